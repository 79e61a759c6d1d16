// The ways in which people’s programs write a table: encoding, separator, numbers, dates, titles, totals.
import iconv from 'iconv-lite';

import type { Random } from '#demo/random.ts';
import type { MadeTable, Value } from './made-table.ts';

export type Dialect = {
  readonly encoding: string;
  readonly hasMark: boolean;
  readonly separator: string;
  readonly newline: string;
  readonly quotesAll: boolean;
  readonly money: Money;
  readonly dates: keyof typeof DATES;
  readonly titles: number;
  readonly hasTotal: boolean;
  readonly repeatsHeader: boolean;
  readonly endsWithSeparator: boolean;
  readonly hasBlankLines: boolean;
  /** Excel’s own hint of the separator, above everything. */
  readonly hasHint: boolean;
  /** Ids as `="C1001"`, so that a spreadsheet leaves them alone. */
  readonly guardsIds: boolean;
};

type Money = {
  readonly mark: ',' | '.';
  readonly group: string;
  readonly before: string;
  readonly after: string;
  readonly negative: 'minus' | 'parentheses' | 'trailing' | 'typographic';
};

const ENCODINGS = [
  'utf-8',
  'utf-8',
  'utf-8',
  'windows-1252',
  'windows-1252',
  'iso-8859-15',
  'macroman',
  'cp850',
  'utf-16le',
  'utf-16be',
];

const GROUPS: Readonly<Record<',' | '.', readonly string[]>> = {
  ',': ['', ' ', '\u00a0', '\u202f', '.'],
  '.': ['', ',', ' ', '’'],
};
const SIGNS: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['', ''],
  ['$', ''],
  ['', ' $'],
  ['', '\u00a0$'],
  ['', ' €'],
];

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const MONTHS_EN = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Clock = {
  readonly y: string;
  readonly m: string;
  readonly d: string;
  readonly h: string;
  readonly min: string;
};

