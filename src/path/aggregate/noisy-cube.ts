import { assertThat } from '#model/assertion.ts';
import type { Aggregate } from '#model/metric.ts';
import type { BoundedCell, NoisyMeasure, OneWayCell } from '#model/noisy-edition.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { Code } from '#model/words.ts';

import { valueColumn } from './cells.ts';
import { type CubeFacts, rowSteps } from './cube.ts';
import { literal } from './dialect.ts';
import { inputNames } from './inputs-of.ts';
import { pruned } from './kept.ts';
import { PERSONS } from './rewrites/add-evidence.ts';
import { aggregateIn } from './rewrites/one-currency.ts';
import { step } from './universes/universe.ts';

export type NoisyCubeFacts = CubeFacts & {
  readonly cells: readonly OneWayCell[];
  readonly measures: readonly NoisyMeasure[];
  readonly cellsPerPerson: number;
};

/** The column of `cube_counted` that says whose a row is; null where nobody is known. */
const PERSON = `${inputNames(PERSONS).counted}_0`;

/**
 * The cells of a release with noise, every person bounded: of each measure that adds up, a person’s amounts are scaled
 * down together until they are no more than its bound, all added without their signs; then the person counts in the first
 * `cellsPerPerson` cells it is in, and in no other. What becomes of a person depends on its own lines alone. Lines of
 * nobody known count whole. A row is one cell and one holding; or all of them together, where `holding` is null.
 */
export function noisyCubePlan(facts: NoisyCubeFacts): Plan {
  const { cellsPerPerson, currency } = facts;
  const measures = facts.measures.map((one) => ({ ...one, aggregate: aggregateIn(one.aggregate, currency) }));
  const aggregates = measures.map(({ aggregate }) => aggregate);
  const rows = rowSteps(facts, [...aggregates, PERSONS]);
  const scaled = measures.flatMap(boundedSql).join(',\n  ');
  const replaced = scaled === '' ? '' : ` replace (${scaled})`;
  const bounded = step('noisy_bounded', `select *${replaced}\nfrom cube_counted`);
  const stood = step('noisy_rows', rowsOfCells(facts).join('\nunion all\n'));
  const kept = step(
    'noisy_kept',
    `select person, cell
from (select distinct ${PERSON} as person, cell from noisy_rows where ${PERSON} is not null)
qualify row_number() over (partition by person order by cell) <= ${cellsPerPerson}`,
  );
  const result = step(
    'noisy_contributions',
    `select each.cell, holding, grouping(holding) = 1 as is_total,
  ${aggregates.map((one) => `${numberSql(one)} as ${valueColumn(one)}`).join(',\n  ')}
from noisy_rows as each
left join noisy_kept as kept on kept.person = each.${PERSON} and kept.cell = each.cell
where each.${PERSON} is null or kept.person is not null
group by grouping sets ((each.cell, holding), (each.cell))`,
  );
  return pruned([...rows, bounded, stood, kept, result], result.name, facts.kept ?? []);
}

function boundedSql({ aggregate, perPerson }: NoisyMeasure): readonly string[] {
  if (aggregate.kind !== 'sum') return [];
  const { sum } = inputNames(aggregate);
  const all = `sum(abs(${sum})) over (partition by ${PERSON})`;
  return [
    `case when ${PERSON} is null then ${sum} else ${sum} * (${perPerson} / greatest(${all}, ${perPerson})) end as ${sum}`,
  ];
}

/** Each line once in every cell that holds its value, under the number of the cell. */
function rowsOfCells({ cells, cube }: NoisyCubeFacts): readonly string[] {
  const dimensions = [...cube.common, ...cube.further].map(({ dimension }) => dimension);
  const column = (dimension: Code): string => {
    const position = dimensions.indexOf(dimension);
    return `${position < cube.common.length ? 'k' : 'f'}${position}`;
  };
  const pairs = new Map<Code, string[]>();
  for (const [i, { of }] of cells.entries())
    if (of) {
      const own = of.finest.map((leaf) => `(${literal(leaf)}, ${i})`);
      pairs.set(of.dimension, [...(pairs.get(of.dimension) ?? []), ...own]);
    }
  const whole = cells.findIndex(({ of }) => of === null);
  return [
    `select ${whole} as cell, noisy_bounded.* from noisy_bounded`,
    ...[...pairs].map(
      ([dimension, all]) =>
        `select node.cell, noisy_bounded.* from noisy_bounded
join (values ${all.join(', ')}) as node(leaf, cell) on node.leaf = noisy_bounded.${column(dimension)}`,
    ),
  ];
}

function numberSql(aggregate: Aggregate): string {
  const { sum, counted } = inputNames(aggregate);
  if (aggregate.kind === 'sum') return `coalesce(sum(${sum}), 0)`;
  assertThat(aggregate.kind === 'count-distinct', 'a release with noise holds sums and counts');
  return `count(distinct ${counted}_0)`;
}

/** What the rows of `noisyCubePlan` say of each cell, in the order of the cells. */
export function toBoundedCells(
  rows: readonly Row[],
  { cells, measures }: NoisyCubeFacts,
): readonly BoundedCell[] {
  const columns = measures.map(({ aggregate }) => valueColumn(aggregate));
  return cells.map((_, i) => {
    const found = rows.filter(({ cell }) => Number(cell) === i);
    const amountsOf = (row: Row): readonly number[] => columns.map((column) => Number(row[column] ?? 0));
    const total = found.find(({ is_total }) => is_total === true);
    return {
      totals: total ? amountsOf(total) : columns.map(() => 0),
      contributions: found
        .filter(({ is_total }) => is_total !== true)
        .map((row) => [String(row.holding), amountsOf(row)] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    };
  });
}
