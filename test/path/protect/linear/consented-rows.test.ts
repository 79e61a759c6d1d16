import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CellAt } from '#model/edition.ts';

import { publicOrder } from '#path/protect/linear/candidate-order.ts';
import { coalitionsOf } from '#path/protect/linear/coalitions.ts';
import { consentedRows } from '#path/protect/linear/consented-rows.ts';
import { cellsOf, heightsOfCells, type Leaf } from '#path/protect/linear/cube.ts';
import { freedomsOf, linkedSystem } from '#path/protect/linear/freedoms.ts';
import { protectCube } from '#path/protect/linear/protect-cube.ts';
import { EMPTY_ROW } from '#path/protect/linear/sparse-row.ts';
import { type Atoms, atomsOf, isImplied, tellsOf } from './atoms.ts';
import { type MadeCube, madeCubes, SMALL_CUBE } from './made-cubes.ts';

const HOLDINGS_MIN = 3;

function holdingsIn({ leavesOf, isIn }: Atoms, cell: CellAt): readonly number[] {
  return [...leavesOf.keys()].filter((holding) => leavesOf[holding]?.some((leaf) => isIn(leaf, cell)));
}

/** A cube of few holdings of which some cells that are too small have the consent of all in them. */
function protectedWith(made: MadeCube, seed: number, size: 0 | 1 | 2) {
  const { cube, leaves, holdings } = made;
  const atoms = atomsOf(cube, leaves, holdings);
  const cells = cellsOf(cube).filter((_, i) => (i * 7 + seed) % (5 + (seed % 3)) < 2);
  const behind = cells.map((cell) => holdingsIn(atoms, cell));
  const small = [...cells.keys()].filter((i) => (behind[i]?.length ?? 0) < HOLDINGS_MIN);
  const consented = small.filter((i) => i % 3 === seed % 3 && behind[i]?.length !== 0);
  const system = linkedSystem(freedomsOf(cube, leaves), cells);
  const consents = consentedRows(system, consented);
  const order = publicOrder(heightsOfCells(cube, cells));
  const primary = small.filter((i) => !consents.isTold(system.rows[i] ?? EMPTY_ROW));
  const parties = Array.from({ length: holdings }, (_, i) => ({ party: String(i), knows: new Set([i]) }));
  const coalitions = coalitionsOf(parties, size);
  const { published } = protectCube(cube, system, order, primary, {
    coalitions,
    isResidualSafe: () => true,
    consents: { ...consents, isResidualSafe: () => true },
  });
  return { atoms, cells, behind, consented, primary, coalitions, published, system };
}

describe('consents to some cells', () => {
  test('[A3c] tell a coalition of a holding what its own consents tell by themselves, and nothing of others', () => {
    let released = 0;
    fc.assert(
      fc.property(madeCubes, fc.nat(20), fc.constantFrom(0, 1, 2), (made, seed, size) => {
        const { atoms, cells, behind, coalitions, ...built } = protectedWith(made, seed, size as 0 | 1 | 2);
        const shown = built.published.flatMap((i) => cells[i] ?? []);
        released += built.consented.filter((i) => built.published.includes(i)).length;
        for (const { knows } of coalitions)
          for (const about of atoms.leavesOf.keys()) {
            if (knows.has(about)) continue;
            const own = built.consented.filter((i) => behind[i]?.every((h) => h === about || knows.has(h)));
            const noNews = own.flatMap((i) => cells[i] ?? []);
            assert.ok(!tellsOf(atoms, shown, [...knows], about, noNews));
          }
        for (const i of built.primary)
          if ((built.system.rows[i]?.columns.length ?? 0) > 0)
            assert.ok(!isImplied(atoms, shown, cells[i] as CellAt), 'a primary cell follows');
      }),
      { numRuns: 60, seed: 5 },
    );
    assert.ok(released > 50, `only ${released} were released by consent`);
  });

  const leaf = (region: string, month: string, contributors: readonly number[]): Leaf => ({
    common: [region, month],
    further: null,
    contributors,
  });
  const LEAVES = [
    leaf('north', 'april', [0, 1]),
    leaf('north', 'may', [0, 1]),
    leaf('north', 'autumn', [0]),
    leaf('south', 'april', [2, 3]),
  ];
  const at = (region: string, month: string): CellAt => ({ common: [region, month], further: null });
  const CELLS = [at('north', 'spring'), at('north', 'april'), at('north', 'may'), at('north', 'year')];
  const [SPRING, APRIL, MAY, YEAR] = [0, 1, 2, 3];
  const system = linkedSystem(freedomsOf(SMALL_CUBE, LEAVES), CELLS);
  const tells = (consented: readonly number[], cell: number): boolean =>
    consentedRows(system, consented).isTold(system.rows[cell] ?? EMPTY_ROW);

  test('[A3c] release those cells and their sums, neither parts of them nor what is left between two', () => {
    assert.ok(tells([SPRING], SPRING));
    assert.ok(!tells([SPRING], APRIL));
    assert.ok(tells([APRIL, MAY], SPRING));
    assert.ok(!tells([SPRING, APRIL], MAY));
    assert.ok(!tells([SPRING], YEAR));
  });

  test('[A3c] tell who knows all others in a cell the total of the last one, and to nobody else', () => {
    const { isToldTo } = consentedRows(system, [SPRING]);
    const row = system.rows[SPRING] ?? EMPTY_ROW;
    assert.ok(isToldTo(new Set([1]), 0, row, 67_108_859));
    assert.ok(!isToldTo(new Set([2]), 0, row, 67_108_859));
    assert.ok(!isToldTo(new Set([1]), 0, system.rows[YEAR] ?? EMPTY_ROW, 67_108_859));
  });
});
