import { refusal } from '#messages/messages.ts';
import type { Months } from '#model/edition.ts';
import { editions, isStanding, type StoredEdition } from '#store/editions.ts';
import { furtherTables } from '#store/further-tables.ts';
import { claimsWithin } from '#store/noisy-editions.ts';
import type { OpenPool } from '../open-pool.ts';
import { releasesOf } from './earlier-releases.ts';
import { editionEvidence } from './edition-files.ts';

/** S4: exact figures of months that were given with noise would undo it. */
export async function requireNoNoise({ catalogue }: OpenPool, months: Months): Promise<void> {
  const [noisy] = await claimsWithin(catalogue, months);
  if (noisy) throw refusal('edition-months-noisy', { edition: noisy.id, ...noisy.months });
}

/** A clock that was moved back would date a release before what it follows, and call months open or over wrongly. */
export async function requireLaterClock({ catalogue, now }: OpenPool): Promise<void> {
  const [last] = (await editions(catalogue)).toSorted((a, b) => (a.builtAt < b.builtAt ? 1 : -1));
  const instant = now().toISOString();
  if (last && instant < last.builtAt)
    throw refusal('edition-clock-back', { now: instant, edition: last.id, last: last.builtAt });
}

/** Nothing happened to these months while the release was in the making. */
export async function requireSame(
  pool: OpenPool,
  {
    months,
    before,
    tables,
  }: {
    readonly months: Months;
    readonly before: readonly StoredEdition[];
    /** So many further tables there were of those before. */
    readonly tables: number;
  },
): Promise<void> {
  const now = await releasesOf(pool, months);
  const added = now.find(({ id }) => !before.some((one) => one.id === id));
  if (added) throw refusal('edition-months-taken', { edition: added.id, ...added.months });
  const asked = await Promise.all(before.map(({ sha256 }) => furtherTables(pool.catalogue, sha256)));
  if (asked.flat().length !== tables)
    throw refusal('edition-asked-meanwhile', { edition: before.at(-1)?.id ?? '' });
  const changed = before.find(
    (one) => isStanding(one) && !now.some((two) => two.id === one.id && isStanding(two)),
  );
  if (changed) throw refusal('edition-not-standing', { edition: changed.id });
  await requireNoNoise(pool, months);
}

/** What was asked for in the course of a release was told too, and would be told as of no release that stands. */
export async function requireNoFurther(
  { catalogue }: OpenPool,
  before: readonly StoredEdition[],
): Promise<void> {
  for (const { id, sha256 } of before)
    if ((await furtherTables(catalogue, sha256)).length > 0)
      throw refusal('edition-has-further-tables', { edition: id });
}

/** What was told by consent would be told in a later release too, which knows of none. */
export function requireNoConsents(pool: OpenPool, before: readonly StoredEdition[]): void {
  for (const stored of before) {
    const { consented = [] } = editionEvidence(pool, stored);
    if (consented.length > 0) throw refusal('edition-has-consents', { edition: stored.id });
  }
}
