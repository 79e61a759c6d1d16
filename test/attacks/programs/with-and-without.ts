import { type Attack, isWithin, shownOnce } from './figures.ts';

/**
 * Two tables of which one leaves out a few persons (the low-effect detection of Francis et al., arXiv 2201.04351): unless
 * both answers are the same or one is hidden, what differs is about these few.
 */
export const withAndWithout: Attack = function* (seen) {
  const persons = shownOnce(seen).filter(({ of }) => of === 'persons');
  for (const all of persons)
    for (const without of persons) {
      if (all === without || all.value === without.value) continue;
      if (!isWithin(without.region, all.region, seen.space)) continue;
      yield {
        kind: 'shown',
        terms: [
          [all.region, 1],
          [without.region, -1],
        ],
        of: 'persons',
      };
    }
};
