import type { Audience } from './audience.ts';
import type { Consent } from './pool.ts';
import type { Code, Slug } from './words.ts';

/** The figure “survey answers of houses told apart by name”. */
export const SURVEY_NAMED = 'survey-named';

/** The figure “shares among persons in a discipline”. */
export function disciplineShares(discipline: Code): string {
  return `discipline-shares:${discipline}`;
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
