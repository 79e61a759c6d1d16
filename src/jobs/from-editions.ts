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
  protectFromNoise,
} from '#path/protect/protect.ts';
import { editions } from '#store/editions.ts';
import { noisyEditions } from '#store/noisy-editions.ts';
import { editionFile } from './editions.ts';
import type { OpenPool } from './open-pool.ts';

/** Releases read once, by the digest of their file: they do not change. */
const OPENED = new Map<string, OpenEdition>();

/**
 * What a pool with releases answers: its amounts, and ratios of them, come out of the newest release that is about the
 * question, and of nothing else. Null where the pool has none, or the measure is none that releases hold.
 */
export async function fromEditions(
  pool: OpenPool,
  { query, audience }: { readonly query: Query; readonly audience: Audience },
  metric: Metric,
): Promise<Protected<ProtectedTable> | null> {
  const [noisy] = await noisyEditions(pool.catalogue);
  const standing = (await editions(pool.catalogue)).filter(({ withdrawn }) => withdrawn === null);
  const opened = standing.map((edition) => {
    const known = OPENED.get(edition.sha256);
    const open = known ?? openEdition(JSON.parse(editionFile(pool, edition, 'edition.json')) as Edition);
    OPENED.set(edition.sha256, open);
    return open;
  });
  if (opened.length === 0 && noisy)
    return protectFromNoise(query, metric, { edition: noisy.id, policy: noisy.policy }, audience);
  return protectFromEditions(query, metric, opened, audience);
}
