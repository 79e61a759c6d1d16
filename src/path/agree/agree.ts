import { type BatchKind, LAKE } from '#model/lake.ts';
import type { ColumnDefinition, Plan, Step } from '#model/plan.ts';

export { type OwnLabel, openLabels, readOpenLabels } from './open-labels.ts';
export { type Known, type Suggested, suggestFor } from './suggest.ts';

/** Columns of a kind of batch whose local label is kept. */
export function labelledColumns(kind: BatchKind): readonly string[] {
  const names = LAKE[kind].map(({ name }) => name);
  return names.filter((name) => names.includes(`${name}_label`));
}

/** The relation `label_choices`: what houses chose for their labels. */
export const LABEL_CHOICES: readonly ColumnDefinition[] = [
  { name: 'label_key', type: 'UBIGINT', meaning: 'key of a label of one house' },
  { name: 'code', type: 'VARCHAR', meaning: 'the concept that the house chose' },
];

/** The relation `production_names`: productions that their house said to be one, under the key of one of them. */
export const PRODUCTION_NAMES: readonly ColumnDefinition[] = [
  { name: 'organisation', type: 'VARCHAR', meaning: 'the house' },
  { name: 'production_key', type: 'VARCHAR', meaning: 'the production as a file names it' },
  { name: 'named', type: 'VARCHAR', meaning: 'the production that it is' },
];

/** The relation `tour_names`: productions that their house and another agreed to be of one tour. */
export const TOUR_NAMES: readonly ColumnDefinition[] = [
  { name: 'organisation', type: 'VARCHAR', meaning: 'the house' },
  { name: 'production_key', type: 'VARCHAR', meaning: 'the production as a file names it' },
  { name: 'tour', type: 'VARCHAR', meaning: 'the tour' },
];

/** The relation `venue_facts`: what the pool’s list says of the places that houses recognised. */
export const VENUE_FACTS: readonly ColumnDefinition[] = [
  { name: 'organisation', type: 'VARCHAR', meaning: 'the house' },
  { name: 'venue', type: 'VARCHAR', meaning: 'the venue as the house writes it' },
  { name: 'place', type: 'VARCHAR', meaning: 'its code on the list' },
  { name: 'venue_kind', type: 'VARCHAR', meaning: 'concept code; null unknown' },
  { name: 'municipality', type: 'VARCHAR', meaning: 'concept code; null unknown' },
  { name: 'capacity_physical', type: 'INTEGER', meaning: 'seats that exist; null unknown' },
];

/** Which of the relations hold anything: a join is not free. */
export type Said = {
  readonly labels: boolean;
  readonly productions: boolean;
  readonly venues: boolean;
  readonly tours: boolean;
};

/**
 * The rows of a kind of batch as their houses agreed to read them. Inputs: `stored_<kind>` and what was said; null when
 * nothing that was said concerns them. Performances always have their `place` on the pool’s list and their `tour`, null where nobody said.
 */
export function asAgreed(kind: BatchKind, said: Said): Plan | null {
  const isOfPerformances = kind === 'performances';
  const readings = [
    ...(said.labels ? [labelled] : []),
    ...(isOfPerformances ? [said.tours ? toured : untoured] : []),
    ...(isOfPerformances && said.productions ? [named] : []),
    ...(isOfPerformances ? [said.venues ? placed : unplaced] : []),
  ];
  if (readings.length === 0) return null;
  const steps: Step[] = [];
  for (const reading of readings) steps.push(reading(kind, steps.at(-1)?.name ?? `stored_${kind}`));
  const inputs = [
    `stored_${kind}`,
    ...(said.labels ? ['label_choices'] : []),
    ...(isOfPerformances && said.tours ? ['tour_names'] : []),
    ...(isOfPerformances && said.productions ? ['production_names'] : []),
    ...(isOfPerformances && said.venues ? ['venue_facts'] : []),
  ];
  return { inputs, steps, result: steps.at(-1)?.name ?? '' };
}

function labelled(kind: BatchKind, from: string): Step {
  const columns = labelledColumns(kind);
  const replaced = columns.map((column, n) => `coalesce(c${n}.code, s.${column}) as ${column}`);
  const joins = columns.map(
    (column, n) => `left join label_choices c${n} on c${n}.label_key = s.${column}_label`,
  );
  return {
    name: `labelled_${kind}`,
    sql: `select s.* replace (${replaced.join(', ')})\nfrom ${from} s\n${joins.join('\n')}`,
  };
}

function named(kind: BatchKind, from: string): Step {
  return {
    name: `named_${kind}`,
    sql: `select s.* replace (coalesce(n.named, s.production_key) as production_key)
from ${from} s
left join production_names n on n.organisation = s.organisation and n.production_key = s.production_key`,
  };
}

function toured(kind: BatchKind, from: string): Step {
  return {
    name: `toured_${kind}`,
    sql: `select s.*, n.tour from ${from} s
left join tour_names n on n.organisation = s.organisation and n.production_key = s.production_key`,
  };
}

function untoured(kind: BatchKind, from: string): Step {
  return { name: `untoured_${kind}`, sql: `select *, null::varchar as tour from ${from}` };
}

/** The list fills in what no file of the house says of a performance, and contradicts none. */
function placed(kind: BatchKind, from: string): Step {
  const filled = ['venue_kind', 'municipality', 'capacity_physical'].map(
    (column) =>
      `case when max(s.${column}) over of_performance is null then v.${column} else s.${column} end as ${column}`,
  );
  return {
    name: `placed_${kind}`,
    sql: `select s.* replace (${filled.join(',\n  ')}), v.place
from ${from} s
left join venue_facts v on v.organisation = s.organisation and v.venue = s.venue
window of_performance as (partition by s.organisation, s.performance_key)`,
  };
}

function unplaced(kind: BatchKind, from: string): Step {
  return { name: `unplaced_${kind}`, sql: `select *, null::varchar as place from ${from}` };
}
