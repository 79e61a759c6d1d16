import { DIMENSIONS } from '#metrics/dimensions.ts';
import { complimentary } from '#metrics/measures/complimentary-tickets.ts';
import { bought } from '#metrics/measures/refund-rate.ts';
import { sold } from '#metrics/measures/tickets-sold.ts';
import { field } from '#metrics/terms.ts';
import type { Plan } from '#model/plan.ts';
import type { DateRange } from '#model/query.ts';
import type { Slug } from '#model/words.ts';

import { literal, newestSql, totalSql } from './dialect.ts';
import { pruned } from './kept.ts';
import { lineRows } from './universes/lines.ts';
import { type Column, step } from './universes/universe.ts';

export type PerformancesAsked = {
  readonly house: Slug;
  readonly range: Required<DateRange>;
  /** Of lines that state none. */
  readonly currency: string;
  readonly kept: readonly string[];
};

/**
 * What one house sold of each performance of a period, by class of price and currency, from the same lines as its
 * measures: `reference, starts_at, hour_known, title, …` and sums. A row without `starts_at` is of no dated performance:
 * `first_day` and `last_day` are then its period, or null. For the house’s own use: titles and venues are in it.
 */
export function performanceFigures({ house, range, currency, kept }: PerformancesAsked): Plan {
  const lines = lineRows({ columns: COLUMNS, house, prefix: 'figured', period: [], kept });
  const steps = [
    ...lines.steps,
    step('figured_lines', lines.sql),
    step('figured_sums', sumsSql(range, currency)),
    step('told_performances', TOLD),
    step('figured_performances', performancesSql(house, range)),
    step('performance_figures', FIGURES),
  ];
  return pruned(steps, 'performance_figures', kept);
}

const ON = DIMENSIONS.filter(({ id }) => id === 'performance-date');

const COLUMNS: readonly Column[] = [
  ...['performance', 'price_class', 'currency', 'quantity', 'revenue_minor', 'tax_minor'].map((name) => ({
    alias: name,
    scalar: field(name),
  })),
  { alias: 'paid', sum: sold },
  { alias: 'free', sum: complimentary },
  { alias: 'bought', sum: bought },
  ...ON.flatMap((dimension): readonly Column[] => [
    { alias: 'first_day', dimension, at: 'start' },
    { alias: 'last_day', dimension, at: 'end' },
  ]),
];

/** A sum is unknown as soon as one of its lines is; a line of fees alone, without tickets, is of no price. */
function sumsSql({ from, to }: Required<DateRange>, currency: string): string {
  const known = (number: string, isMissing: string) =>
    `case when count(*) filter (${isMissing}) = 0 then ${totalSql(number)} end`;
  const hasTickets = 'quantity is distinct from 0';
  const priceMissing = `revenue_minor is null and ${hasTickets}`;
  return `select performance, price_class, coalesce(currency, ${literal(currency)}) as currency,
  first_day, last_day,
  ${known('quantity', 'quantity is null')} as tickets,
  ${known('coalesce(paid, 0)', `paid is null and ${hasTickets}`)} as paid,
  ${known('coalesce(free, 0)', `free is null and ${hasTickets}`)} as free,
  ${known('coalesce(revenue_minor, 0)', priceMissing)} as revenue_minor,
  ${known('coalesce(tax_minor, 0)', `tax_minor is null and (revenue_minor <> 0 or ${priceMissing})`)} as tax_minor,
  ${totalSql('bought')} as bought
from figured_lines
where first_day is null or (first_day <= date '${to}' and last_day >= date '${from}')
group by all`;
}

/** Titles and venues, which no figure needs and a house’s own declaration does. */
const TOLD = `select organisation, performance_key, ${['title', 'venue', 'producer']
  .map((fact) => `${newestSql(fact, 'receipt')} as ${fact}`)
  .join(', ')}
from performances group by organisation, performance_key`;

function performancesSql(house: Slug, { from, to }: Required<DateRange>): string {
  const facts = ['venue_kind', 'municipality', 'discipline', 'target_audience'];
  return `select p.performance, p.starts_at, p.starts_time_known, t.title, t.venue, t.producer,
  ${facts.map((fact) => `p.${fact}`).join(', ')}, coalesce(p.capacity_saleable, p.capacity_physical) as capacity
from known_performances as p
left join organisations as presenting on presenting.slug = p.presenter
left join told_performances as t on t.organisation = p.organisation and t.performance_key = p.performance_key
where p.presenter = ${literal(house)} and not p.is_delivered_twice
  and (p.organisation = p.presenter or list_contains(presenting.sellers, p.organisation))
  and cast(p.starts_at as date) between date '${from}' and date '${to}'`;
}

/** 16 hexadecimal digits: institutions take short references, and refuse two for one performance. */
const FIGURES = `select lower(substr(md5('declared|' || p.performance), 1, 16)) as reference,
  strftime(p.starts_at, '%Y-%m-%dT%H:%M:%S') as starts_at, p.starts_time_known as hour_known,
  p.title, p.venue, p.producer, p.venue_kind, p.municipality, p.discipline, p.target_audience, p.capacity,
  cast(s.first_day as varchar) as first_day, cast(s.last_day as varchar) as last_day,
  s.performance is not null as has_lines,
  s.price_class, s.currency, s.tickets, s.paid, s.free, s.revenue_minor, s.tax_minor, s.bought
from figured_performances as p
full join figured_sums as s on s.performance = p.performance
order by p.starts_at, p.performance, s.price_class`;
