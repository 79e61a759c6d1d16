import { type Field, PERFORMANCE_FIELDS } from '#model/fields.ts';
import type { Step } from '#model/plan.ts';
import { sqlFold } from '../sql.ts';
import { countSql } from './cells/amount.ts';
import { withoutContactsSql, withoutEmailsSql } from './cells/contact.ts';
import { atTimeSql, type DateSql, dateSql, timeSql } from './cells/date.ts';
import { withoutMarkupSql } from './cells/markup.ts';
import { cell, isMapped, type Reading, snake, trimmed } from './cells/reading.ts';
import { CAPACITY_FIELDS, PERFORMANCE_LABEL_FIELDS } from './fields.ts';
import { labelTable } from './words.ts';

const NOTHING = 'null::varchar';

/** The columns of `performance_words`, besides its number. */
export const PERFORMANCE_COLUMNS: readonly string[] = [
  ...PERFORMANCE_FIELDS.map((field) => `${snake(field)}_cell`),
  'performance_id',
  'title',
  'production_id',
  'venue',
  'starts_at',
  'starts_timed',
  'on_sale_at',
  ...PERFORMANCE_LABEL_FIELDS.flatMap(([, column]) => [column, `${column}_label`]),
  ...CAPACITY_FIELDS.map(snake),
];

/** The cells by which rows of the same performance find it, as they are written. */
export function performanceNo({ mapping: { columns } }: Reading): string {
  const cells = new Set(PERFORMANCE_FIELDS.flatMap((field) => columns[field] ?? []));
  return cells.size === 0 ? '0::ubigint' : `hash(${[...cells].map((column) => `s.c${column}`).join(', ')})`;
}

/** What each distinct combination of performance cells says, read once: a few thousand rows for millions of lines. */
export function performanceWords(reading: Reading, from: string): Step {
  const cells = PERFORMANCE_FIELDS.map((field) => `${cell(reading, field)} as ${snake(field)}_cell`);
  const { datedTitle } = reading.mapping;
  const written = datedTitle === null ? NOTHING : `s.c${datedTitle}`;
  const distinct = `select distinct ${performanceNo(reading)} as performance_no, ${cells.join(', ')},
      ${written} as written_title_cell
    from ${distinctCells(reading, from)} s`;
  const start = startSql(reading);
  const onSale = dateOf(reading, 'on-sale-at');
  const labels = PERFORMANCE_LABEL_FIELDS.filter(([field]) => isMapped(reading, field));
  // Patterns cost the engine more than a small file’s rows: of a column that is not there none is prepared.
  const read = (field: Field, sql: (text: string) => string) =>
    isMapped(reading, field) ? sql(`${snake(field)}_cell`) : NOTHING;
  const columns = [
    'p.*',
    `${read('performance-id', idSql)} as performance_id`,
    `${read('performance-title', titleSql)} as title`,
    `${datedTitle === null ? NOTHING : titleSql('written_title_cell')} as written_title`,
    `${read('production-id', idSql)} as production_id`,
    `${read('venue', (text) => withoutContactsSql(trimmed(text)))} as venue`,
    `${start.at} as starts_at`,
    `${start.isTimed} as starts_timed`,
    `${onSale.at} as on_sale_at`,
    ...PERFORMANCE_LABEL_FIELDS.map(([field, column]) =>
      isMapped(reading, field)
        ? `${column}_labels.code as ${column}, ${column}_labels.label_key as ${column}_label`
        : `null::varchar as ${column}, null::ubigint as ${column}_label`,
    ),
    ...CAPACITY_FIELDS.map((field) =>
      isMapped(reading, field)
        ? `try_cast(${countSql(`${snake(field)}_cell`, reading.mapping.decimal)} as integer) as ${snake(field)}`
        : `null::integer as ${snake(field)}`,
    ),
  ];
  const joins = labels.map(
    ([field, column]) =>
      `left join ${labelTable(reading, field)} ${column}_labels on ${column}_labels.label = ${sqlFold(`${snake(field)}_cell`)}`,
  );
  return {
    name: 'performance_words',
    sql: `select ${columns.join(',\n  ')}\nfrom (${distinct}) p\n${joins.join('\n')}`,
  };
}

function idSql(cell: string): string {
  return withoutEmailsSql(trimmed(cell));
}

function titleSql(cell: string): string {
  return withoutContactsSql(trimmed(withoutMarkupSql(cell)));
}

/** The columns of the file once each: several fields may read one, and most read none. */
function distinctCells({ mapping }: Reading, from: string): string {
  const columns = new Set(PERFORMANCE_FIELDS.flatMap((field) => mapping.columns[field] ?? []));
  if (columns.size === 0) return from;
  return `(select distinct ${[...columns].map((column) => `c${column}`).join(', ')} from ${from})`;
}

/** The start, from one column or from a day and an hour. */
function startSql(reading: Reading): DateSql {
  const { dateFormats } = reading.mapping;
  const whole = dateOf(reading, 'performance-start');
  if (!isMapped(reading, 'performance-date')) return whole;
  const day = dateOf(reading, 'performance-date');
  const time = timeSql('performance_time_cell', dateFormats['performance-time']);
  return {
    at: `coalesce(${whole.at}, ${atTimeSql(`date_trunc('day', ${day.at})`, time)}, ${day.at})`,
    isTimed: `(${whole.at} is not null and ${whole.isTimed}) or ${time} is not null or ${day.isTimed}`,
  };
}

function dateOf(reading: Reading, field: Field): DateSql {
  if (!isMapped(reading, field)) return { at: 'null::timestamp', isTimed: 'false' };
  return dateSql(`${snake(field)}_cell`, reading.mapping.dateFormats[field], reading.facts.zone);
}
