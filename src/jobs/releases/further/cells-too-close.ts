import type { FurtherTable, Region } from '#model/further-table.ts';
import { cellsShort, furtherAudits, type Joint } from '#path/protect/protect.ts';
import { type Solving, solve } from '#solve/solve.ts';
import { tasksOf } from '../prove-edition.ts';
import type { Judged } from './further-ground.ts';

/** A release with further tables, and the leaves of every set of dimensions that they are seen in. */
export type WithTables = Judged & {
  readonly tables: readonly FurtherTable[];
  readonly joints: readonly Joint[];
};

/**
 * [I1] [I2] The cells, hidden in a release or refused since, that all its tables together let somebody come too close to. All
 * is asked, whatever is found first, so that how long it takes tells little of it (decision 0101).
 */
export async function cellsTooClose(facts: WithTables, solving: Solving = {}): Promise<readonly Region[]> {
  const { audits, decided } = furtherAudits(facts);
  const tasks = audits.flatMap((audit, i) => tasksOf(audit).map((task) => ({ ...task, audit: i })));
  const reached = await solve(tasks, solving);
  const close = audits.flatMap((audit, i) => {
    const shortfalls = reached.flatMap((each, n) => (tasks[n]?.audit === i ? each.shortfalls : []));
    return cellsShort(audit, shortfalls);
  });
  return [...new Set(close)].map((cell) => decided[cell]?.region ?? {});
}
