import type { EditionEvidence } from '#model/edition.ts';
import type { LinearSum } from '#model/linear-program.ts';
import type { Code } from '#model/words.ts';
import { addressKey } from '../linear/cube.ts';
import type { Columns } from './columns.ts';

/** Of each state of a release that was corrected, the last common codes of the leaves that make it up. */
export type Levels = readonly (readonly Code[])[];

/** Columns and sums that follow those of a program. */
export type LevelColumns = {
  /** Of each, the columns that it is the sum of. */
  readonly parts: readonly (readonly number[])[];
  readonly holdings: readonly number[];
  readonly sums: readonly LinearSum[];
  /** Columns of changes: these may be of either sign. */
  readonly changes: ReadonlySet<number>;
};

/**
 * What changed may be less than nought; what there was after it is not. So each state after the first has columns of
 * its own, where anything changed, which are those of the state before and of the change.
 */
export function levelColumns(
  leaves: readonly Pick<EditionEvidence['leaves'][number], 'at'>[],
  { of, contributions }: Columns,
  levels: Levels,
): LevelColumns {
  const changed = new Set(levels.flatMap((codes) => codes.slice(1)));
  const changes = new Set<number>();
  const places = new Map<string, Map<Code, number>>();
  for (const [leaf, columns] of of) {
    const at = leaves[leaf]?.at;
    const code = at?.common.at(-1);
    if (levels.length === 0 || at === undefined || code === undefined) continue;
    for (const { number, holding } of columns) {
      const key = `${addressKey({ ...at, common: at.common.slice(0, -1) })}/${holding}`;
      places.set(key, (places.get(key) ?? new Map<Code, number>()).set(code, number));
      if (changed.has(code)) changes.add(number);
    }
  }
  const made: { parts: readonly number[]; holding: number; sum: LinearSum }[] = [];
  for (const [key, place] of places)
    for (const codes of levels.slice(1)) {
      if (!place.has(codes.at(-1) ?? '')) continue;
      const parts = codes.flatMap((code) => place.get(code) ?? []);
      const columns = Int32Array.from([...parts, contributions.length + made.length]);
      const sum = { columns, factors: Int32Array.from([...parts.map(() => 1), -1]), equals: 0 };
      made.push({ parts, holding: Number(key.slice(key.lastIndexOf('/') + 1)), sum });
    }
  return {
    parts: made.map(({ parts }) => parts),
    holdings: made.map(({ holding }) => holding),
    sums: made.map(({ sum }) => sum),
    changes,
  };
}
