import type { Coalition } from './coalitions.ts';
import { EMPTY_ROW, type SparseRow } from './sparse-row.ts';

/** A row of what is published that may be part of a disclosure, to those only who know all of `who` or all but one. */
export type PossibleRow = { readonly row: SparseRow; readonly who: readonly number[] };

/**
 * A column that one row alone holds is not nought in any sum with that row: whoever contributes there is in every total
 * that the row can be part of. A row that is beyond every coalition for that reason is set aside, which leaves
 * other rows alone in their columns, and so on. Small pools, whose
 * leaves mostly have one contributor, keep more of them.
 */
export function possibleRows(
  rows: readonly SparseRow[],
  contributors: readonly (readonly number[])[],
  coalitions: readonly Coalition[],
): readonly PossibleRow[] {
  const count = new Int32Array(contributors.length);
  /** The exclusive or of the numbers of the rows that hold a column: the number, when there is one. */
  const holder = new Int32Array(contributors.length);
  const change = (number: number, by: 1 | -1): void => {
    const { columns } = rows[number] ?? EMPTY_ROW;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as number;
      count[column] = (count[column] as number) + by;
      holder[column] = (holder[column] as number) ^ number;
    }
  };
  const who = rows.map(() => new Set<number>());
  const isOut = new Uint8Array(rows.length);
  const isBeyond = beyondAll(coalitions);
  const queue: number[] = [];
  const queueLonely = (columns: Int32Array): void => {
    for (let i = 0; i < columns.length; i += 1)
      if (count[columns[i] as number] === 1) queue.push(columns[i] as number);
  };
  for (const number of rows.keys()) change(number, 1);
  for (const { columns } of rows) queueLonely(columns);
  for (let column = queue.pop(); column !== undefined; column = queue.pop()) {
    if (count[column] !== 1) continue;
    const alone = holder[column] as number;
    const known = who[alone];
    const before = known?.size;
    for (const holding of contributors[column] ?? []) known?.add(holding);
    if (known === undefined || known.size === before || !isBeyond(known)) continue;
    isOut[alone] = 1;
    change(alone, -1);
    queueLonely((rows[alone] ?? EMPTY_ROW).columns);
  }
  return rows.flatMap((row, i) => (isOut[i] === 1 ? [] : [{ row, who: [...(who[i] ?? [])] }]));
}

/** Whether two or more of some holdings are unknown to every coalition. */
function beyondAll(coalitions: readonly Coalition[]): (holdings: ReadonlySet<number>) => boolean {
  const most = Math.max(0, ...coalitions.map(({ knows }) => knows.size)) + 1;
  return (holdings) => {
    if (holdings.size > most) return true;
    return !coalitions.some(({ knows }) => {
      let unknown = 0;
      for (const holding of holdings) if (!knows.has(holding)) unknown += 1;
      return unknown <= 1;
    });
  };
}
