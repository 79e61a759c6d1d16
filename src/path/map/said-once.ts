import type { Field } from '#model/fields.ts';
import type { Sheet } from '#model/sheet.ts';

const NAMING: readonly Field[] = [
  'performance-id',
  'performance-title',
  'performance-start',
  'performance-date',
  'venue',
];

/** So large a share of the rows must be without a name, or names are forgotten here and there. */
const BLANK_MIN = 0.3;

/**
 * The fields that name a performance and are written on the first row of each group alone, as merged cells export: the
 * first row is named, many others are not, blank in all of these columns at once, and no name follows itself.
 */
export function fieldsSaidOnce(
  { sample }: Sheet,
  bound: Readonly<Partial<Record<Field, number>>>,
): readonly Field[] {
  const fields = NAMING.filter((field) => bound[field] !== undefined);
  const amounts = [bound.price, bound.quantity, bound['order-id'], bound['ticket-id']];
  const rows = sample.filter((row) => amounts.some((column) => isFilled(row[column ?? -1])));
  const groups = fields.filter((field) => rows.some((row) => !isFilled(row[bound[field] ?? -1])));
  if (groups.length === 0 || groups.length < fields.length) return [];
  const named = rows.map((row) => groups.map((field) => (row[bound[field] ?? -1] ?? '').trim()));
  const blank = named.filter((names) => names.every((name) => name === '')).length;
  const isWhole = named.every((names) => new Set(names.map((name) => name === '')).size === 1);
  const written = named.map((names) => names.join('|')).filter((names) => /[^|]/.test(names));
  const isRepeated = written.some((names, i) => names === written[i - 1]);
  const opens = isFilled(named[0]?.[0]);
  return opens && isWhole && !isRepeated && blank >= named.length * BLANK_MIN ? groups : [];
}

function isFilled(text: string | null | undefined): boolean {
  return (text ?? '').trim() !== '';
}
