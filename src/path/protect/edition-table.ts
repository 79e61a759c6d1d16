import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import { areWholeMonths } from '#model/calendar.ts';
import { combinations } from '#model/combinations.ts';
import { isLeftOut } from '#model/cube-panels.ts';
import { type CubeHierarchy, type Edition, UNKNOWN } from '#model/edition.ts';
import { finestOf } from '#model/finest.ts';
import type { Metric } from '#model/metric.ts';
import type { ProtectedCell, ProtectedTable } from '#model/protected.ts';
import { type Filter, isRange, type Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';
import { expand, isTerm } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { PERIOD } from './cube-of-policy.ts';
import { addressKey } from './linear/cube.ts';
import { addsUp } from './measure.ts';
import { wholePercent } from './rules/display.ts';

/** A release with its cells by their address: read once, asked often. */
export type OpenEdition = {
  readonly edition: Edition;
  readonly at: ReadonlyMap<string, Edition['cells'][number]>;
};

export function openEdition(edition: Edition): OpenEdition {
  return { edition, at: new Map(edition.cells.map((cell) => [addressKey(cell.at), cell])) };
}

/**
 * The answer that a release holds to a question: single cells, or sums of cells as displayed where the measure adds up.
 * Null when the question is not about its cells at all, whatever they hold.
 */
export function tableOfEdition(query: Query, { edition, at }: OpenEdition): ProtectedTable | null {
  const position = edition.metrics.indexOf(query.metric);
  const metric = metricOf(query.metric);
  const cuts = cutsOf(query, edition);
  if (position < 0 || metric === null || cuts === null || query.compare !== undefined) return null;
  const by = query.by ?? [];
  const mayAdd = metric.expression.kind === 'single' && metric.additivity.kind === 'additive';
  const figureOf: Figures = (key) => {
    const cells = cellsOf(cuts, by, key);
    if (cells === null || (cells.length > 1 && !mayAdd)) return undefined;
    const found = cells.map((address) => at.get(addressKey(address)));
    if (found.some((cell) => cell?.status !== 'ok')) return undefined;
    const values = found.map((cell) => cell?.values[position] ?? null);
    return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  };
  return tableOfFigures(query, metric, combinations(by.map((id) => rowsOf(cuts, id))), figureOf);
}

/** A figure that is not released is undefined; one that has no meaning is null. */
type Figures = (key: readonly Code[]) => number | null | undefined;

/** Rows by their keys and their whole, with shares of it where figures add up. */
export function tableOfFigures(
  { by = [] }: Query,
  metric: Metric,
  keys: readonly (readonly Code[])[],
  figureOf: Figures,
): ProtectedTable {
  const total = figureOf([]);
  const hasShares = by.length === 1 && (addsUp(metric, by) || metric.unit === 'persons');
  const shown = (key: readonly Code[], figure: number | null | undefined): ProtectedCell => {
    const share = hasShares && figure != null && total != null ? wholePercent(figure, total) : null;
    return {
      key: key.map((code) => (code === UNKNOWN ? null : code)),
      status: statusOf(figure),
      value: figure ?? null,
      shareStatus: share === null ? (figure === undefined || total === undefined ? 'x' : '..') : 'ok',
      share,
      margin: null,
      base: null,
    };
  };
  const cells = keys.map((key) => shown(key, figureOf(key)));
  return {
    by,
    cells,
    total: shown([], total),
    sharesOf: 'total',
    coverage: { known: null, contributing: null },
    notReleased: cells.filter(({ status }) => status === 'x').length,
  };
}

/** Whether each row of a question, and their whole, are cells of the release, or sums of such cells where these add up. */
export function isHeld(query: Query, { edition, at }: OpenEdition): boolean {
  const metric = metricOf(query.metric);
  const cuts = cutsOf(query, edition);
  if (metric === null || cuts === null) return false;
  const by = query.by ?? [];
  const mayAdd = metric.expression.kind === 'single' && metric.additivity.kind === 'additive';
  return [[], ...combinations(by.map((id) => rowsOf(cuts, id)))].every((key) => {
    const cells = cellsOf(cuts, by, key);
    const isOne = cells !== null && (cells.length === 1 || mayAdd);
    return isOne && cells.every((address) => at.has(addressKey(address)));
  });
}

/** The answer to a question that no release is about. */
export function nothingOf({ by = [] }: Query): ProtectedTable {
  const total = {
    key: [],
    status: 'x',
    value: null,
    shareStatus: 'x',
    share: null,
    margin: null,
    base: null,
  } as const;
  return {
    by,
    cells: by.length === 0 ? [total] : [],
    total,
    sharesOf: 'total',
    coverage: { known: null, contributing: null },
    notReleased: 1,
  };
}

function statusOf(figure: number | null | undefined): 'ok' | 'x' | '..' {
  if (figure === undefined) return 'x';
  return figure === null ? '..' : 'ok';
}

/** A dimension of the release, as the question names it: which of its finest values it is about, and its rows. */
type Cut = {
  readonly hierarchy: CubeHierarchy;
  readonly named: Code;
  readonly finest: readonly Code[];
  readonly rows: readonly Code[];
};
type Cuts = { readonly common: readonly Cut[]; readonly further: Cut | null };

/** What a dimension of a release is called where its whole is told by its first parts: quarters, groups of ages. */
const BY_PARTS: Readonly<Record<Code, Code>> = { [PERIOD]: 'performance-quarter', 'age-band': 'age-group' };

/** Null when a criterion is not one of the release’s, cuts across its values, or is a second further one. */
function cutsOf(query: Query, { cube, months }: Edition): Cuts | null {
  const { by = [], where = {} } = query;
  const left = new Set([...by, ...Object.keys(where)]);
  const common: Cut[] = [];
  for (const hierarchy of cube.common) {
    const id = hierarchy.dimension;
    const cut = cutOf(hierarchy, query);
    // Months that are released together only are no rows of their own.
    if (cut === null || (id === PERIOD && hierarchy.merged && by.includes(PERIOD))) return null;
    common.push(cut);
    for (const used of id === PERIOD ? [PERIOD, 'performance-date'] : [id]) left.delete(used);
    left.delete(cut.named);
  }
  const [id, second] = [...left];
  if (second !== undefined) return null;
  if (id === undefined) return { common, further: null };
  const hierarchy = cube.further.find(({ dimension }) => dimension === id || BY_PARTS[dimension] === id);
  const further = hierarchy ? cutOf(hierarchy, query) : null;
  return further === null || months.from > months.to ? null : { common, further };
}

function cutOf(hierarchy: CubeHierarchy, { by = [], where = {} }: Query): Cut | null {
  const id = hierarchy.dimension;
  const coarse = BY_PARTS[id];
  const isByParts = coarse !== undefined && by.includes(coarse);
  if (coarse !== undefined && (where[coarse] || (isByParts && by.includes(id)))) return null;
  const filters = id === PERIOD ? [where[PERIOD], where['performance-date']] : [where[id]];
  const finest = filters.reduce<readonly Code[] | null>(
    (kept, filter) => (kept && filter ? within(kept, filter, hierarchy) : kept),
    finestOf(hierarchy, hierarchy.nodes[0]?.code ?? ''),
  );
  if (finest === null) return null;
  // What a panel leaves out is no row of its own: it is never released.
  if (!isByParts)
    return { hierarchy, named: id, finest, rows: finest.filter((code) => !isLeftOut(hierarchy, code)) };
  const parts = partsNamed(hierarchy, coarse);
  const holds = (part: Code) => finestOf(hierarchy, part).some((code) => finest.includes(code));
  return parts && { hierarchy, named: coarse, finest, rows: parts.filter(holds) };
}

/** The parts that the whole is first divided into; null where they are not the values of that dimension. */
function partsNamed({ nodes }: CubeHierarchy, dimension: Code): readonly Code[] | null {
  const [parts = []] = nodes[0]?.partitions ?? [];
  const values = dimensionOf(dimension)?.values;
  const isValue = (code: Code) =>
    values?.kind === 'codes' ? code in values.labels || code === UNKNOWN : /^\d{4}-q[1-4]$/.test(code);
  return parts.length > 0 && parts.every(isValue) ? parts : null;
}

/** The values that a filter leaves; null when it cuts one in two, or reaches beyond the release. */
export function within(
  finest: readonly Code[],
  filter: Filter,
  hierarchy: CubeHierarchy,
): readonly Code[] | null {
  if (isRange(filter)) {
    if (hierarchy.dimension !== PERIOD || !areWholeMonths(filter)) return null;
    const months = finest.flatMap((code) => madeOf(hierarchy, code));
    const [first = '', last = ''] = [months[0], months.at(-1)];
    const from = filter.from?.slice(0, 7) ?? first;
    const to = filter.to?.slice(0, 7) ?? last;
    if (from < first || to > last) return null;
    const held = (code: Code) => madeOf(hierarchy, code).filter((month) => from <= month && month <= to);
    const kept = finest.filter((code) => held(code).length > 0);
    return kept.every((code) => held(code).length === madeOf(hierarchy, code).length) ? kept : null;
  }
  const values = dimensionOf(hierarchy.dimension)?.values;
  const scheme = values?.kind === 'concepts' ? values.scheme : null;
  const held = filter.flatMap((code) => wholeValues(code, scheme, finest, hierarchy));
  return held.includes(null) ? null : finest.filter((code) => held.includes(code));
}

/** The finest values that make up a code or group; one null when it is less than one of them. */
function wholeValues(
  code: Code,
  scheme: Code | null,
  finest: readonly Code[],
  hierarchy: CubeHierarchy,
): readonly (Code | null)[] {
  if (finest.includes(code)) return [code];
  const panel = hierarchy.panels?.find(({ of }) => of === code);
  if (panel) return [panel.code, panel.leftOut];
  if (scheme === null || !isTerm(scheme, code)) return [null];
  const isConcept = new Set(schemeOf(scheme).concepts.map((concept) => concept.code));
  // Groups within the code say the same as their members.
  const under = new Set(expand(scheme, code).filter((one) => isConcept.has(one)));
  const found = finest.filter((value) => madeOf(hierarchy, value).every((part) => under.has(part)));
  const parts = found.flatMap((value) => madeOf(hierarchy, value));
  const covered = new Set(parts.flatMap((part) => expand(scheme, part)));
  return found.length > 0 && [...under].every((one) => covered.has(one)) ? found : [null];
}

/** The dimension’s own values that a finest value of the release is, or is of. */
function madeOf({ merged, panels = [] }: CubeHierarchy, code: Code): readonly Code[] {
  const of = panels.find((panel) => panel.code === code || panel.leftOut === code)?.of ?? code;
  return merged?.[of] ?? [of];
}

function rowsOf(cuts: Cuts, id: Code): readonly Code[] {
  return (
    [...cuts.common, ...(cuts.further ? [cuts.further] : [])].find(({ named }) => named === id)?.rows ?? []
  );
}

type Address = Edition['cells'][number]['at'];

/** The cells that together are a row; null when no cells do. */
function cellsOf(
  { common, further }: Cuts,
  by: readonly Code[],
  key: readonly Code[],
): readonly Address[] | null {
  const own = ({ hierarchy, named, finest }: Cut): readonly Code[] => {
    const position = by.indexOf(named);
    const code = position < 0 ? undefined : key[position];
    if (code === undefined) return nodesOf(hierarchy, finest);
    return nodesOf(
      hierarchy,
      finestOf(hierarchy, code).filter((value) => finest.includes(value)),
    );
  };
  const lists = common.map(own);
  const cut = further ? own(further) : null;
  const whole = further?.hierarchy.nodes[0]?.code;
  return combinations(lists).flatMap((codes) =>
    (cut ?? [null]).map((code) => ({
      common: codes,
      further:
        code === null || code === whole || !further ? null : { dimension: further.hierarchy.dimension, code },
    })),
  );
}

/** The fewest nodes that hold just these values: the largest that fit, in the order of the hierarchy. */
function nodesOf(hierarchy: CubeHierarchy, finest: readonly Code[]): readonly Code[] {
  const left = new Set(finest);
  const chosen: Code[] = [];
  const sized = hierarchy.nodes
    .map(({ code }) => ({ code, values: finestOf(hierarchy, code) }))
    .toSorted((a, b) => b.values.length - a.values.length);
  for (const { code, values } of sized) {
    if (!values.every((value) => left.has(value))) continue;
    for (const value of values) left.delete(value);
    chosen.push(code);
  }
  return chosen;
}
