/** A house and the holding that it is of, in one pool. */
type HouseOf = { readonly house: string; readonly holding: string };

export type PoolHouses = {
  /** Those that its release reckons with. */
  readonly panel: readonly HouseOf[];
  /** Those, and the same and others as the pool knows them today. */
  readonly known: readonly HouseOf[];
};

export type HouseNumbers = {
  /** By their number; those of the first pool under the name that they have there, others by their houses. */
  readonly holdings: readonly string[];
  readonly numberOf: (pool: number, holding: string) => number;
  /** Of each holding, the houses that each pool’s release reckons with. */
  readonly houses: (pool: number) => readonly (readonly string[])[];
};

/**
 * The holdings of several pools, numbered as one list: houses that are one in two pools (`nameOf` gives them one name), and those
 * that any pool says are under one control, are one holding in all.
 */
export function houseNumbers(pools: readonly PoolHouses[], nameOf: (house: string) => string): HouseNumbers {
  const above = new Map<string, string>();
  const top = (node: string): string => {
    const next = above.get(node);
    return next === undefined ? node : top(next);
  };
  const nodeOf = (pool: number, holding: string): string => `${pool}/${holding}`;
  const houseNode = (house: string): string => `house/${nameOf(house)}`;
  for (const [pool, { known }] of pools.entries())
    for (const { house, holding } of known) {
      const [one, other] = [top(houseNode(house)), top(nodeOf(pool, holding))];
      if (one !== other) above.set(one, other);
    }
  const numbers = new Map<string, number>();
  const holdings: string[] = [];
  for (const [pool, { known }] of pools.entries())
    for (const { holding } of known) {
      const node = top(nodeOf(pool, holding));
      if (numbers.has(node)) continue;
      numbers.set(node, holdings.length);
      const houses = known.flatMap((one) => (top(nodeOf(pool, one.holding)) === node ? [one.house] : []));
      holdings.push(pool === 0 ? holding : [...new Set(houses)].join(', '));
    }
  const numberOf = (pool: number, holding: string): number => numbers.get(top(nodeOf(pool, holding))) ?? -1;
  return {
    holdings,
    numberOf,
    houses: (pool) => {
      const found = holdings.map((): string[] => []);
      for (const { house, holding } of pools[pool]?.panel ?? [])
        found[numberOf(pool, holding)]?.push(nameOf(house));
      return found;
    },
  };
}
