import type { Problem } from './problem.ts';

/** What a program that sells tickets hands in as it happens, one JSON object a line. */
export type Push = {
  /** A deposit key, which says for which house. */
  readonly key: string;
  /** Chosen by the sender: the same push sent again is answered again and counted once. */
  readonly idempotencyKey: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/** A line that did not count as it was sent, and why; lines are numbered from 1, blank ones included. */
export type PushedLine = {
  readonly line: number;
  /** To correct and send again; or read and not counted, which needs nothing. */
  readonly outcome: 'set-aside' | 'not-counted';
  readonly problem: Pick<Problem, 'code' | 'params' | 'column'>;
};

/** Every line not among `told` was accepted. */
export type PushAnswer = {
  /** The delivery that the house sees; null when no line of it could be handed in. */
  readonly receipt: string | null;
  readonly told: readonly PushedLine[];
  /** The numbers of the lines that hold something. */
  readonly lines: readonly number[];
  /** Names of columns that Parterre does not know, of which nothing was read. */
  readonly ignored: readonly string[];
};
