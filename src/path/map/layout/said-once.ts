import type { Field } from '#model/fields.ts';
import type { Sheet } from '#model/sheet.ts';
import type { RowRule } from '#model/source.ts';
import { TOTAL_BEGINS, TOTAL_WORD } from '#sources/total-word.ts';
import { DITTO } from '../../ditto.ts';
import { parseAmount } from '../money/amounts.ts';

type Bound = Readonly<Partial<Record<Field, number>>>;

/** What names a performance, and is written on the first row of each group alone. */
export type SaidOnce = {
  readonly fields: readonly Field[];
  /** What leaves the first rows out, where they are not lines themselves. */
  readonly heads: RowRule | null;
};

const NOTHING: SaidOnce = { fields: [], heads: null };

const NAMING: readonly Field[] = [
  'performance-id',
  'performance-title',
  'performance-start',
  'performance-date',
  'performance-time',
  'venue',
];

/** What several performances of a show share, where each says when it is; what those of a day do not. */
const OF_SHOW: readonly Field[] = ['performance-title', 'venue'];
const OF_EACH = 'performance-time';

/** What tells the lines of one performance apart. */
const APART: readonly Field[] = [
  'price-type',
  'channel',
  'product-type',
  'purchased-at',
  'purchased-date',
  'period',
  'period-start',
];

const AMOUNTS: readonly Field[] = ['quantity', 'price', 'paid-quantity', 'free-quantity'];

/** So large a share of the rows must be without a name, or names are forgotten here and there. */
const BLANK_MIN = 0.3;

const TOTAL_ROW = new RegExp(`^\\s*${TOTAL_BEGINS}|\\b${TOTAL_WORD}[\\s:]*$`, 'i');

/**
 * How the names of performances are written once: on the first line of each, as merged cells export, or on a row above
 * its lines, alone or with their sum, as a pivot table in outline form does.
 */
export function saidOnce(sheet: Sheet, bound: Bound, decimal: 'point' | 'comma'): SaidOnce {
  const outlined = outline(sheet, bound, decimal);
  if (outlined.heads !== null) return outlined;
  const first = onFirstLines(sheet, bound);
  return { fields: first.length > 0 ? first : withDittos(sheet, bound), heads: null };
}

const IS_DITTO = new RegExp(`^${DITTO}$`, 'i');

/** What says on some lines that it is as on the line above, and is blank on none. */
function withDittos({ sample }: Sheet, bound: Bound): readonly Field[] {
  const rows = sample.filter((row) => row.some(isFilled) && !row.some((cell) => TOTAL_ROW.test(cell ?? '')));
  return NAMING.filter((field) => {
    const cells = rows.map((row) => row[bound[field] ?? -1] ?? '');
    const [first = ''] = cells;
    return cells.every(isFilled) && !IS_DITTO.test(first) && cells.some((cell) => IS_DITTO.test(cell));
  });
}

/**
 * The first row is named, many others are not, blank in all of these columns at once, and no name follows itself. A show may be named
 * on the first of its performances alone, in a table of them, and a day on the first of its hours.
 */
function onFirstLines({ sample }: Sheet, bound: Bound): readonly Field[] {
  const fields = NAMING.filter((field) => bound[field] !== undefined);
  const amounts = [bound.price, bound.quantity, bound['order-id'], bound['ticket-id']];
  const rows = sample.filter((row) => amounts.some((column) => isFilled(row[column ?? -1])));
  const groups = fields.filter((field) => rows.some((row) => !isFilled(row[bound[field] ?? -1])));
  const isOfShow =
    bound['order-id'] === undefined &&
    groups.includes('performance-title') &&
    groups.every((field) => OF_SHOW.includes(field));
  const isOfAll = fields.every((field) => groups.includes(field) || field === OF_EACH);
  if (groups.length === 0 || !(isOfAll || isOfShow)) return [];
  const named = rows.map((row) => groups.map((field) => (row[bound[field] ?? -1] ?? '').trim()));
  const blank = named.filter((names) => names.every((name) => name === '')).length;
  const isWhole = named.every((names) => new Set(names.map((name) => name === '')).size === 1);
  const written = named.map((names) => names.join('|')).filter((names) => /[^|]/.test(names));
  const isRepeated = written.some((names, i) => names === written[i - 1]);
  const opens = isFilled(named[0]?.[0]);
  return opens && isWhole && !isRepeated && blank >= named.length * BLANK_MIN ? groups : [];
}

type Cells = Sheet['sample'][number];
type Group = { readonly head: Cells; readonly lines: Cells[] };

/**
 * Rows that name a performance and nothing that tells its lines apart, above lines of which none is named, or all are alike:
 * without amounts, or with what those of their lines add up to.
 */
function outline({ sample, rowsRead }: Sheet, bound: Bound, decimal: 'point' | 'comma'): SaidOnce {
  const at = (row: Cells, field: Field) => row[bound[field] ?? -1];
  const ofFields = (fields: readonly Field[]) => fields.filter((field) => bound[field] !== undefined);
  const rows = sample.filter((row) => row.some(isFilled) && !row.some((cell) => TOTAL_ROW.test(cell ?? '')));
  const [first] = rows;
  const naming = ofFields(NAMING);
  const named = naming.filter((field) => isFilled(first && at(first, field)));
  const apart = ofFields([...NAMING, ...APART]).filter((field) => !named.includes(field));
  const [telling] = apart;
  if (named.length === 0 || telling === undefined) return NOTHING;
  const groups: Group[] = [];
  for (const row of rows) {
    const names = named.filter((field) => isFilled(at(row, field))).length;
    const isTold = apart.some((field) => isFilled(at(row, field)));
    const above = groups.at(-1);
    const isSame = above !== undefined && named.every((field) => at(row, field) === at(above.head, field));
    if (names === named.length && !isTold) groups.push({ head: row, lines: [] });
    else if ((names === 0 || isSame) && isFilled(at(row, telling))) above?.lines.push(row);
    else return NOTHING;
  }
  // The last of those looked at may go on further down.
  if (rowsRead > sample.length && groups.length > 1) groups.pop();
  const amounts = ofFields(AMOUNTS);
  if (amounts.length === 0 || groups.some(({ lines }) => lines.length === 0)) return NOTHING;
  const heads = { field: telling, when: { empty: true } } as const;
  const isSaidOnce = groups.every(({ lines }) =>
    lines.every((line) => !isFilled(at(line, named[0] ?? telling))),
  );
  const fields = isSaidOnce ? named : [];
  if (groups.every(({ head }) => !amounts.some((field) => isFilled(at(head, field)))))
    return { fields, heads: { rule: 'group-title', ...heads } };
  const amountOf = (row: Cells, field: Field) => parseAmount(at(row, field) ?? '', decimal) ?? 0;
  const isSum = ({ head, lines }: Group, field: Field) =>
    Math.abs(amountOf(head, field) - lines.reduce((sum, line) => sum + amountOf(line, field), 0)) < 0.01;
  return groups.every((group) => amounts.every((field) => isSum(group, field)))
    ? { fields, heads: { rule: 'total-row', ...heads } }
    : NOTHING;
}

function isFilled(text: string | null | undefined): boolean {
  return (text ?? '').trim() !== '';
}
