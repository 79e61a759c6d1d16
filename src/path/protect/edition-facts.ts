import type { CellAt, CellConsent, Cube, EditionCell, EditionEvidence } from '#model/edition.ts';
import type { Metric } from '#model/metric.ts';
import type { Code } from '#model/words.ts';
import type { Parties } from './linear/coalitions.ts';
import type { ProtectedCube } from './linear/protect-cube.ts';
import type { Policy } from './policy.ts';

/** All that decides what a release shows: the cells, who stands behind them, who knows what, and the rules. */
export type EditionFacts = {
  readonly cube: Cube;
  readonly metrics: readonly Metric[];
  readonly evidence: Pick<EditionEvidence, 'holdings' | 'measures' | 'leaves'> & {
    readonly cells: EditionEvidence['leaves'];
  };
  readonly parties: Parties;
  readonly policy: Policy;
  readonly coalition: 1 | 2;
  /** A3c: of some cells, the holdings all of whose houses consent to them, for the public. */
  readonly consents?: readonly CellConsent[];
  /** Where releases of the same months are out already: the cells that they told, and those that may be told now. */
  readonly after?: {
    readonly told: readonly number[];
    readonly asked: readonly number[];
    /** Of each state, the oldest first, the last common codes whose leaves make it up: no amount of it is below nought. */
    readonly levels: readonly (readonly Code[])[];
    /** The last common codes of cells that are what changed: of their persons only a least number is known. */
    readonly changes: readonly Code[];
  };
  /** Where other pools have told of the same houses. */
  readonly beside?: {
    /** Where the data of a house differ from pool to pool, who is in which leaf: of what each may know of it. */
    readonly asTheyAre: readonly EditionEvidence['leaves'][];
    /** Sums of cells, by their numbers, that may not follow. */
    readonly forbidden: readonly (readonly (readonly [cell: number, weight: number])[])[];
  };
};

/** A release that is made once more: the cells taken back, and those that may still be shown (all, where null). */
export type Again = {
  readonly withheld: readonly number[];
  readonly allowed: ReadonlySet<number> | null;
  /** Sums of leaves, each a list of them, that may not follow. */
  readonly unions: readonly (readonly CellAt[])[];
};

export type BuiltEdition = {
  readonly cells: readonly EditionCell[];
  /** Of each cell, in the same order. */
  readonly evidence: EditionEvidence['cells'];
  /** Cells that a primary rule hides, and those hidden to protect them. */
  readonly primary: readonly number[];
  readonly secondary: readonly number[];
  readonly rounds: ProtectedCube['rounds'];
  /** Cells that are released, in the public order. */
  readonly published: readonly number[];
  /** Cells whose consents were relied on; with them, those that are the same or a sum of such. */
  readonly consented: readonly number[];
  readonly toldByConsent: readonly number[];
};
