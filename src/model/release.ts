import type { AnswerColumn, AnswerRow } from './answer.ts';
import type { Months, Standing } from './edition.ts';
import type { Query } from './query.ts';
import type { Bilingual, Code } from './words.ts';

/** A release as anybody may know of it: nothing here is of its evidence. */
export type ReleaseState = Standing & {
  readonly id: string;
  /** `noisy` is for open data; nothing of it is exact, and nothing is left to prove. */
  readonly kind: 'exact' | 'noisy';
  readonly months: Months;
  /** An exact release is proved before it is one. */
  readonly builtAt: string;
  /** Houses that its figures are of, each holding once; null where the release does not say. */
  readonly holdings: number | null;
  readonly cells: { readonly all: number; readonly released: number };
};

/** What a release publishes, one criterion a table, within a value of each common dimension or its whole. */
export type OpenedRelease = ReleaseState & {
  readonly choices: readonly {
    readonly dimension: Code;
    readonly label: Bilingual;
    readonly values: readonly { readonly code: Code; readonly label: Bilingual }[];
  }[];
  readonly tables: readonly PublishedTable[];
};

export type PublishedTable = {
  readonly dimension: Code;
  /** The criterion, then the measures; of a release with noise, how precise it is after each. */
  readonly columns: readonly AnswerColumn[];
  /** `level` 1 is a part of the row of level 0 before it. */
  readonly rows: readonly { readonly level: number; readonly row: AnswerRow }[];
  /** All rows together. */
  readonly whole: AnswerRow;
  /** What is published nearest to the rows that are not. */
  readonly nearby: readonly Nearby[];
  /** The same as a question, to go on from; null of a release with noise. */
  readonly query: Query | null;
};

export type Nearby = {
  /** The rows that are not released, by name. */
  readonly of: readonly Bilingual[];
  readonly text: Bilingual;
  readonly row: AnswerRow;
  readonly query: Query;
};
