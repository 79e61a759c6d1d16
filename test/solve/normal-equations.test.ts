import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { LinearSum } from '#model/linear-program.ts';
import { NormalEquations } from '#solve/within/normal-equations.ts';

function sumOf(...columns: readonly number[]): LinearSum {
  return { columns: Int32Array.from(columns), factors: Int32Array.from(columns, () => 1), equals: 0 };
}

describe('sums as equations', () => {
  // To somebody who knows the third column, the second sum is the first.
  const equations = () =>
    new NormalEquations({ truth: new Float64Array(3), sums: [sumOf(0, 1), sumOf(0, 1, 2)] });
  const known = Float64Array.from([1, 1, 0]);
  const hardlyOpen = Float64Array.from([1, 1, 1e-9]);

  test('are solved where one follows from another in all that is open', () => {
    const solve = equations().solver(known);
    assert.ok(solve);
    const [first = 0, second = 0] = solve(Float64Array.from([4, 4]));
    assert.ok(Math.abs(2 * (first + second) - 4) < 1e-9);
  });

  test('are not solved where rounding alone hides that one does not follow', () => {
    assert.equal(equations().solver(hardlyOpen), null);
  });

  test('are not taken to follow for one who knows less, because they did for another', () => {
    const asked = equations();
    assert.ok(asked.solver(known));
    assert.equal(asked.solver(hardlyOpen), null);
    assert.ok(asked.solver(known), 'the first who knows is answered as before');
  });
});
