import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';

import { fold } from '#model/fold.ts';
import { decimalSql, minorSql } from '#path/check/cells/amount.ts';
import { atTimeSql, dateSql, timeSql } from '#path/check/cells/date.ts';
import { periodSql } from '#path/check/cells/period.ts';
import { fsaSql } from '#path/check/cells/place.ts';
import { bare } from '#path/check/cells/reading.ts';
import { localSql } from '#path/check/cells/zone.ts';
import { dollarOf, signOf, signSql } from '#path/currency-signs.ts';
import { sqlFold } from '#path/sql.ts';
import { Bench, column } from '../../support/ingest-bench.ts';

const ZONE = 'America/Toronto';

describe('cells', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  /** What an expression on `x` makes of each text, as text. */
  async function read(expression: string, texts: readonly string[]): Promise<readonly (string | null)[]> {
    const columns = [column('place', 'INTEGER'), column('x', 'VARCHAR')];
    await bench.engine.bind({
      texts: { kind: 'rows', columns, rows: texts.map((x, place) => ({ place, x })) },
    });
    const sql = `select (${expression})::varchar as v from texts order by place`;
    const rows = await bench.engine.run({ inputs: ['texts'], steps: [{ name: 'r', sql }], result: 'r' });
    return rows.map(({ v }) => (v === null || v === undefined ? null : String(v)));
  }

  async function readAs(expression: string, expected: Readonly<Record<string, string | null>>) {
    assert.deepEqual(await read(expression, Object.keys(expected)), Object.values(expected));
  }

  it('reads amounts as people write them, with a decimal point', async () => {
    await readAs(minorSql('x', 'point', 'major'), {
      '45.99': '4599',
      '$2,822.00': '282200',
      '($74.99)': '-7499',
      '(15.00)': '-1500',
      '15.00-': '-1500',
      '−15.00': '-1500',
      '1,234': '123400',
      '85,00': '8500',
      'CA$45.00': '4500',
      '45.99 CAD': '4599',
      '25 $ CA': '2500',
      '(25.00\u202f$\u00a0CAN)': '-2500',
      '-US$ 20.00': '-2000',
      '$30.00 US': '3000',
      '$(20.00)': '-2000',
      '10.00 CHF': '1000',
      '12 C': null,
      '20€50': '2050',
      '$-20.00': '-2000',
      '1\u00a0234.50': '123450',
      '1’234.50': '123450',
      '12.345': '1235',
      quarante: null,
      '1.2.3': null,
      '-': null,
      '99999999999999': null,
    });
  });

  it('reads the currency that an amount writes, in the core as in the engine', async () => {
    const written = {
      '25,00 €': 'EUR',
      'EUR 20.00': 'EUR',
      '£15': 'GBP',
      '15 gbp': 'GBP',
      'US$ 20.00': 'USD',
      '20,00\u00a0$\u00a0US': 'USD',
      'CA$45.00': 'CAD',
      'C$ 45.00': 'CAD',
      '45.99 CAD': 'CAD',
      '20.00 $': '$',
      '20.00': null,
      '30US$': 'USD',
      '$30.00 US': 'USD',
      '($30.00 CA)': 'CAD',
      '25\u202f$CAN': 'CAD',
      '25 CDN$': 'CAD',
      '12 500 FCFA': 'XOF',
      '10 CHF': 'CHF',
      '¥1500': 'JPY',
    };
    for (const [text, sign] of Object.entries(written)) assert.equal(signOf(text), sign, text);
    await readAs(signSql('x', '$', 'null'), written);
  });

  it('takes a bare dollar for none where no currency that is known is a dollar', async () => {
    assert.deepEqual(
      [dollarOf('EUR', 'CAD'), dollarOf('USD', 'CAD'), dollarOf('EUR', 'GBP')],
      ['CAD', 'USD', null],
    );
    await readAs(signSql('x', dollarOf('EUR'), `'EUR'`), {
      '20 $': null,
      '20 €': 'EUR',
      '20': 'EUR',
      '20 $ CA': 'CAD',
    });
  });

  it('reads amounts as people write them, with a decimal comma', async () => {
    await readAs(minorSql('x', 'comma', 'major'), {
      '85,00': '8500',
      '1 234,50 $': '123450',
      '1\u202f234,50\u00a0$': '123450',
      '1.234,50': '123450',
      '1.234': '123400',
      '1\u202f012$50': '101250',
      '20,50 €': '2050',
      '85.00': '8500',
      '-15,00': '-1500',
      '(1 234,50)': '-123450',
      '1,234,5': null,
    });
  });

  it('reads back any amount, in any of the ways of writing it', async () => {
    const amounts = fc.array(fc.integer({ min: -999_999_999, max: 999_999_999 }), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(amounts, async (cents) => {
        for (const { mark, write } of WRITINGS) {
          const back = await read(minorSql('x', mark, 'major'), cents.map(write));
          assert.deepEqual(back, cents.map(String));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('keeps a count whole', async () => {
    await readAs(decimalSql('x', 'point'), { '2': '2.0000', '2.5': '2.5000', two: null });
  });

  it('reads dates by the first format that fits, and tells whether they have an hour', async () => {
    const formats = ['%d/%m/%Y %H:%M', '%d/%m/%Y'];
    const { at, isTimed } = dateSql('x', formats, ZONE);
    await readAs(at, {
      '01/09/2024 20:00': '2024-09-01 20:00:00',
      '01/09/2024  20:00 ': '2024-09-01 20:00:00',
      '01/09/2024': '2024-09-01 00:00:00',
      '31/09/2024': null,
      '0000-00-00 00:00:00': null,
    });
    await readAs(isTimed, { '01/09/2024 20:00': 'true', '01/09/2024': 'false' });
  });

  it('reads ISO dates and times by their shape, and nothing else as one', async () => {
    await readAs(dateSql('x', ['%Y-%m-%d'], ZONE).at, {
      '2024-09-01': '2024-09-01 00:00:00',
      '2024-9-1': '2024-09-01 00:00:00',
      '2024-09-31': null,
      '2024/09/01': null,
      '02024-9-01': null,
      '-001-01-01': null,
    });
    await readAs(dateSql('x', ['%Y-%m-%d %H:%M:%S'], ZONE).at, {
      '2024-09-01 20:30:00': '2024-09-01 20:30:00',
      '2024-09-01 20:30+05': null,
      '2024-09-01 24:00:00': null,
      '2024-09-01T20:30:00': null,
      '2024-09-01 20:00:0Z': null,
    });
    await readAs(atTimeSql(`timestamp '2024-01-01'`, timeSql('x', undefined)), {
      '20:30:00': '2024-01-01 20:30:00',
      '08:15 PM': '2024-01-01 20:15:00',
      '24:00:00': null,
      '2024-9-1': null,
      '20:30:0Z': null,
    });
  });

  it('reads French months, Unix times and days of a spreadsheet', async () => {
    await readAs(dateSql('x', ['fr:%A %d %B %Y at %H:%M', 'fr:%d %B %Y'], ZONE).at, {
      'jeudi 1er août 2024 à 19:30': '2024-08-01 19:30:00',
      '12 févr. 2024': '2024-02-12 00:00:00',
    });
    await readAs(dateSql('x', ['unix'], ZONE).at, { '1717000000': '2024-05-29 12:26:40' });
    await readAs(dateSql('x', ['excel-serial'], ZONE).at, {
      '45536,75': '2024-09-01 18:00:00',
      '45536': '2024-09-01 00:00:00',
    });
    await readAs(atTimeSql(`timestamp '2024-01-01'`, timeSql('x', undefined)), {
      '20h15': '2024-01-01 20:15:00',
      '8:15 PM': '2024-01-01 20:15:00',
    });
  });

  it('puts times with an offset on the wall clock of the pool', async () => {
    await readAs(dateSql('x', ['%Y-%m-%dT%H:%M:%SZ', '%Y-%m-%dT%H:%M%z'], ZONE).at, {
      '2024-09-01T00:30:00Z': '2024-08-31 20:30:00',
      '2024-12-01T00:30:00Z': '2024-11-30 19:30:00',
      '2024-03-31T10:00+02:00[Europe/Zurich]': '2024-03-31 04:00:00',
    });
  });

  it('agrees with Intl at every hour around the changes of offset', async () => {
    for (const zone of ['America/Toronto', 'Europe/Paris', 'Australia/Lord_Howe', 'UTC']) {
      const hours = [
        '2007-03-11',
        '2024-03-10',
        '2024-03-31',
        '2024-10-27',
        '2024-11-03',
        '2025-04-06',
      ].flatMap((day) =>
        Array.from({ length: 48 }, (_, hour) => new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000)),
      );
      const found = await read(
        localSql('(x::timestamp)', zone),
        hours.map((hour) => hour.toISOString().slice(0, 19)),
      );
      const expected = hours.map((hour) => hour.toLocaleString('sv-SE', { timeZone: zone }));
      assert.deepEqual(found, expected, zone);
    }
  });

  it('trims an id of blanks and of what guards it from a spreadsheet, whatever it is', async () => {
    const trimmed = (text: string) =>
      text.replace(/^[ \t\r\n\u00a0\u202f'"=]+|[ \t\r\n\u00a0\u202f'"=]+$/g, '') || null;
    const characters = [...' \t\r\n\u00a0\u202f\'"=', ...'09:;<>?@AZ[az{~-/#é€', ''];
    const texts = characters.flatMap((first) =>
      characters.flatMap((last) => [first + last, `${first}B${last}`, `${first} B=${last}`]),
    );
    assert.deepEqual(await read(bare('x'), texts), texts.map(trimmed));
  });

  it('reads Canadian postal codes only', async () => {
    await readAs(fsaSql('x'), {
      'H2X 1Y4': 'H2X',
      h2x1y4: 'H2X',
      "'h2x-1y4": 'H2X',
      H2X: 'H2X',
      'D2X 1Y4': null,
      '75001': null,
      'H2X 1YO': null,
    });
  });

  it('reads years, months, quarters and seasons', async () => {
    const { start, end } = periodSql('x');
    await readAs(`${start} || ' ' || ${end}`, {
      '2019': '2019-01-01 2019-12-31',
      '2024 02': '2024-02-01 2024-02-29',
      '02 2024': '2024-02-01 2024-02-29',
      '2024 10': '2024-10-01 2024-10-31',
      '2024 12': '2024-12-01 2024-12-31',
      '11 2024': '2024-11-01 2024-11-30',
      't2 2024': '2024-04-01 2024-06-30',
      '2023 2024': '2023-09-01 2024-08-31',
      jamais: null,
    });
  });

  it('folds as the model does', async () => {
    const texts = [
      'Théâtre  du « Nouveau Monde »',
      'L’Œuvre d’Anne-Marie',
      'ÀÉÎÕÜ ç',
      '30 ans et moins (– 35 %)',
      '  ',
      'ÉTUDIANT·E',
    ];
    assert.deepEqual(await read(sqlFold('x'), texts), texts.map(fold));
  });

  it('parts words where the model does, at every character of the first plane that is not a compound', async () => {
    const texts = characters(0x1, 0xffff)
      .filter((one) => one.normalize('NFKD') === one && !/[\p{M}\p{Cn}]/u.test(one))
      .map((one) => `a${one}b`);
    assert.ok(texts.length > 40_000);
    const parted = await read(sqlFold('x'), texts);
    assert.deepEqual(
      texts.filter((text, i) => parted[i]?.includes(' ') !== fold(text).includes(' ')),
      [],
    );
  });

  it('takes for words what Unicode calls letters and numbers, in Latin, Greek and Cyrillic', () => {
    const parted = [...characters(0x1, 0x52f), ...characters(0x1e00, 0x1fff), ...characters(0x2000, 0x206f)]
      .filter((one) => one.normalize('NFKD') === one && !/[\p{M}\p{Cn}\p{Lm}]/u.test(one))
      .filter((one) => fold(`a${one}b`).includes(' ') !== !/[\p{L}\p{N}+%$€#]/u.test(one));
    // Signs of old Greek and Cyrillic, which no title has.
    assert.deepEqual(parted, ['͵', '϶', '҂']);
  });
});

/** All from one code point to another, without the halves of pairs. */
function characters(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point));
}

const WRITINGS: readonly { readonly mark: 'point' | 'comma'; readonly write: (cents: number) => string }[] = [
  { mark: 'point', write: (cents) => (cents / 100).toFixed(2) },
  { mark: 'point', write: (cents) => grouped(cents, ',', '.') },
  {
    mark: 'point',
    write: (cents) => (cents < 0 ? `($${grouped(-cents, ',', '.')})` : `$${grouped(cents, ',', '.')}`),
  },
  { mark: 'comma', write: (cents) => (cents / 100).toFixed(2).replace('.', ',') },
  { mark: 'comma', write: (cents) => `${grouped(cents, '\u00a0', ',')} $` },
  { mark: 'comma', write: (cents) => grouped(cents, '.', ',') },
];

function grouped(cents: number, thousands: string, mark: string): string {
  const [whole = '', rest = ''] = Math.abs(cents / 100)
    .toFixed(2)
    .split('.');
  return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${mark}${rest}`;
}
