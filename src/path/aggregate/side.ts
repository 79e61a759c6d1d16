import { identified } from '#metrics/measures/identified-rate.ts';
import { issued } from '#metrics/measures/tickets-issued.ts';
import { assertThat } from '#model/assertion.ts';
import type { Step } from '#model/plan.ts';

import { type AggregateFacts, type Asked, type EvidenceOf, partsOf, type Slice } from './asked.ts';
import { cappingOf } from './capped-weights.ts';
import { cellSteps, joinSql, keyColumns, valueColumn } from './cells.ts';
import { recodeSql } from './dialect.ts';
import { evidenceSteps, restSteps } from './evidence-steps.ts';
import { inputNames } from './inputs-of.ts';
import { MOVEMENT_LINES, personsOf } from './rewrites/add-evidence.ts';
import { sliceSteps } from './slice-steps.ts';
import { step } from './universes/universe.ts';

export type Side = 'asked' | 'compared';

/** All the cells of one question, as the step `<side>_cells`. */
export function sideSteps(asked: Asked, side: Side, facts: AggregateFacts): readonly Step[] {
  const [figure] = asked.slices;
  if (!figure) return [];
  const capping = cappingOf(asked, side);
  // A denominator comes first: the weights of its respondents are those of the numerator too.
  const inOrder = asked.slices.toSorted((a, b) => Number(b.name === 'base') - Number(a.name === 'base'));
  return [
    ...inOrder.flatMap((slice) => [
      ...sliceSteps(asked, slice, side, facts),
      ...cellSteps({ asked, slice, prefix: side, aggregates: slice.aggregates, byHolding: false, capping }),
      ...evidenceSteps(asked, slice, side, facts),
    ]),
    ...restSteps(asked, figure, side, facts),
    coverageStep(asked, figure, side),
    keysStep(asked, figure, side),
    step(`${side}_cells`, cellsSql(asked, side)),
  ];
}

/** Rows of the figure whose every criterion is known, among those that are of the shows and the period asked about. */
function coverageStep(asked: Asked, figure: Slice, side: Side): Step {
  const keys = keyColumns(figure);
  const [key] = keys;
  const shown = figure.keys.map((position) => {
    const recode = asked.by[position]?.recode ?? new Map<string, string>();
    return `${recodeSql(`cast(k${position} as varchar)`, recode)} as k${position}`;
  });
  const rows =
    key === undefined
      ? `${side}_figure_rows`
      : `(select * replace (${shown.join(', ')}) from ${side}_figure_rows)`;
  const isKnown = ['is_known', ...keys.map((key) => `${key} is not null`)].join(' and ');
  const buyers = figure.aggregates.some(({ name }) => name === identified.name)
    ? [`sum(${inputNames(identified).sum}) as identified`, `sum(${inputNames(issued).sum}) as tickets`]
    : ['null as identified', 'null as tickets'];
  const selected = [...keys, `${key === undefined ? 'true' : `grouping(${key}) = 1`} as is_total`];
  return step(
    `${side}_coverage`,
    `select ${selected.join(', ')},
  coalesce(sum(lines), 0) as lines, coalesce(sum(lines) filter (where ${isKnown}), 0) as lines_known,
  ${buyers.join(', ')}
from ${rows}
${key === undefined ? '' : `group by grouping sets ((${keys.join(', ')}), ())`}`,
  );
}

/** The cells there are: those of the figure, and those where only its denominator counts anything. */
function keysStep(asked: Asked, figure: Slice, side: Side): Step {
  const columns = [...keyColumns(figure), 'is_total'].join(', ');
  const isOfFigure = ({ name, universe }: Slice) => name === 'base' || universe === figure.universe;
  const sources = asked.slices.filter(
    (slice) => isOfFigure(slice) && slice.keys.length === figure.keys.length && slice.universe !== 'places',
  );
  const selects = sources.map((slice) => `select ${columns} from ${side}_${slice.name}_cells`);
  return step(`${side}_keys`, selects.join('\nunion\n'));
}

