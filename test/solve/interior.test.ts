// What is found from within is held to what the solver says is the most.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { LinearProgram } from '#model/linear-program.ts';
import { solve } from '#solve/solve.ts';
import { Targets } from '#solve/targets.ts';
import { Interior } from '#solve/within/interior.ts';

const [ROWS, COLUMNS] = [6, 5];

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Amounts of a square with its margins, some of them refunds; each of the first row is two parts, of which sums are known too. */
function programOf(seed: number): LinearProgram {
  const next = numbers(seed);
  const amount = () => (next() < 0.1 ? 0 : (next() < 0.1 ? -20 : 1e4) * next() ** 3);
  const square = Array.from({ length: ROWS * COLUMNS }, amount);
  const parts = Array.from({ length: COLUMNS }, (_, c) => {
    const first = (square[c] ?? 0) * next();
    return [first, (square[c] ?? 0) - first];
  }).flat();
  const truth = Float64Array.from([...square, ...parts]);
  const at = (r: number, c: number) => r * COLUMNS + c;
  const part = (c: number, which: number) => square.length + 2 * c + which;
  const all = (count: number) => Array.from({ length: count }, (_, i) => i);
  const sum = (columns: readonly number[], factors: readonly number[] = columns.map(() => 1)) => ({
    columns: Int32Array.from(columns),
    factors: Int32Array.from(factors),
    equals: columns.reduce((total, column, i) => total + (factors[i] ?? 0) * (truth[column] ?? 0), 0),
  });
  const linking = all(COLUMNS).map((c) => ({ ...sum([part(c, 0), part(c, 1), c], [1, 1, -1]), equals: 0 }));
  return {
    truth,
    lower: truth.map((one) => Math.min(0, one)),
    upper: truth.map(() => 1e8),
    sums: [
      ...all(ROWS).map((r) => sum(all(COLUMNS).map((c) => at(r, c)))),
      ...all(COLUMNS).map((c) => sum(all(ROWS).map((r) => at(r, c)))),
      sum([part(0, 0), part(1, 0), part(2, 0)]),
      sum([part(3, 0), part(4, 0)]),
      ...linking,
    ],
  };
}

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Who knows the whole second row, as an outsider does nothing: the most that each other amount can be. */
async function mostOf(
  program: LinearProgram,
  known: Int32Array,
): Promise<readonly (readonly [number, number])[]> {
  const asked = [...program.truth.keys()].filter((column) => !known.includes(column));
  const targets = asked.map((column) => ({ columns: Int32Array.from([column]), atLeast: 1e5 }));
  const [reached] = await solve([{ program, questions: [{ known, targets }] }], { threads: 1 });
  return (reached?.shortfalls[0] ?? []).map(({ target, most }) => [asked[target] ?? -1, most] as const);
}

const KNOWN = [
  [new Int32Array(0)],
  [Int32Array.from([5, 6, 7, 8, 9])],
  // These three are taken for one, as none knows what another asks about.
  [
    [10, 11, 12],
    [15, 16],
    [20, 24],
  ].map((columns) => Int32Array.from(columns)),
];

function isProved(targets: Targets, number: number): boolean {
  const target = targets.question.targets[number];
  return target !== undefined && !targets.isLeft(target);
}

describe('what is found from within', () => {
  test('[I1] is never more than there can be, and most of what there can be', async () => {
    let [within, found, beyond] = [0, 0, 0];
    for (const seed of SEEDS)
      for (const knowing of KNOWN) {
        const program = programOf(seed);
        const interior = Interior.of(program);
        assert.ok(interior);
        const asked: { most: readonly (readonly [number, number])[]; near: Targets; over: Targets }[] = [];
        for (const known of knowing) {
          const others = new Set(knowing.flatMap((columns) => (columns === known ? [] : [...columns])));
          const most = (await mostOf(program, known)).filter(([column]) => !others.has(column));
          assert.ok(most.length > 0);
          const targets = (share: number) =>
            most.map(([column, top]) => {
              const truth = program.truth[column] ?? 0;
              return { columns: Int32Array.from([column]), atLeast: truth + share * (top - truth) + 1e-3 };
            });
          const [near, over] = [targets(0.3), targets(1)].map(
            (each) => new Targets({ known, targets: each }),
          );
          assert.ok(near && over);
          asked.push({ most, near, over });
        }
        interior.seek(asked.map(({ near }) => near));
        interior.seek(asked.map(({ over }) => over));
        for (const { most, near, over } of asked)
          for (const [i, [column, top]] of most.entries()) {
            if (isProved(over, i)) beyond += 1;
            if (top - (program.truth[column] ?? 0) < 1) continue;
            within += 1;
            if (isProved(near, i)) found += 1;
          }
      }
    assert.equal(beyond, 0);
    assert.ok(within > 300);
    assert.ok(found >= 0.85 * within, `${found} of ${within}`);
  });

  test('[I1] asks the solver of nothing that it found, and of the rest all', async () => {
    const program = programOf(3);
    const known = new Int32Array(0);
    const most = (await mostOf(program, known)).filter(
      ([column, top]) => top - (program.truth[column] ?? 0) > 10,
    );
    const wanted = most.map(([column, top]) => {
      const truth = program.truth[column] ?? 0;
      return { columns: Int32Array.from([column]), atLeast: truth + 0.1 * (top - truth) };
    });
    const found = new Targets({ known, targets: wanted });
    Interior.of(program)?.seek([found]);
    const targets = wanted.filter((_, i) => isProved(found, i));
    assert.ok(targets.length > 10);
    const [easy] = await solve([{ program, questions: [{ known, targets }] }], { threads: 1 });
    assert.equal(easy?.solved, 0);
    assert.deepEqual(easy?.shortfalls, [[]]);
    const [first] = most;
    assert.ok(first);
    const over = { columns: Int32Array.from([first[0]]), atLeast: first[1] + 1 };
    const [hard] = await solve([{ program, questions: [{ known, targets: [...targets, over] }] }], {
      threads: 1,
    });
    assert.deepEqual(
      hard?.shortfalls[0]?.map(({ target }) => target),
      [targets.length],
    );
  });

  test('[I1] finds nothing where sums let amounts be computed, one after the other, and rounding hides it', () => {
    const count = 75;
    const truth = Float64Array.from({ length: count }, (_, i) =>
      Math.round(100_000 + 90_000 * Math.sin(i * 7.3)),
    );
    const sums = [...truth.keys()].map((first) => {
      const columns = Int32Array.from([first, first + 1, first + 3].filter((column) => column < count));
      const equals = columns.reduce((sum, column) => sum + (truth[column] ?? 0), 0);
      return { columns, factors: columns.map(() => 1), equals };
    });
    const program = { truth, lower: new Float64Array(count), upper: new Float64Array(count).fill(1e8), sums };
    const asked = [...truth].map((amount, i) => ({ columns: Int32Array.from([i]), atLeast: 1.1 * amount }));
    const targets = new Targets({ known: new Int32Array(0), targets: asked });
    Interior.of(program)?.seek([targets]);
    assert.equal(targets.left.length, count);
  });
});
