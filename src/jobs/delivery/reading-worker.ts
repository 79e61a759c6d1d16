import { parentPort } from 'node:worker_threads';

import { Refusal } from '#model/problem.ts';
import { type Reader, readHere } from './reader.ts';

/** One job of a `Reader`, and what the thread says of it. Plain data: errors lose their class between threads. */
export type ReadingTask = {
  readonly [Job in keyof Reader]: { readonly job: Job; readonly asked: Parameters<Reader[Job]>[0] };
}[keyof Reader];
export type ReadingReply = { readonly id: number } & (
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Refusal['params'] }
  | { readonly kind: 'failed'; readonly stack: string }
);

async function read(task: ReadingTask): Promise<unknown> {
  switch (task.job) {
    case 'decode':
      return await readHere.decode(task.asked);
    case 'understand':
      return await readHere.understand(task.asked);
    case 'label':
      return await readHere.label(task.asked);
  }
}

async function replyTo({ id, ...task }: ReadingTask & { readonly id: number }): Promise<ReadingReply> {
  try {
    return { id, kind: 'done', value: await read(task) };
  } catch (error) {
    if (error instanceof Refusal) return { id, kind: 'refused', code: error.code, params: error.params };
    return { id, kind: 'failed', stack: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

parentPort?.on('message', async (message: ReadingTask & { readonly id: number }) => {
  parentPort?.postMessage(await replyTo(message));
});