function halves({ h, min }: Clock): string {
  const hour = Number(h);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${min} ${hour < 12 ? 'AM' : 'PM'}`;
}

const DATES = {
  iso: ({ y, m, d, h, min }: Clock) => `${y}-${m}-${d} ${h}:${min}`,
  isoSeconds: ({ y, m, d, h, min }: Clock) => `${y}-${m}-${d} ${h}:${min}:00`,
  isoT: ({ y, m, d, h, min }: Clock) => `${y}-${m}-${d}T${h}:${min}:00`,
  unpadded: ({ y, m, d, h, min }: Clock) => `${Number(d)}/${Number(m)}/${y} ${h}:${min}`,
  shortYear: ({ y, m, d, h, min }: Clock) => `${d}/${m}/${y.slice(2)} ${h}:${min}`,
  frenchHalves: (at: Clock) =>
    `${at.y}-${at.m}-${at.d} ${halves(at).replace('AM', 'a.m.').replace('PM', 'p.m.')}`,
  slashes: ({ y, m, d, h, min }: Clock) => `${d}/${m}/${y} ${h}:${min}`,
  dashes: ({ y, m, d, h, min }: Clock) => `${d}-${m}-${y} ${h}:${min}`,
  points: ({ y, m, d, h, min }: Clock) => `${d}.${m}.${y} ${h}:${min}`,
  american: (at: Clock) => `${at.m}/${at.d}/${at.y} ${halves(at)}`,
  yearFirst: ({ y, m, d, h, min }: Clock) => `${y}/${m}/${d} ${h}:${min}`,
  french: ({ y, m, d, h, min }: Clock) => `${Number(d)} ${MONTHS[Number(m) - 1]} ${y} à ${h}:${min}`,
  frenchHours: ({ y, m, d, h, min }: Clock) => `${y}-${m}-${d} ${h}h${min}`,
  english: (at: Clock) => `${MONTHS_EN[Number(at.m) - 1]} ${Number(at.d)}, ${at.y} ${halves(at)}`,
} as const;

export function makeDialect(random: Random): Dialect {
  const mark = random.pick([',', '.'] as const);
  const [before, after] = random.pick(SIGNS);
  const separator = random.pick([',', ';', ';', '\t', '|']);
  return {
    encoding: random.pick(ENCODINGS),
    hasMark: random.happens(0.5),
    separator,
    newline: random.pick(['\n', '\r\n', '\r\n', '\r']),
    quotesAll: random.happens(0.3),
    money: {
      mark,
      group: random.pick(GROUPS[mark]),
      before,
      after,
      negative: random.pick(['minus', 'minus', 'parentheses', 'trailing', 'typographic']),
    },
    dates: random.pick(Object.keys(DATES) as (keyof typeof DATES)[]),
    titles: random.happens(0.3) ? random.between(1, 3) : 0,
    hasTotal: random.happens(0.25),
    repeatsHeader: random.happens(0.1),
    endsWithSeparator: random.happens(0.1),
    hasBlankLines: random.happens(0.1),
    hasHint: random.happens(0.08),
    guardsIds: random.happens(0.08),
  };
}

/** The table as bytes; in UTF-8 when the encoding does not have its letters. */
export function writeTable(table: MadeTable, dialect: Dialect): Buffer {
  const { repeatsHeader } = dialect;
  const lines: string[][] = [];
  for (const [index, row] of table.rows.entries()) {
    if (repeatsHeader && index > 0 && index % 20 === 0) lines.push([...table.header]);
    if (dialect.hasBlankLines && index % 7 === 3) lines.push([]);
    lines.push(
      row.map((value, i) => {
        const isId = table.fields[i] === 'order-id' || table.fields[i] === 'ticket-id';
        return dialect.guardsIds && isId ? `="${written(value, dialect)}"` : written(value, dialect);
      }),
    );
  }
  const titles = ['Rapport des ventes', 'Théâtre de l’Essai', ''].slice(0, dialect.titles);
  const totals = dialect.hasTotal ? [totalOf(table, dialect)] : [];
  return writeLines([...titles.map((title) => [title]), table.header, ...lines, ...totals], dialect);
}

/** How lines of cells stand in a file, whatever they say. */
export type Shape = Omit<
  Dialect,
  'money' | 'dates' | 'titles' | 'hasTotal' | 'repeatsHeader' | 'hasBlankLines' | 'guardsIds'
>;

/** Lines of cells as bytes; in UTF-8 when the encoding does not have their letters. An empty line has no cell. */
export function writeLines(lines: readonly (readonly string[])[], shape: Shape): Buffer {
  const { separator, newline, hasHint, endsWithSeparator } = shape;
  const end = endsWithSeparator ? separator : '';
  const written = lines.map((cells) =>
    cells.length < 2 ? (cells[0] ?? '') : cells.map((cell) => quoted(cell, shape)).join(separator) + end,
  );
  const text = [...(hasHint ? [`sep=${separator}`] : []), ...written, ''].join(newline);
  const isKept = iconv.decode(iconv.encode(text, shape.encoding), shape.encoding) === text;
  const encoding = isKept ? shape.encoding : 'utf-8';
  const isWide = encoding.startsWith('utf-16');
  return iconv.encode(text, encoding, { addBOM: isWide || (encoding === 'utf-8' && shape.hasMark) });
}

/** What a report writes below its rows: a word, and the sum of the amounts. */
function totalOf(table: MadeTable, dialect: Dialect): string[] {
  const amounts = table.rows.map((row) => row[table.fields.indexOf('price')]);
  const cents = amounts.reduce((sum, value) => sum + (value?.kind === 'money' ? value.cents : 0), 0);
  const isFirst = (index: number) => index === (table.fields[0] === 'price' ? 1 : 0);
  return table.fields.map((field, index) =>
    field === 'price' ? written({ kind: 'money', cents }, dialect) : isFirst(index) ? 'Total' : '',
  );
}

export function written(value: Value, { money, dates }: Dialect): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'count':
      return String(value.count);
    case 'money':
      return signed(money.before + amount(Math.abs(value.cents), money) + money.after, value.cents, money);
    case 'time': {
      const [, y = '', m = '', d = '', h = '', min = ''] =
        /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(value.time) ?? [];
      return DATES[dates]({ y, m, d, h, min });
    }
  }
}

function signed(text: string, cents: number, { negative }: Money): string {
  if (cents >= 0) return text;
  switch (negative) {
    case 'minus':
      return `-${text}`;
    case 'typographic':
      return `−${text}`;
    case 'trailing':
      return `${text}-`;
    case 'parentheses':
      return `(${text})`;
  }
}

function amount(cents: number, { mark, group }: Money): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  return `${whole}${mark}${String(cents % 100).padStart(2, '0')}`;
}

function quoted(cell: string, { separator, quotesAll }: Pick<Shape, 'separator' | 'quotesAll'>): string {
  if (!quotesAll && !cell.includes(separator) && !/["\r\n]/.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}
