import { dimensionOf } from '#metrics/dimensions.ts';
import { buyersCounted } from '#metrics/measures/buyers.ts';
import { revenueSum } from '#metrics/measures/revenue.ts';
import { issued } from '#metrics/measures/tickets-issued.ts';
import { field } from '#metrics/terms.ts';
import { assertThat } from '#model/assertion.ts';
import {
  type Cube,
  type CubeHierarchy,
  type CubeTable,
  type Months,
  OTHER_VALUES,
  UNKNOWN,
} from '#model/edition.ts';
import { finestOf } from '#model/finest.ts';
import type { Aggregate, Dimension, Metric } from '#model/metric.ts';
import type { Plan, Step } from '#model/plan.ts';
import type { Code, Slug } from '#model/words.ts';
import { topOf } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';

import { partsOf } from './asked.ts';
import { valueColumn } from './cells.ts';
import { literal } from './dialect.ts';
import { inputNames, inputsOf } from './inputs-of.ts';
import { pruned } from './kept.ts';
import { columnsOfPanels, panelSql } from './left-out.ts';
import { MOVEMENT_LINES, PERSONS } from './rewrites/add-evidence.ts';
import { aggregateIn } from './rewrites/one-currency.ts';
import { lineRows } from './universes/lines.ts';
import { type Column, step } from './universes/universe.ts';

/** A row of `cubePlan`: one cell or leaf, and one holding; or all of them together, where `holding` is null. */
export type CubeFacts = {
  readonly cube: Cube;
  readonly metrics: readonly Metric[];
  readonly months: Months;
  readonly currency: string;
  readonly kept?: readonly string[];
  /** Houses whose lines are left out. */
  readonly without?: readonly Slug[];
};

/** The numbers behind a cell: the shadows of rule P8, then each number that the metrics are made of, once. */
export function measuresOf({
  metrics,
  currency,
}: Pick<CubeFacts, 'metrics' | 'currency'>): readonly Aggregate[] {
  const parts = metrics.flatMap((metric) => partsOf(metric).map(([, aggregate]) => aggregate));
  const all = [issued, revenueSum, PERSONS, buyersCounted, ...parts];
  return [...new Map(all.map((one) => [one.name, aggregateIn(one, currency)])).values()];
}

/**
 * All cells and leaves of a release, by holding and together: columns `c0…` (common values), `further`, `code`,
 * `holding`, `is_leaf`, one `n_…` a measure, and `movement_lines`.
 */
export function cubePlan(facts: CubeFacts): Plan {
  const { cube } = facts;
  const measures = [...measuresOf(facts), MOVEMENT_LINES];
  const rows = rowSteps(facts, measures);
  const all = tablesOf(cube);
  const tables = all.map(({ table }, i) => tableStep(cube, table, `cube_table_${i}`, measures));
  const selects = all.map(({ isLeaf }, i) => `select *, ${isLeaf} as is_leaf from cube_table_${i}`);
  const result = step('cube_contributions', selects.join('\nunion all by name\n'));
  return pruned([...rows, ...tables, result], result.name, facts.kept ?? []);
}

/**
 * Lines of the months, under the codes of the cube, each with the holding that it counts for: the last step is
 * `cube_counted`, with a column `k0…` a common dimension and `f…` a further one.
 */
export function rowSteps(facts: CubeFacts, measures: readonly Aggregate[]): readonly Step[] {
  const { cube, months, kept = [], without = [] } = facts;
  const dimensions = [...cube.common, ...cube.further];
  const keys = dimensions.map(
    ({ dimension }, i): Column => ({ alias: `d${i}`, dimension: known(dimension), at: 'both-ends' }),
  );
  const inputs = measures.map(inputsOf);
  const added = unique(inputs.flatMap((one) => one.added));
  const apart = unique(inputs.flatMap((one) => one.apart));
  const month: Column = { alias: 'month', dimension: known('performance-month'), at: 'both-ends' };
  const presenter: Column = { alias: 'presenter', scalar: field('presenter') };
  const lines = lineRows({
    columns: [...keys, month, presenter, ...columnsOfPanels(cube), ...added, ...apart],
    house: null,
    prefix: 'cube',
    period: [],
    kept,
  });
  const codes = dimensions.map(
    (hierarchy, i) => `${codeSql(hierarchy, i)} as ${i < cube.common.length ? 'k' : 'f'}${i}`,
  );
  const names = [...apart, ...added].map(({ alias }) => `line.${alias}`);
  const counted = `select ${[...codes, 'coalesce(house.holding, line.presenter) as holding', ...names].join(',\n  ')}
from (
${lines.sql}
) as line
left join organisations as house on house.slug = line.presenter
${dimensions.map(codesJoin).join('\n')}
where line.month between ${literal(months.from)} and ${literal(months.to)}${
    without.length === 0
      ? ''
      : `\n  and coalesce(line.presenter, '') not in (${without.map(literal).join(', ')})`
  }`;
  const groups = [
    ...dimensions.map((_, i) => `${i < cube.common.length ? 'k' : 'f'}${i}`),
    'holding',
    ...apart.map(({ alias }) => alias),
  ];
  return [
    ...lines.steps,
    step('cube_lines', counted),
    step(
      'cube_counted',
      `select ${[...groups, ...added.map(({ alias }) => `sum(${alias}) as ${alias}`)].join(', ')}\nfrom cube_lines\ngroup by all`,
    ),
  ];
}

