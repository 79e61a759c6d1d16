import { refusal } from '#messages/messages.ts';
import { breadthFirst } from '#model/breadth-first.ts';
import { isLeftOut } from '#model/cube-panels.ts';
import type { CellAt, CubeHierarchy, Edition } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import type { OpenEdition } from './edition-table.ts';
import { addressKey } from './linear/cube.ts';
import { wholeOf } from './linear/hierarchy.ts';

/** A cell that a release publishes or not, and the nearest that it publishes above it. */
export type PublishedCell = {
  readonly at: CellAt;
  /** How deep the row lies under another of its table. */
  readonly level: number;
  /** One value a metric; null where the cell is not released. */
  readonly values: readonly (number | null)[] | null;
  /** Null where the cell is released, or nothing above it is. */
  readonly nearest: PublishedCell | null;
};

export type CellsByCriterion = {
  readonly hierarchy: CubeHierarchy;
  /** All rows together. */
  readonly whole: PublishedCell;
  readonly rows: readonly (PublishedCell & { readonly code: Code })[];
};

/** Values of common dimensions; of those not named, the whole. */
export type Within = Readonly<Record<Code, Code>>;

/** What a release publishes by each criterion alone, within some values. Refuses with `release-value-unknown`. */
export function publishedTables({ edition, at }: OpenEdition, within: Within): readonly CellsByCriterion[] {
  requireKnown(edition, within);
  const { common, further } = edition.cube;
  const inside = common.map((hierarchy) => within[hierarchy.dimension] ?? wholeOf(hierarchy));
  const cellAt = (address: CellAt, level: number): PublishedCell => ({
    at: address,
    level,
    values: valuesAt(at, address),
    nearest: at.get(addressKey(address))?.status === 'ok' ? null : nearestAbove(edition, at, address),
  });
  const whole = cellAt({ common: inside, further: null }, 0);
  const ofCommon = common.flatMap((hierarchy, i) => {
    if (within[hierarchy.dimension] !== undefined) return [];
    const rows = rowsOf(hierarchy).map(({ code, level }) => ({
      code,
      ...cellAt({ common: inside.with(i, code), further: null }, level),
    }));
    return rows.length > 0 ? [{ hierarchy, whole, rows }] : [];
  });
  const ofFurther = further.map((hierarchy) => ({
    hierarchy,
    whole,
    rows: rowsOf(hierarchy).map(({ code, level }) => ({
      code,
      ...cellAt({ common: inside, further: { dimension: hierarchy.dimension, code } }, level),
    })),
  }));
  // A month is not cut further: such cells are not there.
  return [...ofCommon, ...ofFurther].filter(({ rows }) => rows.some((row) => at.has(addressKey(row.at))));
}

/** Values that a table can be limited to: all of each common dimension but its whole. */
export function valuesWithin(hierarchy: CubeHierarchy): readonly Code[] {
  return rowsOf(hierarchy).map(({ code }) => code);
}

function requireKnown({ cube }: Edition, within: Within): void {
  for (const [dimension, value] of Object.entries(within)) {
    const hierarchy = cube.common.find((one) => one.dimension === dimension);
    if (!hierarchy?.nodes.some(({ code }) => code === value))
      throw refusal('release-value-unknown', { dimension, value });
  }
}

/**
 * The values of a hierarchy, each under the part of the whole that holds it; groups beside the parts come last. What a
 * panel leaves out is no row.
 */
function rowsOf(hierarchy: CubeHierarchy): readonly { readonly code: Code; readonly level: number }[] {
  const { nodes } = hierarchy;
  const rows: { readonly code: Code; readonly level: number }[] = [];
  const add = (code: Code, level: number): void => {
    if (isLeftOut(hierarchy, code) || rows.some((row) => row.code === code)) return;
    rows.push({ code, level });
    for (const part of nodes.find((node) => node.code === code)?.partitions[0] ?? []) add(part, level + 1);
  };
  const [whole, ...others] = nodes;
  for (const part of whole?.partitions[0] ?? []) add(part, 0);
  for (const { code } of others) add(code, 0);
  return rows;
}

/** The released cell that is fewest steps up the hierarchies, the criterion of the row being taken first. */
function nearestAbove(edition: Edition, at: OpenEdition['at'], from: CellAt): PublishedCell | null {
  for (const address of breadthFirst(from, (one) => oneAbove(edition, one), addressKey)) {
    const values = valuesAt(at, address);
    if (values) return { at: address, level: 0, values, nearest: null };
  }
  return null;
}

function oneAbove({ cube }: Edition, { common, further }: CellAt): readonly CellAt[] {
  const cut = further && cube.further.find(({ dimension }) => dimension === further.dimension);
  const ofFurther = (cut && further ? holdersOf(cut, further.code) : []).map((code) => ({
    common,
    further: cut && code !== wholeOf(cut) ? { dimension: cut.dimension, code } : null,
  }));
  const ofCommon = cube.common.flatMap((hierarchy, i) =>
    holdersOf(hierarchy, common[i] ?? '').map((code) => ({ common: common.with(i, code), further })),
  );
  return [...ofFurther, ...ofCommon];
}

/** The nodes that a value is a part of, the smallest groups before the whole. */
function holdersOf({ nodes }: CubeHierarchy, code: Code): readonly Code[] {
  return nodes
    .filter(({ partitions }) => partitions.some((parts) => parts.includes(code)))
    .map((node) => node.code)
    .toReversed();
}

function valuesAt(at: OpenEdition['at'], address: CellAt): readonly (number | null)[] | null {
  const cell = at.get(addressKey(address));
  return cell?.status === 'ok' ? cell.values : null;
}
