import type { ParseArgsOptionsConfig } from 'node:util';

import type { Bilingual, Language } from '#model/words.ts';

/** What a command writes to and reads from: nothing is global, so that tests can hold it. */
export type Terminal = {
  /** Standard output: the result, one JSON document under `--json`. */
  readonly print: (text: string) => void;
  /** Standard error: progress and messages. */
  readonly tell: (text: string) => void;
  readonly readStandardInput: () => Promise<string>;
  readonly now: () => Date;
};

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Exit status: done, refused or failed, wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** One command of the command line: everything about it in one file. */
export type Command = {
  readonly name: string;
  /** Words after the name, as the help shows them. */
  readonly usage: string;
  readonly summary: Bilingual;
  readonly options: ParseArgsOptionsConfig;
  /** How many words it takes; anything else is wrong usage. */
  readonly words: { readonly min: number; readonly max: number };
  /** The exit status; nothing is 0. */
  // biome-ignore lint/suspicious/noConfusingVoidType: a command that has nothing to say returns nothing
  readonly run: (given: Given) => Promise<number | undefined | void>;
};

export type Given = {
  readonly words: readonly string[];
  readonly values: Values;
  readonly language: Language;
  readonly terminal: Terminal;
};

export function text(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

export function flag(values: Values, name: string): boolean {
  return values[name] === true;
}

/** Whether any of these options was given. */
export function isAnyGiven(values: Values, names: readonly string[]): boolean {
  return names.some((name) => values[name] !== undefined);
}

/** One JSON document; money beyond what JSON carries exactly is already text. */
export function printJson(terminal: Terminal, document: unknown): void {
  terminal.print(`${JSON.stringify(document, null, 2)}\n`);
}
