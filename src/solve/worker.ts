import { parentPort } from 'node:worker_threads';

import highsModule, { type Highs } from 'highs';
import type { LinearProgram, ReachQuestion } from '#model/linear-program.ts';
import { type Reached, reach } from './reach.ts';

export type SolveTask = { readonly program: LinearProgram; readonly questions: readonly ReachQuestion[] };
export type SolveOrder = SolveTask & { readonly number: number };
export type SolveReply = { readonly number: number; readonly reached: Reached };

/** The types of the package describe its older form, whose default is one level deeper than that of the module loaded. */
const loadHighs = highsModule as unknown as () => Promise<Highs>;

/** Answers one order after the other, until it is ended. */
const highs = await loadHighs();

parentPort?.on('message', ({ number, program, questions }: SolveOrder) => {
  const reply: SolveReply = { number, reached: reach(highs, program, questions, () => performance.now()) };
  parentPort?.postMessage(reply);
});
