import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { Elimination } from '#path/protect/linear/elimination.ts';
import { invert, multiply, PRIMES, residueOf } from '#path/protect/linear/residues.ts';
import { normalised, residues, sparseRow } from '#path/protect/linear/sparse-row.ts';
import { suppress } from '#path/protect/linear/suppress.ts';
import { rank } from './dense.ts';

const WIDTH = 7;
const dense = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: WIDTH, maxLength: WIDTH });
const sparse = (row: readonly number[]) => sparseRow(new Map(row.entries()));
const exact = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map(BigInt));

describe('numbers modulo a prime', () => {
  test('[L1] products and inverses are exact up to the largest residues', () => {
    const residue = (prime: number) =>
      fc.oneof(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: prime - 50, max: prime - 1 }),
        fc.integer({ min: 1, max: prime - 1 }),
      );
    for (const prime of PRIMES)
      fc.assert(
        fc.property(residue(prime), residue(prime), (a, b) => {
          assert.equal(multiply(a, b, prime), Number((BigInt(a) * BigInt(b)) % BigInt(prime)));
          assert.equal(multiply(a, invert(a, prime), prime), 1);
          assert.equal(residueOf(-a, prime), prime - a);
        }),
      );
  });
});

describe('the elimination of sparse rows', () => {
  test('[L1] a row is in the space exactly when it is over the rationals', () => {
    fc.assert(
      fc.property(fc.array(dense, { maxLength: 8 }), dense, (rows, asked) => {
        for (const prime of PRIMES) {
          const space = new Elimination(prime, WIDTH);
          for (const row of rows) {
            const rest = space.reduce(sparse(row));
            if (rest.columns.length > 0) space.take(rest);
          }
          const size = rank(exact(rows));
          assert.equal(space.basis().length, size);
          assert.equal(
            space.reduce(sparse(asked)).columns.length === 0,
            rank(exact([...rows, asked])) === size,
          );
        }
      }),
    );
  });

  test('[L1] every pivot stands in its own row alone, whatever was taken or watched in between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(dense, fc.boolean()), { maxLength: 12 }), (rows) => {
        const [prime = 2] = PRIMES;
        const space = new Elimination(prime, WIDTH);
        for (const [row, isWatched] of rows) {
          const rest = space.reduce(sparse(row));
          if (isWatched) space.watch(residues(sparse(row), prime));
          else if (rest.columns.length > 0) space.take(rest);
        }
        for (const { pivot } of space.kept())
          if (pivot >= 0)
            assert.equal(space.kept().filter(({ row }) => row.columns.includes(pivot)).length, 1);
      }),
    );
  });

  test('[L1] a copy goes on as the original would have, which stays as it was', () => {
    fc.assert(
      fc.property(
        fc.array(dense, { maxLength: 6 }),
        dense,
        fc.array(dense, { maxLength: 6 }),
        (rows, secret, more) => {
          const [prime = 2] = PRIMES;
          const made = (): Elimination => {
            const space = new Elimination(prime, WIDTH);
            takeAll(space, rows);
            space.watch(residues(sparse(secret), prime));
            return space;
          };
          const [original, alone] = [made(), made()];
          const before = JSON.stringify(original.kept());
          const [copy, other] = [original.copy(), original.copy()];
          for (const space of [alone, copy]) takeAll(space, more);
          takeAll(other, more.toReversed());
          assert.deepEqual(copy.kept(), alone.kept());
          assert.equal(JSON.stringify(original.kept()), before);
          takeAll(original, more);
          assert.deepEqual(original.kept(), alone.kept());
        },
      ),
    );
  });

  test('[L1] a watched row is told exactly when one more row brings it into the space', () => {
    fc.assert(
      fc.property(fc.array(dense, { maxLength: 6 }), dense, dense, (rows, secret, asked) => {
        const [prime = 2] = PRIMES;
        const space = new Elimination(prime, WIDTH);
        space.watch(residues(sparse(secret), prime));
        for (const row of rows) {
          const rest = space.reduce(sparse(row));
          if (rest.columns.length > 0) space.take(rest);
        }
        const isIn = (shown: readonly (readonly number[])[]): boolean =>
          rank(exact([...shown, secret])) === rank(exact(shown));
        fc.pre(!isIn(rows));
        assert.equal(space.tellsWatched(space.reduce(sparse(asked))), isIn([...rows, asked]));
      }),
    );
  });

  test('[L1] proportional rows have one normal form', () => {
    const [prime = 2] = PRIMES;
    const row = { columns: Int32Array.of(1, 4), values: Int32Array.of(3, 7) };
    const times = { columns: row.columns, values: row.values.map((value) => multiply(value, 12345, prime)) };
    assert.deepEqual(normalised(row, prime), normalised(times, prime));
  });

  test('[L1] a dependency whose denominator one prime divides is found by the other', () => {
    for (const divided of PRIMES) {
      // (divided · x + y) − y = divided · x tells x, but modulo `divided` both rows are y.
      const rows = [
        [1, 0],
        [divided, 1],
        [0, 1],
      ].map(sparse);
      const system = { width: 2, rows };
      assert.deepEqual(suppress(system, [1, 2], [0], [], [divided]).secondary, []);
      assert.deepEqual(suppress(system, [1, 2], [0]).secondary, [2]);
    }
  });
});

function takeAll(space: Elimination, rows: readonly (readonly number[])[]): void {
  for (const row of rows) {
    const rest = space.reduce(sparse(row));
    if (rest.columns.length > 0) space.take(rest);
  }
}
