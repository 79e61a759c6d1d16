import { Worker } from 'node:worker_threads';

import { refusal } from '#messages/messages.ts';

export type Attached = { readonly name: string; readonly bytes: Uint8Array };

const FILES_MAX = 50;

/** The largest sound message takes some four seconds. One that is made to cost more costs this, in a thread of its own. */
const READING_MS_MAX = 30_000;
const READING_MEGABYTES_MAX = 512;

/**
 * The files attached to a message, those of a message that it forwards included. Nothing else of it goes on from here: not
 * its text, nor who wrote it. Refuses with `mail-unreadable` and `mail-without-file`.
 */
export async function attachmentsOf(message: Uint8Array): Promise<readonly Attached[]> {
  const files = await readContained(message);
  if (files === null || files.length > FILES_MAX) throw refusal('mail-unreadable', {});
  if (files.length === 0) throw refusal('mail-without-file', {});
  return files;
}

/** Null: it is no message, or none that can be read at a reasonable cost. */
async function readContained(message: Uint8Array): Promise<readonly Attached[] | null> {
  const worker = new Worker(new URL('./read-message.ts', import.meta.url), {
    workerData: message,
    resourceLimits: { maxOldGenerationSizeMb: READING_MEGABYTES_MAX },
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((read) => {
      timer = setTimeout(() => read(null), READING_MS_MAX);
      worker.once('message', (files: readonly Attached[] | null) => read(files));
      worker.once('error', () => read(null));
      worker.once('exit', () => read(null));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
