import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import type { Venue, VenueDecision, VenueState } from '#model/agreeing.ts';
import type { Slug } from '#model/words.ts';
import { matchVenue, readVenues, spelledAlike, venuesOf } from '#path/match/match.ts';
import {
  forgetVenueChoice,
  mergeVenue,
  saveVenue,
  saveVenueChoice,
  venueChoices,
  venueCodes,
  venues,
} from '#store/venues.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { requireHouse } from '../delivery/known-houses.ts';
import { venueDigest } from '../delivery/local-keys.ts';
import type { OpenPool } from '../open-pool.ts';

export const VENUE_SHAPE: z.ZodType<Venue> = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(100),
  name: z.string().trim().min(1).max(200),
  municipality: z
    .string()
    .refine((code) => isTerm('municipality', code))
    .nullable(),
  kind: z
    .string()
    .refine((code) => isTerm('venue-kind', code))
    .nullable(),
  capacity: z.int().positive().max(200_000).nullable(),
});

/** The pool’s list of places: what the steward keeps. */
export async function listedVenues({ catalogue }: OpenPool): Promise<readonly Venue[]> {
  return venues(catalogue);
}

/**
 * Adds places, or corrects what is said of them. A code is for ever: one that was merged stands for the other. Refuses
 * with `venue-unreadable` and `venue-code-taken`; then nothing is kept.
 */
export async function keepVenues(pool: OpenPool, given: readonly Venue[]): Promise<readonly Venue[]> {
  const checked = given.map((venue) => {
    const { success, data } = VENUE_SHAPE.safeParse(venue);
    if (!success) throw refusal('venue-unreadable', {});
    return data;
  });
  await pool.catalogue.transaction(async () => {
    const codes = await venueCodes(pool.catalogue);
    for (const venue of checked) {
      if ((codes.get(venue.code) ?? venue.code) !== venue.code)
        throw refusal('venue-code-taken', { code: venue.code });
      await saveVenue(pool.catalogue, venue, pool.now().toISOString());
    }
    pool.catalogue.bumpRevision();
  });
  return venues(pool.catalogue);
}

/** Two places of the list are one. Refuses with `venue-code-unknown`. */
export async function mergeVenues(pool: OpenPool, code: string, into: string): Promise<readonly Venue[]> {
  await pool.catalogue.transaction(async () => {
    const standing = new Set((await venues(pool.catalogue)).map((venue) => venue.code));
    for (const one of [code, into])
      if (!standing.has(one)) throw refusal('venue-code-unknown', { code: one });
    if (code === into) throw refusal('venue-code-taken', { code });
    await mergeVenue(pool.catalogue, code, into);
    pool.catalogue.bumpRevision();
  });
  return venues(pool.catalogue);
}

/** The venues that a house’s files name, and the places that they are or may be. */
export async function houseVenues(answering: Answering, house: Slug): Promise<readonly VenueState[]> {
  return answering.at((asOf) => venuesAt(asOf, house));
}

async function venuesAt(asOf: PoolAt, house: Slug): Promise<readonly VenueState[]> {
  requireHouse(asOf, house);
  const { catalogue, keys } = asOf.pool;
  const own = readVenues(await asOf.run(venuesOf(house)));
  const list = await venues(catalogue);
  const codes = await venueCodes(catalogue);
  const choices = new Map(
    (await venueChoices(catalogue))
      .filter(({ organisation }) => organisation === house)
      .map((choice) => [choice.venue, choice]),
  );
  return own.map((venue) => {
    const key = venueDigest(keys, house, venue.name);
    const choice = choices.get(key);
    const state = choice === undefined ? 'open' : choice.code === null ? 'none' : 'chosen';
    return {
      ...venue,
      key,
      state,
      venue: choice?.code ? (codes.get(choice.code) ?? null) : null,
      suggestion: state === 'open' ? matchVenue(venue, list) : null,
      alike: spelledAlike(venue, own),
    };
  });
}

/** What a house says of its venues, at once for all its figures. Refuses with `venue-unknown` and `venue-code-unknown`. */
export async function decideVenues(
  answering: Answering,
  house: Slug,
  decisions: readonly VenueDecision[],
): Promise<readonly VenueState[]> {
  const { pool } = answering;
  const keys = new Set((await houseVenues(answering, house)).map(({ key }) => key));
  const codes = await venueCodes(pool.catalogue);
  for (const decision of decisions) {
    if (!keys.has(decision.key)) throw refusal('venue-unknown', {});
    if (decision.choice === 'is' && !codes.has(decision.venue))
      throw refusal('venue-code-unknown', { code: decision.venue });
  }
  await pool.catalogue.transaction(async () => {
    for (const decision of decisions) {
      if (decision.choice === 'undo') await forgetVenueChoice(pool.catalogue, house, decision.key);
      else {
        const code = decision.choice === 'is' ? decision.venue : null;
        const madeAt = pool.now().toISOString();
        await saveVenueChoice(pool.catalogue, { organisation: house, venue: decision.key, code, madeAt });
      }
    }
    if (decisions.length > 0) pool.catalogue.bumpRevision();
  });
  return houseVenues(answering, house);
}
