import type { Consent } from './pool.ts';
import type { Query } from './query.ts';
import type { Bilingual, Code } from './words.ts';

/**
 * Signs after Statistics Canada: `x` not released, `E` use with caution, `F` too unreliable,
 * `p` provisional, `r` revised, `..` not available.
 */
export type Status = 'ok' | 'x' | 'E' | 'F' | 'p' | 'r' | '..';

export type AnswerColumn = {
  readonly id: string;
  /** `precision` says how close noise leaves the measure before it. */
  readonly kind: 'dimension' | 'measure' | 'share' | 'comparison' | 'base' | 'precision';
  /** `tickets`, `CAD-minor`, `orders`, `persons`, `days`, `percent`, … or null for a dimension. */
  readonly unit: string | null;
  readonly label: Bilingual;
  /** For a dimension or a precision: the label of each code met in the rows. */
  readonly values?: Readonly<Record<string, Bilingual>>;
};

/** One value per column id; a masked value is null; `reason` and `remedy` are there when status is not `ok`. */
export type AnswerRow = {
  readonly [column: string]: string | number | null | undefined;
  readonly status: Status;
  readonly reason?: string;
};

export type Coverage = {
  /** Share (0–1) of lines where every field asked is known; null when there is no line. */
  readonly known: number | null;
  /** Members whose data contribute, and members of the pool. */
  readonly members: { readonly contributing: number | null; readonly of: number };
  /** Share (0–1) of tickets with an identified buyer; only for measures of persons. */
  readonly identified: number | null;
  /** Local date-time of the newest delivery counted. */
  readonly asOf: string | null;
};

export type Definition = {
  readonly id: Code;
  readonly kind: 'metric' | 'dimension';
  readonly version: number;
  readonly label: Bilingual;
  readonly meaning: Bilingual;
  readonly formula: string;
};

export type Note = { readonly code: string; readonly text: Bilingual };

/**
 * A remedy that was tested to work: the query it proposes has an answer that may be shown; or would have one if all the
 * houses behind the figure of `consent` gave it.
 */
export type Remedy = {
  readonly code: string;
  readonly text: Bilingual;
  readonly query: Query;
  readonly consent?: Pick<Consent, 'figure' | 'audience'>;
};

export type Answer = {
  readonly query: Query;
  /** How the question was read, so that the person can correct it. */
  readonly reading: Bilingual;
  readonly answer: Bilingual;
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly AnswerRow[];
  readonly coverage: Coverage;
  readonly definitions: readonly Definition[];
  /** The edition that released the figures; null for a house’s own data and until editions exist. */
  readonly edition: string | null;
  readonly notes: readonly Note[];
  readonly remedies: readonly Remedy[];
  /** The form in which to draw it. */
  readonly chart: 'bars' | 'line' | 'map' | 'number' | 'table';
};
