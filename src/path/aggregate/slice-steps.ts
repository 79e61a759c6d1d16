import { isTrait } from '#metrics/dimensions.ts';
import type { Step } from '#model/plan.ts';

import type { AggregateFacts, Asked, Slice } from './asked.ts';
import { keyColumns } from './cells.ts';
import { conditionColumns, conditionSql, isUnknownSql } from './conditions.ts';
import { recodeSql } from './dialect.ts';
import { type Inputs, inputsOf } from './inputs-of.ts';
import { lineRows } from './universes/lines.ts';
import { performanceRows } from './universes/performances.ts';
import { placeRows } from './universes/places.ts';
import { responseRows } from './universes/responses.ts';
import { type Column, type Rows, type RowsWanted, step, whereSql } from './universes/universe.ts';

/**
 * The rows of a slice, added up as far as what keeps them apart allows: `…_rows` also holds those whose filters
 * cannot be told (for coverage), `…_counted` those that count, under the codes that are shown.
 */
export function sliceSteps(
  asked: Asked,
  slice: Slice,
  prefix: string,
  facts: AggregateFacts,
): readonly Step[] {
  const inputs = slice.aggregates.map(inputsOf);
  const added = unique(inputs.flatMap((one) => one.added));
  const apart = unique(inputs.flatMap((one) => one.apart));
  const rows = universeRows(asked, slice, prefix, facts, [...added, ...apart]);
  const name = `${prefix}_${slice.name}`;
  return [
    ...rows.steps,
    step(`${name}_rows`, rowsSql(slice, rows.sql, { added, apart })),
    step(`${name}_counted`, countedSql(asked, slice, name, [...apart, ...added])),
  ];
}

/** Only the figure’s rows tell coverage; the others count what meets the filters and no more. */
function rowsSql(slice: Slice, universeSql: string, { added, apart }: Inputs): string {
  const sums = added.map(({ alias }) => `sum(${alias}) as ${alias}`);
  if (slice.name !== 'figure') {
    return `select ${[...keyColumns(slice), 'presenter', ...apart.map(({ alias }) => alias), ...sums].join(', ')}
from (
${universeSql}
) as line
${whereSql([...slice.where.map(conditionSql), ...knownSql(slice)])}
group by all`;
  }
  const met = apart.map(({ alias }) => `case when is_met then ${alias} end as ${alias}`);
  const loose = slice.where.flatMap((condition, index) =>
    isTrait(condition.dimension) ? [] : [looseSql(condition, index)],
  );
  return `select ${[...keyColumns(slice), 'presenter', 'is_met', 'is_known', ...met, ...sums].join(', ')},
  sum(line_weight) as lines
from (
select line.*, ${isMetSql(slice)} as is_met, ${isKnownSql(slice)} as is_known
from (
${universeSql}
) as line
${whereSql(loose)}
)
group by all`;
}

function universeRows(
  asked: Asked,
  slice: Slice,
  prefix: string,
  facts: AggregateFacts,
  inputs: readonly Column[],
): Rows {
  const wanted: RowsWanted = {
    columns: [...keysAndFilters(asked, slice), ...inputs],
    house: slice.universe === 'places' ? null : asked.house,
    prefix: `${prefix}_${slice.name}`,
    period: asked.where.filter(({ dimension }) => dimension.calendar !== undefined),
    kept: facts.kept ?? [],
    metIn: facts.metIn,
  };
  switch (slice.universe) {
    case 'lines':
      return lineRows(wanted);
    case 'performances':
      return performanceRows(wanted, facts.currency);
    case 'responses':
      return responseRows(wanted);
    case 'places':
      return placeRows(wanted);
  }
}

function keysAndFilters(asked: Asked, slice: Slice): readonly Column[] {
  const keys = slice.keys.flatMap((position): readonly Column[] => {
    const dimension = asked.by[position]?.dimension;
    return dimension ? [{ alias: `k${position}`, dimension, at: 'both-ends' }] : [];
  });
  const known = slice.known.map(
    (dimension, index): Column => ({ alias: `known${index}`, dimension, at: 'both-ends' }),
  );
  const always = ['presenter', ...(slice.name === 'figure' ? ['line_weight'] : [])].map(
    (name): Column => ({ alias: name, scalar: { kind: 'field', name } }),
  );
  return [...keys, ...known, ...slice.where.flatMap(conditionColumns), ...always];
}

function isMetSql(slice: Slice): string {
  const met = slice.where.map((condition, index) => `coalesce(${conditionSql(condition, index)}, false)`);
  return [...met, ...knownSql(slice)].join(' and ') || 'true';
}

function isKnownSql(slice: Slice): string {
  const told = slice.where.map((_, index) => `not ${isUnknownSql(index)}`);
  return [...told, ...knownSql(slice)].join(' and ') || 'true';
}

function knownSql({ known }: Slice): readonly string[] {
  return known.map((_, index) => `line.known${index} is not null`);
}

/** Met, or not known: coverage tells how many could not be told. A house is always known. */
function looseSql(condition: Slice['where'][number], index: number): string {
  const met = conditionSql(condition, index);
  return condition.dimension.values.kind === 'organisations' ? met : `(${met} or ${isUnknownSql(index)})`;
}

function countedSql(asked: Asked, slice: Slice, name: string, inputs: readonly Column[]): string {
  const keys = slice.keys.map((position) => {
    const recode = asked.by[position]?.recode ?? new Map<string, string>();
    return `${recodeSql(`cast(k${position} as varchar)`, recode)} as k${position}`;
  });
  const columns = [...keys, 'presenter', 'coalesce(house.holding, presenter) as holding'];
  return `select ${[...columns, ...inputs.map(({ alias }) => alias)].join(',\n  ')}
from ${name}_rows
left join organisations as house on house.slug = presenter
${slice.name === 'figure' ? 'where is_met' : ''}`;
}

function unique(columns: readonly Column[]): readonly Column[] {
  return [...new Map(columns.map((column) => [column.alias, column])).values()];
}
