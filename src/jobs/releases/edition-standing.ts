import { refusal } from '#messages/messages.ts';
import type { CellAt, CellEvidence, EditionEvidence } from '#model/edition.ts';
import type { Language } from '#model/words.ts';
import {
  editions,
  isStanding,
  type StoredEdition,
  type Withdrawal,
  withdrawEdition,
} from '#store/editions.ts';
import type { Answering, PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import { editionEvidence, storedEdition } from './edition-files.ts';
import { countedFor } from './edition-panel.ts';
import { policyAt } from './policy.ts';

const REASON_MAX = 500;

/**
 * Takes a release back: nothing is answered from it any more. It stays on file, and later releases of its months are
 * audited against it, since what was published is known. A reason is needed, in one language at least.
 */
export async function withdrawRelease(
  pool: OpenPool,
  id: string,
  reason: Readonly<Record<Language, string | null>>,
): Promise<Withdrawal> {
  const given = Object.entries(reason).flatMap(([language, said]) => {
    const text = said?.trim() ?? '';
    return text === '' ? [] : [[language, text] as const];
  });
  if (given.length === 0 || given.some(([, text]) => text.length > REASON_MAX))
    throw refusal('edition-reason-missing', { most: REASON_MAX });
  const withdrawal = { at: pool.now().toISOString(), reason: Object.fromEntries(given) };
  await pool.catalogue.transaction(async () => {
    if (!isStanding(await storedEdition(pool, id))) throw refusal('edition-not-standing', { edition: id });
    await withdrawEdition(pool.catalogue, id, withdrawal);
  });
  return withdrawal;
}

/** For the steward: what became of each release, and of one that stands, whether its data have changed since. */
export type EditionStatus = {
  readonly editions: readonly (StoredEdition & { readonly hasChanged: boolean | null })[];
  /** Houses that joined and are left out of releases until they are enough. */
  readonly waiting: number;
};

export async function editionStatus(answering: Answering): Promise<EditionStatus> {
  return answering.at(async (asOf) => {
    const all = await editions(asOf.pool.catalogue);
    const found: EditionStatus['editions'][number][] = [];
    let waiting = 0;
    for (const stored of all) {
      const now = isStanding(stored) ? await compared(asOf, stored) : null;
      waiting = Math.max(waiting, now?.waiting ?? 0);
      found.push({ ...stored, hasChanged: now?.hasChanged ?? null });
    }
    return { editions: found, waiting };
  });
}

async function compared(
  asOf: PoolAt,
  stored: StoredEdition,
): Promise<{ readonly hasChanged: boolean; readonly waiting: number }> {
  const { facts, waiting } = await countedFor(asOf, await policyAt(asOf.pool, stored.policy), stored.months);
  const then = editionEvidence(asOf.pool, stored);
  return { hasChanged: contentOf(facts.evidence) !== contentOf(then), waiting: waiting.length };
}

/** Who has what in which leaf, in one order. */
function contentOf({ leaves, holdings }: Pick<EditionEvidence, 'leaves' | 'holdings'>): string {
  const written = ({ at, totals, contributions }: CellEvidence & { readonly at: CellAt }) =>
    JSON.stringify([
      at,
      totals,
      contributions.map(([holding, amounts]) => [holdings[holding], amounts]).toSorted(),
    ]);
  return leaves.map(written).toSorted().join('\n');
}
