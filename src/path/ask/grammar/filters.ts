import type { DateRange, Filter } from '#model/query.ts';
import type { Code } from '#model/words.ts';

import type { Match } from '../meaning.ts';
import { cueMatches, type Parsed, readAll } from './parsed.ts';
import type { Value } from './values.ts';

export type Filters = {
  readonly where: Readonly<Record<Code, Filter>>;
  readonly used: readonly Match[];
  /** A month was named without its year, and read as the last one. */
  readonly assumedYear: boolean;
};

/** The limits of the question: values, houses, period. `inQuestion` are values that the focus took. */
export function filtersOf(parsed: Parsed, values: readonly Value[], inQuestion: readonly Match[]): Filters {
  const where: Record<Code, Filter> = {};
  const used: Match[] = [];
  const houses = readAll(parsed, 'house');
  if (houses.length > 0) {
    where.organisation = [...new Set(houses.map(({ meaning }) => meaning.slug))];
    used.push(...houses.map(({ match }) => match));
  }
  for (const { match, dimension, codes } of values) {
    if (inQuestion.includes(match)) continue;
    const before = where[dimension];
    const kept = Array.isArray(before) ? before : [];
    where[dimension] = [...new Set([...kept, ...codes])];
    used.push(match);
  }
  const [period, ...others] = readAll(parsed, 'period');
  if (period !== undefined && others.length === 0) {
    where[dateOf(parsed, period.match)] = period.meaning.range satisfies DateRange;
    used.push(period.match);
  }
  return { where, used, assumedYear: period?.meaning.assumedYear ?? false };
}

/** « achetés en janvier », « vendus le mois dernier » filter purchases; any other period is that of the performances. */
function dateOf(parsed: Parsed, period: Match): Code {
  const before = parsed.tokens[period.from - 1]?.word ?? '';
  if (/^(?:vendue?s?|sold)$/.test(before)) return 'purchase-date';
  const isOfPurchase = cueMatches(parsed, 'buy').some(
    (match) => match.to <= period.from && period.from - match.to <= 1,
  );
  return isOfPurchase ? 'purchase-date' : 'performance-date';
}
