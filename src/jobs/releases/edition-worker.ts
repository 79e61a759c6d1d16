import { parentPort, workerData } from 'node:worker_threads';

import { metricOf } from '#metrics/metrics.ts';
import type { EditionProgress } from '#model/edition.ts';
import { Refusal } from '#model/problem.ts';
import type { Code } from '#model/words.ts';
import type { EditionFacts } from '#path/protect/protect.ts';
import { type Again, type Draft, type ProvedEdition, proveEdition } from './prove-edition.ts';

/** Metrics are named: what they mean is the same in every thread. */
export type ProvingTask = {
  readonly facts: Omit<EditionFacts, 'metrics'> & { readonly metrics: readonly Code[] };
  readonly draft: Draft;
  readonly again: Again;
};

/** Plain data: errors lose their class between threads. */
export type ProvingReply =
  | { readonly kind: 'progress'; readonly progress: EditionProgress }
  | { readonly kind: 'proved'; readonly proved: ProvedEdition }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Refusal['params'] };

function say(reply: ProvingReply): void {
  parentPort?.postMessage(reply);
}

const { facts, draft, again } = workerData as ProvingTask;
try {
  const metrics = facts.metrics.flatMap((id) => metricOf(id) ?? []);
  const tell = (progress: EditionProgress) => say({ kind: 'progress', progress });
  const proved = await proveEdition({ ...facts, metrics }, draft, again, tell);
  say({ kind: 'proved', proved });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say({ kind: 'refused', code: error.code, params: error.params });
}
