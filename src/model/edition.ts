import type { CubePanel } from './panel.ts';
import type { Bilingual, Code } from './words.ts';

/**
 * The cells of a release. All share the common dimensions; a table adds one further dimension to them, never two: what
 * two further dimensions say together is not in the release.
 */
export type Cube = {
  readonly common: readonly CubeHierarchy[];
  readonly further: readonly CubeHierarchy[];
  readonly tables: readonly CubeTable[];
};

/** How the values of a dimension are grouped. The first node is the whole; a node that nothing divides is a finest value. */
export type CubeHierarchy = {
  readonly dimension: Code;
  readonly nodes: readonly { readonly code: Code; readonly partitions: readonly (readonly Code[])[] }[];
  /** Finest values that are several of the dimension’s own, and which: a quarter, “staffed sales”. */
  readonly merged?: Readonly<Record<Code, readonly Code[]>>;
  /** A4: finest values in whose place a panel stands, and what it leaves out. */
  readonly panels?: readonly CubePanel[];
};

/** The whole of a dimension; what nobody knows where to put; what is none of the values that a policy names. */
export const WHOLE: Code = 'all';
export const UNKNOWN: Code = 'unknown';
export const OTHER_VALUES: Code = 'other-values';

/** Every combination of the codes shown: one list a common dimension, in the order of the cube. */
export type CubeTable = {
  readonly common: readonly (readonly Code[])[];
  readonly further: { readonly dimension: Code; readonly codes: readonly Code[] } | null;
};

/** Where a cell stands; `further` is null where no further dimension is cut. */
export type CellAt = {
  readonly common: readonly Code[];
  readonly further: { readonly dimension: Code; readonly code: Code } | null;
};

/** The holdings all of whose houses consent to a cell. */
export type CellConsent = { readonly at: CellAt; readonly holdings: readonly string[] };

/** First and last month of performances, `2024-09`. */
export type Months = { readonly from: string; readonly to: string };

/**
 * A release: what a pool publishes of months that are over, frozen. It holds nothing that only its evidence may tell;
 * anybody may read it, and `verify` proves it with the evidence and the policy beside it.
 */
export type Edition = {
  readonly format: 'parterre-edition-1';
  readonly id: string;
  readonly pool: string;
  readonly builtAt: string;
  readonly policy: { readonly version: string; readonly sha256: string };
  readonly months: Months;
  /** Whose figures these are: how many holdings, and the first release that has the very same ones. */
  readonly panel?: { readonly holdings: number; readonly since: string };
  /** Earlier releases of the same months, the oldest first: what they told stays told. */
  readonly follows?: readonly { readonly id: string; readonly sha256: string }[];
  /** Releases of neighbouring pools that share a house and a month, beside which it was proved. */
  readonly beside?: readonly { readonly pool: string; readonly id: string; readonly sha256: string }[];
  readonly cube: Cube;
  /** Metric ids, in the order of the values of a cell. */
  readonly metrics: readonly Code[];
  readonly cells: readonly EditionCell[];
};

export type EditionCell = {
  readonly at: CellAt;
  /** One value a metric, as displayed; all null in a cell that is not released, one null where it has no meaning. */
  readonly values: readonly (number | null)[];
  readonly status: 'ok' | 'x';
};

/** What stands behind a release. The steward keeps it under lock; only `verify` and the ledger read it. */
export type EditionEvidence = {
  readonly format: 'parterre-edition-evidence-1';
  /** Of the file of the release. */
  readonly sha256: string;
  /** Holdings, by their number. */
  readonly holdings: readonly string[];
  /** Houses that are reckoned with, each with its holding, whether or not they are in these months. */
  readonly panel?: readonly PanelHouse[];
  /** Numbers of the cells that are shown as the release before showed them: their correction waits. */
  readonly kept?: readonly number[];
  /** What changed since releases of the same months before it: of those whose lines are still what they were counted from. */
  readonly changes?: readonly CountedChange[];
  /** Numbers of the cells that rely on the consents of the houses behind them; none where it is missing. */
  readonly consented?: readonly number[];
  /** Those, and all others that are the same, or a sum of such. */
  readonly toldByConsent?: readonly number[];
  readonly parties: readonly { readonly party: string; readonly knows: readonly number[] }[];
  /** What contributions are of: `tickets`, `revenue`, `persons`, then each number that the metrics are made of. */
  readonly measures: readonly { readonly of: string; readonly isAdditive: boolean }[];
  /** In the order of the cells of the release. */
  readonly cells: readonly CellEvidence[];
  /** Of the finest combinations: the common ones, and each with one value of one further dimension. */
  readonly leaves: readonly (CellEvidence & { readonly at: CellAt })[];
};

