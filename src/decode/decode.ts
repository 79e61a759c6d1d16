/** From the bytes of a delivered file to sheets, with the rows staged for the engine. The only door to the decoders. */
import { mkdtemp, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import { containerOfHead } from './decode-contained.ts';
import { decodeDelimited } from './delimited.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Decoded } from './staged-sheet.ts';
import type { WorkerReply, WorkerTask } from './worker.ts';

export { LIMITS, type Limits } from './limits.ts';
export type { Decoded, StagedSheet } from './staged-sheet.ts';
export type { UnreadRow } from './unread-rows.ts';

const HEAD_BYTES = 64 * 1024;

export type DecodeRequest = {
  readonly file: string;
  /** As the house named it; shown in sentences, never trusted. */
  readonly fileName: string;
  /** Folder for staged rows. It holds identity and is destroyed by whoever made it. */
  readonly staging: string;
  readonly limits?: Partial<Limits>;
};

/**
 * Decodes one file. What it is is told by its content. Throws a `Refusal` when nothing of it can be read; rows that
 * alone cannot be read are in `setAside` of their sheet.
 */
export async function decodeFile({ file, fileName, staging, limits }: DecodeRequest): Promise<Decoded> {
  try {
    const folder = await mkdtemp(join(staging, 'decoded-'));
    const decoding = { file, fileName, staging: folder, limits: { ...LIMITS, ...limits } };
    const container = containerOfHead(await readStart(file));
    if (container === 'text') return await decodeDelimited(decoding);
    if (container === 'empty') throw refusal('file-empty', { file: fileName });
    if (container === 'binary') throw refusal('file-binary', { file: fileName });
    return await decodeInWorker({ decoding, container });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw refusal('staging-full', { file: fileName }, { cause: error });
    throw error;
  }
}

async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(Math.min(HEAD_BYTES, (await stat(file)).size));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A hostile workbook can cost a thread its memory or its time, and no more than that. */
function decodeInWorker(task: WorkerTask): Promise<Decoded> {
  const { fileName, limits } = task.decoding;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytesMax },
    });
    const timer = setTimeout(() => {
      reject(refusal('file-too-slow', { file: fileName, seconds: limits.secondsMax }));
      void worker.terminate();
    }, limits.secondsMax * 1000);
    worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'decoded') resolve(reply.decoded);
      else reject(errorOf(reply, fileName));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isMemory ? refusal('file-too-heavy', { file: fileName }, { cause: error }) : error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      // After a reply this changes nothing; without one the thread died unheard.
      reject(refusal('file-too-heavy', { file: fileName }));
    });
  });
}

/** A file that breaks a decoder in a way nobody foresaw is refused too; what broke goes to the log with the cause. */
function errorOf(reply: Exclude<WorkerReply, { kind: 'decoded' }>, file: string): Error {
  if (reply.kind === 'refused') return new Refusal(reply.code, reply.params);
  const cause = Object.assign(new Error(reply.stack), { code: reply.code });
  return reply.code === 'ENOSPC' ? cause : refusal('file-unreadable', { file }, { cause });
}
