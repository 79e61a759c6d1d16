import type { Audience } from '#model/audience.ts';
import type { Edition } from '#model/edition.ts';
import type { Metric } from '#model/metric.ts';
import type { Query } from '#model/query.ts';
import {
  type OpenEdition,
  openEdition,
  type Protected,
  type ProtectedTable,
  protectFromEditions,
} from '#path/protect/protect.ts';
import { editions, isStanding } from '#store/editions.ts';
import { editionFile } from './edition-files.ts';
import type { OpenPool } from './open-pool.ts';

/** Releases read once, by the digest of their file: they do not change. */
const OPENED = new Map<string, OpenEdition>();

/**
 * What a pool with releases answers: its amounts, and ratios of them, come out of the newest release that is about the
 * question, and of nothing else. Null where the pool never had one, or the measure is none that releases hold.
 */
export async function fromEditions(
  pool: OpenPool,
  { query, audience }: { readonly query: Query; readonly audience: Audience },
  metric: Metric,
): Promise<Protected<ProtectedTable> | null> {
  const all = await editions(pool.catalogue);
  // A correction of an older release does not make its months the newest.
  const latestFirst = all.filter(isStanding).toSorted((a, b) => (a.months.to < b.months.to ? 1 : -1));
  const standing = latestFirst.map((edition) => {
    const known = OPENED.get(edition.sha256);
    const open = known ?? openEdition(JSON.parse(editionFile(pool, edition, 'edition.json')) as Edition);
    OPENED.set(edition.sha256, open);
    return open;
  });
  return protectFromEditions(query, metric, { standing, latest: all[0] ?? null }, audience);
}
