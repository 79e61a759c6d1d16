import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CellAt, Cube } from '#model/edition.ts';

import { publicOrder } from '#path/protect/linear/candidate-order.ts';
import { coalitionsOf } from '#path/protect/linear/coalitions.ts';
import type { Leaf } from '#path/protect/linear/cube.ts';
import { addressKey, cellsOf, heightsOfCells, partitionsOf } from '#path/protect/linear/cube.ts';
import { Elimination } from '#path/protect/linear/elimination.ts';
import { freedomsOf, type LinkedSystem, linkedSystem } from '#path/protect/linear/freedoms.ts';
import { disclosures } from '#path/protect/linear/insider-audit.ts';
import { protectCube } from '#path/protect/linear/protect-cube.ts';
import type { Residual } from '#path/protect/linear/residual-closure.ts';
import { PRIMES } from '#path/protect/linear/residues.ts';
import { sparseRow } from '#path/protect/linear/sparse-row.ts';
import { flat } from '../made-edition.ts';
import { atomsOf, disclosedTo, isImplied } from './atoms.ts';
import type { MadeCube } from './made-cubes.ts';
import { completeCubes, madeCubes } from './made-cubes.ts';

const CELLS_TO_TRY = 24;

/** Some cells of all tables, so that the brute force has a chance. */
function someCells({ cube }: MadeCube, seed: number): readonly CellAt[] {
  const all = cellsOf(cube);
  const step = 5 + (seed % 3);
  return all.filter((_, i) => (i * 7 + seed) % step < 2).slice(0, CELLS_TO_TRY);
}

function holdingsIn(cube: Cube, leaves: readonly Leaf[], cell: CellAt): number {
  const atoms = atomsOf(cube, leaves, 6);
  return atoms.leavesOf.filter((own) => own.some((leaf) => atoms.isIn(leaf, cell))).length;
}

type Rule = (residual: Residual, contributors: readonly (readonly number[])[]) => boolean;

type Rules = {
  readonly isResidualSafe?: Rule;
  readonly isFewFor?: (system: LinkedSystem, cell: number, knows: ReadonlySet<number>) => boolean;
};

