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
 * How many changed between two countings of the same months (`counted_before`, `counted_after`, each by `countedPlan`),
 * cell by cell and leaf by leaf: columns `c0…`, `further`, `code`, `is_leaf`, one `n_…` a count of persons, and the largest
 * and absolute amounts. Whoever only moved from one part of a cell to another changed nothing of the cell.
 *
 * Who is who is not believed. A house may hand in the same sales under other names, or change a cent of each: then nobody is
 * known again, or everybody changed. So the persons of a house are the fewest that there can be whatever their names, of
 * the amount of which the fewest changed. Of several houses they are as many as it takes to make up what all have at least,
 * when nobody changed at more houses than names say, and who did at most comes first: no more than did, wherever those who
 * did are among those of whom names say it. The absolute amounts are the smallest: what is left when the amounts of each
 * house before and after are set against each other, the largest against the largest (the distance of two distributions on
 * a line). The largest amounts of one person are those that names give, which makes them too large at most.
 */
export function changedPlan(facts: CubeFacts): Plan {
  const { cube } = facts;
  const dimensions = [...cube.common, ...cube.further];
  const keys = dimensions.map((_, i) => `${i < cube.common.length ? 'k' : 'f'}${i}`);
  const { counted, sums } = columnsOf(facts);
  const lines = (relation: string, side: number) =>
    `select ${[...keys, 'holding', ...counted, ...sums].join(', ')}, ${side} as side from ${relation}`;
  const tables = tablesOf(cube).map((one, i) => ({ ...one, name: `changed_${i}` }));
  const selects = tables.map(({ name, isLeaf }) => `select *, ${isLeaf} as is_leaf from ${name}`);
  const differences = sums.map((sum) => ({ sum, of: `side * ${sum}` }));
  return {
    inputs: ['counted_before', 'counted_after'],
    steps: [
      step('lines_of_both', `${lines('counted_after', 1)}\nunion all\n${lines('counted_before', -1)}`),
      step('lines_changed', differing([...keys, 'holding', ...counted], differences, 'lines_of_both')),
      ...tables.flatMap(({ name, table }) => [
        ...fewestSteps(facts, table, name),
        ...tableSteps(facts, table, name),
      ]),
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

type Difference = { readonly sum: string; readonly of: string };

function differing(keys: readonly string[], differences: readonly Difference[], from: string): string {
  const summed = differences.map(({ sum, of }) => `coalesce(sum(${of}), 0) as ${sum}`);
  return `select * from (
  select ${[...keys, ...summed].join(', ')}
  from ${from}
  group by all
)
where ${differences.map(({ sum }) => `${sum} <> 0`).join(' or ') || 'false'}`;
}

const PERSON = `${inputNames(PERSONS).counted}_0`;

function columnsOfCell({ cube }: CubeFacts): string {
  return [...cube.common.map((_, i) => `c${i}`), 'code'].join(', ');
}

/**
 * `${name}_met`: at how many houses, of those where anybody did, names say that a person changed; `${name}_fewest`: of each
 * cell, the persons of the amount of which the fewest changed, and at others than whichever house; `${name}_least`, the amounts.
 */
function fewestSteps(facts: CubeFacts, table: CubeTable, name: string): readonly Step[] {
  const { joins, keys } = standingIn(facts.cube, table, 'lines_of_both');
  const columns = columnsOfCell(facts);
  const { sums } = columnsOf(facts);
  const ofSide = (side: number) =>
    sums.map((sum, i) => `coalesce(sum(${sum}) filter (where side = ${side}), 0) as ${amountOf(side, i)}`);
  const values = sums.flatMap((sum, i) =>
    [1, -1].map(
      (
        side,
      ) => `select ${columns}, holding, '${sum}' as amount, ${amountOf(side, i)} as value, ${side} as side
  from ${name}_amounts where ${amountOf(side, i)} <> 0`,
    ),
  );
  const named = sums.map(
    (sum, i) => `select ${columns}, holding, person, '${sum}' as amount
  from ${name}_amounts where ${amountOf(1, i)} <> ${amountOf(-1, i)}`,
  );
  const { cellOf, onSame } = cellKeys(facts);
  const least = (of: string) => `coalesce(sum(distance) filter (where amount = '${of}'), 0)`;
  return [
    step(
      `${name}_amounts`,
      `select ${[...keys, 'holding', `${PERSON} as person`, ...ofSide(1), ...ofSide(-1)].join(', ')}
from lines_of_both
${joins.join('\n')}
where ${PERSON} is not null
group by all`,
    ),
    step(
      `${name}_values`,
      `select ${columns}, holding, amount, value, count(*) filter (where side = 1) as after, count(*) filter (where side = -1) as before
from (
${values.join('\nunion all\n')}
)
group by all`,
    ),
    step(
      `${name}_of_house`,
      `select ${columns}, holding, amount, greatest(sum(after), sum(before)) - sum(least(after, before)) as persons
from ${name}_values
group by all`,
    ),
    step(`${name}_named`, named.join('\nunion all\n')),
    step(
      `${name}_met`,
      `select ${cellOf('named')}, named.amount, named.person, count(*) as houses
from ${name}_named as named
join ${name}_of_house as house
  on ${onSame('named', 'house')} and named.holding = house.holding and named.amount = house.amount
where house.persons > 0
group by all`,
    ),
    step(
      `${name}_fewest`,
      `select ${columns}, min(persons) as fewest, min(beside) filter (where beside > 0) as beside
from (
  select ${columns}, amount, max(persons) as persons,
    greatest(max(persons) - max(of_house), coalesce(max(of_house, 2)[2], 0)) as beside
  from (
    select ${columns}, amount, persons, persons as of_house from ${name}_of_house
    union all
    select ${columns}, amount, count(*) filter (where met_before < together), null
    from (
      select met.*, house.together, sum(houses) over down - houses as met_before
      from ${name}_met as met
      join (select ${columns}, amount, sum(persons) as together from ${name}_of_house group by all) as house
        on ${onSame('met', 'house')} and met.amount = house.amount
      window down as (partition by ${cellOf('met')}, met.amount order by houses desc, person rows unbounded preceding)
    )
    group by all
  )
  group by all
)
where persons > 0
group by ${columns}`,
    ),
    step(
      `${name}_least`,
      `select ${columns}, ${least(inputNames(issued).sum)} as tickets, ${least(inputNames(revenueSum).sum)} as revenue
from (
  select ${columns}, amount, abs(sum(more) over up) * (lead(value) over up - value) as distance
  from (
    select ${columns}, holding, amount, value, after - before as more from ${name}_values
    union all
    select ${columns}, holding, amount, 0, sum(before) - sum(after) from ${name}_values group by all
  )
  window up as (partition by ${columns}, holding, amount order by value)
)
group by ${columns}`,
    ),
  ];
}

function cellKeys(facts: CubeFacts) {
  const keys = columnsOfCell(facts).split(', ');
  return {
    cellOf: (relation: string) => keys.map((key) => `${relation}.${key}`).join(', '),
    onSame: (one: string, other: string) =>
      keys.map((key) => `${one}.${key} is not distinct from ${other}.${key}`).join(' and '),
  };
}

function amountOf(side: number, i: number): string {
  return `${side === 1 ? 'after' : 'before'}_${i}`;
}

function tableSteps(facts: CubeFacts, table: CubeTable, name: string): readonly Step[] {
  const { joins, keys, cut } = standingIn(facts.cube, table, 'lines_changed');
  const { counted, sums } = columnsOf(facts);
  const columns = columnsOfCell(facts);
  const counts = measuresOf(facts).filter(({ kind }) => kind !== 'sum');
  const { cellOf, onSame } = cellKeys(facts);
  const persons = counts.map((count) => `least(one.${valueColumn(count)}, coalesce(known.fewest, 0))`);
  return [
    step(
      `${name}_lines`,
      differing(
        [...keys, 'holding', ...counted],
        sums.map((sum) => ({ sum, of: sum })),
        `lines_changed\n${joins.join('\n')}`,
      ),
    ),
    step(
      `${name}_persons`,
      `select ${columns}, max(abs(tickets), 2) filter (where person is not null) as largest_tickets,
  max(abs(revenue), 2) filter (where person is not null) as largest_revenue,
  coalesce(sum(abs(tickets)) filter (where person is null), 0) as tickets_of_nobody,
  coalesce(sum(abs(revenue)) filter (where person is null), 0) as revenue_of_nobody
from (
  select ${columns}, ${PERSON} as person, case when ${PERSON} is null then holding end as nobody_of,
    sum(${inputNames(issued).sum}) as tickets, sum(${inputNames(revenueSum).sum}) as revenue
  from ${name}_lines
  group by all
)
group by ${columns}`,
    ),
    step(
      name,
      `select ${cellOf('one')}, ${cut ? `'${cut.dimension}'` : 'null::varchar'} as further,
  ${persons.map((sql, i) => `${sql} as ${valueColumn(counts[i] ?? PERSONS)}`).join(', ')},
  one.${valueColumn(PERSONS)} as persons_most,
  least(one.${valueColumn(PERSONS)}, coalesce(known.beside, 0)) as persons_beside, amounts.largest_tickets, amounts.largest_revenue,
  [amounts.tickets_of_nobody + coalesce(least.tickets, 0), amounts.revenue_of_nobody + coalesce(least.revenue, 0)] as absolute
from (
  select ${[columns, ...counts.map((one) => `${numberSql(one)} as ${valueColumn(one)}`)].join(', ')}
  from ${name}_lines
  group by ${columns}
) as one
join ${name}_persons as amounts on ${onSame('one', 'amounts')}
left join ${name}_fewest as known on ${onSame('one', 'known')}
left join ${name}_least as least on ${onSame('one', 'least')}`,
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
      personsMost: Number(row.persons_most),
      personsBeside: Number(row.persons_beside),
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
