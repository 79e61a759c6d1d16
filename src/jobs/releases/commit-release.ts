import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Drill, Edition, EditionEvidence } from '#model/edition.ts';
import { type StoredEdition, saveEdition } from '#store/editions.ts';
import { syncFile } from '#store/pool-folder.ts';
import type { PoolAt } from '../answering.ts';
import { keepDerivedAs } from '../revisions/derived-files.ts';
import { holdingGroup } from './beside/neighbours.ts';
import { requireSameBeside } from './beside/told-beside.ts';
import { countedFromOf, releaseName } from './counted-from.ts';
import { editionFolder } from './edition-files.ts';
import { requireSame } from './requirements.ts';

export type Releasing = {
  readonly edition: Edition;
  readonly behind: Omit<EditionEvidence, 'sha256'>;
  readonly drill: Drill;
  readonly before: readonly StoredEdition[];
  readonly replaces: string | null;
  /** Further tables of those before. */
  readonly tables: number;
  readonly houses: readonly string[];
  /** What neighbouring pools had told, as a key. */
  readonly beside: string;
};

/** Written beside, synced, given its name, then known to the catalogue: a crash before that releases nothing. */
export async function commitRelease(
  asOf: PoolAt,
  { edition, behind, drill, before, replaces, tables, houses, beside }: Releasing,
): Promise<void> {
  const { pool, revision } = asOf;
  const text = `${JSON.stringify(edition)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const folder = editionFolder(pool, { id: edition.id, sha256 });
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  writeFileSync(join(making, 'edition.json'), text);
  writeFileSync(join(making, 'evidence.json'), `${JSON.stringify({ ...behind, sha256 })}\n`, { mode: 0o600 });
  writeFileSync(join(making, 'drill.json'), `${JSON.stringify({ ...drill, sha256 })}\n`);
  for (const file of ['edition.json', 'evidence.json', 'drill.json']) syncFile(join(making, file));
  renameSync(making, folder);
  const { id, months, builtAt } = edition;
  const from = countedFromOf(asOf);
  await holdingGroup(pool, async (group) => {
    await requireSameBeside(group, months, houses, beside);
    await pool.catalogue.transaction(async () => {
      await requireSame(pool, { months, before, tables });
      const stored = { id, policy: edition.policy.version, months, sha256, builtAt };
      await saveEdition(pool.catalogue, stored, from, replaces);
    });
  });
  // Questions are asked of its lines from now on. The release is made: what cannot be copied is derived again when it is needed.
  const name = releaseName(id, from, revision.known.organisations, revision);
  await keepDerivedAs(pool, revision.name, name).catch((error: Error) => process.emitWarning(error));
}
