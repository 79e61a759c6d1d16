import { refusal } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import { addToMonth, monthsIn } from '#model/calendar.ts';
import { type Cube, type EditionEvidence, type Months, type PanelHouse, WHOLE } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Refusal } from '#model/problem.ts';
import {
  type CubeEvidence,
  type CubeFacts,
  cubePlan,
  type MetIn,
  toCubeEvidence,
} from '#path/aggregate/aggregate.ts';
import {
  cellCount,
  cellsInTable,
  cubeOfPolicy,
  type EditionFacts,
  isLargeEnough,
  parametersOfPolicy,
} from '#path/protect/protect.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import type { PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import { editionEvidence } from './edition-files.ts';
import type { SignedPolicy } from './policy.ts';

/** A release of more cells than this is asked for in parts: its audit would outgrow a machine of 4 GB. */
const CELLS_MAX = 60_000;

export const MONTHS_MAX = 36;

/** Whose figures a release is of. */
export type Panel = {
  readonly houses: readonly PanelHouse[];
  readonly holdings: number;
  /** The first release of the very same houses; null where this is the first. */
  readonly since: string | null;
};

export type Counted = {
  readonly facts: Pick<EditionFacts, 'cube' | 'metrics' | 'evidence'>;
  readonly panel: Panel;
  /** Houses that joined since the releases before, and are not a cohort yet. */
  readonly waiting: readonly string[];
};

/**
 * The cells of some months, of the houses that earlier releases reckoned with and of those that joined since, once these
 * are a cohort (E3): what they bring passes the rules of a cell by itself. Until then their lines are left out, since
 * a total that grew by one house says how large it is.
 */
export async function countedFor(asOf: PoolAt, { policy }: SignedPolicy, months: Months): Promise<Counted> {
  const { known } = asOf;
  const facts = cubeFacts(asOf, policy, months);
  const before = await panelsBefore(asOf);
  const met = new Set(before.flatMap(({ houses }) => houses));
  const newcomers = before.length === 0 ? [] : known.organisations.filter(({ slug }) => !met.has(slug));
  const without = newcomers.map(({ slug }) => slug);
  const settled = await evidenceOf(asOf, { ...facts, without });
  const all = without.length === 0 ? settled : await evidenceOf(asOf, facts);
  const arrived = new Set(cohort(settled, all, parametersOfPolicy(policy)));
  const admitted = newcomers.filter(({ holding }) => arrived.has(holding)).map(({ slug }) => slug);
  const waiting = without.filter((slug) => !admitted.includes(slug));
  const houses = known.organisations
    .filter(({ slug }) => !waiting.includes(slug))
    .map(({ slug, holding }) => ({ house: slug, holding }));
  const names = keyOf(houses.map(({ house }) => house));
  return {
    facts: { cube: facts.cube, metrics: facts.metrics, evidence: admitted.length > 0 ? all : settled },
    panel: {
      houses,
      holdings: new Set(houses.map(({ holding }) => holding)).size,
      since: before.find((one) => keyOf(one.houses) === names)?.edition ?? null,
    },
    waiting,
  };
}

/** The holdings that only newcomers brought, when together they are enough; none otherwise. */
function cohort(
  settled: CubeEvidence,
  all: CubeEvidence,
  policy: ReturnType<typeof parametersOfPolicy>,
): readonly string[] {
  const [before, after] = [wholeOf(settled, all.holdings), wholeOf(all, all.holdings)];
  if (!isLargeEnough(after, before, all.measures, policy)) return [];
  const then = new Map(before.contributions.map(([holding, amounts]) => [holding, amounts.join()]));
  return after.contributions.flatMap(([holding, amounts]) =>
    then.get(holding) === amounts.join() ? [] : [all.holdings[holding] ?? ''],
  );
}

