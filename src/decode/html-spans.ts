/** A cell that stands in several rows, up to the last of them. */
export type Reaching = { readonly text: string | null; readonly last: number; readonly isHead: boolean };

/** More cells than this that reach down at once are no report. */
export const REACHING_MAX = 64;

const SPAN_MAX = 1_000;

/** How many rows or columns a cell takes. One that takes more rows than a report has stands in its own. */
export function spanOf(attributes: string, of: 'row' | 'col'): number {
  const written = Number(new RegExp(`\\b${of}span\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1);
  if (of === 'row' && written > SPAN_MAX) return 1;
  return Math.max(1, Math.min(written, SPAN_MAX));
}

/** Adds the cells of rows above that stand where the next one of this row would. */
export function passReaching(
  cells: (string | null)[],
  reaching: ReadonlyMap<number, Reaching>,
  row: number,
): void {
  for (let above = reaching.get(cells.length); above !== undefined; above = reaching.get(cells.length))
    cells.push(saidIn(above, row));
}

/** What begins with a word, or is a day: an amount that is of several rows together is of none of them alone. */
const NAMING = /^\P{N}*\p{L}|^\d+[-/.]\d+[-/.]\d+/u;

/** The name of a column stands beside those of the lowest row; what names a row names each. */
function saidIn({ text, last, isHead }: Reaching, row: number): string | null {
  if (isHead) return row === last ? text : null;
  return text !== null && NAMING.test(text) ? text : null;
}
