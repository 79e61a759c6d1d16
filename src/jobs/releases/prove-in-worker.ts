import { Worker } from 'node:worker_threads';

import { refusal } from '#messages/messages.ts';
import type { EditionProgress } from '#model/edition.ts';
import { Refusal } from '#model/problem.ts';
import type { EditionFacts } from '#path/protect/protect.ts';
import type { ProvingReply, ProvingTask } from './edition-worker.ts';
import { type Again, type Draft, FIRST, type ProvedEdition } from './prove-edition.ts';

export type Building = {
  readonly tell?: (progress: EditionProgress) => void;
  /** Stops the making of a release; nothing is released then. */
  readonly signal?: AbortSignal;
};

/** Of a machine of 4 GB, what is left beside the engine and the system. */
const HEAP_MEGABYTES = 2_500;

/** Metrics go by their names: what they mean is the same in every thread. */
export function taskOf(facts: EditionFacts, draft: Draft, again: Again = FIRST): ProvingTask {
  return { facts: { ...facts, metrics: facts.metrics.map(({ id }) => id) }, draft, again };
}

/** The heavy part of a release, in a thread of its own: this one goes on answering, and can stop it. */
export function proveInWorker(task: ProvingTask, { tell, signal }: Building): Promise<ProvedEdition> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(refusal('edition-stopped', {}));
    const worker = new Worker(new URL('./edition-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    const stop = (): void => {
      reject(refusal('edition-stopped', {}));
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (reply: ProvingReply) => {
      if (reply.kind === 'progress') tell?.(reply.progress);
      else if (reply.kind === 'proved') resolve(reply.proved);
      else reject(new Refusal(reply.code, reply.params));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isMemory ? refusal('edition-too-heavy', {}, { cause: error }) : error);
    });
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop);
      // After a reply this changes nothing; without one the thread died unheard.
      reject(refusal('edition-too-heavy', {}));
    });
  });
}
