import type { Status } from './answer.ts';
import { assertThat } from './assertion.ts';
import type { Audience } from './audience.ts';

const content: unique symbol = Symbol('protected content');

/**
 * Something that may leave the building, for one audience and of one edition. Only `protect` makes one, and only
 * `contentFor` opens it, for the audience it was made for: a cache cannot hand one house’s table to another.
 */
export type Protected<T> = {
  readonly [content]: T;
  readonly audience: Audience;
  readonly edition: string | null;
  readonly policy: string;
};

/** For `protect` alone: `test/attacks/` sees to it. */
export function seal<T>(value: T, made: Omit<Protected<T>, typeof content>): Protected<T> {
  return Object.freeze({ [content]: value, ...made });
}

export function contentFor<T>(audience: Audience, sealed: Protected<T>): T {
  assertThat(isSame(audience, sealed.audience), 'a protected table is opened for its own audience');
  return sealed[content];
}

/** Compared by kind first: no slug can pass for the steward or the public. */
function isSame(a: Audience, b: Audience): boolean {
  return a.kind === 'organisation' ? b.kind === 'organisation' && a.slug === b.slug : a.kind === b.kind;
}

/** One cell as it may be shown. Nothing in it tells which rule struck, nor who contributed. */
export type ProtectedCell = {
  readonly key: readonly (string | null)[];
  /** Of `value`: `ok`, `x` (not released) or `..` (nothing was recorded). */
  readonly status: Status;
  /** The figure in its metric’s unit; exact for own data, rounded for a pool; null unless `status` is `ok`. */
  readonly value: number | null;
  /** Of `share`, which a consent may release where it does not release the amount. */
  readonly shareStatus: Status;
  /** Percent of the total (for a survey, of the respondents); whole for a pool. */
  readonly share: number | null;
  /** Half-width of the 95 % interval of a survey share, in points. */
  readonly margin: number | null;
  /** Respondents behind a survey share, as displayed. */
  readonly base: number | null;
};

export type ProtectedTable = {
  readonly by: readonly string[];
  /** In a public order that says nothing about values: that of the vocabulary, else of the codes. */
  readonly cells: readonly ProtectedCell[];
  readonly total: ProtectedCell;
  /** What shares are of: the total or, when it is withheld beside rows of unknown value, the rows shown. */
  readonly sharesOf: 'total' | 'rows-shown';
  readonly coverage: {
    /** Share (0–1) of lines where every dimension asked is known; null when not released or without a line. */
    readonly known: number | null;
    /** Houses that contribute; null when not released. */
    readonly contributing: number | null;
  };
  /** Cells whose value is not released: what a note counts. */
  readonly notReleased: number;
};
