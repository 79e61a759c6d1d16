import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CountedPart, countPart, type Part } from './count-part.ts';
import type { DelimitedFile } from './delimited-file.ts';
import { EncodingEvidence } from './encodings.ts';

/** Starting a thread takes as long as counting some ten megabytes. */
const PART_BYTES_MIN = 32 * 1024 * 1024;
/** Each holds two windows of the file in memory. */
const THREADS_MAX = 8;
const LINE_BYTES_MAX = 1024 * 1024;

/** All records of a file, the blank ones and those up to the header left out. */
export type CountedRecords = Pick<CountedPart, 'good' | 'lf' | 'crLf'> & {
  /** Whether the engine, given the file as it is, sees the same records. */
  readonly isEven: boolean;
  readonly evidence: EncodingEvidence;
};

/** Counts the records of a file, in as many threads as are worth it unless told in how many. */
export async function countRecords(delimited: DelimitedFile, threads?: number): Promise<CountedRecords> {
  const { blocks: _, ...plain } = delimited;
  const parts = await partsOf(plain, threads);
  const counted = await Promise.all(
    // The last one here: this thread would only wait for the others.
    parts.map((part, index) => (index === parts.length - 1 ? countPart(part) : inThread(part))),
  );
  // A part that begins within a cell of several lines was cut into other records than there are.
  if (counted.some(({ end }, index) => parts[index + 1] && parts[index + 1]?.from !== end))
    return joined([await countPart(wholeOf(plain))]);
  return joined(counted);
}

function joined(parts: readonly CountedPart[]): CountedRecords {
  const sum = (count: (part: CountedPart) => number) => parts.reduce((all, part) => all + count(part), 0);
  const firstBlank = parts.findIndex(({ endsBlank }) => endsBlank);
  const goesOn = firstBlank >= 0 && parts.slice(firstBlank + 1).some(({ good }) => good > 0);
  const lf = sum((part) => part.lf);
  const crLf = sum((part) => part.crLf);
  return {
    good: sum((part) => part.good),
    lf,
    crLf,
    isEven: !goesOn && !parts.some(({ isUneven }) => isUneven) && (lf === 0 || crLf === 0),
    evidence: EncodingEvidence.of(parts.map(({ evidence }) => evidence)),
  };
}

type Plain = Omit<DelimitedFile, 'blocks'>;

function wholeOf(plain: Plain): Part {
  return { ...plain, from: plain.markBytes, to: Number.POSITIVE_INFINITY };
}

/** Parts of about the same size, each but the first after a line feed, where a record begins unless a cell goes on. */
async function partsOf(plain: Plain, threads?: number): Promise<readonly Part[]> {
  const handle = await open(plain.file);
  try {
    const { size } = await handle.stat();
    const most = Math.min(availableParallelism(), THREADS_MAX);
    const worthIt = Math.max(1, Math.min(most, Math.floor(size / PART_BYTES_MIN)));
    const parts = plain.shape.carriageReturn ? 1 : (threads ?? worthIt);
    const starts = [plain.markBytes];
    for (let part = 1; part < parts; part++) {
      const start = await lineStartAfter(handle, Math.floor((size / parts) * part));
      if (start !== null && start < size && start > (starts.at(-1) ?? 0)) starts.push(start);
    }
    return starts.map((from, index) => ({
      ...plain,
      // Titles and header are within the first bytes.
      headerRow: index === 0 ? plain.headerRow : plain.shape.firstRow - 1,
      from,
      to: starts[index + 1] ?? Number.POSITIVE_INFINITY,
    }));
  } finally {
    await handle.close();
  }
}

async function lineStartAfter(handle: FileHandle, position: number): Promise<number | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LINE_BYTES_MAX), 0, LINE_BYTES_MAX, position);
  const at = buffer.subarray(0, bytesRead).indexOf(10);
  return at < 0 ? null : position + at + 1;
}

function inThread(part: Part): Promise<CountedPart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./count-worker.ts', import.meta.url), { workerData: part });
    worker.on('message', resolve);
    worker.on('error', reject);
    // After an answer this changes nothing; without one the thread died unheard.
    worker.on('exit', (code) => reject(new Error(`the counting thread ended with ${code}`)));
  });
}
