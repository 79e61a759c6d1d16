import type { CellAt, Cube, CubeHierarchy } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import { AS_OF } from '../chained-cube.ts';
import { addressKey, partitionsOf } from './cube.ts';
import { holdersOf, wholeOf } from './hierarchy.ts';

/**
 * What is in a cell and in none of these parts of it, as cells that cover it: the other parts of the same way of dividing
 * it; or, for a part that is smaller in several dimensions at once, all that is beside it in each of them.
 */
export function hiddenParts(cube: Cube, whole: CellAt, shown: readonly CellAt[]): readonly CellAt[] {
  const keys = new Set(shown.map(addressKey));
  const partition = partitionsOf(cube, whole).find((parts) => {
    const own = new Set(parts.map(addressKey));
    return [...keys].every((key) => own.has(key));
  });
  if (partition) return partition.filter((part) => !keys.has(addressKey(part)));
  const [part] = shown;
  return part === undefined || shown.length > 1 ? [] : besidesOf(cube, whole, part);
}

function besidesOf(cube: Cube, whole: CellAt, part: CellAt): readonly CellAt[] {
  // In time, beside the part itself: all that is beside it otherwise is there as of the whole.
  const common = cube.common.flatMap((hierarchy, i) =>
    siblingsBetween(hierarchy, whole.common[i] ?? '', part.common[i] ?? '').map((code) => {
      const from = hierarchy.dimension === AS_OF ? part : whole;
      return { ...from, common: from.common.with(i, code) };
    }),
  );
  const { further } = part;
  const hierarchy = cube.further.find(({ dimension }) => dimension === further?.dimension);
  if (further === null || hierarchy === undefined) return common;
  const from = whole.further?.code ?? wholeOf(hierarchy);
  const cut = siblingsBetween(hierarchy, from, further.code).map((code) => ({
    ...whole,
    further: { dimension: hierarchy.dimension, code },
  }));
  return [...common, ...cut];
}

/** The codes beside `to` on the way down to it. */
function siblingsBetween(hierarchy: CubeHierarchy, from: Code, to: Code): readonly Code[] {
  const holders = holdersOf(hierarchy);
  const holds = (code: Code): boolean => holders.get(to)?.includes(code) ?? false;
  const siblings: Code[] = [];
  for (let at = from; at !== to; ) {
    const parts = hierarchy.nodes
      .find(({ code }) => code === at)
      ?.partitions.find((each) => each.some(holds));
    const next = parts?.find(holds);
    if (parts === undefined || next === undefined) break;
    siblings.push(...parts.filter((code) => code !== next));
    at = next;
  }
  return siblings;
}
