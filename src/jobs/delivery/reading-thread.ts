import { Worker } from 'node:worker_threads';

import { LIMITS } from '#decode/decode.ts';
import { refusal } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Reader } from './reader.ts';
import type { ReadingReply, ReadingTask } from './reading-worker.ts';

/** Understanding a table or its labels takes milliseconds; one that takes this long was made to. */
const SECONDS_MAX = 60;
/** Threads that wait for the next delivery: starting one takes as long as reading a small file. */
const IDLE_MAX = 2;

type Asked = {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly file: string;
};

/** A thread that reads for one delivery at a time, so that a hostile file holds up nobody but who hands it in. */
class ReadingThread {
  readonly reader: Reader;
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #next = 0;
  #isEnded = false;

  constructor() {
    this.#worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytesMax },
    });
    this.#worker.on('message', (reply: ReadingReply) => this.#answer(reply));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#end((file) => (isMemory ? refusal('file-too-heavy', { file }, { cause: error }) : error));
    });
    // After an answer or an error this changes nothing; without one the thread died unheard.
    this.#worker.on('exit', () => this.#end((file) => refusal('file-too-heavy', { file })));
    this.reader = {
      decode: (request) => this.#ask({ job: 'decode', asked: request }, request.fileName, null),
      understand: (asked) =>
        this.#ask({ job: 'understand', asked }, asked.sheets[0]?.fileName ?? '', SECONDS_MAX),
      label: (asked) => this.#ask({ job: 'label', asked }, asked.fileName, SECONDS_MAX),
    };
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** While it waits it keeps no process alive. */
  hold(isHeld: boolean): void {
    if (isHeld) this.#worker.ref();
    else this.#worker.unref();
  }

  close(): void {
    this.#isEnded = true;
    void this.#worker.terminate();
  }

  #ask<T>(task: ReadingTask, file: string, secondsMax: number | null): Promise<T> {
    const id = this.#next++;
    const tooSlow = () => this.#end((name) => refusal('file-too-slow', { file: name, seconds: SECONDS_MAX }));
    const timer = secondsMax === null ? undefined : setTimeout(tooSlow, secondsMax * 1000);
    const told = new Promise<T>((resolve, reject) => this.#asked.set(id, { resolve, reject, file }));
    this.#worker.postMessage({ id, ...task });
    return told.finally(() => clearTimeout(timer));
  }

  #answer(reply: ReadingReply): void {
    const asked = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if (reply.kind === 'done') asked?.resolve(reply.value as never);
    else if (reply.kind === 'refused') asked?.reject(new Refusal(reply.code, reply.params));
    else asked?.reject(Object.assign(new Error('the reading thread failed'), { stack: reply.stack }));
  }

  #end(why: (file: string) => Error): void {
    for (const { reject, file } of this.#asked.values()) reject(why(file));
    this.#asked.clear();
    this.close();
  }
}

const idle: ReadingThread[] = [];

/** Lends a reader of its own, in a thread, to one delivery. */
export async function withReadingThread<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
  const thread = idle.pop() ?? new ReadingThread();
  thread.hold(true);
  try {
    return await work(thread.reader);
  } finally {
    thread.hold(false);
    if (thread.isEnded || idle.length >= IDLE_MAX) thread.close();
    else idle.push(thread);
  }
}
