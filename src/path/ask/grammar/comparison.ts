import type { Compare, DateRange, Filter } from '#model/query.ts';
import type { Code } from '#model/words.ts';

import type { Match } from '../meaning.ts';
import { cueMatches, hasCue, type Parsed, readAll } from './parsed.ts';
import { season, seasonStart } from './periods.ts';

export type Comparison = {
  readonly compare?: Compare;
  /** The period compared, when the question names none: the last whole season. */
  readonly where: Readonly<Record<Code, Filter>>;
  readonly used: readonly Match[];
};

/** « par rapport à l’an dernier », « comparé aux autres », “2024 compared with 2023”. */
export function comparisonOf(parsed: Parsed, today: string): Comparison {
  const toPreviousYear = cueMatches(parsed, 'previous-year');
  const periods = readAll(parsed, 'period');
  if (toPreviousYear.length > 0) {
    const used = toPreviousYear;
    const where = periods.length > 0 ? {} : { 'performance-date': lastSeason(today) };
    return { compare: { period: 'previous-year' }, where, used };
  }
  const isContrast =
    hasCue(parsed, 'compare') || (hasCue(parsed, 'more') && hasCue(parsed, 'than')) || hasCue(parsed, 'or');
  const [first, second, third] = periods;
  if (isContrast && first !== undefined && second !== undefined && third === undefined) {
    return {
      compare: { period: second.meaning.range },
      where: { 'performance-date': first.meaning.range },
      used: [first.match, second.match],
    };
  }
  const others = cueMatches(parsed, 'others');
  const pool = cueMatches(parsed, 'general');
  if (hasCue(parsed, 'compare') && others.length + pool.length > 0) {
    return { compare: { with: 'pool' }, where: {}, used: [...others, ...pool] };
  }
  return { where: {}, used: [] };
}

function lastSeason(today: string): DateRange {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return season(seasonStart({ year, month }) - 1);
}
