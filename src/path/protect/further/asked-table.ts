import { isKnownIn } from '#metrics/applicable.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { combinations } from '#model/combinations.ts';
import type { CubeHierarchy, Edition } from '#model/edition.ts';
import { finestOf } from '#model/finest.ts';
import { type Region, regionKey } from '#model/further-table.ts';
import type { CubePanel } from '#model/panel.ts';
import type { Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';
import { hierarchyOf, PERIOD } from '../cube-of-policy.ts';
import { within } from '../edition-table.ts';

/** A question as a table of new cells: its rows, each by one finest value of each criterion, after their whole. */
export type AskedTable = {
  readonly by: readonly Code[];
  readonly where: Region;
  readonly cells: readonly { readonly key: readonly Code[]; readonly region: Region }[];
  /** Those that are not common to all cells of the release, with their finest values. */
  readonly further: readonly CubeHierarchy[];
};

/** A table of more rows is none that a person reads. */
const ROWS_MAX = 400;

/** What is asked of lines and may be cut further; a kind of line is no trait of what was sold. */
const NEVER: readonly Code[] = ['movement'];

/** Null when a question is not one of whole months of the release, or of values that can be listed beforehand, or cuts a panel. */
export function askedTable(query: Query, { cube, metrics }: Edition): AskedTable | null {
  if (!metrics.includes(query.metric) || query.compare !== undefined) return null;
  const { by = [], where = {} } = query;
  const filters = Object.entries(where).map(
    ([id, filter]) => [id === 'performance-date' ? PERIOD : id, filter] as const,
  );
  const named = [...new Set([...by, ...filters.map(([id]) => id)])];
  const hierarchies = named.map((id) => hierarchyNamed(id, cube));
  const finest = new Map<Code, readonly Code[]>();
  const limits: [Code, readonly Code[]][] = [];
  for (const [i, id] of named.entries()) {
    const hierarchy = hierarchies[i];
    if (!hierarchy) return null;
    const all = finestOf(hierarchy, hierarchy.nodes[0]?.code ?? '');
    const left = filters
      .filter(([one]) => one === id)
      .reduce<readonly Code[] | null>((kept, [, filter]) => kept && within(kept, filter, hierarchy), all);
    if (left === null || left.length === 0 || panelAmong(left, hierarchy)) return null;
    finest.set(id, left);
    if (left.length < all.length) limits.push([id, left]);
  }
  const keys = combinations(by.map((id) => finest.get(id) ?? []));
  if (keys.length > ROWS_MAX) return null;
  const limited: Region = Object.fromEntries(limits);
  const rows = keys.map((key) => ({
    key,
    region: { ...limited, ...Object.fromEntries(by.map((id, i) => [id, [key[i] ?? '']])) },
  }));
  const common = new Set(cube.common.map(({ dimension }) => dimension));
  return {
    by,
    where: limited,
    cells: by.length === 0 ? rows : [{ key: [], region: limited }, ...rows],
    further: hierarchies.flatMap((one) => (one && !common.has(one.dimension) ? [one] : [])),
  };
}

/**
 * The panel that a question would cut further, if it is no question of the release’s own cells. Panels are not: against
 * what a release says of the total elsewhere, that is not worked out.
 */
export function panelCut(query: Query, { cube }: Edition): CubePanel | null {
  const { by = [], where = {} } = query;
  for (const hierarchy of cube.common) {
    const { dimension } = hierarchy;
    const filter = where[dimension];
    if (filter === undefined && !by.includes(dimension)) continue;
    const all = finestOf(hierarchy, hierarchy.nodes[0]?.code ?? '');
    const panel = panelAmong(filter ? (within(all, filter, hierarchy) ?? []) : all, hierarchy);
    if (panel) return panel;
  }
  return null;
}

function panelAmong(codes: readonly Code[], { panels = [] }: CubeHierarchy): CubePanel | null {
  return panels.find(({ code, leftOut }) => codes.includes(code) || codes.includes(leftOut)) ?? null;
}

/** One spelling a table, whatever the order of its criteria; the measure is none of it. */
export function tableKey({ by, where }: Pick<AskedTable, 'by' | 'where'>): string {
  return JSON.stringify([by.toSorted(), regionKey(where)]);
}

/** A dimension as the release groups it; else with all its values, where these can be listed. */
export function hierarchyNamed(id: Code, { common, further }: Edition['cube']): CubeHierarchy | null {
  const own = [...common, ...further].find(({ dimension }) => dimension === id);
  if (own) return own;
  const dimension = dimensionOf(id);
  const isListed = dimension?.values.kind === 'concepts' || dimension?.values.kind === 'codes';
  const isOfLines = dimension !== null && isKnownIn(dimension, 'lines') && !NEVER.includes(id);
  return isListed && isOfLines ? hierarchyOf({ dimension: id }) : null;
}
