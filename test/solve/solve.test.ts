// The solver in its threads, on the feasibility interval and the protection levels of the Handbook on Statistical
// Disclosure Control, read from the shared folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import type { LinearProgram } from '#model/linear-program.ts';
import { upperProtection } from '#path/protect/rules/concentration.ts';
import { solve } from '#solve/solve.ts';
import { giveBack, takeThread } from '#solve/threads.ts';

const FILE = join(import.meta.dirname, '../../../shared/cases/disclosure/handbook/worked-examples.json');

type Examples = {
  readonly feasibilityInterval: {
    readonly rows: readonly (readonly (number | null)[])[];
    readonly min: number;
    readonly max: number;
  };
  readonly sensitivity: readonly {
    readonly id: string;
    readonly X: number;
    readonly top?: readonly number[];
    readonly rule: { readonly type: string; readonly p?: number };
    readonly unsafe: boolean;
  }[];
};

/** Amounts that are not less than nought, and sums of some of them. */
function programOf(truth: readonly number[], sums: readonly (readonly number[])[]): LinearProgram {
  return {
    truth: Float64Array.from(truth),
    lower: new Float64Array(truth.length),
    upper: new Float64Array(truth.length).fill(1e9),
    sums: sums.map((columns) => ({
      columns: Int32Array.from(columns),
      factors: new Int32Array(columns.length).fill(1),
      equals: columns.reduce((sum, column) => sum + (truth[column] ?? 0), 0),
    })),
  };
}

const asked = (columns: readonly number[], atLeast: number) => ({
  columns: Int32Array.from(columns),
  atLeast,
});

/** The most that a sum can be. */
async function mostOf(
  program: LinearProgram,
  columns: readonly number[],
  known: readonly number[] = [],
): Promise<number> {
  const question = { known: Int32Array.from(known), targets: [asked(columns, 1e8)] };
  const [answer] = await solve([{ program, questions: [question] }], { threads: 1 });
  return answer?.shortfalls[0]?.[0]?.most ?? Number.NaN;
}

describe('the solver, on the handbook', () => {
  if (!existsSync(FILE)) {
    test('reproduces the handbook', { skip: '../shared is not there' }, () => {});
    return;
  }
  const examples: Examples = JSON.parse(readFileSync(FILE, 'utf8'));

  test('[I1] finds the feasibility interval of the handbook, and that a singleton beside it computes the cell', async () => {
    const { rows, min, max } = examples.feasibilityInterval;
    const [top = 0, second = 0] = [rows[0]?.[2] ?? 0, rows[1]?.[2] ?? 0];
    const left = (rows[3]?.[0] ?? 0) - (rows[2]?.[0] ?? 0);
    // A solution: the first cell is anything between; columns 0 to 3 are the square, row by row.
    const truth = [4, top - 4, left - 4, second - (left - 4)];
    const square = programOf(truth, [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
    ]);
    assert.equal(Math.round(await mostOf(square, [0])), max);
    assert.equal(Math.round(top - (await mostOf(square, [1]))), min);
    assert.equal(Math.round(await mostOf(square, [0], [1])), 4);
  });

  test('[I1] a cell is open by the protection level of the handbook when what hides it is that large, and no less', async () => {
    const unsafe = examples.sensitivity.filter(({ rule, unsafe }) => rule.type === 'p' && unsafe);
    assert.ok(unsafe.length > 0);
    for (const { X, top = [], rule } of unsafe) {
      const { p = 0 } = rule;
      const [largest = 0, second = 0] = top;
      const rest = X - largest - second;
      const level = upperProtection([largest, second, rest], p);
      for (const [beside, isOpen] of [
        [level * 1.001, true],
        [level * 0.999, false],
      ] as const) {
        // The two largest, the rest of the cell, and a second hidden cell; their total is released.
        const program = programOf([largest, second, rest, beside], [[0, 1, 2, 3]]);
        const question = { known: Int32Array.from([1]), targets: [asked([0], (1 + p / 100) * largest)] };
        const [answer] = await solve([{ program, questions: [question] }], { threads: 1 });
        assert.equal(answer?.shortfalls[0]?.length === 0, isOpen);
      }
    }
  });
});

