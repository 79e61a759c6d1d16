import type { Venue } from '#model/agreeing.ts';
import type { Code, Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

/** The pool’s list of places, without those that were found to be another. */
export async function venues(catalogue: Catalogue): Promise<readonly Venue[]> {
  return catalogue.all<Venue>(
    'select code, name, municipality, kind, capacity from venues where merged_into is null order by name, code',
  );
}

/** Every code that was ever given, and the place that it stands for now. */
export async function venueCodes(catalogue: Catalogue): Promise<ReadonlyMap<Code, Code>> {
  const rows = catalogue.all<{ code: Code; merged_into: Code | null }>(
    'select code, merged_into from venues',
  );
  return new Map(rows.map(({ code, merged_into }) => [code, merged_into ?? code]));
}

export async function saveVenue(catalogue: Catalogue, venue: Venue, now: string): Promise<void> {
  catalogue.run(
    `insert into venues (code, name, municipality, kind, capacity, made_at) values (?, ?, ?, ?, ?, ?)
     on conflict (code) do update set name = excluded.name, municipality = excluded.municipality,
       kind = excluded.kind, capacity = excluded.capacity`,
    venue.code,
    venue.name,
    venue.municipality,
    venue.kind,
    venue.capacity,
    now,
  );
}

/** One place was on the list twice: the code of the second stands for the first from now on. */
export async function mergeVenue(catalogue: Catalogue, code: Code, into: Code): Promise<void> {
  catalogue.run('update venues set merged_into = ? where code = ? or merged_into = ?', into, code, code);
}

/** The place that a venue of a house is; null when it is none of the list. The name is not here, but its digest. */
export type VenueChoice = {
  readonly organisation: Slug;
  readonly venue: string;
  readonly code: Code | null;
  readonly madeAt: string;
};

export async function venueChoices(catalogue: Catalogue): Promise<readonly VenueChoice[]> {
  return catalogue.all<VenueChoice>(
    'select organisation, venue, code, made_at as madeAt from venue_choices order by organisation, venue',
  );
}

export async function saveVenueChoice(catalogue: Catalogue, choice: VenueChoice): Promise<void> {
  catalogue.run(
    'insert or replace into venue_choices (organisation, venue, code, made_at) values (?, ?, ?, ?)',
    choice.organisation,
    choice.venue,
    choice.code,
    choice.madeAt,
  );
}

export async function forgetVenueChoice(
  catalogue: Catalogue,
  organisation: Slug,
  venue: string,
): Promise<void> {
  catalogue.run('delete from venue_choices where organisation = ? and venue = ?', organisation, venue);
}