/** The lines of a release as they are counted, and nothing of its cells: what changes are counted from. */
export function countedPlan(facts: CubeFacts): Plan {
  return pruned(rowSteps(facts, [...measuresOf(facts), MOVEMENT_LINES]), 'cube_counted', facts.kept ?? []);
}

/** The tables of the cube, and one of the finest combinations by each further dimension and by none. */
export function tablesOf(cube: Cube): readonly { readonly table: CubeTable; readonly isLeaf: boolean }[] {
  const cuts = [null, ...cube.further.map(({ dimension }) => dimension)];
  return [
    ...cube.tables.map((table) => ({ table, isLeaf: false })),
    ...cuts.map((dimension) => ({ table: leafTable(cube, dimension), isLeaf: true })),
  ];
}

/** A line’s value as a finest code of the hierarchy. */
function codeSql({ nodes, panels = [] }: CubeHierarchy, i: number): string {
  const others = finestOfAll(nodes).includes(OTHER_VALUES) ? OTHER_VALUES : UNKNOWN;
  const within = panels.map(
    (panel) => `when code${i}.shown = ${literal(panel.of)} then ${panelSql(panel)}\n    `,
  );
  return `case when line.d${i} is null then ${literal(UNKNOWN)}
    ${within.join('')}else coalesce(code${i}.shown, ${literal(others)}) end`;
}

/**
 * Every value that stands for a finest code, or for one that a panel takes the place of: looked up, which a hundred
 * thousand lines and the planner have sooner than cases.
 */
function codesJoin({ dimension, nodes, merged = {}, panels = [] }: CubeHierarchy, i: number): string {
  const standing = [...finestOfAll(nodes), ...panels.map(({ of }) => of)];
  const shown = recoded(topCodes(known(dimension)), merged);
  const pairs = [...new Set([...standing, ...shown.keys()])].flatMap((value) => {
    const code = shown.get(value) ?? value;
    return standing.includes(code) ? [`(${literal(value)}, ${literal(code)})`] : [];
  });
  return `left join (values ${pairs.join(', ')}) as code${i}(value, shown) on code${i}.value = cast(line.d${i} as varchar)`;
}

function finestOfAll(nodes: CubeHierarchy['nodes']): readonly Code[] {
  return nodes.filter(({ partitions }) => partitions.length === 0).map(({ code }) => code);
}

/** Under the top concept, and where that one is shown with others only, under their common code. */
function recoded(
  tops: ReadonlyMap<Code, Code>,
  merged: Readonly<Record<Code, readonly Code[]>>,
): ReadonlyMap<Code, Code> {
  const within = new Map(
    Object.entries(merged).flatMap(([code, parts]) => parts.map((part) => [part, code])),
  );
  return new Map([
    ...within,
    ...[...tops].map(([code, top]): [Code, Code] => [code, within.get(top) ?? top]),
  ]);
}

function topCodes({ values }: Dimension): ReadonlyMap<Code, Code> {
  if (values.kind !== 'concepts' || values.level !== 'top') return new Map();
  const moved = schemeOf(values.scheme).concepts.map(({ code }): [Code, Code] => [
    code,
    topOf(values.scheme, code),
  ]);
  return new Map(moved.filter(([code, top]) => code !== top));
}

