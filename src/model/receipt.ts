import type { Problem } from './problem.ts';
import type { Bilingual, Code, Slug } from './words.ts';

/** What became of each row. `read = kept + setAside + excluded`, always. */
export type RowCounts = {
  readonly read: number;
  readonly kept: number;
  readonly setAside: number;
  readonly excluded: number;
};

/** How sure we are of what a file is, and why, in messages. */
export type Recognition = {
  readonly id: string;
  /** Between 0 and 1. */
  readonly certainty: number;
  readonly reasons: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  }[];
};

/** Totals of the rows kept. */
export type ReceiptTotals = {
  /** Net tickets (or visits); null when the file holds none. */
  readonly tickets: number | null;
  /** Net revenue without taxes and fees; a decimal string when beyond the integers that JSON can carry exactly. */
  readonly revenueMinor: number | string | null;
  readonly taxMinor: number | string | null;
  readonly feesMinor: number | string | null;
  /** Null when rows have several currencies: then no total is given. */
  readonly currency: string | null;
  /** First and last day of purchase or, without it, of performance (ISO dates). */
  readonly from: string | null;
  readonly to: string | null;
  readonly performances: number | null;
  readonly respondents: number | null;
  /** Weeks between the first and the last sale in which nothing was sold; absent where it cannot be told. */
  readonly weeksWithoutSale?: number | null | undefined;
};

/** Statements of a delivery beside those of the house’s earlier ones. */
export type Changes = {
  readonly new: number;
  readonly changed: number;
  readonly identical: number;
  /** Said earlier of the same performances and not said again; they stay counted. */
  readonly missing: number;
  /** Listed earlier and no longer in a list of all that stands: given back. */
  readonly gone: number;
};

export type UnknownLabel = {
  readonly field: string;
  readonly label: string;
  readonly rows: number;
  /** What it may stand for, for a person to confirm. */
  readonly suggestion?: { readonly code: Code; readonly because: 'other-houses' | 'spelling' } | undefined;
};

/** A column of a file and what became of it: the field it feeds, `dropped` (personal) or `ignored`. */
export type ColumnRead = {
  readonly header: string;
  readonly field: string;
  readonly certainty: 'sure' | 'likely' | 'unsure';
  /** Why it was taken so. Told once, as `samples` are. */
  readonly reason?: Bilingual | undefined;
  /** Up to three values, none of a column that identifies people. Told when the file is handed in and never kept. */
  readonly samples?: readonly string[] | undefined;
};

/** One of several tables in a file. */
export type SheetRead = {
  /** Of the sheet or of the file in the archive; in JSON and XML, the path of the list, which nobody gave it. */
  readonly name: string;
  readonly isPath: boolean;
  /** What it was taken for; empty when nothing was read from it. */
  readonly source: string;
  readonly read: number;
  readonly kept: number;
  /** None of what was not understood: its first line may be a person. */
  readonly columns: readonly ColumnRead[];
};

/** What happened to one delivered file. */
export type Receipt = {
  readonly id: string;
  readonly organisation: Slug;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
  /** `preview`: read and judged, and nothing kept of it. */
  readonly state: 'committed' | 'repeated' | 'undone' | 'preview';
  readonly receivedAt: string;
  readonly source: Recognition;
  readonly rows: RowCounts;
  /** Rows excluded by rule, by code of the rule. */
  readonly exclusions: Readonly<Record<string, number>>;
  readonly totals: ReceiptTotals;
  readonly problems: readonly Problem[];
  /** What the file holds, when it holds several tables. Choices name one of them by its name. */
  readonly sheets?: readonly SheetRead[] | undefined;
  /** Of the sheet that tells most. */
  readonly columns: readonly ColumnRead[];
  /** Absent in receipts of files that replace nothing: a programme, a first delivery. */
  readonly changes?: Changes | undefined;
  /**
   * Labels of the house that stand for nothing known, the most frequent first. Told when the file is handed in and never
   * kept, since a label may name somebody.
   */
  readonly labels?: readonly UnknownLabel[] | undefined;
  /** What other houses with the same export said of columns that are not read, or not surely. Told once, as labels are. */
  readonly offers?: readonly { readonly header: string; readonly field: string }[] | undefined;
};
