/** Linear programs in threads of their own: the only door to the solver. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import { refusal } from '#messages/messages.ts';
import type { Reached } from './reach.ts';
import type { SolveOrder, SolveReply, SolveTask } from './worker.ts';

export type { Effort, Reached } from './reach.ts';
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

/** Of a thread’s own objects; what the solver holds beside them was measured at less than 0.3 GB. */
const HEAP_MEGABYTES = 512;

/**
 * The answers to the tasks, in their order; they do not depend on how many threads there are. Throws the refusals
 * `audit-too-slow`, and `audit-stopped` when a thread ends without an answer.
 */
export async function solve(tasks: readonly SolveTask[], solving: Solving = {}): Promise<readonly Reached[]> {
  const { threads = Math.min(THREADS_MAX, availableParallelism()), secondsMax = SECONDS_MAX } = solving;
  const queue = [...tasks.keys()];
  const answers: Reached[] = [];
  let done = 0;
  const workers = Array.from(
    { length: Math.min(threads, tasks.length) },
    () =>
      new Worker(new URL('./worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
      }),
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusal('audit-too-slow', { seconds: secondsMax })), secondsMax * 1000);
  });
  const finish = ({ number, reached }: SolveReply): void => {
    answers[number] = reached;
    done += 1;
    solving.told?.(done, tasks.length);
  };
  try {
    const working = workers.map((worker) => workThrough(worker, tasks, queue, finish));
    await Promise.race([Promise.all(working), late]);
    return answers;
  } finally {
    clearTimeout(timer);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** One thread takes tasks from the queue until it is empty. */
function workThrough(
  worker: Worker,
  tasks: readonly SolveTask[],
  queue: number[],
  finish: (reply: SolveReply) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const number = queue.shift();
      const task = number === undefined ? undefined : tasks[number];
      if (number === undefined || task === undefined) resolve();
      else worker.postMessage({ number, ...task } satisfies SolveOrder);
    };
    worker.on('message', (reply: SolveReply) => {
      finish(reply);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(refusal('audit-stopped', {})));
    next();
  });
}
