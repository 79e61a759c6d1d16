/**
 * The order in which cells are published as long as nothing forbids it: coarse before fine, as their heights say, then as
 * the cube declares them. What a policy and the vocabulary list first comes first, and unknown comes last: nothing of
 * anybody’s values.
 */
export function publicOrder(heights: readonly number[]): readonly number[] {
  return heights.map((_, i) => i).sort((i, j) => (heights[j] ?? 0) - (heights[i] ?? 0) || i - j);
}
