import type { Policy } from '../policy.ts';

/**
 * P6: of a small group nearly all of whom are the same, the trait of each is known. Such a part is masked with its
 * whole; that nothing is known of nearly all tells nothing of them, and is no part in this sense.
 */
export function isHomogeneous(
  wholePersons: number,
  partPersons: number,
  { homogeneityPersonsMin, homogeneityPercent }: Policy,
): boolean {
  if (wholePersons === 0 || wholePersons >= homogeneityPersonsMin) return false;
  return partPersons > (homogeneityPercent / 100) * wholePersons;
}
