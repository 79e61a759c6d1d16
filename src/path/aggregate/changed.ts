import { revenueSum } from '#metrics/measures/revenue.ts';
import { issued } from '#metrics/measures/tickets-issued.ts';
import type { CellAt, ChangedPersons, CubeTable } from '#model/edition.ts';
import type { Plan, Row, Step } from '#model/plan.ts';

import { valueColumn } from './cells.ts';
import { type CubeFacts, measuresOf, numberSql, standingIn, tablesOf } from './cube.ts';
import { addressOf, amountsOf } from './cube-evidence.ts';
import { inputNames, inputsOf } from './inputs-of.ts';
import { PERSONS } from './rewrites/add-evidence.ts';
import { step } from './universes/universe.ts';

/**
 * Whose amounts differ between two countings of the same months (`counted_before`, `counted_after`, each by `countedPlan`),
 * cell by cell and leaf by leaf: columns `c0…`, `further`, `code`, `is_leaf`, one `n_…` a count of persons, and the largest
 * and absolute amounts. Whoever only moved from one part of a cell to another changed nothing of the cell.
 */
export function changedPlan(facts: CubeFacts): Plan {
  const { cube } = facts;
  const dimensions = [...cube.common, ...cube.further];
  const keys = dimensions.map((_, i) => `${i < cube.common.length ? 'k' : 'f'}${i}`);
  const { counted, sums } = columnsOf(facts);
  const lines = (relation: string, sign: '' | '-') =>
    `select ${[...keys, 'holding', ...counted, ...sums.map((sum) => `${sign}${sum} as ${sum}`)].join(', ')} from ${relation}`;
  const tables = tablesOf(cube).map((one, i) => ({ ...one, name: `changed_${i}` }));
  const selects = tables.map(({ name, isLeaf }) => `select *, ${isLeaf} as is_leaf from ${name}`);
  return {
    inputs: ['counted_before', 'counted_after'],
    steps: [
      step('lines_of_both', `${lines('counted_after', '')}\nunion all\n${lines('counted_before', '-')}`),
      step('lines_changed', differing([...keys, 'holding', ...counted], sums, 'lines_of_both')),
      ...tables.flatMap(({ name, table }) => tableSteps(facts, table, name)),
      step('changed_cells', selects.join('\nunion all by name\n')),
    ],
    result: 'changed_cells',
  };
}

/** What a row of `cube_counted` is told apart by besides its codes, and what is added up of it. */
function columnsOf(facts: CubeFacts) {
  const inputs = measuresOf(facts).map(inputsOf);
  const names = (columns: readonly { readonly alias: string }[]) => [
    ...new Set(columns.map(({ alias }) => alias)),
  ];
  return {
    counted: names(inputs.flatMap(({ apart }) => apart)),
    sums: names(inputs.flatMap(({ added }) => added)),
  };
}

function differing(keys: readonly string[], sums: readonly string[], from: string): string {
  return `select * from (
  select ${[...keys, ...sums.map((sum) => `coalesce(sum(${sum}), 0) as ${sum}`)].join(', ')}
  from ${from}
  group by all
)
where ${sums.map((sum) => `${sum} <> 0`).join(' or ') || 'false'}`;
}

function tableSteps(facts: CubeFacts, table: CubeTable, name: string): readonly Step[] {
  const { joins, keys, cut } = standingIn(facts.cube, table, 'lines_changed');
  const { counted, sums } = columnsOf(facts);
  const columns = [...facts.cube.common.map((_, i) => `c${i}`), 'code'].join(', ');
  const counts = measuresOf(facts).filter(({ kind }) => kind !== 'sum');
  const person = `${inputNames(PERSONS).counted}_0`;
  const same = columns.split(', ').map((key) => `one.${key} is not distinct from amounts.${key}`);
  return [
    step(
      `${name}_lines`,
      differing([...keys, 'holding', ...counted], sums, `lines_changed\n${joins.join('\n')}`),
    ),
    step(
      `${name}_persons`,
      `select ${columns}, max(abs(tickets), 2) filter (where person is not null) as largest_tickets,
  max(abs(revenue), 2) filter (where person is not null) as largest_revenue,
  [sum(abs(tickets)), sum(abs(revenue))] as absolute
from (
  select ${columns}, ${person} as person, case when ${person} is null then holding end as nobody_of,
    sum(${inputNames(issued).sum}) as tickets, sum(${inputNames(revenueSum).sum}) as revenue
  from ${name}_lines
  group by all
)
group by ${columns}`,
    ),
    step(
      name,
      `select one.*, ${cut ? `'${cut.dimension}'` : 'null::varchar'} as further,
  amounts.largest_tickets, amounts.largest_revenue, amounts.absolute
from (
  select ${[columns, ...counts.map((one) => `${numberSql(one)} as ${valueColumn(one)}`)].join(', ')}
  from ${name}_lines
  group by ${columns}
) as one
join ${name}_persons as amounts on ${same.join(' and ')}`,
    ),
  ];
}

export type ChangedEvidence = {
  readonly cells: readonly (ChangedPersons & { readonly at: CellAt })[];
  readonly leaves: readonly (ChangedPersons & { readonly at: CellAt })[];
};

/** What the rows of `changedPlan` say. */
export function toChangedEvidence(rows: readonly Row[], facts: CubeFacts): ChangedEvidence {
  const measures = measuresOf(facts);
  const all = rows.map((row) => ({
    isLeaf: row.is_leaf === true,
    changed: {
      at: addressOf(row, facts.cube.common.length),
      persons: measures.map((one) => (one.kind === 'sum' ? 0 : Number(row[valueColumn(one)] ?? 0))),
      largestPersons: [amountsOf(row.largest_tickets), amountsOf(row.largest_revenue)],
      absolute: amountsOf(row.absolute),
    },
  }));
  const inOrder = all.toSorted((a, b) =>
    JSON.stringify(a.changed.at) < JSON.stringify(b.changed.at) ? -1 : 1,
  );
  return {
    cells: inOrder.flatMap(({ isLeaf, changed }) => (isLeaf ? [] : [changed])),
    leaves: inOrder.flatMap(({ isLeaf, changed }) => (isLeaf ? [changed] : [])),
  };
}
