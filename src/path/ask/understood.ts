import { formatPeriod } from '#messages/numbers.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import { type Named, valueLabel } from '#metrics/value-label.ts';
import type { Query } from '#model/query.ts';
import type { Bilingual } from '#model/words.ts';

import { type Parsed, quoted } from './grammar/parsed.ts';
import type { Match, Meaning } from './meaning.ts';

/** A run of the question’s words and what it was read as. */
export type Understood = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly as: Bilingual;
};

/** The words that shaped the query, in order, each with its reading. */
export function understoodIn(
  question: string,
  parsed: Parsed,
  query: Query,
  organisations: Named,
): readonly Understood[] {
  return parsed.matches.flatMap((match) => {
    const as = readingOfMatch(match, query, organisations);
    if (as === null) return [];
    const start = parsed.tokens[match.from]?.start ?? 0;
    const end = parsed.tokens[match.to - 1]?.end ?? start;
    return [{ text: quoted(question, parsed, match), start, end, as }];
  });
}

function readingOfMatch(match: Match, query: Query, organisations: Named): Bilingual | null {
  for (const meaning of match.meanings) {
    const as = readingOfMeaning(meaning, query, organisations);
    if (as !== null) return as;
  }
  return null;
}

function readingOfMeaning(meaning: Meaning, query: Query, organisations: Named): Bilingual | null {
  switch (meaning.kind) {
    case 'metric':
      return meaning.metric === query.metric ? (metricOf(meaning.metric)?.label ?? null) : null;
    case 'dimension': {
      const chosen = meaning.dimensions.find((dimension) => query.by?.includes(dimension));
      return chosen === undefined ? null : (dimensionOf(chosen)?.label ?? null);
    }
    case 'value': {
      const dimension = meaning.dimensions.find(
        (id) => query.by?.includes(id) || query.where?.[id] !== undefined,
      );
      const [code] = meaning.codes;
      return dimension === undefined || code === undefined
        ? null
        : valueLabel(dimension, code, organisations);
    }
    case 'house':
      return valueLabel('organisation', meaning.slug, organisations);
    case 'period':
      return { fr: formatPeriod(meaning.range, 'fr'), en: formatPeriod(meaning.range, 'en') };
    default:
      return null;
  }
}
