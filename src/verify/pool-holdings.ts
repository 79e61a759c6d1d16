import type { EditionEvidence } from '#model/edition.ts';
import type { PoolFiles } from './neighbours.ts';
import type { Member } from './subject.ts';

/** How what a holding has is divided by pools, by their numbers in the order of their releases. */
type Division = {
  /** Pools with the same houses of it, or more; none where no two have a house of it in common. */
  readonly together: readonly number[];
  /** The first to tell, of those with the fewest. */
  readonly first: number | null;
  /** Of them, those with more. */
  readonly more: readonly number[];
  /** Pools whose houses of it no other has. */
  readonly apart: readonly number[];
};

/** The holdings of several pools under one list. */
export type Holdings = {
  readonly names: readonly string[];
  readonly numbersIn: (pool: number) => readonly number[];
  readonly divisions: readonly Division[];
  /** Holdings whose houses cannot be told apart by pools. */
  readonly undivided: readonly string[];
  readonly parties: EditionEvidence['parties'];
  readonly members: readonly Member[];
};

/** Who is one in any pool, as a house by its name or as a holding, is one in all. */
export function jointHoldings(releases: readonly PoolFiles[], nameOf: (house: string) => string): Holdings {
  const groups: Set<string>[] = [];
  const joined = (...nodes: readonly string[]): void => {
    const met = groups.filter((group) => nodes.some((node) => group.has(node)));
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...nodes, ...met.flatMap((group) => [...group])]));
  };
  const panels = releases.map(
    ({ evidence: { panel, holdings } }) => panel ?? holdings.map((holding) => ({ house: holding, holding })),
  );
  for (const [pool, { evidence, members }] of releases.entries()) {
    for (const holding of evidence.holdings) joined(`holding ${pool} ${holding}`);
    for (const { house, holding } of panels[pool] ?? [])
      joined(`house ${nameOf(house)}`, `holding ${pool} ${holding}`);
    for (const { slug, holding } of members) joined(`house ${nameOf(slug)}`, `holding ${pool} ${holding}`);
  }
  const numberAt = new Map(groups.flatMap((group, i) => [...group].map((node) => [node, i] as const)));
  const numberOf = (pool: number, holding: string): number =>
    numberAt.get(`holding ${pool} ${holding}`) ?? -1;
  const names = groups.map((group) => [...group].sort()[0] ?? '');
  const houses = groups.map((_, i) =>
    panels.map(
      (panel, pool) =>
        new Set(panel.filter((one) => numberOf(pool, one.holding) === i).map((one) => nameOf(one.house))),
    ),
  );
  const divisions = houses.map(divisionOf);
  const parties = releases.flatMap(({ evidence }, pool) =>
    evidence.parties.map(({ party, knows }) => ({
      party: nameOf(party),
      knows: knows.map((holding) => numberOf(pool, evidence.holdings[holding] ?? '')),
    })),
  );
  const all = [...new Set(parties.map(({ party }) => party))].map((party) => ({
    party,
    knows: [...new Set(parties.filter((one) => one.party === party).flatMap(({ knows }) => knows))],
  }));
  return {
    names,
    numbersIn: (pool) => (releases[pool]?.evidence.holdings ?? []).map((holding) => numberOf(pool, holding)),
    divisions: divisions.map((one) => one ?? { together: [], first: null, more: [], apart: [] }),
    undivided: names.filter((_, i) => divisions[i] === null),
    parties: [...parties, ...all].map(({ party, knows }) => ({ party, knows: [...new Set(knows)] })),
    members: releases.flatMap(({ members }, pool) =>
      members.map(({ slug, holding, sellers }) => ({
        slug: nameOf(slug),
        holding: names[numberOf(pool, holding)] ?? '',
        sellers: sellers.map(nameOf),
      })),
    ),
  };
}

/** Null where some houses are in two pools that have each others besides, or where more than one pool has more. */
function divisionOf(houses: readonly ReadonlySet<string>[]): Division | null {
  const pools = [...houses.keys()].filter((pool) => (houses[pool]?.size ?? 0) > 0);
  const of = (pool: number): readonly string[] => [...(houses[pool] ?? [])];
  const isApart = (pool: number): boolean =>
    pools.every((other) => other === pool || !of(pool).some((house) => houses[other]?.has(house)));
  const apart = pools.filter(isApart);
  if (apart.length === pools.length) return { together: [], first: null, more: [], apart };
  const first = pools.find((pool) =>
    pools.every((other) => of(pool).every((house) => houses[other]?.has(house))),
  );
  if (first === undefined) return null;
  const more = pools.filter((pool) => of(pool).length > of(first).length);
  if (more.length > 1 || (more.length === 1 && pools.length > 2)) return null;
  return { together: pools, first, more, apart: [] };
}
