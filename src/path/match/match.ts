import type { MatchReason } from '#model/agreeing.ts';
import { daysBetween } from '#model/calendar.ts';
import { titleKey } from '../title-key.ts';
import type { KnownProduction } from './known-production.ts';
import { isNear } from './near-name.ts';
import { initials, titleCore, venueKeys } from './title.ts';

export { productionsOf, readProductions } from './productions.ts';

export { venueKeys } from './title.ts';
export {
  type Alike,
  alikeOf,
  type OwnTour,
  ownShowsOf,
  readAlike,
  readOwnShows,
  readTours,
  toursOf,
} from './tours.ts';
export { matchVenue, type OwnVenue, readVenues, spelledAlike, type VenueMatch, venuesOf } from './venues.ts';

export type Match = {
  readonly one: string;
  readonly other: string;
  /** `sure` is right 99 times in 100 (decision 0055); `likely` waits for somebody who knows. */
  readonly certainty: 'sure' | 'likely';
  readonly reasons: readonly MatchReason[];
};

/** Days between two runs that may still be one. */
const RUN_GAP_MAX = 31;

/** A shorter key is too common a word to be sure of. */
const SURE_LENGTH_MIN = 4;

/** Productions of two lists of one house, or of one list twice, that are or may be one. One is no match of itself. */
export function matchProductions(
  ones: readonly KnownProduction[],
  others: readonly KnownProduction[],
): readonly Match[] {
  const matches = ones.flatMap((one) => others.flatMap((other) => matchOf(one, other) ?? []));
  return withoutRivals(matches);
}

/** Two sure candidates are none: each then waits with the likely ones. */
function withoutRivals(matches: readonly Match[]): readonly Match[] {
  const sure = matches.filter(({ certainty }) => certainty === 'sure');
  const times = (side: 'one' | 'other', key: string) => sure.filter((match) => match[side] === key).length;
  return matches.map((match) =>
    match.certainty === 'sure' && (times('one', match.one) > 1 || times('other', match.other) > 1)
      ? { ...match, certainty: 'likely' }
      : match,
  );
}

function matchOf(one: KnownProduction, other: KnownProduction): Match | null {
  const named = one.key === other.key ? null : namedAlike(one.title, other.title);
  if (named === null) return null;
  const isSameStart = one.starts.some((start) => other.starts.includes(start));
  const isSameRun = isSameStart || runsMeet(one.starts, other.starts);
  const isSameVenue = one.venue !== null && other.venue !== null && venuesMeet(one.venue, other.venue);
  const reasons: readonly MatchReason[] = [
    named,
    ...(isSameStart ? (['same-start'] as const) : isSameRun ? (['same-run'] as const) : []),
    ...(isSameVenue ? (['same-venue'] as const) : []),
    ...(isSameRun ? [] : (['other-season'] as const)),
  ];
  const made = (certainty: Match['certainty']): Match => ({
    one: one.key,
    other: other.key,
    certainty,
    reasons,
  });
  if (named === 'same-title') {
    const isLong = titleKey(one.title).length >= SURE_LENGTH_MIN;
    return made(isSameRun && isLong ? 'sure' : 'likely');
  }
  // A name that is only alike says something beside the same hour.
  return isSameStart ? made('likely') : null;
}

function namedAlike(one: string, other: string): MatchReason | null {
  const [key, otherKey] = [titleKey(one), titleKey(other)];
  if (key === otherKey) return 'same-title';
  const [core, otherCore] = [titleCore(one), titleCore(other)];
  if (core === otherCore) return 'same-main-title';
  if (isInitials(key, other) || isInitials(otherKey, one)) return 'initials';
  return isNear(core, otherCore) ? 'nearly-same-title' : null;
}

function isInitials(key: string, title: string): boolean {
  const letters = key.replaceAll(' ', '');
  return letters.length >= 3 && letters === initials(title);
}

function runsMeet(ones: readonly string[], others: readonly string[]): boolean {
  const [first, last, otherFirst, otherLast] = [ones[0], ones.at(-1), others[0], others.at(-1)];
  if (!first || !last || !otherFirst || !otherLast) return false;
  const gap = (from: string, to: string) => daysBetween(from.slice(0, 10), to.slice(0, 10));
  return gap(last, otherFirst) <= RUN_GAP_MAX && gap(otherLast, first) <= RUN_GAP_MAX;
}

function venuesMeet(one: string, other: string): boolean {
  const keys = venueKeys(other);
  return [...venueKeys(one)].some((key) => keys.has(key));
}
