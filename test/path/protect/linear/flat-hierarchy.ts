import type { CubeHierarchy } from '#model/edition.ts';
import type { Code } from '#model/words.ts';

/** A whole with one level under it. */
export function flatHierarchy(dimension: Code, whole: Code, codes: readonly Code[]): CubeHierarchy {
  const finest = codes.map((code) => ({ code, partitions: [] }));
  return { dimension, nodes: [{ code: whole, partitions: [codes] }, ...finest] };
}
