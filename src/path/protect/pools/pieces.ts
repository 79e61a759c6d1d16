import type { CellEvidence } from '#model/edition.ts';
import { emptyEvidence, type Measures } from '../primary.ts';

/** Of one holding, the houses that each pool reckons with; none where it does not know it. */
export type HousesIn = readonly (readonly string[])[];

/** Some of what a holding has: what it has in one pool, or what it has there more than in another. */
type Share = { readonly piece: readonly number[]; readonly of: number; readonly less: number | null };

export type Division = {
  readonly shares: readonly Share[];
  /** Pools whose data of it should be those of the first share, and may differ. */
  readonly alike: readonly number[];
};

/**
 * How what a holding has is divided by pools. Where several have the same houses of it, there is one amount in all of them:
 * that of the first that has told. Where a pool has more houses of it, what these have is there alone. Null where neither of
 * two pools’ houses are among the other’s, and some are in both.
 */
export function divisionOf(houses: HousesIn): Division | null {
  const pools = [...houses.keys()].filter((pool) => houses[pool]?.length);
  const alone = (pool: number): Share => ({ piece: [pool], of: pool, less: null });
  const isWithin = (one: number, other: number): boolean =>
    (houses[one] ?? []).every((house) => houses[other]?.includes(house));
  const overlaps = pools.some((one) =>
    pools.some((other) => one !== other && houses[one]?.some((house) => houses[other]?.includes(house))),
  );
  if (!overlaps) return { shares: pools.map(alone), alike: [] };
  // What another pool told stays as it is; the first is in the making.
  const told = [...pools.filter((pool) => pool > 0), ...pools.filter((pool) => pool === 0)];
  const least = told.find((pool) => pools.every((other) => isWithin(pool, other)));
  if (least === undefined) return null;
  const others = pools.filter((pool) => pool !== least);
  const more = others.filter((pool) => !isWithin(pool, least));
  const alike = others.filter((pool) => !more.includes(pool));
  // What two pools have more, they may have in common too.
  if (more.length > 1 || (more.length === 1 && alike.length > 0)) return null;
  const beyond = (pool: number): Share => ({ piece: [pool], of: pool, less: least });
  return { shares: [{ piece: pools, of: least, less: null }, ...more.map(beyond)], alike };
}

/** Whether one pool has more houses of it than another: what these have is known only as far as data of the others are alike. */
export function hasMore(division: Division | undefined): boolean {
  return division?.shares.some(({ less }) => less !== null) ?? false;
}

/** The amounts of a holding in each pool, of one cell. */
export type Behind = readonly (CellEvidence | undefined)[];

export function amountsIn(behind: Behind): (pool: number, holding: number) => readonly number[] | undefined {
  const maps = behind.map((cell) => new Map(cell?.contributions));
  return (pool, holding) => maps[pool]?.get(holding);
}

/**
 * What stands behind a piece of a cell. Amounts are exact. Persons cannot be counted, since pools have each their own tokens:
 * they are no fewer than those of any of its holdings, and than those of the pool without all of each other holding there.
 * The largest buyers are no larger than those of the pool, nor than all of the piece.
 */
