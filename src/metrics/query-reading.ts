import { say } from '#messages/messages.ts';
import { formatPeriod } from '#messages/numbers.ts';
import type { Filter, Query } from '#model/query.ts';
import type { Bilingual, Code, Language } from '#model/words.ts';
import { dimensionOf } from './dimensions.ts';
import { metricOf } from './metrics.ts';
import { type Named, upperFirst, valueInSentence } from './value-label.ts';

/** How a query was read, in both languages: « Billets vendus, selon le jour d’achat · musique (sans l’opéra) · à Montréal ». */
export function readingOf(query: Query, organisations: Named): Bilingual {
  return { fr: inLanguage('fr'), en: inLanguage('en') };

  function inLanguage(language: Language): string {
    return [headOf(query, organisations, language), ...limitsOf(query, organisations, language)].join(' · ');
  }
}

/** What a sentence speaks of: the measure and its limits, without whose data they are. */
export function subjectOf(
  { scope: _, compare: __, ...query }: Query,
  organisations: Named,
  language: Language,
): string {
  return [measureOf(query, organisations, language), ...limitsOf(query, organisations, language)].join(', ');
}

/** What is asked for, in a sentence about the question: the measure, its breakdown and its limits. */
export function askedOf(
  { scope: _, compare: __, ...query }: Query,
  organisations: Named,
  language: Language,
): string {
  return [headOf(query, organisations, language), ...limitsOf(query, organisations, language)].join(', ');
}

/** The measure and its breakdown, without the limits. */
function headOf(query: Query, organisations: Named, language: Language): string {
  const measure = measureOf(query, organisations, language);
  const told = query.metric === 'audience-composition' ? 'age-band' : null;
  const by = (query.by ?? [])
    .filter((dimension) => dimension !== told)
    .map((dimension) => byDimension(dimension, language));
  if (by.length === 0) return measure;
  return say('reading-by', { measure, dimensions: by.join(say('and-between', {}, language)) }, language);
}

/** Two measures of persons are unreadable by their name alone: whose share, of what, is in the words. */
function measureOf(query: Query, organisations: Named, language: Language): string {
  const ages = codesOf(query.where?.['age-band']);
  const disciplines = codesOf(query.where?.discipline);
  const named = (dimension: Code, codes: readonly Code[]): string =>
    codes
      .map((code) => valueInSentence(dimension, code, organisations, language))
      .join(say('or-between', {}, language));
  if (query.metric === 'participation' && disciplines.length === 1) {
    const outing = outingTo(disciplines[0] ?? '', language);
    return ages.length === 1
      ? say('reading-participation-age', { age: named('age-band', ages), outing }, language)
      : say('reading-participation', { outing }, language);
  }
  if (query.metric === 'audience-composition' && ages.length === 1 && disciplines.length > 0) {
    return say('reading-composition-age', { age: named('age-band', ages) }, language);
  }
  return upperFirst(metricOf(query.metric)?.label[language] ?? query.metric);
}

/** Filters that the measure’s own words have already told. */
function toldByMeasure(query: Query): readonly Code[] {
  const isOne = (dimension: Code): boolean => codesOf(query.where?.[dimension]).length === 1;
  if (query.metric === 'participation' && isOne('discipline')) {
    return isOne('age-band') ? ['discipline', 'age-band'] : ['discipline'];
  }
  const isOfAge = query.metric === 'audience-composition' && isOne('age-band');
  return isOfAge && codesOf(query.where?.discipline).length > 0 ? ['age-band'] : [];
}

/** « selon le jour d’achat », “by purchase weekday”. */
function byDimension(dimension: Code, language: Language): string {
  const label = dimensionOf(dimension)?.label[language] ?? dimension;
  if (language === 'en') return label;
  if (/^[aeiouyéèêh]/i.test(label)) return `l’${label}`;
  return `${FEMININE.has(label.split(' ')[0] ?? '') ? 'la' : 'le'} ${label}`;
}

/** First words of French dimension labels that are feminine; the others are masculine. */
const FEMININE: ReadonlySet<string> = new Set(
  'billetterie discipline date saison municipalité tranche catégorie devise région distance provenance question source'.split(
    ' ',
  ),
);

function limitsOf(query: Query, organisations: Named, language: Language): readonly string[] {
  const told = toldByMeasure(query);
  const limits = Object.entries(query.where ?? {})
    .filter(([dimension]) => !told.includes(dimension))
    .map(([dimension, filter]) => limitOf(dimension, filter, organisations, language));
  const { compare, scope } = query;
  if (compare !== undefined) limits.push(comparisonOf(compare, language));
  if (scope !== undefined) limits.push(say(scope === 'own' ? 'scope-own' : 'scope-pool', {}, language));
  return limits;
}

function limitOf(dimension: Code, filter: Filter, organisations: Named, language: Language): string {
  if (!isCodes(filter)) {
    const period = formatPeriod(filter, language);
    if (dimension === 'performance-date') return period;
    return say(
      'limit-other-date',
      { date: dimensionOf(dimension)?.label[language] ?? dimension, period },
      language,
    );
  }
  const values = filter
    .map((code) => valueInSentence(dimension, code, organisations, language))
    .join(say('or-between', {}, language));
  if (dimension === 'municipality') return say('limit-in-city', { values }, language);
  if (dimension === 'region' || dimension === 'fsa') return say('limit-buyers-of', { values }, language);
  if (dimension === 'performance-weekday' || dimension === 'performance-daypart') {
    return say('limit-performances-on', { values }, language);
  }
  if (dimension.startsWith('purchase-')) return say('limit-purchases-on', { values }, language);
  return dimension === 'survey-question' ? say('limit-survey-question', { values }, language) : values;
}

function comparisonOf(compare: NonNullable<Query['compare']>, language: Language): string {
  if ('with' in compare) return say('compared-with-pool', {}, language);
  if (compare.period === 'previous-year') return say('compared-with-previous-year', {}, language);
  if (compare.period === 'previous-period') return say('compared-with-previous-period', {}, language);
  return say('compared-with-period', { period: formatPeriod(compare.period, language) }, language);
}

/** « à l’opéra », “to the theatre”. */
export function outingTo(discipline: Code, language: Language): string {
  return say(
    'outing',
    { discipline, value: valueInSentence('discipline', discipline, [], language) },
    language,
  );
}

export function codesOf(filter: Filter | undefined): readonly Code[] {
  return filter !== undefined && isCodes(filter) ? filter : [];
}

function isCodes(filter: Filter): filter is readonly Code[] {
  return Array.isArray(filter);
}
