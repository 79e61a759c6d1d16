import { refusal } from '#messages/messages.ts';
import type { CellEvidence, EditionEvidence, Months } from '#model/edition.ts';
import type { EarlierRelease } from '#path/protect/protect.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import { furtherTables } from '#store/further-tables.ts';
import type { PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import type { Before } from './counted-changes.ts';
import { editionEvidence, releasedEdition } from './edition-files.ts';

/** The releases that told of any of some months, the oldest first, whatever became of them. */
export async function releasesOf({ catalogue }: OpenPool, months: Months): Promise<readonly StoredEdition[]> {
  const all = (await editions(catalogue)).toReversed();
  return all.filter((one) => one.months.from <= months.to && months.from <= one.months.to);
}

/**
 * What is on file of releases, under the holdings of today: houses that have come under one control since count as one.
 * Throws the refusal `edition-holdings-parted` where the houses of a holding went different ways.
 */
export async function earlierReleases(
  { pool, known }: PoolAt,
  current: readonly string[],
  stored: readonly StoredEdition[],
): Promise<{
  readonly holdings: readonly string[];
  readonly releases: readonly EarlierRelease[];
  readonly before: readonly Before[];
  /** How many further tables they have. */
  readonly tables: number;
}> {
  const holdingOf = new Map(known.organisations.map(({ slug, holding }) => [slug, holding]));
  const holdings = [...current];
  const numberOf = (name: string): number => {
    const number = holdings.indexOf(name);
    return number >= 0 ? number : holdings.push(name) - 1;
  };
  const asked = await Promise.all(stored.map(({ sha256 }) => furtherTables(pool.catalogue, sha256)));
  const before = stored.map((one, i): Before => {
    const { cells } = releasedEdition(pool, one);
    const evidence = editionEvidence(pool, one);
    const numbers = evidence.holdings.map((name) => {
      const houses = evidence.panel?.filter(({ holding }) => holding === name).map(({ house }) => house) ?? [
        name,
      ];
      const today = new Set(houses.map((house) => holdingOf.get(house) ?? name));
      if (today.size > 1) throw refusal('edition-holdings-parted', { holding: name });
      return numberOf([...today][0] ?? name);
    });
    const renumber = (behind: CellEvidence) => renumbered(behind, numbers, evidence.measures);
    const release = {
      id: one.id,
      cells,
      evidence: evidence.cells.map(renumber),
      leaves: evidence.leaves.map((leaf) => ({ ...renumber(leaf), at: leaf.at })),
      kept: evidence.kept ?? [],
      changes: evidence.changes ?? [],
      hasTables: (asked[i]?.length ?? 0) > 0,
    };
    return { release, houses: evidence.panel?.map(({ house }) => house) ?? evidence.holdings };
  });
  const releases = before.map(({ release }) => release);
  return { holdings, before, releases, tables: asked.flat().length };
}

/** Holdings that have one number are one. */
export function renumbered(
  behind: CellEvidence,
  numbers: readonly number[],
  measures: EditionEvidence['measures'],
): CellEvidence {
  const together = new Map<number, readonly number[]>();
  for (const [holding, amounts] of behind.contributions) {
    const number = numbers[holding] ?? -1;
    const met = together.get(number) ?? measures.map(() => 0);
    // Two houses may have met the same persons.
    const joined = measures.map(({ isAdditive }, i) => {
      const [one, other] = [met[i] ?? 0, amounts[i] ?? 0];
      return isAdditive ? one + other : Math.max(one, other);
    });
    together.set(number, joined);
  }
  return { ...behind, contributions: [...together].toSorted(([a], [b]) => a - b) };
}
