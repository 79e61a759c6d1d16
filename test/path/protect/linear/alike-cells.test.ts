// Goal: cells are told apart by what they weigh as they are by reducing them, and few need it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';

import { alikeCells } from '#path/protect/linear/alike-cells.ts';
import { Elimination } from '#path/protect/linear/elimination.ts';
import { invert, multiply, PRIMES, residueOf } from '#path/protect/linear/residues.ts';
import { arbitraryWeight, Reducer } from '#path/protect/linear/small-elimination.ts';
import { normalised, type SparseRow, sparseRow } from '#path/protect/linear/sparse-row.ts';

const [PRIME = 0] = PRIMES;
const WIDTH = 12;

function rowWith(values: readonly number[]): SparseRow {
  return sparseRow(new Map(values.entries()));
}

/** 1 in the first columns, −1 in the others. */
function difference(more: readonly number[], less: readonly number[]): SparseRow {
  return sparseRow(
    new Map([...more.map((one) => [one, 1] as const), ...less.map((one) => [one, -1] as const)]),
  );
}

/** Counts how often it reduces. */
class Counting extends Elimination {
  reduced = 0;

  override reduce(row: SparseRow): SparseRow {
    this.reduced += 1;
    return super.reduce(row);
  }
}

const rows = fc.array(
  fc.array(fc.constantFrom(0, 0, 0, 1, 1, -1, 2), { minLength: WIDTH, maxLength: WIDTH }).map(rowWith),
  { minLength: 1, maxLength: 8 },
);

describe('cells alike', () => {
  test('are those that leave a multiple of the same, whatever the space', () => {
    let alike = 0;
    fc.assert(
      fc.property(rows, rows, (published, cells) => {
        const space = new Elimination(PRIME, WIDTH);
        for (const row of published) {
          const rest = space.reduce(row);
          if (rest.columns.length > 0) space.take(rest);
        }
        // Each cell once more, beside what is published and as a multiple.
        const again = cells.map((cell, i) => {
          const beside = published[i % published.length];
          const entries = new Map(
            [...cell.columns].map((column, at) => [column, 3 * (cell.values[at] ?? 0)]),
          );
          beside?.columns.forEach((column, at) => {
            entries.set(column, (entries.get(column) ?? 0) - (beside.values[at] ?? 0));
          });
          return sparseRow(entries);
        });
        const all = [...cells, ...again];
        const left = all.map((cell) => normalised(space.reduce(cell), PRIME));
        const found = alikeCells(space, WIDTH, all);
        for (const row of left.filter(({ columns }) => columns.length > 0)) {
          const same = [...left.keys()].filter(
            (i) =>
              left[i]?.columns.join() === row.columns.join() && left[i]?.values.join() === row.values.join(),
          );
          alike += same.length - 1;
          assert.deepEqual(found(row), same);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
    assert.ok(alike > 1000, String(alike));
  });

  test('are reduced once each at most, however many are one, and however many rows they are met by', () => {
    const space = new Counting(PRIME, WIDTH);
    const cells = Array.from({ length: 50 }, () => rowWith([1, 0, 1]));
    const found = alikeCells(space, WIDTH, cells);
    for (let row = 0; row < 50; row += 1) assert.equal(found(rowWith([1, 0, 1])).length, 50);
    assert.equal(space.reduced, 50);
  });

  test('are not taken for such because a table is regular', () => {
    const weighed = ({ columns, values }: SparseRow, which: number): number =>
      columns.reduce((sum, column, i) => {
        const value = residueOf(values[i] ?? 0, PRIME);
        return (sum + multiply(arbitraryWeight(column, which), value, PRIME)) % PRIME;
      }, 0);
    const reducer = new Reducer([], () => true, PRIME);
    for (const apart of [1, 5, 12]) {
      const differences = Array.from({ length: 300 }, (_, column) => difference([column], [column + apart]));
      const quotients = differences.map((row) => {
        const [first, second] = [weighed(row, 1), weighed(row, 2)];
        // As 2^26 quotients are met by chance, two of 300 rows have the same one time in 1,500.
        return multiply(first, invert(second, PRIME), PRIME);
      });
      assert.equal(new Set(quotients).size, differences.length);
      for (const column of Array.from({ length: 300 }).keys()) {
        const second = difference([column, column + 40 + apart], [column + apart, column + 40]);
        assert.ok(
          !reducer.couldVanish({
            columns: second.columns,
            values: second.values.map((one) => residueOf(one, PRIME)),
          }),
        );
      }
    }
  });
});