export function pieceOf(
  piece: readonly number[],
  divisions: readonly Division[],
  behind: Behind,
  measures: Measures,
): CellEvidence {
  const amountsOf = amountsIn(behind);
  const contributions = divisions.flatMap(({ shares }, holding) => {
    const amounts = measures.map(() => 0);
    for (const share of shares) {
      if (share.piece.join() !== piece.join()) continue;
      const less = share.less === null ? undefined : amountsOf(share.less, holding);
      amountsOf(share.of, holding)?.forEach((amount, m) => {
        amounts[m] = (amounts[m] ?? 0) + amount;
      });
      less?.forEach((amount, m) => {
        amounts[m] = (amounts[m] ?? 0) - amount;
      });
    }
    const known = amounts.map((amount, m) => (measures[m]?.isAdditive ? amount : Math.max(0, amount)));
    return known.every((amount) => amount === 0) ? [] : [[holding, known] as const];
  });
  const counting = piece.find((pool) => pool > 0) ?? piece[0] ?? 0;
  const cell = behind[counting];
  if (contributions.length === 0 || cell === undefined) return { ...emptyEvidence(measures), contributions };
  // Who has only some of its houses in the piece has others beside it.
  const within = new Set(
    contributions.flatMap(([holding]) => {
      const share = divisions[holding]?.shares.find((one) => one.piece.join() === piece.join());
      return share?.less === null ? [holding] : [];
    }),
  );
  const totals = measures.map(({ isAdditive }, m) => {
    const own = contributions.map(([, amounts]) => amounts[m] ?? 0);
    if (isAdditive) return own.reduce((sum, amount) => sum + amount, 0);
    const others = cell.contributions.reduce(
      (sum, [holding, amounts]) => (within.has(holding) ? sum : sum + (amounts[m] ?? 0)),
      0,
    );
    return Math.max(0, ...own, (cell.totals[m] ?? 0) - others);
  });
  return {
    totals,
    contributions,
    couldNamePersons: cell.couldNamePersons,
    ...(cell.largestPersons ? { largestPersons: cell.largestPersons.map(atMost(totals, measures)) } : {}),
  };
}

/** What `largestPersons` are of, in its order. */
const OF_PERSONS = ['tickets', 'revenue'];

function atMost(totals: readonly number[], measures: Measures) {
  return (largest: readonly number[], i: number): readonly number[] => {
    const all = Math.abs(totals[measures.findIndex(({ of }) => of === OF_PERSONS[i])] ?? 0);
    return largest.map((amount) => Math.min(amount, all));
  };
}

/**
 * Who is in the pieces of a leaf, where data of one house differ from pool to pool: what it has there in some pools alone is
 * theirs alone; what it has in several is one amount, and what that differs by is known to everybody, or is the house’s. What a
 * pool has more of a holding may be nothing but such a difference.
 */
export function piecesAsTheyAre(
  divisions: readonly Division[],
  behind: Behind,
  measures: Measures,
  isDifferenceKnown: boolean,
): readonly { readonly piece: readonly number[]; readonly contributions: CellEvidence['contributions'] }[] {
  const amountsOf = amountsIn(behind);
  const found = new Map<string, { piece: readonly number[]; amounts: Map<number, number[]> }>();
  const add = (piece: readonly number[], holding: number, measure: number, amount: number): void => {
    const key = piece.join();
    const one = found.get(key) ?? { piece, amounts: new Map<number, number[]>() };
    const amounts = one.amounts.get(holding) ?? measures.map(() => 0);
    amounts[measure] = (amounts[measure] ?? 0) + amount;
    one.amounts.set(holding, amounts);
    found.set(key, one);
  };
  for (const [holding, { shares, alike }] of divisions.entries())
    for (const m of measures.keys()) {
      const at = (pool: number | null): number => (pool === null ? 0 : (amountsOf(pool, holding)?.[m] ?? 0));
      if (alike.length === 0) {
        for (const { piece, of, less } of shares)
          if (less === null || !isDifferenceKnown) add(piece, holding, m, at(of) - at(less));
        continue;
      }
      const present = (shares[0]?.piece ?? []).filter((pool) => at(pool) !== 0);
      const told = [shares[0]?.of ?? 0, ...alike].find((pool) => at(pool) !== 0);
      if (told === undefined) continue;
      add(present, holding, m, at(told));
      if (isDifferenceKnown) continue;
      for (const pool of present) if (pool !== told) add([pool], holding, m, at(pool) - at(told));
    }
  return [...found.values()].map(({ piece, amounts }) => ({
    piece,
    contributions: [...amounts].filter(([, each]) => each.some((amount) => amount !== 0)),
  }));
}
