import type { Field } from './fields.ts';
import type { BatchKind } from './lake.ts';
import type { MovementType } from './movement.ts';
import type { Bilingual, Code } from './words.ts';

/**
 * Files that count nothing by themselves and complete the others of the same delivery:
 * `buyers` (who bought, when and through what, by order or customer id), `scans` (entries by ticket id), `productions` and `places` (facts of performances,
 * by production id and by venue), `labels` (local label → concept of the same field; with no field, a sheet of which
 * nothing is read).
 */
export const COMPANION_KINDS = ['buyers', 'scans', 'productions', 'places', 'labels'] as const;
export type CompanionKind = (typeof COMPANION_KINDS)[number];

export type SourceKind = BatchKind | CompanionKind;

/** Where a field is found. Headers are alternatives (languages, versions), compared without case, accents or outer spaces. */
export type FieldReading = {
  readonly headers?: readonly string[];
  /** A pattern on the folded header, for columns whose name holds a rate or a method (`tax value at 14 975 % tax`). */
  readonly pattern?: string;
  /** When the same header (or pattern) stands twice: which one, counted from 1. */
  readonly occurrence?: number;
  /** Cells written so hold nothing: `0` for the session of a performance that has only one. */
  readonly none?: readonly string[];
  /** The same for every row. */
  readonly constant?: string;
  /** First capture group of this pattern in the file name, or in a line above the header. */
  readonly fileName?: string;
  readonly preamble?: string;
};

export type RowRule = {
  /** Permanent kebab-case code shown in receipts: `test-order`, `gift-card`, `parking`, `unsold-seat`, `total-row`, `not-paid`, … */
  readonly rule: Code;
  readonly field: Field;
  /** The rule strikes when the folded value is one of these, is written and none of these, matches this pattern, is empty, or is zero. */
  readonly when:
    | { readonly in: readonly string[] }
    | { readonly notIn: readonly string[] }
    | { readonly matches: string }
    | { readonly empty: true }
    | { readonly zero: true };
  /** It does not strike a row in which this other field, folded, is one of these. */
  readonly unless?: { readonly field: Field; readonly in: readonly string[] };
  /** It strikes only a row whose amount is below zero and whose count is not: one that takes something off, and gives no ticket back. */
  readonly takenOff?: true;
};

/** What a file that tells only what stands gives whole; `sum`, the totals of a performance or a period. */
export type ListedBy = 'performance' | 'order' | 'sum';

/** What one row stands for, so that it becomes movements without inventing. */
export type Grain =
  | 'ticket'
  | 'seat'
  | 'seat-block'
  | 'order-line'
  | 'order'
  | 'movement'
  | 'sum'
  | 'performance'
  | 'response';

/** One export that we recognise: facts, not code. A draft of the same shape is made for an unknown table. */
export type Source = {
  readonly id: Code;
  /** Name of the system, as its vendor writes it. */
  readonly system: string;
  readonly report: Bilingual;
  readonly evidence: 'vendor-code' | 'real-file' | 'parser' | 'documentation' | 'own-standard' | 'matched';
  /** Which files: for JSON, each object of `jsonRows` is a row, nested values have dotted headers (`costs.gross.value`). */
  readonly formats: readonly ('delimited' | 'workbook' | 'json' | 'xml')[];
  readonly jsonRows?: readonly string[];
  /** What the rows feed. Performances named in a movements file are kept too. */
  readonly kind: SourceKind;
  readonly grain: Grain;
  /** All must be present; each is a list of alternatives. */
  readonly signature: readonly (readonly string[])[];
  /** None may be present. */
  readonly foreign?: readonly string[];
  /** Names must be written exactly so (`order_id`, not “Order ID”): they are those of our own file standard. */
  readonly isExact?: true;
  /** The first column is called one of these. */
  readonly opensWith?: readonly string[];
  /**
   * Each file lists all that stands of every performance (or order) that it names: a ticket given back has left it. What an
   * earlier file held of them and this one does not was given back; of performances, for the days of purchase that it spans.
   */
  readonly listsAllOf?: Exclude<ListedBy, 'sum'>;
  /** The system stops an export at so many rows without saying so. */
  readonly rowsMax?: number;
  readonly fields: Readonly<Partial<Record<Field, FieldReading>>>;
  /**
   * ISO code of the currency in which most houses of this system sell, where its files never write one and may be of
   * another. A system of one currency alone has it as the constant of its `currency`.
   */
  readonly usualCurrency?: Code;
  /** Other headers that this export is known to have and that nothing is read from. */
  readonly known?: readonly string[];
  /** When the same delivery holds one of these, this one’s rows are excluded as already counted. */
  readonly coveredBy?: readonly Code[];
  readonly amounts?: {
    /** Whether `price` is of one ticket or of the whole row. */
    readonly per: 'ticket' | 'row';
    readonly taxes: 'included' | 'excluded' | 'none';
    readonly fees: 'included' | 'apart';
    readonly unit: 'thousands' | 'major' | 'hundredth' | 'thousandth';
    /** When taxes are included and the file has neither taxes nor rates: the total rate, e.g. 0.14975 for GST and QST. */
    readonly taxRate?: number;
    /** How a column of rates (`tax-rate`) is written: 5.5 or 0.055. */
    readonly rates?: 'percent' | 'fraction';
  };
  /** When typed text: `detect` decides for the whole column from its values. */
  readonly decimal?: 'point' | 'comma' | 'detect';
  readonly dates?: 'iso' | 'day-first' | 'month-first' | 'detect';
  /** Folded status → the movements that the row stands for; a status in none of them is set aside. */
  readonly statuses?: Readonly<Record<string, readonly MovementType[]>>;
  /** The same of a row below zero, where a status stands on rows of both signs: “Échange” of the ticket that comes back. */
  readonly statusesBelowZero?: Readonly<Record<string, readonly MovementType[]>>;
  /** Folded state of one seat → the movements that it stands for, whatever its order’s status says. */
  readonly seatStates?: Readonly<Record<string, readonly MovementType[]>>;
  /** When there is no status column or it is empty. Quantity or amount below zero then means a refund. */
  readonly otherwise?: readonly MovementType[];
  readonly exclusions?: readonly RowRule[];
  /** No row counts, by this rule: payments, memberships, a till; recognised so that they are neither refused nor taken for seats. */
  readonly leftOut?: Code;
  /** Rows of one order share order columns that are only on its first line (Shopify), or repeat an order amount (alf.io). */
  readonly repeatedPerOrder?: readonly Field[];
  /** Written on the first row of a group alone, as merged cells export: the rows below it, blank there, are of the same. */
  readonly saidOnce?: readonly Field[];
  /** What a row stands for whose `moved-at` (“Cancelled on”) is filled, where no column has states. */
  readonly whenMoved?: readonly MovementType[];
  /** Surveys: how many rows of header the tool writes; questions are mapped by wording. */
  readonly survey?: {
    readonly headerRows: 1 | 2 | 3;
  };
  /** The local labels a system itself defines → concept codes, by field. House labels go through the vocabulary. */
  readonly labels?: Readonly<Partial<Record<Field, Readonly<Record<string, Code>>>>>;
  /** A list of a JSON document explains that document; this one explains all that its system gives of one delivery. */
  readonly explainsDelivery?: true;
  readonly notes?: Bilingual;
};
