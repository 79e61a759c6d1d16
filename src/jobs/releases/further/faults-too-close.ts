import type { FurtherTable, Region } from '#model/further-table.ts';
import { type Joint, jointOfRelease } from '#path/protect/protect.ts';
import type { StoredEdition } from '#store/editions.ts';
import { type Fault, fault } from '#verify/fault.ts';
import type { OpenPool } from '../../open-pool.ts';
import { openedEdition } from '../edition-files.ts';
import { cellsTooClose } from './cells-too-close.ts';
import { furtherTablesOf } from './further-files.ts';
import { type Judged, jointsNeeded, judgedRelease } from './further-ground.ts';

/** [W4] What the tables of a release, told before the audit was asked of each (Q9), let somebody come too close to. */
export async function faultsTooClose(pool: OpenPool, stored: StoredEdition): Promise<readonly Fault[]> {
  const tables = await furtherTablesOf(pool, stored);
  if (tables.length === 0) return [];
  const { judged } = await judgedRelease(pool, stored, openedEdition(pool, stored).edition);
  const close = await cellsTooClose({ ...judged, tables, joints: jointsKept(judged, tables) });
  return [...new Set(close.map(labelOf))].map((cell) => fault('verify-close', { cell }));
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