function protectedCube(
  made: MadeCube,
  cells: readonly CellAt[],
  size: 0 | 1 | 2,
  { isResidualSafe = () => true, isFewFor }: Rules = {},
) {
  const { cube, leaves, holdings } = made;
  const system = linkedSystem(freedomsOf(cube, leaves), cells);
  const order = publicOrder(heightsOfCells(cube, cells));
  const primary = cells.flatMap((cell, i) => (holdingsIn(cube, leaves, cell) < 3 ? [i] : []));
  // The first is a hub that sells for the second, too.
  const knows = (i: number): ReadonlySet<number> => new Set(i === 0 ? [0, 1] : [i]);
  const parties = Array.from({ length: holdings }, (_, i) => ({ party: String(i), knows: knows(i) }));
  const result = protectCube(cube, system, order, primary, {
    coalitions: coalitionsOf(parties, size),
    isResidualSafe: (residual) => isResidualSafe(residual, system.contributors),
    ...(isFewFor
      ? { fewPersons: { cells: primary, isFewFor: (cell, knows) => isFewFor(system, cell, knows) } }
      : {}),
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
            assert.ok(!isImplied(atoms, shown, cells[i] as CellAt), 'a primary cell follows');
      }),
      { numRuns: 40 },
    );
  });

  test('[L9] no cell of few persons follows from what is published and what anybody knows', () => {
    const isFewFor = (system: LinkedSystem, cell: number, knows: ReadonlySet<number>): boolean =>
      [...(system.rows[cell]?.columns ?? [])].some((column) =>
        system.contributors[column]?.some((holding) => !knows.has(holding)),
      );
    let found = 0;
    fc.assert(
      fc.property(madeCubes, fc.nat(20), fc.constantFrom(1, 2), (made, seed, size) => {
        const cells = someCells(made, seed);
        const before = protectedCube(made, cells, size as 1 | 2);
        const { published, primary, parties, system } = protectedCube(made, cells, size as 1 | 2, {
          isFewFor,
        });
        const atoms = atomsOf(made.cube, made.leaves, made.holdings);
        const isTold = (shown: readonly number[], i: number, knows: ReadonlySet<number>): boolean =>
          isFewFor(system, i, knows) &&
          isImplied(
            atoms,
            shown.flatMap((j) => cells[j] ?? []),
            cells[i] as CellAt,
            knows,
          );
        for (const { knows } of coalitionsOf(parties, size as 1 | 2))
          for (const i of primary) {
            assert.ok(!isTold(published, i, knows), `${[...knows]} compute a cell`);
            if (isTold(before.published, i, knows)) found += 1;
          }
      }),
      { numRuns: 40 },
    );
    assert.ok(found > 0, 'something would be told without the rule');
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
            primary.some((j) => isImplied(atoms, shown, cells[j] as CellAt)) ||
            coalitionsOf(parties, size as 1 | 2).some(
              ({ knows }) => disclosedTo(atoms, shown, [...knows]) !== null,
            );
          assert.ok(isTelling);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('[L2] of values as coarse as each other, the one listed last yields to the one that is hidden', () => {
    const yielding = (codes: readonly string[]): readonly string[] => {
      const hierarchy = flat('price-class', codes);
      const cube: Cube = {
        common: [hierarchy],
        further: [],
        tables: [{ common: [['all', ...codes]], further: null }],
      };
      const cells = cellsOf(cube);
      const leaves = codes.map((code) => ({ common: [code], further: null, contributors: [0, 1, 2, 3, 4] }));
      const system = linkedSystem(freedomsOf(cube, leaves), cells);
      const hidden = cells.findIndex(({ common }) => common[0] === 'school');
      const audits = { coalitions: [], isResidualSafe: () => true };
      const order = publicOrder(heightsOfCells(cube, cells));
      const { secondary } = protectCube(cube, system, order, [hidden], audits);
      return secondary.flatMap((i) => cells[i]?.common ?? []);
    };
    assert.deepEqual(yielding(['full', 'reduced', 'school', 'complimentary']), ['complimentary']);
    assert.deepEqual(yielding(['complimentary', 'school', 'reduced', 'full']), ['full']);
    assert.deepEqual(yielding(['full', 'reduced', 'school']), ['reduced']);
  });

  test('[L6] what subtraction leaves of a published cell has enough holdings', () => {
    const LEAST = 3;
    const holdingsOf = ({ row }: Residual, contributors: readonly (readonly number[])[]): number =>
      new Set([...row.columns].flatMap((column) => contributors[column] ?? [])).size;
    fc.assert(
      fc.property(completeCubes, (made) => {
        const { cube, leaves, holdings } = made;
        const cells = cellsOf(cube);
        const rule: Rule = (residual, contributors) => holdingsOf(residual, contributors) >= LEAST;
        const { published } = protectedCube(made, cells, 0, { isResidualSafe: rule });
        const atoms = atomsOf(cube, leaves, holdings);
        const shown = new Set(published.map((i) => addressKey(cells[i] as CellAt)));
        const leavesIn = (cell: CellAt) => [...leaves.keys()].filter((leaf) => atoms.isIn(leaf, cell));
        for (const i of published) {
          const cell = cells[i] as CellAt;
          for (const parts of partitionsOf(cube, cell)) {
            const hidden = parts.filter((part) => !shown.has(addressKey(part)));
            if (hidden.length === parts.length) continue;
            const left = hidden.flatMap(leavesIn).flatMap((leaf) => leaves[leaf]?.contributors ?? []);
            const isSafe = left.length === 0 || new Set(left).size >= LEAST;
            assert.ok(isSafe, `${addressKey(cell)} leaves ${new Set(left).size}`);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('[L3] the order of the leaves, or a leaf told in two parts, changes nothing, nor does doing it twice', () => {
    fc.assert(
      fc.property(madeCubes, fc.nat(20), (made, seed) => {
        const cells = someCells(made, seed);
        const leaves = made.leaves
          .toReversed()
          .flatMap(({ contributors: [first = 0, ...others], ...leaf }) => [
            { ...leaf, contributors: others.toReversed() },
            { ...leaf, contributors: [first] },
          ]);
        const rule: Rule = (residual) => residual.row.columns.length > 2;
        const [one, again, other] = [made, made, { ...made, leaves }].map((each) =>
          protectedCube(each, cells, 1, { isResidualSafe: rule }),
        );
        assert.deepEqual(again, one);
        assert.deepEqual([other?.published, other?.secondary], [one?.published, one?.secondary]);
      }),
      { numRuns: 40 },
    );
  });

  test('[L5] what a pair learns is found, though another pair looked within the same three before', () => {
    const [prime = 2] = PRIMES;
    const space = new Elimination(prime, 3);
    space.take(space.reduce(sparseRow(new Map([[1, 1]]))));
    const coalitions = [
      { parties: ['1', '2'], knows: new Set([1, 2]) },
      { parties: ['0', '2'], knows: new Set([0, 2]) },
    ];
    const found = disclosures(space, [[0], [1], [2]], coalitions);
    assert.deepEqual(
      found.map(({ coalition, about }) => [coalition.join('+'), about]),
      [['0+2', 1]],
    );
  });
});
