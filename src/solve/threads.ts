/** Threads that answer tasks, kept for a while: the next audit finds what it runs translated to machine code already. */
import { Worker } from 'node:worker_threads';

import { refusal } from '#messages/messages.ts';
import type { Reached } from './reach.ts';
import type { SolveReply, SolveTask } from './worker.ts';

/** Of a thread’s own objects; what the solver holds beside them was measured at less than 0.3 GB. */
const HEAP_MEGABYTES = 512;

/** So long a thread waits for work before it ends, and so many wait. */
const [IDLE_MILLISECONDS, IDLE_MOST] = [120_000, 4];

export class Thread {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  #asked: { readonly resolve: (reached: Reached) => void; readonly reject: (error: unknown) => void } | null =
    null;
  #isOver = false;

  constructor() {
    const fail = (error: unknown): void => {
      this.#isOver = true;
      this.#asked?.reject(error);
    };
    this.#worker.on('message', ({ reached }: SolveReply) => this.#asked?.resolve(reached));
    this.#worker.on('error', fail);
    this.#worker.on('exit', () => fail(refusal('audit-stopped', {})));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** One task at a time. */
  ask(task: SolveTask): Promise<Reached> {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      this.#worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** A thread that waits keeps no process from ending. */
  wait(): void {
    this.#asked = null;
    this.#worker.unref();
  }

  work(): void {
    this.#worker.ref();
  }
}

const idle = new Map<Thread, NodeJS.Timeout>();

export function takeThread(): Thread {
  for (const [thread, timer] of idle) {
    idle.delete(thread);
    clearTimeout(timer);
    if (thread.isOver) continue;
    thread.work();
    return thread;
  }
  return new Thread();
}

export function giveBack(thread: Thread): void {
  if (thread.isOver) return;
  thread.wait();
  if (idle.size >= IDLE_MOST) {
    void thread.end();
    return;
  }
  const end = (): void => {
    idle.delete(thread);
    void thread.end();
  };
  idle.set(thread, setTimeout(end, IDLE_MILLISECONDS).unref());
}
