import { refusal } from '#messages/messages.ts';
import type { Dossier, Drill, Standing } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import { dossierOf } from '#path/protect/protect.ts';
import { editions, policyOfVersion, type StoredEdition } from '#store/editions.ts';
import type { OpenPool } from '../open-pool.ts';
import { editionEvidence, editionFile, releasedEdition, storedEdition } from './edition-files.ts';

/** The file kept on a release; the newest when none is named. */
export async function editionDossier(pool: OpenPool, id: string | null): Promise<Dossier> {
  const stored = await storedEdition(pool, id);
  const policy = await policyOfVersion(pool.catalogue, stored.policy);
  if (policy === null) throw refusal('edition-unknown', { edition: stored.id });
  return dossierOf({
    edition: releasedEdition(pool, stored),
    evidence: editionEvidence(pool, stored),
    drill: JSON.parse(editionFile(pool, stored, 'drill.json')) as Drill,
    policy: JSON.parse(policy.text) as PoolPolicy,
    standing: await standingOf(pool, stored),
  });
}

/** What became of a release. */
export async function standingOf(
  pool: OpenPool,
  { id, withdrawn, replacedBy }: StoredEdition,
): Promise<Standing> {
  const replaced = (await editions(pool.catalogue)).find((one) => one.replacedBy === id);
  return { withdrawn, replacedBy, replaces: replaced?.id ?? null };
}
