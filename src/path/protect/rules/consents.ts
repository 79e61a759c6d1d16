import type { Audience } from '#model/audience.ts';
import { disciplineShares, isConsented, SURVEY_NAMED } from '#model/consent.ts';
import type { Consent } from '#model/pool.ts';
import type { Query } from '#model/query.ts';
import type { Cell } from '#model/table.ts';
import type { Code, Slug } from '#model/words.ts';

/** What a consent to the shares of a discipline covers: its persons, by what they are, in a period and a place. */
const COVERED_BY_DISCIPLINE_SHARES: readonly Code[] = [
  'discipline',
  'age-band',
  'region',
  'municipality',
  'performance-date',
];

export type Consenting = {
  readonly query: Query;
  readonly audience: Audience;
  readonly consents: readonly Consent[];
};

/** A3: the recorded consents of all houses in the cell release its share of persons, never its amount. */
export function isDisciplineShareConsented(cell: Cell, asked: Consenting): boolean {
  const { query, audience, consents } = asked;
  const dimensions = [...(query.by ?? []), ...Object.keys(query.where ?? {})];
  const isCovered = dimensions.every((dimension) => COVERED_BY_DISCIPLINE_SHARES.includes(dimension));
  const disciplines = isCovered ? disciplinesOf(cell, query) : [];
  return (
    disciplines.length > 0 &&
    disciplines.every((d) => isConsented(cell.contributors, disciplineShares(d), audience, consents))
  );
}

/** The disciplines a cell is about: its own, or those that the whole table is filtered on. */
function disciplinesOf(cell: Cell, query: Query): readonly Code[] {
  const position = (query.by ?? []).indexOf('discipline');
  // The total of a table by discipline has no key, and is about all of them.
  const own = position >= 0 ? cell.key[position] : undefined;
  if (position >= 0 && own !== undefined) return own === null ? [] : [own];
  const filter = query.where?.discipline;
  return isCodes(filter) ? filter : [];
}

/** A3: survey answers of named houses, when each of them but the one who looks has consented. */
export function isSurveyNamedConsented(cell: Cell, asked: Consenting): boolean {
  const named = housesNamed(asked.query);
  if (named === null) return false;
  const concerned = [...new Set([...named, ...cell.contributors])].filter(
    (h) => !isOwnHouse(h, asked.audience),
  );
  return concerned.length === 0 || isConsented(concerned, SURVEY_NAMED, asked.audience, asked.consents);
}

/** The houses that a query names in its filter; null when it names none. */
export function housesNamed(query: Query): readonly Slug[] | null {
  const filter = query.where?.organisation;
  return isCodes(filter) && filter.length > 0 ? filter : null;
}

/** Whether a query is about the asking house alone, in words that name it. */
export function isAboutOneself(query: Query, audience: Audience): boolean {
  return housesNamed(query)?.every((house) => isOwnHouse(house, audience)) ?? false;
}

function isOwnHouse(house: Slug, audience: Audience): boolean {
  return audience.kind === 'organisation' && audience.slug === house;
}

function isCodes(filter: unknown): filter is readonly Code[] {
  return Array.isArray(filter);
}
