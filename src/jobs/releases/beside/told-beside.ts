import { refusal } from '#messages/messages.ts';
import type { Edition, Months } from '#model/edition.ts';
import { editions, type StoredEdition } from '#store/editions.ts';
import { furtherTables } from '#store/further-tables.ts';
import { claimsWithin, noisyEditions } from '#store/noisy-editions.ts';
import { organisations } from '#store/organisations.ts';
import type { OpenPool } from '../../open-pool.ts';
import { releasesOf } from '../earlier-releases.ts';
import { editionEvidence, releasedEdition } from '../edition-files.ts';
import { housesOf } from '../edition-panel.ts';
import { policyAt, type SignedPolicy } from '../policy.ts';
import type { Group } from './neighbours.ts';

/** A release of a neighbouring pool. */
export type ToldBeside = {
  readonly pool: OpenPool;
  readonly name: string;
  readonly stored: StoredEdition;
  /** How many new questions were asked of it. */
  readonly tables: number;
};

export type Beside = {
  readonly told: readonly ToldBeside[];
  /** Releases with noise, and claims of one. */
  readonly noisy: readonly { readonly name: string; readonly id: string }[];
  /** Houses that were held to be one. */
  readonly same: Group['same'];
};

/**
 * What neighbouring pools told that has a house in common with these houses of the first pool, or with what has one, whatever
 * became of it: of some months, or of any where none are given.
 */
export async function toldBeside(
  group: Group,
  months: Months | null,
  houses: readonly string[],
): Promise<Beside> {
  const nameOf = houseNames(group.same);
  const reached = new Set(houses.map(nameOf));
  const lists = await Promise.all(group.pools.slice(1).map((pool) => toldIn(pool, months)));
  const units = lists.flat();
  const found = new Set<Unit>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const unit of units) {
      const names = unit.houses.map(nameOf);
      if (!names.some((name) => reached.has(name))) continue;
      found.add(unit);
      for (const name of names) reached.add(name);
    }
  }
  const all = units.filter((unit) => found.has(unit));
  const told = all.flatMap((unit) => unit.told ?? []);
  // Figures that differ are audited as who told first has them.
  const inOrder = told.toSorted((a, b) => (a.stored.builtAt < b.stored.builtAt ? -1 : 1));
  return { told: inOrder, noisy: all.flatMap(({ noisy }) => noisy ?? []), same: group.same };
}

type Unit = {
  readonly houses: readonly string[];
  readonly told?: ToldBeside;
  readonly noisy?: Beside['noisy'][number];
};

async function toldIn(pool: OpenPool, months: Months | null): Promise<readonly Unit[]> {
  const { catalogue } = pool;
  const { name } = catalogue.pool();
  const exact = months === null ? await editions(catalogue) : await releasesOf(pool, months);
  const units = exact.map(async (stored): Promise<Unit> => {
    const tables = (await furtherTables(catalogue, stored.sha256)).length;
    return { houses: housesOf(pool, stored), told: { pool, name, stored, tables } };
  });
  const members = (await organisations(catalogue)).map(({ slug }) => slug);
  const claims = months === null ? await noisyEditions(catalogue) : await claimsWithin(catalogue, months);
  return [
    ...(await Promise.all(units)),
    ...claims.map(({ id }) => ({ houses: members, noisy: { name, id } })),
  ];
}

/** One name for houses that are one: because they have one id, or because somebody said so. */
export function houseNames(same: Group['same']): (house: string) => string {
  const above = new Map<string, string>();
  const top = (house: string): string => {
    const next = above.get(house);
    return next === undefined ? house : top(next);
  };
  for (const [here, there] of same) {
    const [first = '', second = ''] = [top(here), top(there)].sort();
    if (first !== second) above.set(second, first);
  }
  return top;
}

/** As a key: whether anything was told since, or, where there is any, which houses are one was said. */
export function besideKey({ told, noisy, same }: Beside): string {
  const releases = told.map(({ stored, tables }) => [stored.sha256, tables]);
  return JSON.stringify([releases, noisy, told.length > 0 ? same : []]);
}

/** Refuses where a neighbour told anything since, as `besideKey` said it. */
export async function requireSameBeside(
  group: Group,
  months: Months,
  houses: readonly string[],
  key: string,
): Promise<void> {
  const now = await toldBeside(group, months, houses);
  if (besideKey(now) === key) return;
  const [newest] = [...now.told, ...now.noisy].slice(-1);
  throw refusal('edition-neighbour-meanwhile', { pool: newest?.name ?? '' });
}

/** A release in the making, as far as others could be audited with it. */
type Making = {
  readonly months: Months;
  readonly cube: Edition['cube'];
  readonly signed: SignedPolicy;
  /** Releases of the same months in its own pool. */
  readonly before: readonly StoredEdition[];
};

/** Refuses what cannot be audited as one system with a release. */
export async function requireAuditable(beside: Beside, making: Making): Promise<void> {
  requireNoNoiseBeside({ told: [], noisy: beside.noisy });
  const { months, cube, signed, before } = making;
  for (const { pool, name, stored, tables } of beside.told) {
    const at = { pool: name, edition: stored.id };
    if (before.length > 0) throw refusal('edition-neighbour-again', at);
    if (stored.months.from !== months.from || stored.months.to !== months.to)
      throw refusal('edition-neighbour-months', { ...at, ...stored.months });
    const edition = releasedEdition(pool, stored);
    const { consented = [] } = editionEvidence(pool, stored);
    const isOnly = beside.told.filter((one) => one.pool === pool).length === 1;
    const hasPanels = edition.cube.common.some(({ panels = [] }) => panels.length > 0);
    if (!isOnly || tables > 0 || consented.length > 0 || hasPanels)
      throw refusal('edition-neighbour-told', at);
    const { policy } = await policyAt(pool, stored.policy);
    const isSameCube = JSON.stringify(edition.cube) === JSON.stringify(cube);
    if (!isSameCube || termsOf(policy) !== termsOf(signed.policy))
      throw refusal('edition-neighbour-otherwise', at);
  }
}

function termsOf({ metrics, parameters, coalition }: SignedPolicy['policy']): string {
  return JSON.stringify([metrics, Object.entries(parameters).sort(), coalition]);
}

/** Refuses new questions about months that a neighbour with a common house has told of too. */
export async function requireNotBeside(
  group: Group,
  { months }: Pick<StoredEdition, 'months'>,
  houses: readonly string[],
): Promise<void> {
  const [first] = namedIn(await toldBeside(group, months, houses));
  if (first) throw refusal('further-neighbour', first);
}

/** S4: of a month there are exact figures or noisy ones, in all pools that share a house. */
export function requireNoNoiseBeside(beside: Omit<Beside, 'same'>): void {
  const [first] = namedIn(beside);
  if (first) throw refusal('edition-neighbour-noisy', first);
}

/** What was told, and by whom, as sentences name it. */
function namedIn({
  told,
  noisy,
}: Omit<Beside, 'same'>): readonly { readonly pool: string; readonly edition: string }[] {
  return [
    ...told.map(({ name, stored }) => ({ pool: name, edition: stored.id })),
    ...noisy.map(({ name, id }) => ({ pool: name, edition: id })),
  ];
}
