import type { CellAt, Cube, CubeHierarchy } from '#model/edition.ts';
import { finestOf } from '#model/finest.ts';
import type { Region } from '#model/further-table.ts';
import type { Code } from '#model/words.ts';

/** A cell of a release as what it is limited to. */
export function regionOfCell({ common, further }: CellAt, cube: Cube): Region {
  const cut = further && cube.further.find(({ dimension }) => dimension === further.dimension);
  const limits = [
    ...cube.common.map((hierarchy, i) => limitOf(hierarchy, common[i] ?? '')),
    ...(cut && further ? [limitOf(cut, further.code)] : []),
  ];
  return Object.fromEntries(limits.flat());
}

/** Nothing where a code is the whole. */
export function limitOf(hierarchy: CubeHierarchy, code: Code): readonly (readonly [Code, readonly Code[]])[] {
  return hierarchy.nodes[0]?.code === code ? [] : [[hierarchy.dimension, finestOf(hierarchy, code)]];
}

/** Whether a region holds all of another, whatever the data. */
export function holds(whole: Region, part: Region): boolean {
  return Object.entries(whole).every(([id, codes]) => {
    const own = part[id];
    return own?.every((code) => codes.includes(code)) ?? false;
  });
}

/** Whether one dimension keeps two regions apart, whatever the data. */
export function areApart(one: Region, other: Region): boolean {
  return Object.entries(one).some(([id, codes]) => {
    const own = other[id];
    return own !== undefined && !own.some((code) => codes.includes(code));
  });
}

/** The one dimension in which two regions differ; null where they differ in several, or in none. */
export function onlyDifference(one: Region, other: Region): Code | null {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const [first, second] = ids.filter((id) => !areSame(one[id], other[id]));
  return second === undefined ? (first ?? null) : null;
}

function areSame(one: readonly Code[] | undefined, other: readonly Code[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((code) => other.includes(code));
}
