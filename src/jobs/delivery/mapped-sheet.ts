import type { StagedSheet } from '#decode/decode.ts';
import type { LabelField } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import type { ReadFile } from './read-files.ts';

/** A sheet and how it is read; its rows are in the engine’s table of this name. */
export type MappedSheet = {
  readonly file: ReadFile;
  readonly staged: StagedSheet;
  readonly table: string;
  readonly mapping: Mapping;
  /** Its labels as it writes them, each with the lines that bear it. */
  readonly labels: readonly CountedLabel[];
};

export type CountedLabel = { readonly field: LabelField; readonly label: string; readonly rows: number };
