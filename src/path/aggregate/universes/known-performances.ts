import { DIMENSIONS } from '#metrics/dimensions.ts';
import { MUNICIPALITY_POINTS } from '#metrics/municipality-points.ts';
import type { Dimension } from '#model/metric.ts';
import type { Step } from '#model/plan.ts';

import { productionKeySql } from '../../production-key.ts';
import { snake } from '../asked.ts';
import { literal, newestSql, scalarSql } from '../dialect.ts';
import { PRODUCTIONS, TITLE_MIN } from './productions.ts';
import { step } from './universe.ts';

const FACTS = [
  'starts_at',
  'discipline',
  'target_audience',
  'venue_kind',
  'municipality',
  'capacity_physical',
  'capacity_saleable',
  'capacity_on_sale',
] as const;

/** Dimensions that are facts of a performance: computed here once, under `d_…`. */
export const OF_PERFORMANCES: readonly Dimension[] = DIMENSIONS.filter(({ ofPerformance }) => ofPerformance);

const HAS_SEATS = 'coalesce(m.capacity_on_sale, m.capacity_saleable, m.capacity_physical) is not null';

/**
 * Every delivered performance once, with what all files say of it (the newest where they differ), and the
 * performance that it is: one that a hub delivers is its presenter’s own when that one starts at the same time. One that
 * several houses present together (the same title, hour and place of the pool’s list) counts for one of them among the
 * pool’s, with its seats; what each sold of it stays its own (decision 0071).
 */
export const KNOWN_PERFORMANCES: readonly Step[] = [
  step(
    'merged_performances',
    `select organisation, performance_key,
  coalesce(${newestSql('presenter', 'receipt')}, organisation) as presenter,
  ${newestSql('producer', 'receipt')} as producer,
  ${productionKeySql()} as production_key,
  ${newestSql('title', 'receipt')} as title,
  ${newestSql('place', 'receipt')} as place, ${newestSql('tour', 'receipt')} as tour,
  ${FACTS.map((fact) => `${newestSql(fact, 'receipt')} as ${fact}`).join(',\n  ')}
from performances
group by organisation, performance_key`,
  ),
  ...PRODUCTIONS,
  step(
    'presented_performances',
    `select presenter, starts_at, any_value(performance_key) as performance_key,
  ${FACTS.slice(1)
    .map((fact) => `any_value(${fact}) as ${fact}`)
    .join(', ')}
from merged_performances
where organisation = presenter and starts_at is not null
group by presenter, starts_at
having count(*) = 1`,
  ),
  step(
    'shared_performances',
    `select m.place, m.starts_at, t.title_key, bool_or(${HAS_SEATS}) as has_seats,
  arg_min(m.presenter, (not (${HAS_SEATS}), m.presenter)) as counted_for
from merged_performances as m
join titled_performances as t on t.organisation = m.organisation and t.performance_key = m.performance_key
where m.organisation = m.presenter and m.place is not null and length(t.title_key) >= ${TITLE_MIN}
  and (hour(m.starts_at) > 0 or minute(m.starts_at) > 0)
group by m.place, m.starts_at, t.title_key
having count(*) > 1 and count(*) = count(distinct m.presenter)`,
  ),
  step(
    'identified_performances',
    `select p.organisation, p.performance_key, p.presenter, p.starts_at,
  coalesce(own.presenter || '/' || own.performance_key, p.organisation || '/' || p.performance_key) as performance,
  own.performance_key is not null as is_delivered_twice, production.production, production.own_production,
  coalesce(shared.counted_for <> p.presenter, false) as is_counted_elsewhere,
  coalesce(shared.counted_for <> p.presenter and shared.has_seats, false) as seats_are_elsewhere,
  ${FACTS.slice(1)
    .map((fact) => `coalesce(own.${fact}, p.${fact}) as ${fact}`)
    .join(',\n  ')},
  hour(p.starts_at) > 0 or minute(p.starts_at) > 0 as starts_time_known
from merged_performances as p
left join presented_performances as own
  on p.organisation <> p.presenter and own.presenter = p.presenter and own.starts_at = p.starts_at
left join performance_productions as production
  on production.organisation = p.organisation and production.performance_key = p.performance_key
left join titled_performances as titled
  on titled.organisation = p.organisation and titled.performance_key = p.performance_key
left join shared_performances as shared on p.organisation = p.presenter and shared.place = p.place
  and shared.starts_at = p.starts_at and shared.title_key = titled.title_key`,
  ),
  step(
    'known_performances',
    `select p.*, point.lat as venue_lat, point.lon as venue_lon,
  ${OF_PERFORMANCES.map((one) => `${dimensionSql(one)} as d_${snake(one.id)}`).join(',\n  ')}
from identified_performances as p
left join (values ${pointsSql()}) as point(municipality, lat, lon) on point.municipality = p.municipality`,
  ),
];

function dimensionSql(dimension: Dimension): string {
  const scalar = dimension.in.performances;
  return scalar ? scalarSql(scalar, (name) => `p.${name}`) : 'null';
}

function pointsSql(): string {
  return [...MUNICIPALITY_POINTS]
    .map(([code, [lat, lon]]) => `(${literal(code)}, ${lat}, ${lon})`)
    .join(', ');
}
