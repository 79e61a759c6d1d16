// A pool of houses of lognormal sizes (deviation 1.3) in 17 regions, 8 disciplines and 12 months, and the tables of an
// edition over them: how many cells is a matter of which tables are asked for.

import type { CellAt, Cube, CubeHierarchy, CubeTable } from '#model/edition.ts';
import { Random } from '../src/demo/random.ts';
import type { Leaf } from '../src/path/protect/linear/cube.ts';
import { addressKey, cellsOf, cellsOfLeaves } from '../src/path/protect/linear/cube.ts';
import { flatHierarchy } from '../test/path/protect/linear/flat-hierarchy.ts';

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}-${String(i + 1).padStart(2, '0')}`);

const nested = (dimension: string, name: string, sizes: readonly number[]): CubeHierarchy => {
  const finest = numbered(
    name,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  let start = 0;
  const groups = sizes.map((size, i) => {
    const members = finest.slice(start, start + size);
    start += size;
    return { code: `${name}s-${i + 1}`, partitions: [members] };
  });
  return {
    dimension,
    nodes: [
      { code: `all-${name}s`, partitions: [groups.map(({ code }) => code)] },
      ...groups,
      ...finest.map((code) => ({ code, partitions: [] })),
    ],
  };
};

const REGIONS = nested('region', 'region', [5, 4, 4, 4]);
const MONTHS = nested('month', 'month', [3, 3, 3, 3]);
const DISCIPLINES = flatHierarchy('discipline', 'all-disciplines', numbered('discipline', 8));
const FURTHER = [
  flatHierarchy('channel', 'all-channels', numbered('channel', 6)),
  flatHierarchy('age', 'all-ages', numbered('age', 7)),
  flatHierarchy('lead-time', 'all-lead-times', numbered('lead-time', 4)),
  flatHierarchy('origin', 'all-origins', numbered('origin', 9)),
];
const COMMON = [REGIONS, DISCIPLINES, MONTHS];

export type SimulatedCube = {
  readonly cube: Cube;
  readonly cells: readonly CellAt[];
  readonly leaves: readonly Leaf[];
  /** Of each cell, what each house has in it. */
  readonly amounts: readonly Float64Array[];
};

/** Which codes of regions, disciplines and months, and how many further dimensions cut them. */
export type Shape = {
  readonly base: readonly [number, number, number];
  readonly cut: readonly [number, number, number];
  readonly further: number;
};

/** The first codes of each hierarchy: 5 regions are the whole and its four groups, 22 are all of them. */
export function simulatedCube(houses: number, { base, cut, further }: Shape, seed: number): SimulatedCube {
  const codes = (counts: readonly number[]) =>
    COMMON.map(({ nodes }, i) => nodes.slice(0, counts[i]).map(({ code }) => code));
  const dimensions = FURTHER.slice(0, further);
  const tables: readonly CubeTable[] = [
    { common: codes(base), further: null },
    ...dimensions.map(({ dimension, nodes }) => ({
      common: codes(cut),
      further: { dimension, codes: nodes.map(({ code }) => code) },
    })),
  ];
  const cube = { common: COMMON, further: dimensions, tables };
  const cells = cellsOf(cube);
  const { leaves, parts } = leavesOf(houses, dimensions, new Random(`simulated/${seed}/${houses}`));
  const amounts = cells.map(() => new Float64Array(houses));
  for (const [leaf, holders] of cellsOfLeaves(cube, cells, leaves).entries())
    for (const cell of holders)
      for (const [house, amount] of parts[leaf] ?? []) {
        const sums = amounts[cell];
        if (sums !== undefined) sums[house] = (sums[house] ?? 0) + amount;
      }
  return { cube, cells, leaves, amounts };
}

type Parts = ReadonlyMap<number, number>;

function leavesOf(houses: number, further: readonly CubeHierarchy[], random: Random) {
  const parts = new Map<string, { address: CellAt; amounts: Map<number, number> }>();
  const add = (address: CellAt, house: number, amount: number): void => {
    const found = parts.get(addressKey(address)) ?? { address, amounts: new Map<number, number>() };
    found.amounts.set(house, (found.amounts.get(house) ?? 0) + amount);
    parts.set(addressKey(address), found);
  };
  for (let house = 0; house < houses; house += 1) playedBy(house, further, random, add);
  const all = [...parts.values()];
  return {
    leaves: all.map(({ address, amounts }): Leaf => ({ ...address, contributors: [...amounts.keys()] })),
    parts: all.map(({ amounts }): Parts => amounts),
  };
}

/** A house has one discipline, a second one time in three; one region, two more one time in four; most months. */
function playedBy(
  house: number,
  further: readonly CubeHierarchy[],
  random: Random,
  add: (address: CellAt, house: number, amount: number) => void,
): void {
  const size = 100_000 * Math.exp(1.3 * random.normal());
  const finest = (hierarchy: CubeHierarchy) =>
    hierarchy.nodes.filter(({ partitions }) => partitions.length === 0).map(({ code }) => code);
  const [regions, disciplines] = [finest(REGIONS), finest(DISCIPLINES)];
  // The first of them are the big ones.
  const drawn = (codes: readonly string[]) => codes[Math.floor(codes.length * random.unit() ** 2)] ?? '';
  const own = new Set([drawn(regions), ...(random.happens(0.25) ? [drawn(regions), drawn(regions)] : [])]);
  const kinds = new Set([drawn(disciplines), ...(random.happens(0.33) ? [drawn(disciplines)] : [])]);
  for (const region of own)
    for (const discipline of kinds)
      for (const month of finest(MONTHS)) {
        if (random.happens(0.3)) continue;
        const common = [region, discipline, month];
        const amount = size * random.unit();
        add({ common, further: null }, house, amount);
        for (const hierarchy of further) {
          const values = finest(hierarchy).map((code) => ({
            code,
            weight: random.happens(0.25) ? 0 : random.unit(),
          }));
          const whole = values.reduce((sum, { weight }) => sum + weight, 0);
          if (whole === 0) values[0] = { code: values[0]?.code ?? '', weight: 1 };
          for (const { code, weight } of values)
            if (weight > 0)
              add(
                { common, further: { dimension: hierarchy.dimension, code } },
                house,
                (amount * weight) / (whole || 1),
              );
        }
      }
}

/** A table that somebody asks for later: two halves of the regions, made for the occasion, by discipline and quarter. */
export function regroupedTable(cube: Cube): {
  readonly cube: Cube;
  readonly cells: readonly CellAt[];
} {
  const finest = REGIONS.nodes.filter(({ partitions }) => partitions.length === 0);
  const halves = ['odd', 'even'].map((code, parity) => ({
    code,
    partitions: [finest.filter((_, i) => i % 2 !== parity).map((node) => node.code)],
  }));
  const regions: CubeHierarchy = {
    dimension: REGIONS.dimension,
    nodes: [{ code: 'all-regions', partitions: [['odd', 'even']] }, ...halves, ...finest],
  };
  const common = [
    halves.map(({ code }) => code),
    DISCIPLINES.nodes.map(({ code }) => code),
    MONTHS.nodes.slice(0, 5).map(({ code }) => code),
  ];
  const regrouped = { ...cube, common: [regions, DISCIPLINES, MONTHS], tables: [{ common, further: null }] };
  return { cube: regrouped, cells: cellsOf(regrouped) };
}
