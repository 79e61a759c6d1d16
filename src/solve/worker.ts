import { parentPort } from 'node:worker_threads';

import highsModule, { type Highs } from 'highs';
import type { LinearProgram, ReachQuestion } from '#model/linear-program.ts';
import { type Reached, reach } from './reach.ts';

export type SolveTask = { readonly program: LinearProgram; readonly questions: readonly ReachQuestion[] };
export type SolveReply = { readonly reached: Reached };

/** The types of the package describe its older form, whose default is one level deeper than that of the module loaded. */
const load = highsModule as unknown as () => Promise<Highs>;

let loaded: Promise<Highs> | null = null;

function loadHighs(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

/** Answers one order after the other, until it is ended. */
parentPort?.on('message', async ({ program, questions }: SolveTask) => {
  const reply: SolveReply = { reached: await reach(program, questions, loadHighs) };
  parentPort?.postMessage(reply);
});
