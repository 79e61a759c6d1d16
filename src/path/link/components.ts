/**
 * Which tokens belong together: union–find over pairs of tokens (Tarjan 1975: union by size, paths halved).
 * The person of a component is its smallest token, so that the order of the pairs decides nothing.
 */
export type Components = {
  /** Each pair belongs together; the two columns have the same length. */
  readonly join: (ones: readonly (bigint | null)[], others: readonly (bigint | null)[]) => void;
  /** The smallest token of the component; a token that was never joined stands alone. */
  readonly personOf: (token: bigint) => bigint;
};

export function components(): Components {
  const places = new Map<bigint, number>();
  const parents: number[] = [];
  const smallest: bigint[] = [];
  const sizes: number[] = [];

  function placeOf(token: bigint): number {
    const known = places.get(token);
    if (known !== undefined) return known;
    const place = parents.length;
    places.set(token, place);
    parents.push(place);
    smallest.push(token);
    sizes.push(1);
    return place;
  }

  function rootOf(place: number): number {
    let at = place;
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      const grand = parents[parent] ?? parent;
      parents[at] = grand;
      at = grand;
    }
    return at;
  }

  function unite(one: bigint, other: bigint): void {
    const [a, b] = [rootOf(placeOf(one)), rootOf(placeOf(other))];
    if (a === b) return;
    const [large, small] = (sizes[a] ?? 0) >= (sizes[b] ?? 0) ? [a, b] : [b, a];
    parents[small] = large;
    sizes[large] = (sizes[large] ?? 0) + (sizes[small] ?? 0);
    const least = smallest[small] ?? one;
    if (least < (smallest[large] ?? least)) smallest[large] = least;
  }

  return {
    join(ones, others) {
      for (const [index, one] of ones.entries()) {
        const other = others[index] ?? null;
        if (one !== null && other !== null) unite(one, other);
      }
    },
    personOf(token) {
      const place = places.get(token);
      return place === undefined ? token : (smallest[rootOf(place)] ?? token);
    },
  };
}
