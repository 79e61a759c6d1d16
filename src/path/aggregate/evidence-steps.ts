import type { Step } from '#model/plan.ts';

import type { AggregateFacts, Asked, Slice } from './asked.ts';
import { cellSteps, joinSql, keyColumns, valueColumn } from './cells.ts';
import { largestSql, largestTwoSql } from './dialect.ts';
import { sliceSteps } from './slice-steps.ts';
import { movementRows } from './universes/lines.ts';
import { seenElsewhere } from './universes/persons.ts';
import { step } from './universes/universe.ts';

/** Who stands behind each cell of a slice, number by number: `e0_total`, `e0_holdings`, `e0_largest`, `e0_negative`. */
export function evidenceSteps(
  asked: Asked,
  slice: Slice,
  prefix: string,
  facts: AggregateFacts,
): readonly Step[] {
  const measured = asked.evidence.map((evidence, index) => ({ ...evidence, index }));
  const here = measured.filter((evidence) => evidence.slice === slice.name);
  if (here.length === 0) return [];
  const name = `${prefix}_${slice.name}`;
  const keys = [...keyColumns(slice), 'is_total'].join(', ');
  const others = asked.scope === 'own' ? ['flatten(list(c.presenters)) as others'] : [];
  const numbers = here.map(({ aggregate, least, index }) =>
    least
      ? boundsSql(`c.${valueColumn(least)}`, `c.${valueColumn(aggregate)}`, index)
      : evidenceSql(`c.${valueColumn(aggregate)}`, index),
  );
  return [
    ...contributionSteps(asked, slice, prefix, facts),
    step(
      `${name}_evidence`,
      `select ${keys},
  ${[...numbers, ...others].join(',\n  ')}
from ${name}_by_holding as c
group by ${keys}`,
    ),
  ];
}

function contributionSteps(
  asked: Asked,
  slice: Slice,
  prefix: string,
  { kept = [], metIn }: AggregateFacts,
): readonly Step[] {
  if (asked.scope === 'own') {
    const period = asked.where.filter(({ dimension }) => dimension.calendar !== undefined);
    const met = { prefix: `${prefix}_${slice.name}`, period, kept, house: asked.house, metIn };
    const houses = seenElsewhere(met, movementRows);
    return [...houses, overlapStep(slice, prefix)];
  }
  const aggregates = asked.evidence
    .filter((evidence) => evidence.slice === slice.name)
    .flatMap(({ aggregate, least }) => (least ? [aggregate, least] : [aggregate]));
  const counted = slice.name === 'figure' ? (asked.rest?.aggregates ?? []) : [];
  const all = [...new Set([...aggregates, ...counted])];
  return cellSteps({ asked, slice, prefix, aggregates: all, byHolding: true });
}

/** R1c: what each holding has in the base of a cell, less what the cell counts of it. */
export function restSteps(
  asked: Asked,
  figure: Slice,
  prefix: string,
  facts: AggregateFacts,
): readonly Step[] {
  const { rest: slice } = asked;
  if (!slice) return [];
  const keys = [...keyColumns(figure), 'is_total'];
  const numbers = asked.evidence.flatMap((evidence, index) => {
    const column = valueColumn(evidence.aggregate);
    const left = `(base.${column} - coalesce(counted.${column}, 0))`;
    return evidence.slice === slice.name ? [evidenceSql(left, index)] : [];
  });
  return [
    ...sliceSteps(asked, slice, prefix, facts),
    ...cellSteps({ asked, slice, prefix, aggregates: slice.aggregates, byHolding: true }),
    step(
      `${prefix}_rest_evidence`,
      `select ${[...keys.map((key) => `key.${key}`), ...numbers].join(',\n  ')}
from ${prefix}_figure_cells as key
${joinSql(`${prefix}_rest_by_holding`, 'base', slice)}
${joinSql(`${prefix}_figure_by_holding`, 'counted', figure)} and counted.holding = base.holding
group by ${keys.map((key) => `key.${key}`).join(', ')}`,
    ),
  ];
}

/** D3: the persons of a house’s cell, counted at each other holding where they were also met. */
function overlapStep(slice: Slice, prefix: string): Step {
  const name = `${prefix}_${slice.name}`;
  const [key] = keyColumns(slice);
  const keys = keyColumns(slice).map((one) => `mine.${one}`);
  const isTotal = key === undefined ? 'true' : `grouping(mine.${key}) = 1`;
  const sets =
    key === undefined
      ? 'theirs.holding'
      : `grouping sets ((${keys.join(', ')}, theirs.holding), (theirs.holding))`;
  return step(
    `${name}_by_holding`,
    `select ${[...keys, 'theirs.holding'].join(', ')}, ${isTotal} as is_total,
  count(distinct mine.c_persons_0) as n_persons, list(distinct theirs.presenter) as presenters
from ${name}_counted as mine
join ${name}_person_houses as theirs
  on theirs.person = mine.c_persons_0 and theirs.holding <> mine.holding
group by ${sets}`,
  );
}

function evidenceSql(contribution: string, index: number): string {
  return `coalesce(sum(abs(${contribution})), 0) as e${index}_total,
  count(*) filter (where ${contribution} <> 0) as e${index}_holdings,
  ${largestSql(`nullif(abs(${contribution}), 0)`)} as e${index}_largest,
  coalesce(bool_or(${contribution} < 0), false) as e${index}_negative`;
}

/**
 * Contributions that lie between `least` and `most`, as concentrated as they may be, then as little (`model/table.ts`).
 * Whichever two are the largest, those left are at least the sum of `least` without its two largest, and at most that
 * of `most` without its two.
 */
function boundsSql(least: string, most: string, index: number): string {
  const left = (bound: string) => `coalesce(sum(${bound}), 0) - coalesce(${largestTwoSql(bound)}, 0)`;
  return `coalesce(max(${most}), 0) + ${left(least)} as e${index}_total,
  count(*) filter (where ${most} <> 0) as e${index}_holdings,
  [coalesce(max(${most}), 0)] as e${index}_largest,
  false as e${index}_negative,
  coalesce(max(${least}), 0) + ${left(most)} as e${index}_best_total,
  coalesce(max(${least}), 0) as e${index}_least,
  coalesce(sum(${most}), 0) as e${index}_most`;
}
