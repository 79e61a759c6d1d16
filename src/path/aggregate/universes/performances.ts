import { scannedSum } from '#metrics/measures/admissions.ts';
import { bought } from '#metrics/measures/refund-rate.ts';
import { revenueSum } from '#metrics/measures/revenue.ts';
import { issued } from '#metrics/measures/tickets-issued.ts';
import { sold } from '#metrics/measures/tickets-sold.ts';
import { field } from '#metrics/terms.ts';
import type { Sum } from '#model/metric.ts';
import type { Step } from '#model/plan.ts';

import { snake } from '../asked.ts';
import { type FieldSql, scalarSql } from '../dialect.ts';
import { sumScalar } from '../inputs-of.ts';
import { aggregateIn } from '../rewrites/one-currency.ts';
import { KNOWN_PERFORMANCES } from './known-performances.ts';
import { lineRows } from './lines.ts';
import { type Column, isHouse, type Rows, type RowsWanted, step, whereSql } from './universe.ts';

/** Sums of a performance’s lines that its rows carry. */
const SALES: Readonly<Record<string, Sum>> = {
  issued,
  sold,
  bought,
  revenue: revenueSum,
  scanned: scannedSum,
};

const fieldSql: FieldSql = (name) => {
  if (name === 'line_weight') return '1';
  // D6: that a tour is at others too is not told by one’s own number.
  if (name === 'production') return 'p.own_production';
  return name in SALES ? `sales.${name}` : `p.${name}`;
};

/** Of the whole pool, what houses present together is there once: of the others it is no performance and has no seats. */
const poolFieldSql: FieldSql = (name) => {
  if (name === 'production') return 'p.production';
  if (name === 'performance') return 'case when not p.is_counted_elsewhere then p.performance end';
  if (!name.startsWith('capacity_')) return fieldSql(name);
  return `case when p.seats_are_elsewhere then 0 else p.${name} end`;
};

/** Performances given, each once, with what was sold of it. */
export function performanceRows({ columns, house, prefix, kept }: RowsWanted, currency: string): Rows {
  const sales = salesSteps({ house, prefix, kept, period: [] }, currency);
  const ofRow = house === null ? poolFieldSql : fieldSql;
  return {
    steps: [...KNOWN_PERFORMANCES, ...sales],
    sql: `select ${columns.map((column) => `${columnSql(column, ofRow)} as ${column.alias}`).join(',\n  ')}
from known_performances as p
left join organisations as presenting on presenting.slug = p.presenter
left join ${prefix}_performance_sales as sales on sales.performance = p.performance
${whereSql([
  '(p.organisation = p.presenter or list_contains(presenting.sellers, p.organisation))',
  'not p.is_delivered_twice',
  // Everything sold was given back: it was cancelled.
  'not (coalesce(sales.bought, 0) > 0 and coalesce(sales.issued, 0) <= 0)',
  isHouse('p.presenter', house),
])}`,
  };
}

function salesSteps(wanted: Omit<RowsWanted, 'columns'>, currency: string): readonly Step[] {
  const sums = Object.entries(SALES).map(([name, aggregate]) => ({
    name,
    column: { alias: `a_${name}`, sum: aggregateIn(aggregate, currency) },
  }));
  const columns: readonly Column[] = [
    { alias: 'performance', scalar: field('performance') },
    ...sums.map(({ column }) => column),
  ];
  const lines = lineRows({ ...wanted, columns });
  return [
    ...lines.steps,
    step(
      `${wanted.prefix}_performance_sales`,
      `select performance, ${sums.map(({ name }) => `sum(a_${name}) as ${name}`).join(', ')}
from (
${lines.sql}
)
where performance is not null
group by performance`,
    ),
  ];
}

function columnSql(column: Column, ofRow: FieldSql): string {
  if ('scalar' in column) return scalarSql(column.scalar, ofRow);
  if ('sum' in column) return scalarSql(sumScalar(column.sum), ofRow);
  const { dimension } = column;
  if (dimension.ofPerformance) return `p.d_${snake(dimension.id)}`;
  const scalar = dimension.in.performances;
  return scalar ? scalarSql(scalar, ofRow) : 'null';
}
