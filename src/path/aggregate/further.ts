import { revenueSum } from '#metrics/measures/revenue.ts';
import { issued } from '#metrics/measures/tickets-issued.ts';
import type { Region } from '#model/further-table.ts';
import type { Plan } from '#model/plan.ts';
import type { Code } from '#model/words.ts';

import { valueColumn } from './cells.ts';
import { type CubeFacts, measuresOf, numberSql, rowSteps } from './cube.ts';
import { literal } from './dialect.ts';
import { inputNames } from './inputs-of.ts';
import { pruned } from './kept.ts';
import { MOVEMENT_LINES, PERSONS } from './rewrites/add-evidence.ts';
import { step } from './universes/universe.ts';

/** A further table: its rows by finest values, of the lines that it is limited to. The tables of the cube are not read. */
export type FurtherFacts = CubeFacts & { readonly by: readonly Code[]; readonly where: Region };

/**
 * The rows of a further table and its whole, by holding and together: columns `v0…`, `is_whole`, `holding`, `is_total`,
 * one `n_…` a measure, `movement_lines` and the largest persons.
 */
export function furtherPlan(facts: FurtherFacts): Plan {
  const measures = [...measuresOf(facts), MOVEMENT_LINES];
  const names = facts.by.map((_, i) => `v${i}`);
  const whole = `${names.length === 0 ? 'true' : 'grouping(v0) = 1'} as is_whole`;
  const keys = [...names, 'is_whole'];
  const same = keys.map((key) => `cell.${key} is not distinct from person.${key}`).join(' and ');
  const result = step(
    'further_contributions',
    `select cell.*, person.largest_tickets, person.largest_revenue
from further_cells as cell
left join (
  select ${keys.join(', ')}, max(abs(tickets), 2) as largest_tickets, max(abs(revenue), 2) as largest_revenue
  from further_persons
  group by ${keys.join(', ')}
) as person on cell.is_total and ${same}`,
  );
  const steps = [
    ...rowSteps(facts, measures),
    step('further_lines', limitedSql(facts)),
    step(
      'further_cells',
      `select ${[...names, whole, 'holding', 'grouping(holding) = 1 as is_total'].join(', ')},
  ${measures.map((one) => `${numberSql(one)} as ${valueColumn(one)}`).join(',\n  ')}
from further_lines
group by grouping sets (${setsOf(names, ['holding', null])})`,
    ),
    step(
      'further_persons',
      `select ${[...names, whole, 'person'].join(', ')},
  sum(${inputNames(issued).sum}) as tickets, sum(${inputNames(revenueSum).sum}) as revenue
from further_lines
where person is not null
group by grouping sets (${setsOf(names, ['person'])})`,
    ),
    result,
  ];
  return pruned(steps, result.name, facts.kept ?? []);
}

/** Each row and the whole, by each of these columns, or without any. */
function setsOf(names: readonly string[], beside: readonly (string | null)[]): string {
  const rows = names.length === 0 ? [names] : [names, []];
  return rows
    .flatMap((row) => beside.map((one) => `(${[...row, ...(one === null ? [] : [one])].join(', ')})`))
    .join(', ');
}

function limitedSql(facts: FurtherFacts): string {
  const keys = facts.by.map((id, i) => `, ${columnOf(facts, id)} as v${i}`);
  const limits = Object.entries(facts.where).map(
    ([id, codes]) => `${columnOf(facts, id)} in (${codes.map(literal).join(', ')})`,
  );
  const where = limits.length === 0 ? '' : `\nwhere ${limits.join(' and ')}`;
  return `select *, ${inputNames(PERSONS).counted}_0 as person${keys.join('')}\nfrom cube_counted${where}`;
}

/** All combinations of finest values, of the common dimensions and the further ones together, by holding: `d0…`. */
export function jointPlan(facts: CubeFacts): Plan {
  const measures = measuresOf(facts).filter(({ kind }) => kind === 'sum');
  const names = [...facts.cube.common, ...facts.cube.further].map(
    ({ dimension }, i) => `${columnOf(facts, dimension)} as d${i}`,
  );
  const numbers = measures.map((one) => `${numberSql(one)} as ${valueColumn(one)}`);
  const result = step(
    'joint_leaves',
    `select ${[...names, 'holding', ...numbers].join(', ')}\nfrom cube_counted\ngroup by all`,
  );
  return pruned([...rowSteps(facts, measures), result], result.name, facts.kept ?? []);
}

function columnOf({ cube }: CubeFacts, id: Code): string {
  const position = [...cube.common, ...cube.further].findIndex(({ dimension }) => dimension === id);
  return `${position < cube.common.length ? 'k' : 'f'}${position}`;
}
