import type { Scope } from './audience.ts';
import type { Code } from './words.ts';

/** Closed range of local dates, ISO `YYYY-MM-DD`; a missing end is open. */
export type DateRange = { readonly from?: string; readonly to?: string };

export type Filter = readonly Code[] | DateRange;

export function isRange(filter: Filter): filter is DateRange {
  return !Array.isArray(filter);
}

/** The same figure, asked beside another. */
export type Compare =
  | { readonly period: 'previous-year' | 'previous-period' }
  | { readonly period: DateRange }
  | { readonly with: 'pool' };

/** A typed question. Ids are kebab-case and permanent; values are concept (or group) codes, slugs or dates. */
export type Query = {
  readonly metric: Code;
  readonly by?: readonly Code[];
  readonly where?: Readonly<Record<Code, Filter>>;
  readonly compare?: Compare;
  readonly scope?: Scope;
};
