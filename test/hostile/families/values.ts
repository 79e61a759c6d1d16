import { csvOf, salesWith } from '../bytes/table.ts';
import { each, type Family, type HostileFile, received } from '../hostile-file.ts';

/** One sound line, and one with this value: kept, or to be corrected. */
function values(
  column: string,
  ends: Readonly<Record<string, string>>,
  sound: string,
): readonly HostileFile[] {
  return Object.entries(ends).map(([value, end]) => ({
    what: `${column} ${value.length > 40 ? `${value.slice(0, 40)}… (${value.length})` : value}`,
    bytes: () => csvOf(salesWith(column, [sound, value, sound])),
    ends: end === 'kept' ? received(3) : received(2, 1),
  }));
}

export const oddValues: Family = {
  name: 'values',
  files: [
    ...values(
      'quantity',
      {
        '-3': 'set aside',
        '1000000000000': 'set aside',
        '999999999999999999999999': 'set aside',
        '1e12': 'set aside',
        NaN: 'set aside',
        Infinity: 'set aside',
        '-Infinity': 'set aside',
        '٣': 'set aside',
        '１': 'set aside',
        '½': 'set aside',
        '1.5': 'set aside',
        '1,5': 'set aside',
        un: 'set aside',
        '--1': 'set aside',
        '0x1F': 'set aside',
        '1_000': 'kept',
        "'1": 'kept',
        ' 1 ': 'kept',
        '1.0': 'kept',
        '0': 'kept',
        '-0': 'kept',
      },
      '1',
    ),
    ...values(
      'unit_price',
      {
        '1e30': 'set aside',
        '999999999999999999999999999999': 'set aside',
        '99999999999999999': 'set aside',
        '-40.00': 'kept',
        NaN: 'set aside',
        Infinity: 'set aside',
        '40,00': 'kept',
        '40.005': 'kept',
        '40.00.00': 'set aside',
        '$40.00': 'kept',
        '40.00 $': 'kept',
        '(40.00)': 'kept',
        '4O.00': 'set aside',
        '٤٠': 'set aside',
        '1e999': 'set aside',
        [`0.${'0'.repeat(400)}1`]: 'kept',
        '40 00': 'kept',
        gratuit: 'kept',
        '0x28': 'set aside',
        "'40.00": 'kept',
      },
      '40.00',
    ),
    ...values(
      'sold_at',
      {
        '0000-00-00': 'kept',
        '0000-00-00 00:00:00': 'kept',
        '9999-12-31 23:59:59': 'set aside',
        '10000-01-01 00:00:00': 'set aside',
        '-0001-01-01 00:00:00': 'set aside',
        '2024-02-30 12:00:00': 'set aside',
        '2023-02-29 12:00:00': 'set aside',
        '2024-13-01 12:00:00': 'set aside',
        '2024-10-03 25:00:00': 'set aside',
        '2024-10-03 24:00:00': 'set aside',
        '2024-10-03 12:61:00': 'set aside',
        '2024-03-10 02:30:00': 'kept',
        '1970-01-01 00:00:00': 'kept',
        '1900-01-00 00:00:00': 'set aside',
        '45568': 'kept',
        '1e300': 'set aside',
        NaN: 'set aside',
        hier: 'set aside',
        '2024-10-03T12:31:05+99:99': 'kept',
        [`2024-10-03 12:31:05.${'9'.repeat(500)}`]: 'set aside',
        infinity: 'set aside',
        epoch: 'set aside',
        now: 'set aside',
      },
      '2024-10-03 12:31:05',
    ),
    ...values('tax', { '1e30': 'set aside', '-1e30': 'set aside', NaN: 'set aside' }, '5.99'),
    ...values('currency', { XXX: 'kept', CADCADCAD: 'set aside', '€': 'kept' }, 'CAD'),
    ...values(
      'movement',
      { vol: 'set aside', __proto__: 'set aside', constructor: 'set aside', SALE: 'kept', '': 'kept' },
      'sale',
    ),
    ...each(received(3), {
      'labels named as properties': () =>
        csvOf(salesWith('price_type', ['__proto__', 'constructor', 'toString'])),
      'labels that are a quote': () => csvOf(salesWith('price_type', ["'", "''", "'''"])),
      'labels that are only accents': () =>
        csvOf(salesWith('price_type', ['\u0301', '\u0301\u0301', ' \u0301'])),
      'labels of ten thousand letters': () =>
        csvOf(
          salesWith(
            'price_type',
            ['a', 'b', 'c'].map((l) => l.repeat(10_000)),
          ),
        ),
      'order numbers of ten thousand digits': () =>
        csvOf(
          salesWith(
            'order_id',
            ['1', '2', '3'].map((l) => l.repeat(10_000)),
          ),
        ),
      'ticket numbers with noughts before': () => csvOf(salesWith('ticket_id', ['000', '00', '0'])),
    }),
    {
      what: 'five hundred labels',
      bytes: () =>
        csvOf(
          salesWith(
            'price_type',
            Array.from({ length: 500 }, (_, i) => `tarif ${i}`),
          ),
        ),
      ends: received(500),
    },
    {
      what: 'amounts whose sum is large',
      bytes: () =>
        csvOf(
          salesWith(
            'unit_price',
            Array.from({ length: 20 }, () => '9999999999.99'),
          ),
        ),
      ends: received(20),
    },
  ],
};
