import type { Venue, VenueReason } from '#model/agreeing.ts';
import { fold } from '#model/fold.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { Code, Slug } from '#model/words.ts';
import { sqlText } from '../sql.ts';
import { isNear } from './near-name.ts';
import { venueKeys } from './title.ts';

/** A venue as a house writes it, with what its files say of it. */
export type OwnVenue = {
  readonly name: string;
  readonly performances: number;
  readonly municipality: Code | null;
  readonly kind: Code | null;
  /** The most that any performance there states. */
  readonly capacity: number | null;
};

export type VenueMatch = {
  readonly venue: Code;
  readonly certainty: 'sure' | 'likely';
  readonly reasons: readonly VenueReason[];
};

/** The venues that a house’s own files name. For the house alone. */
export function venuesOf(house: Slug): Plan {
  return {
    inputs: ['stored_performances'],
    steps: [
      {
        name: 'house_venues',
        sql: `select venue as name, count(distinct performance_key) as performances, max(municipality) as municipality,
  max(venue_kind) as kind, max(coalesce(capacity_physical, capacity_saleable)) as capacity
from stored_performances where organisation = ${sqlText(house)} and venue is not null
group by venue order by performances desc, venue`,
      },
    ],
    result: 'house_venues',
  };
}

/** Spellings that fold alike are one: the most frequent is shown, with what all say. */
export function readVenues(rows: readonly Row[]): readonly OwnVenue[] {
  const found = new Map<string, OwnVenue>();
  for (const row of rows) {
    const venue = readVenue(row);
    const before = found.get(fold(venue.name));
    found.set(fold(venue.name), before === undefined ? venue : together(before, venue));
  }
  return [...found.values()];
}

function readVenue({ name, performances, municipality, kind, capacity }: Row): OwnVenue {
  const text = (value: Row[string] | undefined) => (typeof value === 'string' ? value : null);
  return {
    name: String(name),
    performances: Number(performances),
    municipality: text(municipality),
    kind: text(kind),
    capacity: capacity === null || capacity === undefined ? null : Number(capacity),
  };
}

function together(one: OwnVenue, other: OwnVenue): OwnVenue {
  const largest = Math.max(one.capacity ?? 0, other.capacity ?? 0);
  return {
    name: one.name,
    performances: one.performances + other.performances,
    municipality: one.municipality ?? other.municipality,
    kind: one.kind ?? other.kind,
    capacity: largest === 0 ? null : largest,
  };
}

/**
 * The place of the list that a venue is, by its name, its municipality and its seats. Sure when the name is the same and
 * one of the others too, with nothing against; two sure ones are none. Another municipality is another place, and so is
 * a room of half or twice the seats.
 */
export function matchVenue(own: OwnVenue, list: readonly Venue[]): VenueMatch | null {
  const matches = list.flatMap((venue) => matchOf(own, venue) ?? []);
  const sure = matches.filter(({ certainty }) => certainty === 'sure');
  if (sure.length === 1) return sure[0] ?? null;
  if (matches.length === 1 || sure.length > 1) {
    const [first] = sure.length > 1 ? sure : matches;
    return first === undefined ? null : { ...first, certainty: 'likely' };
  }
  const [best, next] = matches.toSorted((a, b) => b.reasons.length - a.reasons.length);
  return best && (!next || best.reasons.length > next.reasons.length) ? best : null;
}

function matchOf(own: OwnVenue, venue: Venue): VenueMatch | null {
  const named = namedAlike(own.name, venue.name);
  if (named === null || isOther(own, venue)) return null;
  const isThere = own.municipality !== null && own.municipality === venue.municipality;
  const isAsLarge = sizesOf(own, venue) >= SAME_SIZE;
  const reasons: readonly VenueReason[] = [
    named,
    ...(isThere ? (['venue-same-municipality'] as const) : []),
    ...(isAsLarge ? (['venue-same-capacity'] as const) : []),
  ];
  if (named !== 'venue-same-name' && reasons.length === 1) return null;
  const isSure = named === 'venue-same-name' && reasons.length > 1;
  return { venue: venue.code, certainty: isSure ? 'sure' : 'likely', reasons };
}

/** The smaller number of seats over the larger; of layouts of one room, rarely under this. */
const SAME_SIZE = 0.9;
const OTHER_SIZE = 0.5;

function sizesOf(own: OwnVenue, venue: Venue): number {
  if (!own.capacity || !venue.capacity) return 0;
  return Math.min(own.capacity, venue.capacity) / Math.max(own.capacity, venue.capacity);
}

function isOther(own: OwnVenue, venue: Venue): boolean {
  const isElsewhere =
    own.municipality !== null && venue.municipality !== null && own.municipality !== venue.municipality;
  const size = sizesOf(own, venue);
  return isElsewhere || (size > 0 && size < OTHER_SIZE);
}

function namedAlike(one: string, other: string): VenueReason | null {
  const [word, otherWord] = [venueWord(one), venueWord(other)];
  if (word === otherWord) return 'venue-same-name';
  const [keys, otherKeys] = [venueKeys(one), venueKeys(other)];
  if ([...keys].some((key) => otherKeys.has(key))) return 'venue-name-within';
  return isNear(word, otherWord) ? 'venue-nearly-same-name' : null;
}

const GENERIC = /^(?:la |le |les |l |the )?(?:(?:petite |grande )?salle|theatre|hall|room|studio)$/;
const LEADING = /^(?:la |le |les |l |the |salle |au |a la |a l )+/;

/** A venue’s name without article or « salle », unless nothing else would be left. */
function venueWord(name: string): string {
  const folded = fold(name)
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
  return GENERIC.test(folded) ? folded : folded.replace(LEADING, '') || folded;
}

/** Other spellings of a house that seem to be the same place. */
export function spelledAlike(own: OwnVenue, others: readonly OwnVenue[]): readonly string[] {
  return others
    .filter((other) => other !== own)
    .filter((other) => matchOf(own, { code: '', ...other }) !== null)
    .map(({ name }) => name);
}
