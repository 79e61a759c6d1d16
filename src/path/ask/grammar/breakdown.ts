import type { Code } from '#model/words.ts';

import type { Match } from '../meaning.ts';
import { knows } from './knows.ts';
import { hasCue, type Parsed, readAll } from './parsed.ts';
import type { Value } from './values.ts';

/** What the figure is broken down by. A table of more than two dimensions is no answer to a sentence. */
const MOST = 2;

/** Dimensions whose values can be what is asked about, the most telling first. */
const ASKABLE: readonly Code[] = [
  'purchase-weekday',
  'performance-weekday',
  'purchase-daypart',
  'performance-daypart',
  'channel',
  'price-class',
  'price-class-detail',
  'region',
  'origin-zone',
  'origin-class',
  'distance-band',
  'age-band',
  'lead-time-band',
  'new-or-returning',
  'target-audience',
  'venue-kind',
  'municipality',
  'discipline',
  'discipline-detail',
];

/** What tells where people come from. */
const ORIGINS: readonly Code[] = ['region', 'origin-zone', 'origin-class', 'fsa', 'distance-band'];

export type Breakdown = {
  readonly by: readonly Code[];
  readonly used: readonly Match[];
  /** More dimensions were named than a table has. */
  readonly isTooWide: boolean;
};

/** The dimensions that words name (« par mois », « quel jour », « d’où viennent »), or that the form implies. */
export function breakdownOf(parsed: Parsed, metric: Code, values: readonly Value[]): Breakdown {
  const named = namedDimensions(parsed, metric);
  const said = [...new Set(named.map(({ dimension }) => dimension))];
  const by = said.length > 0 ? said : impliedDimensions(parsed, metric, values);
  const all = withOwnDimension(metric, by, values);
  return { by: all.slice(0, MOST), used: named.map(({ match }) => match), isTooWide: all.length > MOST };
}

/** Shares of those who chose an option, several being allowed, and the dimension of the options. */
const OPTIONS: Readonly<Record<Code, Code>> = {
  'information-source-share': 'information-source',
  'motive-share': 'motive',
};

export function isShareOfOptions(metric: Code): boolean {
  return metric in OPTIONS;
}

/** A survey of sources is told source by source, an audience’s composition age by age. */
function withOwnDimension(metric: Code, by: readonly Code[], values: readonly Value[]): readonly Code[] {
  const hasAge = values.some(({ dimension }) => dimension === 'age-band');
  const own = OPTIONS[metric] ?? (metric === 'audience-composition' && !hasAge ? 'age-band' : null);
  return own === null ? by : [own, ...by.filter((dimension) => dimension !== own)];
}

function impliedDimensions(parsed: Parsed, metric: Code, values: readonly Value[]): readonly Code[] {
  if (isShareOfOptions(metric)) return [];
  // “What share comes from Laval” says from where, and asks of how many.
  const isTold = values.some(({ dimension }) => ORIGINS.includes(dimension));
  if (hasCue(parsed, 'where-from') && !isTold) return ['region'];
  if (hasCue(parsed, 'evolution') && !hasCue(parsed, 'previous-year')) return ['performance-month'];
  if (metric === 'participation' || metric === 'audience-composition') return [];
  // « quelle proportion des spectateurs de théâtre sont satisfaits »: the measure itself is the proportion.
  if (metric === 'satisfaction' && !hasCue(parsed, 'most', 'least') && !isContrast(parsed, values)) return [];
  const implied = impliedDimension(parsed, values);
  return implied === null ? [] : [implied];
}

function namedDimensions(parsed: Parsed, metric: Code): readonly { dimension: Code; match: Match }[] {
  // « jour » alone is that of the purchase, « mois » that of the performance, unless words tell which.
  const told = hasCue(parsed, 'buy') ? 'purchase-' : hasCue(parsed, 'performance') ? 'performance-' : null;
  const read = readAll(parsed, 'dimension').flatMap(({ match, meaning }) => {
    const known = meaning.dimensions.filter((id) => knows(metric, id));
    const left = known.length > 0 ? known : meaning.dimensions;
    const dimension = left.find((id) => told !== null && id.startsWith(told)) ?? left[0];
    return dimension === undefined ? [] : [{ match, dimension }];
  });
  // Several readings of the same words: the first, which is our own.
  return read.filter(({ match }, i) => read.findIndex((one) => one.match === match) === i);
}

/** « Est-ce surtout le jeudi? », « quelle part en ligne? »: the dimension of the value in question. */
function impliedDimension(parsed: Parsed, values: readonly Value[]): Code | null {
  const isAsked = hasCue(parsed, 'most', 'least', 'proportion') || isContrast(parsed, values);
  if (!isAsked) return null;
  return ASKABLE.find((dimension) => values.some((value) => value.dimension === dimension)) ?? null;
}

/** Two values of one dimension weighed against each other: « plus le jeudi que le vendredi », « en ligne ou au guichet ». */
export function isContrast(parsed: Parsed, values: readonly Value[]): boolean {
  const isWeighed = hasCue(parsed, 'more', 'most', 'least') && hasCue(parsed, 'than');
  if (!hasCue(parsed, 'or', 'compare') && !isWeighed) return false;
  return contrasted(values) !== null;
}

/** The dimension that two values or more share. */
export function contrasted(values: readonly Value[]): Code | null {
  const shared = values.find(
    ({ dimension }, i) => values.findIndex((other) => other.dimension === dimension) !== i,
  );
  return shared?.dimension ?? null;
}
