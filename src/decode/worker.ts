import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#model/problem.ts';
import type { Container } from './container.ts';
import { decodeContained } from './decode-contained.ts';
import type { Decoded, Decoding } from './staged-sheet.ts';

/** What the worker is given, and what it says. Plain data: errors lose their class between threads. */
export type WorkerTask = { readonly decoding: Decoding; readonly container: Container };
export type WorkerReply =
  | { readonly kind: 'decoded'; readonly decoded: Decoded }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Refusal['params'] }
  | { readonly kind: 'failed'; readonly code: string; readonly stack: string };

async function work({ decoding, container }: WorkerTask): Promise<WorkerReply> {
  try {
    return { kind: 'decoded', decoded: await decodeContained(decoding, container) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { kind: 'failed', code, stack: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

parentPort?.postMessage(await work(workerData as WorkerTask));
