import { refusal } from '#messages/messages.ts';
import type { CellEvidence, EditionEvidence } from '#model/edition.ts';
import {
  addressKey,
  cellsOf,
  type EditionFacts,
  houseNumbers,
  type PoolRelease,
  type Pools,
} from '#path/protect/protect.ts';
import { organisations } from '#store/organisations.ts';
import type { PoolAt } from '../../answering.ts';
import { renumbered } from '../earlier-releases.ts';
import { editionEvidence, releasedEdition } from '../edition-files.ts';
import type { Panel } from '../edition-panel.ts';
import type { Group } from './neighbours.ts';
import { houseNames, type ToldBeside } from './told-beside.ts';

type Parties = EditionEvidence['parties'];

/** What is on file of a release, or about to be. */
type OnFile = Pick<EditionEvidence, 'holdings' | 'measures' | 'cells' | 'leaves'> & {
  readonly pool: string;
  readonly id: string;
  readonly panel: NonNullable<EditionEvidence['panel']>;
  readonly today: readonly { readonly slug: string; readonly holding: string }[];
  readonly parties: Parties;
  readonly told: readonly number[];
};

/** A release in the making and those of neighbouring pools, under one list of holdings. */
export async function poolsOf(
  { known }: PoolAt,
  facts: EditionFacts,
  panel: Panel,
  group: Group,
  told: readonly ToldBeside[],
): Promise<Pools> {
  const { evidence, parties } = facts;
  const files: readonly OnFile[] = [
    {
      pool: '',
      id: '',
      ...evidence,
      cells: inOrder(facts),
      panel: panel.houses,
      today: known.organisations,
      parties: parties.map(({ party, knows }) => ({ party, knows: [...knows] })),
      told: [],
    },
    ...(await Promise.all(told.map(onFile))),
  ];
  const nameOf = houseNames(group.same);
  const numbers = houseNumbers(
    files.map((file) => ({
      panel: file.panel,
      known: [
        ...file.panel,
        ...file.today.map(({ slug, holding }) => ({ house: slug, holding })),
        ...file.holdings.map((holding) => ({ house: holding, holding })),
      ],
    })),
    nameOf,
  );
  const numbered = (pool: number): readonly number[] =>
    files[pool]?.holdings.map((holding) => numbers.numberOf(pool, holding)) ?? [];
  const pools: Pools = {
    holdings: numbers.holdings,
    parties: partiesOfAll(files, numbered, nameOf),
    releases: files.map((file, pool): PoolRelease => {
      const renumber = (behind: CellEvidence) => renumbered(behind, numbered(pool), file.measures);
      return {
        pool: file.pool,
        id: file.id,
        houses: numbers.houses(pool),
        evidence: file.cells.map(renumber),
        leaves: file.leaves.map((leaf) => ({ ...renumber(leaf), at: leaf.at })),
        told: file.told,
      };
    }),
  };
  requireApart(pools);
  return pools;
}

/**
 * A house that is in two pools under two ids is one, and nobody may have said so: refuses where two that are held to be two
 * have the very same figures. Nothing is lost where they are two all the same and are declared to be one.
 */
function requireApart({ releases }: Pools): void {
  const housesIn = (pool: number, holding: number): string =>
    releases[pool]?.houses[holding]?.join(', ') ?? '';
  const met = new Map<string, { readonly holding: number; readonly pool: number }>();
  for (const [pool, { leaves }] of releases.entries()) {
    const figures = new Map<number, string[]>();
    for (const { at, contributions } of leaves)
      for (const [holding, amounts] of contributions)
        figures.set(holding, [...(figures.get(holding) ?? []), `${addressKey(at)} ${amounts.join()}`]);
    for (const [holding, lines] of figures) {
      const key = lines.toSorted().join();
      const other = met.get(key) ?? { holding, pool };
      met.set(key, other);
      if (other.pool === pool || other.holding === holding) continue;
      const [one, two] = [housesIn(other.pool, other.holding), housesIn(pool, holding)];
      throw refusal('edition-neighbour-alike', { one, other: two, pool: releases[pool]?.pool ?? '' });
    }
  }
}

function inOrder({ cube, evidence }: EditionFacts): readonly CellEvidence[] {
  const met = new Map(evidence.cells.map((cell) => [addressKey(cell.at), cell]));
  const nobody = { totals: evidence.measures.map(() => 0), contributions: [], couldNamePersons: false };
  return cellsOf(cube).map((at) => met.get(addressKey(at)) ?? nobody);
}

async function onFile({ pool, name, stored }: ToldBeside): Promise<OnFile> {
  const edition = releasedEdition(pool, stored);
  const evidence = editionEvidence(pool, stored);
  return {
    ...evidence,
    pool: name,
    id: stored.id,
    panel: evidence.panel ?? evidence.holdings.map((holding) => ({ house: holding, holding })),
    today: await organisations(pool.catalogue),
    told: edition.cells.flatMap(({ status }, i) => (status === 'ok' ? [i] : [])),
  };
}

/** Who is in several pools knows what it knows in each, and all of it together. */
function partiesOfAll(
  files: readonly OnFile[],
  numbered: (pool: number) => readonly number[],
  nameOf: (house: string) => string,
): Pools['parties'] {
  const each = files.flatMap(({ parties }, pool) =>
    parties.map(({ party, knows }) => ({
      party: nameOf(party),
      knows: new Set(knows.map((holding) => numbered(pool)[holding] ?? -1)),
    })),
  );
  const names = [...new Set(each.map(({ party }) => party))];
  const together = names.map((party) => ({
    party,
    knows: new Set(each.filter((one) => one.party === party).flatMap(({ knows }) => [...knows])),
  }));
  return [...each, ...together];
}