export type PanelHouse = { readonly house: string; readonly holding: string };

export type CellEvidence = {
  /** Over all holdings, one number a measure: distinct persons are not the sum of those of each holding. */
  readonly totals: readonly number[];
  /** Number of the holding, then one number a measure. */
  readonly contributions: readonly (readonly [holding: number, amounts: readonly number[]])[];
  /** Lines that could name a person: none where only sums were delivered. */
  readonly couldNamePersons: boolean;
  /** The two largest amounts of one person, absolute, the larger first: of tickets, then of revenue (rule P5). */
  readonly largestPersons?: readonly (readonly number[])[];
  /** Of what changed: the absolute amounts of all persons, and of nobody holding by holding, in the same order. */
  readonly absolute?: readonly number[];
  /** Of what changed: as many persons as names say, some of whom may not have changed. */
  readonly personsMost?: number;
};

/**
 * What changed since an earlier release of the same months, as far as it cannot be reckoned from the two: counted in the
 * lines of both.
 */
export type CountedChange = {
  /** The id of the earlier release. */
  readonly since: string;
  /** In the order of the cells of the release; null where no amount of anybody changed. */
  readonly cells: readonly (ChangedPersons | null)[];
  readonly leaves: readonly (ChangedPersons & { readonly at: CellAt })[];
};

/** Whose amounts are not what they were, all their lines together. */
export type ChangedPersons = {
  /** The fewest persons that there can be, one number a measure; nought of those that add up. */
  readonly persons: readonly number[];
  /** Of them, the fewest who changed at others than any one holding; none are believed where it was not counted. */
  readonly personsBeside?: number;
} & Required<Pick<CellEvidence, 'largestPersons' | 'absolute' | 'personsMost'>>;

/** What attack programs learned of a release before it was one: nothing, or it would not be one. */
export type Drill = {
  readonly format: 'parterre-drill-1';
  /** Who attacked: the outsider, and each party with what it knows. */
  readonly attackers: number;
  readonly attacks: readonly DrilledAttack[];
};

export type DrilledAttack = {
  readonly attack: AttackName;
  /** Of, r. 0.1, a. 2. */
  readonly criterion: 'individualisation' | 'correlation' | 'inference';
  /** Combinations of released figures that were tried, by whomever. */
  readonly tried: number;
  /** Those that tell the total of one holding, or of fewer persons than the policy allows. */
  readonly exact: number;
  /** Those that bound a holding from above within the percentage of the policy. */
  readonly near: number;
};

export type AttackName =
  | 'own-subtraction'
  | 'nested-difference'
  | 'union-of-hidden'
  | 'tracker'
  | 'mean-and-count'
  | 'ratio-and-part'
  | 'reconstruction';

/** How far the making of a release is. */
export type EditionProgress = {
  readonly stage: 'cells' | 'suppression' | 'intervals' | 'drill';
  readonly done: number;
  /** Null when it is not known how many. */
  readonly of: number | null;
};

/** What is on file about a release, for the register of the regulation on anonymisation (A-2.1, r. 0.1, a. 9). */
export type Dossier = {
  readonly format: 'parterre-dossier-1';
  readonly edition: string;
  readonly pool: string;
  readonly months: Months;
  readonly builtAt: string;
  readonly sha256: string;
  readonly standing: Standing;
  readonly policy: Edition['policy'] & {
    readonly coalition: 1 | 2;
    readonly dimensions: readonly Code[];
    /** Those that are confidential are for the steward alone. */
    readonly parameters: readonly {
      readonly name: string;
      readonly text: Bilingual;
      readonly value: number;
      readonly isConfidential: boolean;
    }[];
  };
  /** Cells where anything is recorded, by what became of them; a cell may meet several rules. */
  readonly cells: { readonly recorded: number; readonly released: number; readonly complementary: number };
  readonly rules: readonly { readonly rule: RuleName; readonly cells: number; readonly text: Bilingual }[];
  readonly drill: Drill;
  readonly drillPassed: boolean;
  /** The day on which the risks are to be looked at again at the latest. */
  readonly nextReview: string;
  readonly register: {
    readonly description: Bilingual;
    readonly purposes: Bilingual;
    readonly techniques: Bilingual;
    readonly analysedOn: string;
    /** Named by the pool: nobody is by the machine. */
    readonly supervisedBy: string | null;
  };
};

/** What became of a release. */
export type Standing = {
  readonly withdrawn: { readonly at: string; readonly reason: Partial<Bilingual> } | null;
  /** The release of the same months that took its place, and the one whose place it took. */
  readonly replacedBy: string | null;
  readonly replaces: string | null;
};

export type RuleName = 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P9' | 'A4' | 'A6';