function leafTable(cube: Cube, further: Code | null): CubeTable {
  const cut = cube.further.find(({ dimension }) => dimension === further);
  return {
    common: cube.common.map(({ nodes }) => finestOfAll(nodes)),
    further: cut ? { dimension: cut.dimension, codes: finestOfAll(cut.nodes) } : null,
  };
}

/** One table: each line stands in every node that holds its finest code. */
function tableStep(cube: Cube, table: CubeTable, name: string, measures: readonly Aggregate[]): Step {
  const { joins, keys, cut } = standingIn(cube, table, 'cube_counted');
  const grouped = [...cube.common.map((_, i) => `n${i}.node`), ...(cut ? ['nf.node'] : [])];
  const sets = grouped.length === 0 ? '' : `${grouped.join(', ')}, `;
  const cells = `select ${keys.join(', ')}, ${cut ? literal(cut.dimension) : 'null::varchar'} as further, holding,
  grouping(holding) = 1 as is_total,
  ${measures.map((one) => `${numberSql(one)} as ${valueColumn(one)}`).join(',\n  ')}
from cube_counted
${joins.join('\n')}
group by grouping sets ((${sets}holding), (${grouped.join(', ')}))`;
  const same = [...cube.common.map((_, i) => `c${i}`), 'code'].map(
    (key) => `cell.${key} is not distinct from person.${key}`,
  );
  return step(
    name,
    `select cell.*, person.largest_tickets, person.largest_revenue
from (
${cells}
) as cell
left join (
${largestPersonsSql(keys, joins, cube.common.length)}
) as person on cell.is_total and ${same.join(' and ')}`,
  );
}

/** How the lines of a relation stand in the cells of a table: the joins with its nodes, and the columns `c0…` and `code`. */
export function standingIn(cube: Cube, table: CubeTable, lines: string) {
  const joins = cube.common.map((hierarchy, i) =>
    nodesJoin(hierarchy, table.common[i] ?? [], `${lines}.k${i}`, `n${i}`),
  );
  const position = cube.further.findIndex(({ dimension }) => dimension === table.further?.dimension);
  const cut = cube.further[position];
  const column = `${lines}.f${cube.common.length + position}`;
  if (cut) joins.push(nodesJoin(cut, table.further?.codes ?? [], column, 'nf'));
  const keys = [
    ...cube.common.map((_, i) => `n${i}.node as c${i}`),
    `${cut ? 'nf.node' : 'null::varchar'} as code`,
  ];
  return { joins, keys, cut };
}

/** Rule P5: of each cell, the two largest amounts of one person. */
function largestPersonsSql(keys: readonly string[], joins: readonly string[], common: number): string {
  const person = `${inputNames(PERSONS).counted}_0`;
  const names = [...Array.from({ length: common }, (_, i) => `c${i}`), 'code'].join(', ');
  return `select ${names}, max(abs(tickets), 2) as largest_tickets, max(abs(revenue), 2) as largest_revenue
from (
  select ${keys.join(', ')}, ${person} as person,
    sum(${inputNames(issued).sum}) as tickets, sum(${inputNames(revenueSum).sum}) as revenue
  from cube_counted
  ${joins.join('\n  ')}
  where ${person} is not null
  group by all
)
group by ${names}`;
}

function nodesJoin(hierarchy: CubeHierarchy, codes: readonly Code[], key: string, alias: string): string {
  const pairs = codes.flatMap((node) =>
    finestOf(hierarchy, node).map((leaf) => `(${literal(leaf)}, ${literal(node)})`),
  );
  const values = pairs.length === 0 ? '(null::varchar, null::varchar)' : pairs.join(', ');
  return `join (values ${values}) as ${alias}(leaf, node) on ${alias}.leaf = ${key}`;
}

export function numberSql(aggregate: Aggregate): string {
  const { sum, counted } = inputNames(aggregate);
  if (aggregate.kind === 'sum') return `coalesce(sum(${sum}), 0)`;
  assertThat(aggregate.kind === 'count-distinct', 'a release holds sums and counts');
  const columns = aggregate.of.map((_, index) => `${counted}_${index}`);
  return columns.length === 1
    ? `count(distinct ${columns[0]})`
    : `count(distinct row(${columns.join(', ')}))`;
}

function known(id: Code): Dimension {
  const dimension = dimensionOf(id);
  assertThat(dimension !== null, `the registry has ${id}`);
  return dimension;
}

function unique(columns: readonly Column[]): readonly Column[] {
  return [...new Map(columns.map((column) => [column.alias, column])).values()];
}
