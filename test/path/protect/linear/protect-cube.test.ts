import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { publicOrder } from '#path/protect/linear/candidate-order.ts';
import { coalitionsOf } from '#path/protect/linear/coalitions.ts';
import type { CellAddress, CubeDeclaration, Leaf } from '#path/protect/linear/cube.ts';
import { addressKey, cellsOf, heightsOfCells } from '#path/protect/linear/cube.ts';
import { freedomsOf, linkedSystem } from '#path/protect/linear/freedoms.ts';
import { protectCube } from '#path/protect/linear/protect-cube.ts';
import { atomsOf, disclosedTo, isImplied } from './atoms.ts';
import type { MadeCube } from './made-cubes.ts';
import { madeCubes } from './made-cubes.ts';

const CELLS_TO_TRY = 24;

/** Some cells of all tables, so that the brute force has a chance. */
function someCells({ cube }: MadeCube, seed: number): readonly CellAddress[] {
  const all = cellsOf(cube);
  const step = 5 + (seed % 3);
  return all.filter((_, i) => (i * 7 + seed) % step < 2).slice(0, CELLS_TO_TRY);
}

function holdingsIn(cube: CubeDeclaration, leaves: readonly Leaf[], cell: CellAddress): number {
  const atoms = atomsOf(cube, leaves, 6);
  return atoms.leavesOf.filter((own) => own.some((leaf) => atoms.isIn(leaf, cell))).length;
}

function protectedCube(made: MadeCube, cells: readonly CellAddress[], size: 0 | 1 | 2) {
  const { cube, leaves, holdings } = made;
  const system = linkedSystem(freedomsOf(cube, leaves), cells);
  const heights = heightsOfCells(cube, cells);
  const order = publicOrder(
    cells.map((cell, i) => ({ height: heights[i] ?? 0, lastDisplayed: null, key: addressKey(cell) })),
  );
  const primary = cells.flatMap((cell, i) => (holdingsIn(cube, leaves, cell) < 3 ? [i] : []));
  const parties = Array.from({ length: holdings }, (_, i) => ({ party: String(i), knows: new Set([i]) }));
  const result = protectCube(cube, system, order, primary, {
    coalitions: coalitionsOf(parties, size),
    isResidualSafe: () => true,
  });
  return { ...result, primary, order, parties, system };
}

describe('the edition as one linear system', () => {
  test('[L4] no exact disclosure is left to anybody, and no primary cell follows', () => {
    fc.assert(
      fc.property(madeCubes, fc.nat(20), fc.constantFrom(0, 1, 2), (made, seed, size) => {
        const cells = someCells(made, seed);
        const { published, primary, parties, system } = protectedCube(made, cells, size as 0 | 1 | 2);
        const atoms = atomsOf(made.cube, made.leaves, made.holdings);
        const shown = published.flatMap((i) => cells[i] ?? []);
        for (const { knows } of coalitionsOf(parties, size as 0 | 1 | 2))
          assert.equal(disclosedTo(atoms, shown, [...knows]), null);
        for (const i of primary)
          if ((system.rows[i]?.columns.length ?? 0) > 0)
            assert.ok(!isImplied(atoms, shown, cells[i] as CellAddress), 'a primary cell follows');
      }),
      { numRuns: 60 },
    );
  });

  test('[L4] every cell kept back would have told something, beside those before it', () => {
    fc.assert(
      fc.property(madeCubes, fc.nat(20), fc.constantFrom(1, 2), (made, seed, size) => {
        const cells = someCells(made, seed);
        const { published, secondary, primary, order, parties } = protectedCube(made, cells, size as 1 | 2);
        const atoms = atomsOf(made.cube, made.leaves, made.holdings);
        for (const i of secondary) {
          const before = order.slice(0, order.indexOf(i)).filter((j) => published.includes(j));
          const shown = [...before, i].flatMap((j) => cells[j] ?? []);
          const isTelling =
            primary.some((j) => isImplied(atoms, shown, cells[j] as CellAddress)) ||
            coalitionsOf(parties, size as 1 | 2).some(
              ({ knows }) => disclosedTo(atoms, shown, [...knows]) !== null,
            );
          assert.ok(isTelling);
        }
      }),
      { numRuns: 60 },
    );
  });
});
