import type { FurtherTable, Region } from '#model/further-table.ts';
import { cellsShort, furtherAudits, type Joint, jointOfRelease } from '#path/protect/protect.ts';
import { solve } from '#solve/solve.ts';
import type { StoredEdition } from '#store/editions.ts';
import { type Fault, fault } from '#verify/fault.ts';
import type { OpenPool } from '../open-pool.ts';
import { openedEdition } from './edition-files.ts';
import { type Judged, jointsNeeded } from './further-ground.ts';
import { furtherTablesOf, judgedRelease } from './further-tables.ts';
import { tasksOf } from './prove-edition.ts';

/**
 * [W4] The cells, hidden in a release or refused since, that all its tables together let somebody come too close to (I1, I2).
 * It takes a solver seconds or minutes, and no answer waits for it: a table is admitted without it, and it is found here.
 */
export async function closeCells(pool: OpenPool, stored: StoredEdition): Promise<readonly Fault[]> {
  const tables = await furtherTablesOf(pool, stored);
  if (tables.length === 0) return [];
  const { judged } = await judgedRelease(pool, stored, openedEdition(pool, stored).edition);
  const { audits, decided } = furtherAudits({ ...judged, tables, joints: jointsKept(judged, tables) });
  const close = new Set<string>();
  for (const audit of audits) {
    const reached = await solve(tasksOf(audit));
    const shortfalls = reached.flatMap((each) => each.shortfalls);
    for (const cell of cellsShort(audit, shortfalls)) close.add(labelOf(decided[cell]?.region ?? {}));
  }
  return [...close].map((cell) => fault('verify-close', { cell }));
}

/** The leaves of every set, as the release and its tables keep them. */
function jointsKept({ edition, evidence }: Judged, tables: readonly FurtherTable[]): readonly Joint[] {
  return jointsNeeded(edition, tables).flatMap((set): readonly Joint[] => {
    const kept = tables.find(({ joint }) => joint?.dimensions.join() === set.join())?.joint;
    const [only] = set;
    return kept ? [kept] : only === undefined ? [] : [jointOfRelease(only, evidence)];
  });
}

function labelOf(region: Region): string {
  return Object.entries(region)
    .map(([id, codes]) => `${id} ${codes.join('+')}`)
    .join(' · ');
}
