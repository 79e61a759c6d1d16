import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CellAt } from '#model/edition.ts';

import { coalitionsOf } from '#path/protect/linear/coalitions.ts';
import { cellsOf } from '#path/protect/linear/cube.ts';
import { freedomsOf, linkedSystem, rowsOf } from '#path/protect/linear/freedoms.ts';
import { cellsToldTo, type ToldCell } from '#path/protect/linear/insider-cells.ts';
import { admitRows } from '#path/protect/linear/ledger.ts';
import { protectCube } from '#path/protect/linear/protect-cube.ts';
import { residues, type SparseRow } from '#path/protect/linear/sparse-row.ts';
import { admits, spacesOf } from '#path/protect/linear/suppress.ts';
import { atomsOf, disclosedTo, isImplied } from './atoms.ts';
import type { MadeCube } from './made-cubes.ts';
import { madeCubes } from './made-cubes.ts';

/** An edition of every third cell, and a further table of some others. */
function edition({ cube, leaves, holdings }: MadeCube, seed: number) {
  const all = cellsOf(cube);
  const first = all.filter((_, i) => (i + seed) % 6 === 0);
  const further = all.filter((_, i) => (i + seed) % 6 === 3).slice(0, 12);
  const freedoms = freedomsOf(cube, leaves);
  const system = linkedSystem(freedoms, first);
  const parties = Array.from({ length: holdings }, (_, i) => ({ party: String(i), knows: new Set([i]) }));
  const coalitions = coalitionsOf(parties, 1);
  const { published, spaces } = protectCube(cube, system, [...first.keys()], [], {
    coalitions,
    isResidualSafe: () => true,
  });
  const asked = rowsOf(freedoms, further).map((row, i) => ({ row, isPrimary: (i + seed) % 4 === 0 }));
  const ledger = { spaces };
  const shown = published.flatMap((i) => first[i] ?? []);
  return { ledger, asked, further, shown, contributors: system.contributors, coalitions };
}

/** What two rows tell, watched twice, is said twice of all. */
function onceEach(cells: readonly ToldCell[]): ReadonlySet<string> {
  return new Set(cells.map(({ cell, coalition, row }) => JSON.stringify([cell, [...coalition.knows], row])));
}