describe('threads', () => {
  test('gives the same answers in one thread as in two, in the order of the tasks', async () => {
    const tasks = [3, 5, 7].map((size) => ({
      program: programOf([size, size, size], [[0, 1, 2]]),
      questions: [{ known: new Int32Array(0), targets: [asked([0], 100)] }],
    }));
    const [one, two] = [await solve(tasks, { threads: 1 }), await solve(tasks, { threads: 2 })];
    const most = one.map(({ shortfalls }) => shortfalls[0]?.[0]?.most);
    assert.deepEqual(
      most.map((amount) => Math.round(amount ?? 0)),
      [9, 15, 21],
    );
    assert.deepEqual(
      two.map(({ shortfalls }) => shortfalls),
      one.map(({ shortfalls }) => shortfalls),
    );
  });

  test('refuses when its time is over, and releases its threads', async () => {
    const size = 400;
    const truth = Array.from({ length: size * size }, (_, i) => 1 + ((i * 7919) % 97));
    const rows = Array.from({ length: size }, (_, r) => Array.from({ length: size }, (_, c) => r * size + c));
    const columns = Array.from({ length: size }, (_, c) =>
      Array.from({ length: size }, (_, r) => r * size + c),
    );
    const program = programOf(truth, [...rows, ...columns]);
    const questions = [
      { known: new Int32Array(0), targets: truth.map((amount, i) => asked([i], amount * 1e6)) },
    ];
    await assert.rejects(solve([{ program, questions }], { threads: 1, secondsMax: 0.2 }), {
      code: 'audit-too-slow',
    });
  });

  test('wait for the next work, and are not taken once they have ended', async () => {
    const thread = takeThread();
    giveBack(thread);
    assert.equal(takeThread(), thread);
    giveBack(thread);
    await thread.end();
    const next = takeThread();
    assert.notEqual(next, thread);
    await next.end();
  });

  test('that wait keep no process from ending', () => {
    const solver = join(import.meta.dirname, '../../src/solve/solve.ts');
    const script = `import(${JSON.stringify(solver)}).then(async ({ solve }) => {
      const program = { truth: new Float64Array([1, 1]), lower: new Float64Array(2), upper: new Float64Array([9, 9]), sums: [] };
      const targets = [{ columns: new Int32Array([0]), atLeast: 5 }];
      const [{ shortfalls }] = await solve([{ program, questions: [{ known: new Int32Array(0), targets }] }]);
      console.log(JSON.stringify(shortfalls));
    })`;
    const args = ['--disable-warning=ExperimentalWarning', '-e', script];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.deepEqual([status, stdout.trim()], [0, '[[]]'], stderr);
  });
});

describe('an amount below nought', () => {
  // What two houses changed, of either sign: together -30, and neither can be more than 5.
  const program: LinearProgram = {
    ...programOf([-20, -10], [[0, 1]]),
    lower: new Float64Array(2).fill(-1e9),
    upper: new Float64Array(2).fill(5),
  };
  const shortOf = async (atLeast: number, isBelow = false) => {
    const question = { known: new Int32Array(0), targets: [{ ...asked([0], atLeast), isBelow }] };
    const [answer] = await solve([{ program, questions: [question] }], { threads: 1 });
    return answer?.shortfalls[0]?.map(({ most, boundBy }) => [Math.round(most), boundBy]);
  };

  test('[I1] is asked how far up it could be, which is nearer to nought', async () => {
    assert.deepEqual(await shortOf(-18), []);
    assert.deepEqual(await shortOf(6), [[5, []]]);
  });

  test('[I1] is asked how far down it could be, too', async () => {
    assert.deepEqual(await shortOf(34, true), []);
    assert.deepEqual(await shortOf(36, true), [[35, [0]]]);
  });
});
