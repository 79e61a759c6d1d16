// Releases of several pools as one linear system, against a brute force over what each house has in each place: nothing of
// `src/path/protect` is used for that but the cells that are shown.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { metricOf } from '#metrics/metrics.ts';
import type { CellAt } from '#model/edition.ts';
import { divisionOf, piecesAsTheyAre } from '#path/protect/pools/pieces.ts';
import {
  type BuiltEdition,
  type EditionFacts,
  ownOfPools,
  POLICY,
  type PoolRelease,
  type Pools,
  pooledFacts,
  protectEdition,
} from '#path/protect/protect.ts';
import { CUBE, evidenceOf, MEASURES, type Sold } from './made-edition.ts';

/** A generator that always gives the same numbers, from 0 to 1. */
function chance(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const PLACES = ['theatre', 'music', 'dance'].flatMap((discipline) =>
  ['montreal', 'elsewhere'].map((place) => ({ discipline, place })),
);

/** Houses by number: which pool has which, and what each sold; `late`: what some of them sold in a pool alone. */
type World = {
  readonly pools: readonly (readonly number[])[];
  readonly houses: number;
  readonly sold: readonly (readonly Sold[])[];
};

function worldOf(pools: readonly (readonly number[])[], seed: number, late = 0): World {
  const random = chance(seed);
  const houses = 1 + Math.max(...pools.flat());
  const all = Array.from({ length: houses }, (_, holding) =>
    PLACES.flatMap((where): Sold[] => {
      const [local, visitor] = [Math.floor(20 + 60 * random()), Math.floor(20 + 60 * random())];
      return random() < 0.75 ? [{ holding, ...where, local, visitor }] : [];
    }),
  ).flat();
  const sold = pools.map((own, pool) =>
    all
      .filter(({ holding }) => own.includes(holding))
      .map((one) =>
        pool > 0 && random() < late ? { ...one, local: one.local + Math.floor(1 + 4 * random()) } : one,
      ),
  );
  return { pools, houses, sold };
}

function factsOf({ houses }: World, sold: readonly Sold[], own: readonly number[]): EditionFacts {
  const { leaves, cells } = evidenceOf(sold);
  return {
    cube: CUBE,
    metrics: ['tickets-issued'].flatMap((id) => metricOf(id) ?? []),
    evidence: {
      holdings: Array.from({ length: houses }, (_, i) => String(i)),
      measures: MEASURES,
      leaves,
      cells,
    },
    parties: own.map((house) => ({ party: String(house), knows: new Set([house]) })),
    policy: POLICY,
    coalition: 1,
  };
}

function releaseOf(world: World, pool: number, built: BuiltEdition | null): PoolRelease {
  const { leaves, cells } = evidenceOf(world.sold[pool] ?? []);
  const own = new Set(world.pools[pool]);
  return {
    pool: `pool ${pool}`,
    id: 'edition-1',
    houses: Array.from({ length: world.houses }, (_, house) => (own.has(house) ? [String(house)] : [])),
    evidence: cells,
    leaves,
    told: built?.published ?? [],
  };
}

/** The first pool tells alone, then each next one beside those before it. */
function toldOneByOne(world: World): readonly BuiltEdition[] {
  const told: BuiltEdition[] = [];
  for (const pool of world.pools.keys()) {
    const facts = factsOf(world, world.sold[pool] ?? [], world.pools[pool] ?? []);
    if (pool === 0) {
      told.push(protectEdition(facts));
      continue;
    }
    const releases = [
      releaseOf(world, pool, null),
      ...told.map((built, other) => releaseOf(world, other, built)),
    ];
    const pools: Pools = {
      holdings: facts.evidence.holdings,
      parties: Array.from({ length: world.houses }, (_, house) => ({
        party: String(house),
        knows: new Set([house]),
      })),
      releases,
    };
    told.push(ownOfPools(protectEdition(pooledFacts(facts, pools)), facts).built);
  }
  return told;
}

const PRIME = 1_000_003;

/** Rows in echelon form modulo a prime. */
function echelon(rows: readonly (readonly number[])[]): readonly number[][] {
  const taken: { pivot: number; row: number[] }[] = [];
  for (const given of rows) {
    let row = [...given];
    for (const { pivot, row: other } of taken) {
      const factor = row[pivot] ?? 0;
      if (factor !== 0) row = row.map((value, i) => (value + (PRIME - factor) * (other[i] ?? 0)) % PRIME);
    }
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const inverse = power(row[pivot] ?? 1, PRIME - 2);
    taken.push({ pivot, row: row.map((value) => (value * inverse) % PRIME) });
  }
  return taken.map(({ row }) => row);
}

function power(base: number, exponent: number): number {
  let [result, left, square] = [1, exponent, base];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

/** What the published cells of all pools are made of: one column for each house, place and origin; `own` where a pool’s data are its own. */
function rowsOf(
  world: World,
  told: readonly BuiltEdition[],
  isOwn: (pool: number, sold: Sold, origin: 'local' | 'visitor') => boolean,
) {
  const columns = new Map<string, number>();
  const holders: number[] = [];
  const columnOf = (key: string, holding: number): number => {
    const known = columns.get(key);
    if (known !== undefined) return known;
    columns.set(key, columns.size);
    holders.push(holding);
    return columns.size - 1;
  };
  const isIn = (at: CellAt, { discipline, place }: Sold, origin: string): boolean =>
    ['all', discipline].includes(at.common[0] ?? '') &&
    ['all', place].includes(at.common[1] ?? '') &&
    (at.further === null || at.further.code === origin);
  const sparse = told.flatMap((built, pool) =>
    built.cells.flatMap(({ at, status }) => {
      if (status !== 'ok') return [];
      const found = new Set<number>();
      for (const one of world.sold[pool] ?? [])
        for (const origin of ['local', 'visitor'] as const) {
          const beside = isOwn(pool, one, origin) ? pool : '';
          if (isIn(at, one, origin))
            found.add(columnOf([one.holding, one.discipline, one.place, origin, beside].join(), one.holding));
        }
      return [found];
    }),
  );
  return { holders, rows: sparse.map((found) => holders.map((_, column) => (found.has(column) ? 1 : 0))) };
}

/** Who learns a total of whom alone: pairs of a house, or nobody in particular (−1), and another. */
function disclosures({ holders, rows }: ReturnType<typeof rowsOf>, houses: number): readonly string[] {
  const found: string[] = [];
  for (let who = -1; who < houses; who += 1)
    for (let about = 0; about < houses; about += 1) {
      if (about === who) continue;
      const others = [...holders.keys()].filter((c) => holders[c] !== who && holders[c] !== about);
      const own = [...holders.keys()].filter((c) => holders[c] === about);
      const arranged = rows.map((row) => [...others, ...own].map((column) => row[column] ?? 0));
      const left = echelon(arranged).filter((row) =>
        row.slice(0, others.length).every((value) => value === 0),
      );
      if (left.length > 0) found.push(`${who}>${about}`);
    }
  return found;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const SEEDS = range(1, 9);
const shownIn = (built: BuiltEdition | undefined) =>
  built?.cells.filter(({ status }) => status === 'ok').length ?? 0;

/** Pools that differ in one house, in one house each, and in several. */
const PAIRS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'one more in the second': [range(0, 8), range(0, 9)],
  'one more in the first': [range(0, 9), range(0, 8)],
  'one more in each': [range(0, 8), [...range(0, 7), 8]],
  'three more in each': [range(0, 9), [...range(0, 6), 9, 10, 11]],
  'a third that has what two differ by': [range(0, 8), range(0, 9), [...range(2, 7), 8]],
};

describe('releases of pools that share houses', () => {
  for (const [name, pools] of Object.entries(PAIRS))
    test(`[A7, L5] tell nobody a total of one house: ${name}`, () => {
      let [alone, shown] = [0, 0];
      for (const seed of SEEDS) {
        const world = worldOf(pools, seed);
        const told = toldOneByOne(world);
        assert.deepEqual(
          disclosures(
            rowsOf(world, told, () => false),
            world.houses,
          ),
          [],
          `seed ${seed}`,
        );
        shown += shownIn(told.at(-1));
        const unaware = pools.map((own, pool) => protectEdition(factsOf(world, world.sold[pool] ?? [], own)));
        alone += disclosures(
          rowsOf(world, unaware, () => false),
          world.houses,
        ).length;
      }
      if (name !== 'three more in each') assert.ok(alone > 0, 'each pool by itself would tell something');
      assert.ok(shown > 0);
    });

  test('[A7b, L5] nor where data of one house differ between pools, whether or not anybody knows by how much', () => {
    let shown = 0;
    for (const seed of SEEDS) {
      const world = worldOf([range(0, 9), range(0, 10)], seed, 0.1);
      const told = toldOneByOne(world);
      shown += shownIn(told.at(-1));
      assert.deepEqual(
        disclosures(
          rowsOf(world, told, () => false),
          world.houses,
        ),
        [],
        `equal, seed ${seed}`,
      );
      const differs = (
        pool: number,
        { holding, discipline, place, ...one }: Sold,
        origin: 'local' | 'visitor',
      ) => {
        const other = world.sold[0]?.find(
          (two) => two.holding === holding && two.discipline === discipline && two.place === place,
        );
        return pool > 0 && other?.[origin] !== one[origin];
      };
      const all = disclosures(rowsOf(world, told, differs), world.houses);
      assert.deepEqual(all, [], `apart, seed ${seed}`);
    }
    assert.ok(shown > 0);
  });

  test('[A7, A7b] nor is a difference shown that is of few houses once late lines of the others are known', () => {
    let [compared, few] = [0, 0];
    for (const seed of SEEDS) {
      const world = worldOf([range(0, 10), [...range(0, 8), 10, 11]], seed, 0.25);
      const told = toldOneByOne(world);
      const [first, second] = [0, 1].map((pool) => evidenceOf(world.sold[pool] ?? []).cells);
      for (const i of told[0]?.published ?? []) {
        if (!told[1]?.published.includes(i)) continue;
        compared += 1;
        const behind = [first, second].flatMap((cells) => cells?.[i]?.contributions ?? []);
        const apart = new Set(behind.map(([house]) => house).filter((house) => house >= 8));
        if (apart.size > 0) few += 1;
      }
    }
    assert.ok(compared > 0);
    assert.equal(few, 0, 'four houses are in one pool alone, and fewer than five may be told of by nothing');
  });

  test('[A7b] what one pool has more of a holding counts for nobody where only a house of both plays', () => {
    const [division] = [divisionOf([['x', 'y'], ['x']])];
    assert.ok(division);
    // Three tickets were refunded after the second pool had told: y has nothing here.
    const behind = [97, 100].map((tickets) => ({
      ...evidenceOf([]).cells[0],
      totals: [tickets, 0, 0],
      contributions: [[0, [tickets, 0, 0]] as const],
      couldNamePersons: false,
    }));
    const pieces = (isKnown: boolean) =>
      piecesAsTheyAre([division], behind, MEASURES, isKnown).flatMap(({ piece, contributions }) =>
        contributions.map(([, [tickets]]) => [piece.join('+'), tickets]),
      );
    assert.deepEqual(pieces(true), [['0+1', 100]]);
    assert.deepEqual(pieces(false), [
      ['0+1', 100],
      ['0', -3],
    ]);
  });

  test('[A7] of the same houses with the same data, the second shows what the first does', () => {
    const world = worldOf([range(0, 9), range(0, 9)], 3);
    const [first, second] = toldOneByOne(world);
    assert.deepEqual(second?.cells, first?.cells);
    assert.ok(shownIn(first) > 0);
  });

  test('[A7] where each has enough houses of its own, both show their totals', () => {
    const world = worldOf([range(0, 12), [...range(0, 6), ...range(12, 18)]], 5);
    const [, second] = toldOneByOne(world);
    assert.equal(
      second?.cells.find(({ at }) => at.common.join() === 'all,all' && at.further === null)?.status,
      'ok',
    );
  });
});
