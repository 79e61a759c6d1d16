import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import type { Edition, EditionEvidence } from '#model/edition.ts';
import { type OpenEdition, openEdition } from '#path/protect/protect.ts';
import { editions, isStanding, type StoredEdition } from '#store/editions.ts';
import { noisyEditions } from '#store/noisy-editions.ts';
import type { OpenPool } from '../open-pool.ts';
import { Recent } from '../recent.ts';

/** Named after its content too: two builds at once do not meet, and the catalogue says which one counts. */
export function editionFolder(
  { folder }: OpenPool,
  { id, sha256 }: Pick<StoredEdition, 'id' | 'sha256'>,
): string {
  return join(folder.editions, `${id}.${sha256.slice(0, 12)}`);
}

/** The text of a file of a release, as it lies there. */
export function editionFile(
  pool: OpenPool,
  edition: Pick<StoredEdition, 'id' | 'sha256'>,
  name: 'edition.json' | 'evidence.json' | 'drill.json',
): string {
  const file = join(editionFolder(pool, edition), name);
  if (!existsSync(file)) throw refusal('edition-unknown', { edition: edition.id });
  return readFileSync(file, 'utf8');
}

/** A release as it was made: no figure of a file that was changed since is told to anybody. */
export function releasedEdition(pool: OpenPool, stored: Pick<StoredEdition, 'id' | 'sha256'>): Edition {
  const text = editionFile(pool, stored, 'edition.json');
  if (createHash('sha256').update(text).digest('hex') !== stored.sha256)
    throw refusal('edition-changed', { edition: stored.id });
  return JSON.parse(text) as Edition;
}

export function editionEvidence(
  pool: OpenPool,
  stored: Pick<StoredEdition, 'id' | 'sha256'>,
): EditionEvidence {
  return JSON.parse(editionFile(pool, stored, 'evidence.json')) as EditionEvidence;
}

/** Releases read once, by the digest of their file: they do not change. */
const OPENED = new Recent<OpenEdition>(50);

/** A release with its cells by their address. */
export function openedEdition(pool: OpenPool, stored: StoredEdition): OpenEdition {
  const known = OPENED.get(stored.sha256);
  const open = known ?? openEdition(releasedEdition(pool, stored));
  OPENED.set(stored.sha256, open);
  return open;
}

/** A release by its id; the newest that stands where none is named. */
export async function storedEdition(pool: OpenPool, id: string | null): Promise<StoredEdition> {
  const all = await editions(pool.catalogue);
  const found = id === null ? all.find(isStanding) : all.find((one) => one.id === id);
  if (!found && (await noisyEditions(pool.catalogue)).some((one) => one.id === id))
    throw refusal('edition-noisy', { edition: id ?? '' });
  if (!found) throw id === null ? refusal('edition-none', {}) : refusal('edition-unknown', { edition: id });
  return found;
}
