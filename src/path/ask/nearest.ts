import { readingOf } from '#metrics/query-reading.ts';
import type { Named } from '#metrics/value-label.ts';
import type { Query } from '#model/query.ts';
import type { Bilingual, Code } from '#model/words.ts';

/** A question that can be answered, in words and as a query. */
export type Suggestion = { readonly question: Bilingual; readonly query: Query };

/** Questions that have an answer, the one asked first with what was not understood left out. */
export function nearestTo(drafts: readonly Query[], organisations: Named): readonly Suggestion[] {
  const met = new Set<string>();
  return [...drafts, ...STANDARD]
    .filter((query) => {
      const text = JSON.stringify(query);
      if (met.has(text)) return false;
      met.add(text);
      return true;
    })
    .slice(0, MOST)
    .map((query) => ({ question: readingOf(query, organisations), query }));
}

const MOST = 4;

/** What a pool can always be asked. */
const STANDARD: readonly Query[] = [
  {
    metric: 'tickets-sold',
    by: ['purchase-weekday'],
    where: { discipline: ['music'], municipality: ['montreal'] },
  },
  { metric: 'participation', where: { discipline: ['opera'], 'age-band': ['18-35'] } },
  { metric: 'buyers', by: ['region'] },
  {
    metric: 'information-source-share',
    by: ['information-source'],
    where: { 'survey-question': ['follows-culture'] },
  },
];

/** A query about houses that are no members, asked of their discipline instead. */
export function ofDiscipline(query: Query, discipline: Code | null): Query {
  const { organisation: _, ...where } = query.where ?? {};
  const instead =
    discipline === null || where.discipline !== undefined ? where : { ...where, discipline: [discipline] };
  const { scope: __, ...rest } = query;
  return { ...rest, where: instead };
}
