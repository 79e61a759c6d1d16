import type { Code } from '#model/words.ts';

/** Dimensions of which everybody knows that one says something of another, at least in part. */
export const RELATED: readonly (readonly Code[])[] = [
  ['fsa', 'region', 'origin-zone', 'origin-class', 'distance-band'],
  ['price-class', 'price-class-detail'],
  ['discipline', 'discipline-detail'],
  ['purchase-daypart', 'purchase-hour'],
  ['age-band', 'age-group'],
];

export function areRelated(one: Code, other: Code): boolean {
  return one !== other && RELATED.some((family) => family.includes(one) && family.includes(other));
}