describe('the ledger of an edition', () => {
  test('[Q4] what is published is a ground for more exactly when no hidden cell that anybody is in follows', () => {
    const met = { told: 0, safe: 0 };
    fc.assert(
      fc.property(madeCubes, fc.nat(20), ({ cube, leaves, holdings }, seed) => {
        const cells = cellsOf(cube).filter((_, i) => (i + seed) % 9 < 2);
        const rows = rowsOf(freedomsOf(cube, leaves), cells);
        const isHidden = (i: number): boolean => i === seed % cells.length;
        const [hidden, published] = [true, false].map((is) => rows.filter((_, i) => isHidden(i) === is));
        const shown = cells.filter((_, i) => !isHidden(i));
        const atoms = atomsOf(cube, leaves, holdings);
        const isTold = cells.some(
          (cell, i) => isHidden(i) && rows[i]?.columns.length !== 0 && isImplied(atoms, shown, cell),
        );
        met[isTold ? 'told' : 'safe'] += 1;
        const { width } = linkedSystem(freedomsOf(cube, leaves), cells);
        assert.equal(spacesOf(width, published ?? [], hidden ?? []) === null, isTold);
      }),
      { numRuns: 40, seed: 7 },
    );
    assert.ok(met.told > 5 && met.safe > 5, JSON.stringify(met));
  });

  test('[L7] with a further table nothing is told to anybody that was not, and its primary cells do not follow', () => {
    fc.assert(
      fc.property(madeCubes, fc.nat(20), (made, seed) => {
        const { ledger, asked, further, shown, contributors, coalitions } = edition(made, seed);
        const { outcomes } = admitRows(ledger, asked, contributors, coalitions);
        const atoms = atomsOf(made.cube, made.leaves, made.holdings);
        const all = [...shown, ...further.filter((_, i) => outcomes[i] !== 'refused')];
        for (const { knows } of coalitions) assert.equal(disclosedTo(atoms, all, [...knows]), null);
        for (const [i, cell] of further.entries()) {
          if (outcomes[i] === 'implied') assert.ok(isImplied(atoms, all, cell));
          if (asked[i]?.isPrimary && !isImplied(atoms, shown, cell)) assert.ok(!isImplied(atoms, all, cell));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('[L7] a cell is refused only when it would tell something beside those admitted before it', () => {
    fc.assert(
      fc.property(madeCubes, fc.nat(20), (made, seed) => {
        const { ledger, asked, further, shown, contributors, coalitions } = edition(made, seed);
        const { outcomes } = admitRows(ledger, asked, contributors, coalitions);
        const atoms = atomsOf(made.cube, made.leaves, made.holdings);
        const isHidden = (i: number): boolean => asked[i]?.isPrimary ?? false;
        const refused = [...further.keys()].filter((i) => outcomes[i] === 'refused' && !isHidden(i));
        for (const i of refused) {
          const before = further.slice(0, i).filter((_, j) => outcomes[j] !== 'refused');
          const all = [...shown, ...before, further[i] as CellAt];
          const tells =
            coalitions.some(({ knows }) => disclosedTo(atoms, all, [...knows]) !== null) ||
            further.some((cell, j) => isHidden(j) && isImplied(atoms, all, cell));
          assert.ok(tells);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('[L9] what is told of few persons beside what was published is what is told of all, less what was told before', () => {
    let told = 0;
    fc.assert(
      fc.property(madeCubes, fc.nat(20), (made, seed) => {
        const { ledger, asked, contributors, coalitions } = edition(made, seed);
        const [before] = ledger.spaces;
        if (before === undefined) return;
        const after = before.copy();
        for (const { row } of asked) after.watch(residues(row, after.prime));
        // Most are hidden: a few are published beside them.
        for (const { row } of asked.slice(0, 1 + (seed % 4))) {
          const rest = after.reduce(row);
          if (rest.columns.length > 0) after.take(rest);
        }
        const few = { rows: asked.map(({ row }) => row), isFewFor: () => true };
        const all = cellsToldTo(after, contributors, coalitions, few);
        const anew = all.filter(({ row }) => before.reduceResidues(row).columns.length > 0);
        told += anew.length;
        assert.deepEqual(onceEach(cellsToldTo(after, contributors, coalitions, few, before)), onceEach(anew));
      }),
      { numRuns: 60, seed: 11 },
    );
    assert.ok(told > 20, String(told));
  });

  test('[L9] so it is of one table after the other, of cells hidden in each and in those before, to one party and to pairs', () => {
    const met = { told: 0, toldOfFormer: 0, unchanged: 0 };
    fc.assert(
      fc.property(madeCubes, fc.nat(20), fc.constantFrom(1 as const, 2 as const), (made, seed, size) => {
        const { ledger, contributors } = edition(made, seed);
        const parties = Array.from({ length: made.holdings }, (_, i) => ({
          party: String(i),
          knows: new Set(i === 0 ? [0, 1] : [i]),
        }));
        const coalitions = coalitionsOf(parties, size);
        const rows = rowsOf(freedomsOf(made.cube, made.leaves), cellsOf(made.cube));
        const hidden: SparseRow[] = [];
        let [before] = ledger.spaces;
        for (const table of [1, 2, 3, 4]) {
          if (before === undefined) return;
          const [asked, shown] = [0, 1].map((part) =>
            rows.filter((_, i) => (i * 7 + seed + 5 * table) % 17 === part),
          );
          const after = before.copy();
          const former = hidden.length;
          for (const row of asked ?? []) {
            after.watch(residues(row, after.prime));
            hidden.push(row);
          }
          const watched = new Set(before.kept().map(({ row }) => row));
          for (const row of shown ?? []) admits([after], row);
          met.unchanged += after.kept().filter(({ row, pivot }) => pivot < 0 && watched.has(row)).length;
          const few = { rows: hidden, isFewFor: (cell: number) => (cell + seed) % 5 > 0 };
          const space = before;
          const anew = cellsToldTo(after, contributors, coalitions, few).filter(
            ({ row }) => space.reduceResidues(row).columns.length > 0,
          );
          met.told += anew.length;
          met.toldOfFormer += anew.filter(({ cell }) => cell < former).length;
          assert.deepEqual(
            onceEach(cellsToldTo(after, contributors, coalitions, few, before)),
            onceEach(anew),
          );
          before = after;
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    assert.ok(met.told > 1_000 && met.toldOfFormer > 500 && met.unchanged > 1_000, JSON.stringify(met));
  });

  test('[L7] asked again, what was admitted follows, and refusals stay', () => {
    fc.assert(
      fc.property(madeCubes, fc.nat(20), (made, seed) => {
        const { ledger, asked, contributors, coalitions } = edition(made, seed);
        const first = admitRows(ledger, asked, contributors, coalitions);
        const again = admitRows(first.ledger, asked, contributors, coalitions);
        assert.deepEqual(
          again.outcomes,
          first.outcomes.map((outcome) => (outcome === 'admitted' ? 'implied' : outcome)),
        );
      }),
      { numRuns: 15 },
    );
  });
});
