import type { Plan, Row } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';
import { productionKeySql } from '../production-key.ts';
import { sqlText } from '../sql.ts';
import type { KnownProduction } from './known-production.ts';

/** The productions that a house’s own files name, each with its starts in order. For the house alone. */
export function productionsOf(house: Slug): Plan {
  return {
    inputs: ['stored_performances'],
    steps: [
      {
        name: 'house_performances',
        sql: `select performance_key, ${productionKeySql()} as production_key, min(title) as title, min(venue) as venue,
  min(starts_at) as starts_at
from stored_performances
where organisation = ${sqlText(house)} and title is not null
group by performance_key`,
      },
      {
        name: 'house_productions',
        sql: `select production_key as key, min(title) as title, min(venue) as venue,
  list(distinct strftime(starts_at, '%Y-%m-%dT%H:%M') order by strftime(starts_at, '%Y-%m-%dT%H:%M'))
    filter (starts_at is not null) as starts
from house_performances
where production_key is not null
group by production_key order by production_key`,
      },
    ],
    result: 'house_productions',
  };
}

export function readProductions(rows: readonly Row[]): readonly KnownProduction[] {
  return rows.map(({ key, title, venue, starts }) => ({
    key: String(key),
    title: String(title),
    venue: typeof venue === 'string' ? venue : null,
    starts: Array.isArray(starts) ? starts.map(String) : [],
  }));
}
