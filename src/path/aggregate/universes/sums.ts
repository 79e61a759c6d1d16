import { LAKE } from '#model/lake.ts';
import type { Dimension } from '#model/metric.ts';
import type { SqlType, Step } from '#model/plan.ts';

import { snake } from '../asked.ts';
import { type FieldSql, scalarSql } from '../dialect.ts';
import { sumScalar } from '../inputs-of.ts';
import { type Column, step } from './universe.ts';

/**
 * Totals that count: of a house about itself, or of its recorded seller about it, where no line tells the same
 * performances. A house that hands in lines after years of sums is not counted twice.
 */
export const COUNTED_SUMS: readonly Step[] = [
  step(
    'performances_with_lines',
    `select distinct p.presenter, p.performance, cast(p.starts_at as date) as starts_on
from (
  select distinct m.organisation, m.performance_key
  from movements as m
  semi join sums as s on s.presenter = m.presenter
  where m.organisation = m.presenter
  union
  select distinct organisation, performance_key from foreign_movements
) as delivered
join known_performances as p
  on p.organisation = delivered.organisation and p.performance_key = delivered.performance_key`,
  ),
  step(
    'counted_sums',
    `select s.*
from sums as s
left join organisations as presenting on presenting.slug = s.presenter
left join known_performances as p
  on p.organisation = s.organisation and p.performance_key = s.performance_key
where (s.organisation = s.presenter or list_contains(presenting.sellers, s.organisation))
  and not exists (
    select 1 from performances_with_lines as told
    where told.presenter = s.presenter and told.performance = p.performance
  )
  and not exists (
    select 1 from performances_with_lines as told
    where told.presenter = s.presenter and told.starts_on between s.period_start and s.period_end
  )`,
  ),
];

/** Columns of a sum that answer a field of a line; what persons do is unknown to it. */
const FIELDS: Readonly<Record<string, string>> = {
  row_kind: `'sum'`,
  performance: 'p.performance',
  starts_at: 'p.starts_at',
  presenter: 's.presenter',
  quantity: 's.quantity',
  paid_quantity: 's.paid_quantity',
  revenue_minor: 's.revenue_minor',
  tax_minor: 's.tax_minor',
  fees_minor: 's.fees_minor',
  currency: 's.currency',
  scanned: 's.scanned',
  price_class: 's.price_class',
  channel: 's.channel',
  line_weight: 'abs(s.quantity)',
};

const TYPES = new Map(LAKE.movements.map(({ name, type }) => [name, type]));

const fieldSql: FieldSql = (name) =>
  FIELDS[name] ?? `null::${TYPES.get(name) ?? OTHER_TYPES[name] ?? 'VARCHAR'}`;

const OTHER_TYPES: Readonly<Record<string, SqlType>> = {
  person: 'UBIGINT',
  place_lat: 'DOUBLE',
  place_lon: 'DOUBLE',
  venue_lat: 'DOUBLE',
  venue_lon: 'DOUBLE',
  first_on_here: 'DATE',
  first_on_anywhere: 'DATE',
  seen_elsewhere: 'BOOLEAN',
  is_first_line: 'BOOLEAN',
};

export function sumsColumn(column: Column): string {
  if ('scalar' in column) return scalarSql(column.scalar, fieldSql);
  if ('sum' in column) return scalarSql(sumScalar(column.sum), fieldSql);
  const { dimension, at } = column;
  if (!dimension.ofPerformance) return dimension.in.lines ? scalarSql(dimension.in.lines, fieldSql) : 'null';
  const known = `p.d_${snake(dimension.id)}`;
  if (dimension.calendar === undefined) return known;
  const [start, end] = [ofDay(dimension, 's.period_start'), ofDay(dimension, 's.period_end')];
  if (at === 'both-ends') return `coalesce(${known}, case when ${start} = ${end} then ${start} end)`;
  return `coalesce(${known}, ${at === 'start' ? start : end})`;
}

/** A calendar dimension on one day, of which the hour is not known. */
function ofDay(dimension: Dimension, day: string): string {
  const scalar = dimension.in.performances;
  const field: FieldSql = (name) => (name === 'starts_at' ? day : 'false');
  return scalar ? scalarSql(scalar, field) : 'null';
}
