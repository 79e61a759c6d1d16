import type { Slug } from './words.ts';

/**
 * Who stands behind one cell: what disclosure control must know, and nobody else may see.
 * Contributions are absolute sums per holding, largest first.
 */
export type Evidence = {
  /**
   * What the contributions are of: `tickets`, `revenue`, `persons`, … For a survey share one only, `respondents`:
   * its base, those who answered the question, whichever option they chose.
   */
  readonly of: string;
  readonly total: number;
  readonly holdings: number;
  /** The three largest contributions. */
  readonly largest: readonly number[];
  /** Some holding’s net contribution is negative (refunds of earlier sales). */
  readonly hasNegative: boolean;
  /**
   * When contributions are known within bounds only: `total` and `largest` then make them as concentrated as they may
   * be, and these as little. `holdings` is exact, and `total` is 0 only when all are.
   */
  readonly atBest?: { readonly total: number; readonly largest: readonly number[] };
};

/** One number that a figure is made of (the figure itself when additive; numerator and denominator when a ratio). */
export type Part = { readonly value: number | null };

/** One cell of an unprotected table. */
export type Cell = {
  /** One code per `by` dimension, in order; null is unknown. */
  readonly key: readonly (string | null)[];
  /** By part id; a measure of one part calls it `value`. */
  readonly parts: Readonly<Record<string, Part>>;
  /** Shadow measures of the cell (rule P8), empty for own data. */
  readonly evidence: readonly Evidence[];
  /** Distinct persons behind the cell; null where no person is recorded. */
  readonly persons: number | null;
  /** When `persons` is only the least that they may be: the most. */
  readonly personsMost?: number;
  /** Holdings that contribute, for consents; never shown. */
  readonly contributors: readonly Slug[];
  /** Lines of the cell’s universe, and those among them for which every dimension asked is known. */
  readonly lines: number;
  readonly linesKnown: number;
};

/** What `aggregate` makes and `protect` takes: never shown as it is. */
export type Table = {
  readonly by: readonly string[];
  readonly cells: readonly Cell[];
  /** The same measure over the whole filter, all dimensions collapsed: for shares and coverage. */
  readonly total: Cell;
  /** Organisations in the total, and the share (0–1) of its tickets whose buyer is recognised, for counts of persons. */
  readonly coverage?: { readonly organisations: number; readonly identified: number | null };
  /** The same table for the period that it is compared with; its keys face those of this one. */
  readonly compared?: Table;
};
