/** Linear programs in threads of their own: the only door to the solver. */
import { availableParallelism } from 'node:os';

import { refusal } from '#messages/messages.ts';
import type { Reached } from './reach.ts';
import { giveBack, type Thread, takeThread } from './threads.ts';
import type { SolveTask } from './worker.ts';

export type { Reached } from './reach.ts';
export type { SolveTask } from './worker.ts';

export type Solving = {
  readonly threads?: number;
  /** For all tasks together. */
  readonly secondsMax?: number;
  /** Told after each task. */
  readonly told?: (done: number, of: number) => void;
};

const THREADS_MAX = 4;
const SECONDS_MAX = 1_800;

/**
 * The answers to the tasks, in their order; they do not depend on how many threads there are. Throws the refusals
 * `audit-too-slow`, and `audit-stopped` when a thread ends without an answer.
 */
export async function solve(tasks: readonly SolveTask[], solving: Solving = {}): Promise<readonly Reached[]> {
  const { threads = Math.min(THREADS_MAX, availableParallelism()), secondsMax = SECONDS_MAX } = solving;
  const queue = [...tasks.keys()];
  const answers: Reached[] = [];
  let done = 0;
  const working = Array.from({ length: Math.min(threads, tasks.length) }, takeThread);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusal('audit-too-slow', { seconds: secondsMax })), secondsMax * 1000);
  });
  const workThrough = async (thread: Thread): Promise<void> => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      answers[number] = await thread.ask(tasks[number] as SolveTask);
      done += 1;
      solving.told?.(done, tasks.length);
    }
  };
  try {
    await Promise.race([Promise.all(working.map(workThrough)), late]);
    for (const thread of working) giveBack(thread);
    return answers;
  } catch (error) {
    await Promise.all(working.map((thread) => thread.end()));
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
