import { parentPort, workerData } from 'node:worker_threads';
import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Container } from './container.ts';
import { decodeContained } from './decode-contained.ts';
import type { Decoded, Decoding } from './staged-sheet.ts';

/** What the worker is given, and what it says. Plain data: errors lose their class between threads. */
export type WorkerTask = { readonly decoding: Decoding; readonly container: Container };
export type WorkerReply =
  | { readonly kind: 'decoded'; readonly decoded: Decoded }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Refusal['params'] }
  | { readonly kind: 'failed'; readonly code: string; readonly stack: string };

/** What is told of all sheets together: it is copied to the thread that asked, where no limit holds. */
const TOLD_CHARACTERS_MAX = 256 * 1024 * 1024;

async function work({ decoding, container }: WorkerTask): Promise<WorkerReply> {
  try {
    const decoded = await decodeContained(decoding, container);
    const characters = decoded.sheets.reduce((sum, { sheet }) => sum + charactersOf(sheet), 0);
    if (characters > TOLD_CHARACTERS_MAX) throw refusal('file-too-heavy', { file: decoding.fileName });
    return { kind: 'decoded', decoded };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { kind: 'failed', code, stack: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

function charactersOf({ header, preamble, sample }: Sheet): number {
  let characters = 0;
  for (const row of [header, ...preamble, ...sample]) for (const cell of row) characters += cell?.length ?? 0;
  return characters;
}

parentPort?.postMessage(await work(workerData as WorkerTask));
