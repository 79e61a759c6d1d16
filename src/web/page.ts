import type { OrganisationState, PoolState } from '#model/service.ts';
import type { Page, Place } from './place.ts';
import type { Word } from './words.ts';

/** What every page is given: where one is, as whom one looks, and how to go elsewhere. */
export type PageProperties = {
  readonly place: Place;
  readonly go: (next: Place) => void;
  /** `public`, `steward`, or the slug of a house. */
  readonly as: string;
  readonly organisations: readonly OrganisationState[];
  /** Null until it is loaded. */
  readonly pool: PoolState | null;
};

export const PAGES: readonly (readonly [Page, Word])[] = [
  ['question', 'navQuestion'],
  ['return', 'navReturn'],
  ['deposit', 'navDeposit'],
  ['agree', 'navAgree'],
  ['log', 'navLog'],
  ['about', 'navAbout'],
];
