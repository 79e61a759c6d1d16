import type { Audience } from './audience.ts';
import type { Consent, Organisation } from './pool.ts';
import type { Code, Slug } from './words.ts';

/** The figure “survey answers of houses told apart by name”. */
export const SURVEY_NAMED = 'survey-named';

/** The figure “shares among persons in a discipline”. */
export function disciplineShares(discipline: Code): string {
  return `discipline-shares:${discipline}`;
}

/** The discipline of such a figure; null for another figure. */
export function disciplineOfShares(figure: string): Code | null {
  return /^discipline-shares:(.+)$/.exec(figure)?.[1] ?? null;
}

/** Those that still hold on a day: from the day after its last, a consent is silence. */
export function consentsInForce(consents: readonly Consent[], today: string): readonly Consent[] {
  return consents.filter(({ until }) => until === undefined || today <= until);
}

/** The houses that speak for a holding: all of it, but for those that are in the pool through another’s file only. */
export function housesOf(holding: string, organisations: readonly Organisation[]): readonly Slug[] {
  const within = organisations.filter((house) => house.holding === holding);
  const slugs = new Set(within.map(({ slug }) => slug));
  return within
    .filter(({ representedBy }) => representedBy === undefined || !slugs.has(representedBy))
    .map(({ slug }) => slug);
}

/**
 * Whether every one of these houses consented to the figure for this audience. A house that refused for this audience
 * or a wider one, or that said nothing, has not consented; its newest word for an audience counts.
 */
export function isConsented(
  houses: readonly Slug[],
  figure: string,
  audience: Audience,
  consents: readonly Consent[],
): boolean {
  const about = consents.filter((consent) => consent.figure === figure);
  return houses.length > 0 && houses.every((house) => hasConsented(house, audience, about));
}

function hasConsented(house: Slug, audience: Audience, consents: readonly Consent[]): boolean {
  const own = consents.filter((consent) => consent.organisation === house);
  const words = (['members', 'public'] as const)
    .filter((wide) => wide === 'public' || audience.kind !== 'public')
    .map((wide) => newestWord(own.filter((consent) => consent.audience === wide)));
  return words.includes(true) && !words.includes(false);
}

function newestWord(consents: readonly Consent[]): boolean | null {
  const newest = consents.reduce<Consent | null>(
    (last, consent) => (last === null || consent.grantedAt >= last.grantedAt ? consent : last),
    null,
  );
  return newest === null ? null : newest.granted;
}
