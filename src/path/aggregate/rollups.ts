import { aggregatesOf } from '#metrics/applicable.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { METRICS } from '#metrics/metrics.ts';
import { field } from '#metrics/terms.ts';
import type { Scalar, Sum } from '#model/metric.ts';
import type { Step } from '#model/plan.ts';
import type { Code } from '#model/words.ts';

import { snake } from './asked.ts';
import { type FieldSql, monthStartSql, scalarSql, totalSql } from './dialect.ts';
import { inputNames, sumScalar } from './inputs-of.ts';
import { BOUNDING_SUMS, MOVEMENT_LINES } from './rewrites/add-evidence.ts';
import { OF_PERFORMANCES } from './universes/known-performances.ts';
import { type Column, step } from './universes/universe.ts';

/**
 * Lines that houses deliver about themselves, added up by some dimensions. Lines that others deliver and sums are few
 * and stay as they are, so that a rollup depends on one house’s deliveries alone and several are merged by stacking.
 */
export type Rollup = {
  readonly name: string;
  readonly dimensions: readonly Code[];
  /** Dates kept by the month: enough for ranges of whole months. */
  readonly months: readonly Code[];
  /** Fields that keep rows apart, beside the presenter and the currency. */
  readonly fields: readonly string[];
  /** It holds these, where they are known, and what they are of; it adds nothing up. */
  readonly counts?: 'person' | 'order_key';
};

const OF_SHOWS: readonly Code[] = [
  'organisation',
  'discipline',
  'discipline-detail',
  'performance-month',
  'performance-quarter',
  'performance-year',
  'season',
  'municipality',
  'target-audience',
  'venue-kind',
];

const OF_ORIGINS: readonly Code[] = ['region', 'origin-zone', 'country', 'origin-class', 'distance-band'];

const OF_PLACES: readonly Code[] = ['fsa', ...OF_ORIGINS];

const OF_EVENINGS: readonly Code[] = ['performance-weekday', 'performance-daypart'];

const OF_PURCHASES: readonly Code[] = [
  'purchase-month',
  'purchase-weekday',
  'purchase-hour',
  'purchase-daypart',
  'lead-time-band',
];

function rollup(name: string, dimensions: readonly Code[], more: Partial<Rollup> = {}): Rollup {
  return { name: `rollup_${name}`, dimensions, months: ['performance-date'], fields: [], ...more };
}

/** From the smallest to the largest: the first that covers a question answers it. */
export const ROLLUPS: readonly Rollup[] = [
  rollup('channels', [...OF_SHOWS, 'channel']),
  rollup('weekdays', [...OF_SHOWS, 'purchase-weekday']),
  rollup('prices', [...OF_SHOWS, 'channel', 'price-class', 'price-class-detail']),
  rollup('leads', [...OF_SHOWS, 'lead-time-band']),
  rollup('ages', [...OF_SHOWS, 'age-band', 'age-group']),
  rollup('performances', ['organisation', ...OF_PERFORMANCES.map(({ id }) => id)], {
    months: [],
    fields: ['performance'],
  }),
  rollup('hours', [...OF_SHOWS, 'purchase-weekday', 'purchase-hour', 'purchase-daypart']),
  rollup(
    'days',
    ['organisation', 'discipline', 'municipality', 'purchase-date', 'purchase-month', 'purchase-weekday'],
    {
      months: [],
    },
  ),
  rollup('origins', [...OF_SHOWS, ...OF_ORIGINS]),
  rollup('areas', [...OF_SHOWS, ...OF_PLACES]),
  rollup('orders', [...OF_SHOWS, ...OF_PURCHASES, 'channel', 'region'], {
    months: ['performance-date', 'purchase-date'],
    fields: ['order_key', 'movement'],
    counts: 'order_key',
  }),
  /** Pairs of a person and what it came to: counts of persons stay exact. */
  rollup(
    'visits',
    [
      ...OF_SHOWS,
      ...OF_EVENINGS,
      ...OF_PLACES,
      ...OF_PURCHASES,
      'age-band',
      'channel',
      'price-class',
      'movement',
    ],
    {
      months: ['performance-date', 'purchase-date'],
      fields: ['person', 'movement'],
      counts: 'person',
    },
  ),
  /** What each person came to, added up: amounts and persons of cells by whatever a release may be asked. */
  rollup(
    'persons',
    [
      ...OF_SHOWS,
      ...OF_EVENINGS,
      ...OF_ORIGINS,
      'purchase-weekday',
      'purchase-daypart',
      'lead-time-band',
      'age-band',
      'age-group',
      'channel',
      'price-class',
      'price-class-detail',
      'new-or-returning',
    ],
    { fields: ['person', 'movement'] },
  ),
];