function cellsSql(asked: Asked, side: Side): string {
  const home = homeOf(asked);
  const columns = [
    'key.*',
    ...partsOf(asked.metric).map(([part, { name }]) => `${partSql(asked, name)} as p_${part}`),
    `${home.name}.presenters as presenters`,
    ...personsSql(asked, home),
    'coverage.lines, coverage.lines_known',
    ...asked.evidence.map((evidence, index) => evidenceColumns(evidence, index)),
    ...overlapColumns(asked),
  ];
  const joins = asked.slices.flatMap((slice) => [
    joinSql(`${side}_${slice.name}_cells`, slice.name, slice),
    ...(asked.evidence.some((one) => one.slice === slice.name)
      ? [joinSql(`${side}_${slice.name}_evidence`, `${slice.name}_evidence`, slice)]
      : []),
  ]);
  const [figure] = asked.slices;
  const coverage = figure ? [joinSql(`${side}_coverage`, 'coverage', figure)] : [];
  const rest = figure && asked.rest ? [joinSql(`${side}_rest_evidence`, 'rest_evidence', figure)] : [];
  return `select ${columns.join(',\n  ')}\nfrom ${side}_keys as key\n${[...joins, ...coverage, ...rest].join('\n')}`;
}

/** The slice whose rows are those of the cell: lines if there are any, else those of the figure. */
function homeOf(asked: Asked): Slice {
  const lines = asked.slices.find(({ universe, name }) => universe === 'lines' && name !== 'base');
  const home = lines ?? asked.slices[0];
  assertThat(home !== undefined, 'a question has a slice');
  return home;
}

/** A cell that only the denominator knows counts nothing: 0, not unknown. */
function partSql(asked: Asked, name: string): string {
  const slice = asked.slices.find(({ aggregates }) => aggregates.some((one) => one.name === name));
  const column = `${slice?.name}.n_${name.replaceAll('-', '_')}`;
  return slice?.name === 'base'
    ? column
    : `case when ${slice?.name}.groups is null then 0 else ${column} end`;
}

function personsSql(asked: Asked, home: Slice): readonly string[] {
  const counted = personsOf(asked);
  const persons = asked.slices.find(
    ({ name, aggregates }) => name !== 'base' && aggregates.some((one) => one.name === counted.name),
  );
  const respondents = asked.slices.find(({ aggregates }) =>
    aggregates.some(({ name }) => name === 'respondents'),
  );
  const bounded = asked.evidence.findIndex(({ least }) => least !== undefined);
  const hasLines = home.aggregates.some(({ name }) => name === MOVEMENT_LINES.name);
  const recorded = hasLines ? `${home.name}.${valueColumn(MOVEMENT_LINES)} > 0` : 'true';
  const number = persons
    ? `case when ${recorded} then coalesce(${persons.name}.${valueColumn(counted)}, 0) end`
    : `${respondents?.name}.n_respondents`;
  if (bounded >= 0 && !persons) {
    const evidence = `${home.name}_evidence`;
    return [
      `case when ${recorded} then coalesce(${evidence}.e${bounded}_least, 0) end as persons`,
      `coalesce(${evidence}.e${bounded}_most, 0) as persons_most`,
      'coverage.identified, coverage.tickets',
    ];
  }
  const isWanted = asked.evidence.length > 0 && (persons ?? respondents) !== undefined;
  return [`${isWanted ? number : 'null'} as persons`, 'coverage.identified, coverage.tickets'];
}

function evidenceColumns({ slice, least }: EvidenceOf, index: number): string {
  return ['total', 'holdings', 'largest', 'negative', ...(least ? ['best_total', 'least'] : [])]
    .map((what) => `${slice}_evidence.e${index}_${what}`)
    .join(', ');
}

function overlapColumns(asked: Asked): readonly string[] {
  return asked.scope === 'own' && asked.evidence.length > 0
    ? [`${asked.evidence[0]?.slice}_evidence.others as others`]
    : [];
}
