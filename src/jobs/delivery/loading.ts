import type { Engine } from '#engine/engine.ts';
import type { Problem } from '#model/problem.ts';
import type { OpenPool } from '../open-pool.ts';
import type { HasChosen } from './label-choices.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import type { Represented } from './represented.ts';
import type { Rejects } from './write-rejects.ts';

/** What sheets of one delivery share. */
export type Loading = {
  readonly pool: OpenPool;
  readonly engine: Engine;
  readonly staging: string;
  readonly organisation: string;
  readonly sheets: readonly MappedSheet[];
  readonly represented: readonly Represented[];
  readonly today: string;
  /** Where the lines to correct go; null leaves them in the house’s own file. */
  readonly rejects: Rejects | null;
  readonly tellRow?: TellRow | undefined;
  /** Whether the house said what a label of its stands for. */
  readonly hasChosen: HasChosen;
};

/** A row that does not count: the error that sets it aside, or the rule that excludes it. */
export type RowTold = {
  readonly receipt: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly because: Problem | { readonly rule: string };
};

export type TellRow = (told: RowTold) => void;