const SUMS: readonly Sum[] = [
  ...new Map(
    [...METRICS.flatMap(aggregatesOf), MOVEMENT_LINES, ...BOUNDING_SUMS]
      .filter((aggregate): aggregate is Sum => aggregate.kind === 'sum' && aggregate.universe === 'lines')
      .map((sum) => [sum.name, sum]),
  ).values(),
];

const WEIGHT: Column = { alias: 'line_weight', scalar: field('line_weight') };

/** The columns that a rollup is made of: those that keep its rows apart, then those that it adds up. */
export function rollupColumns({ dimensions, fields }: Rollup): readonly Column[] {
  return [
    { alias: 'presenter', scalar: field('presenter') },
    { alias: 'f_currency', scalar: field('currency') },
    ...fields.map((name) => ({ alias: `f_${name}`, scalar: field(name) })),
    ...dimensions.flatMap((id) => {
      const dimension = dimensionOf(id);
      return dimension ? [{ alias: `d_${snake(id)}`, dimension, at: 'both-ends' } as const] : [];
    }),
  ];
}

export function monthColumns({ months }: Rollup): readonly Column[] {
  return months.flatMap((id) => {
    const dimension = dimensionOf(id);
    return dimension ? [{ alias: `d_${snake(id)}`, dimension, at: 'start', wholeMonths: true } as const] : [];
  });
}

/** The step that makes a rollup from rows that `rowsSql` selects with the columns given above. */
export function rollupStep(rollup: Rollup, rowsSql: (columns: readonly Column[]) => string): Step {
  const apart = rollupColumns(rollup);
  const months = monthColumns(rollup);
  const sums = SUMS.map((sum): Column => ({ alias: inputNames(sum).sum, sum }));
  const kept = [
    ...apart.map(({ alias }) => alias),
    ...months.map(({ alias }) => `${monthStartSql(alias)} as ${alias}`),
  ];
  const added = [
    ...sums.map(({ alias }) => `${totalSql(alias)} as ${alias}`),
    `${totalSql('line_weight')} as line_weight`,
  ];
  const { counts } = rollup;
  // Large ones keep the rows of a house and a month together, so that a question on these reads no others.
  return step(
    rollup.name,
    `select ${counts ? 'distinct ' : ''}${[...kept, ...(counts ? [] : added)].join(',\n  ')}
from (
${rowsSql([...apart, ...months, ...(counts ? [] : [...sums, WEIGHT])])}
)
${counts ? `where f_${counts} is not null\norder by presenter, d_performance_date` : 'group by all'}`,
  );
}

/** The smallest kept rollup that has every column; null when the lines themselves must be read. */
export function coveringRollup(columns: readonly Column[], kept: readonly string[]): Rollup | null {
  const isCounted = (of: string) => columns.some((column) => 'scalar' in column && reads(column.scalar, of));
  const isCovered = (one: Rollup) =>
    (one.counts === undefined || isCounted(one.counts)) &&
    columns.every((column) => rollupColumnSql(one, column) !== null);
  return ROLLUPS.find((one) => kept.includes(one.name) && isCovered(one)) ?? null;
}

/** A count of persons is not changed by rows of nobody, nor one of orders by rows of none. */
function reads(scalar: Scalar, field: string): boolean {
  let isRead = false;
  scalarSql(scalar, (name) => {
    isRead ||= name === field;
    return name;
  });
  return isRead;
}

/** A column read from a rollup; null when it does not have it. */
export function rollupColumnSql(rollup: Rollup, column: Column): string | null {
  if ('sum' in column) {
    const kept = inputNames(column.sum).sum;
    if (rollup.counts || !SUMS.some(({ name }) => name === column.sum.name)) return null;
    const { currency, ...sum } = column.sum;
    const { when: _, ...bare } = sum;
    const again: Sum = { ...bare, of: field(kept), ...(currency === undefined ? {} : { currency }) };
    return scalarSql(sumScalar(again), (name) => (name === kept ? `r.${kept}` : `r.f_${name}`));
  }
  if ('dimension' in column) {
    const { id } = column.dimension;
    const isThere =
      rollup.dimensions.includes(id) || (column.wholeMonths === true && rollup.months.includes(id));
    return isThere ? `r.d_${snake(id)}` : null;
  }
  let isMissing = false;
  const fieldSql: FieldSql = (name) => {
    if (name === 'line_weight') isMissing ||= rollup.counts !== undefined;
    if (name === 'presenter' || name === 'line_weight') return `r.${name}`;
    if (name === 'row_kind') return `'movement'`;
    isMissing ||= name !== 'currency' && !rollup.fields.includes(name);
    return `r.f_${name}`;
  };
  const sql = scalarSql(column.scalar, fieldSql);
  return isMissing ? null : sql;
}
