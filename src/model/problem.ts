/** How grave: an error keeps the row (or file) out, a warning does not, an info teaches. */
export type Severity = 'error' | 'warning' | 'info';

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Something wrong in somebody's data. A value that is collected, never thrown.
 * `row` is the row as a spreadsheet program numbers it (header and blank lines count).
 * `value` is quoted only for columns that hold no personal information.
 */
export type Problem = {
  readonly code: string;
  readonly params: MessageParams;
  readonly severity: Severity;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** How many rows have this problem in this column; `row` and `value` are those of the first. */
  readonly count: number;
};

/** A request that is refused or cannot be done. Everything a person reads comes from `messages`. */
export class Refusal extends Error {
  readonly code: string;
  readonly params: MessageParams;

  constructor(code: string, params: MessageParams = {}, options?: { cause: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}