/** The cell of everything, its holdings numbered as in a list of them. */
function wholeOf(
  { cells, holdings }: CubeEvidence,
  numbered: readonly string[],
): EditionEvidence['cells'][number] {
  const whole = cells.find(({ at }) => at.further === null && at.common.every((code) => code === WHOLE));
  if (!whole) return { totals: [], contributions: [], couldNamePersons: false };
  const contributions = whole.contributions.map(
    ([holding, amounts]) => [numbered.indexOf(holdings[holding] ?? ''), amounts] as const,
  );
  return { ...whole, contributions };
}

function keyOf(houses: readonly string[]): string {
  return houses.toSorted().join(' ');
}

/**
 * Where one’s own public counts as met elsewhere (E4): at the houses that releases reckoned with, up to the last of their
 * months; null before the first. Asked before and after one house comes in, the difference would be what it shares.
 */
export async function metInReleases(asOf: PoolAt): Promise<MetIn | null> {
  const panels = await panelsBefore(asOf);
  if (panels.length === 0) return null;
  const until = panels.map(({ months }) => months.to).toSorted();
  return { houses: [...new Set(panels.flatMap(({ houses }) => houses))], until: until.at(-1) ?? '' };
}

type PanelBefore = {
  readonly edition: string;
  readonly months: Months;
  readonly houses: readonly string[];
};

/** Read once, by the digest of their release: they do not change. */
const PANELS = new Map<string, readonly string[]>();

/** Of each release, whatever became of it, the oldest first. */
async function panelsBefore({ pool }: PoolAt): Promise<readonly PanelBefore[]> {
  const all = (await editions(pool.catalogue)).toReversed();
  return all.map((stored) => ({ edition: stored.id, months: stored.months, houses: housesOf(pool, stored) }));
}

/** The houses that a release reckons with. */
export function housesOf(pool: OpenPool, stored: StoredEdition): readonly string[] {
  const known = PANELS.get(stored.sha256);
  if (known) return known;
  const { panel, holdings } = editionEvidence(pool, stored);
  const houses = panel?.map(({ house }) => house) ?? holdings;
  PANELS.set(stored.sha256, houses);
  return houses;
}

async function evidenceOf({ run }: PoolAt, facts: CubeFacts): Promise<CubeEvidence> {
  return toCubeEvidence(await run(cubePlan(facts)), facts);
}

export function cubeFacts(asOf: PoolAt, policy: PoolPolicy, months: Months): CubeFacts {
  const cube = cubeOfPolicy(policy, months);
  if (cellCount(cube) > CELLS_MAX) throw tooLarge(policy, months, cube);
  const metrics = policy.metrics.flatMap((id) => metricOf(id) ?? []);
  return { cube, metrics, months, currency: asOf.known.pool.currency, kept: asOf.kept };
}

/** With the estimate, and what would do: so many months, or the fewest breakdowns less. */
function tooLarge(policy: PoolPolicy, months: Months, cube: Cube): Refusal {
  let fitting = monthsIn(`${months.from}-01`, `${months.to}-01`);
  while (fitting > 0) {
    const to = addToMonth(months.from, fitting - 1);
    if (cellCount(cubeOfPolicy(policy, { from: months.from, to })) <= CELLS_MAX) break;
    fitting -= 1;
  }
  const cells = cellCount(cube);
  const largest = cube.tables
    .filter(({ further }) => further !== null)
    .toSorted((a, b) => cellsInTable(b) - cellsInTable(a));
  const dropping = largest
    .map((_, i) => largest.slice(0, i + 1))
    .map((tables) => ({ tables, less: cellCount({ ...cube, tables }) }));
  const enough = dropping.find(({ less }) => cells - less <= CELLS_MAX);
  return refusal('edition-too-large', {
    cells,
    most: CELLS_MAX,
    months: fitting,
    breakdowns: (enough?.tables ?? []).map(({ further }) => further?.dimension ?? '').join(', '),
    breakdownCells: enough?.less ?? 0,
  });
}
