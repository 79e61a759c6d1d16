import { type Attack, keyOf, shownOnce } from './figures.ts';

/** The median of five is the amount of one of them: a median where nothing says that it is of many. */
export const medianOfFew: Attack = function* (seen) {
  const { figures, space } = seen;
  const persons = new Map(
    shownOnce(seen)
      .filter(({ of }) => of === 'persons')
      .map(({ region, value }) => [keyOf(region, space), value]),
  );
  for (const { region, of, value } of figures)
    if (of === 'median' && value !== null && (persons.get(keyOf(region, space)) ?? 0) <= 10)
      yield { kind: 'shown', terms: [[region, 1]], of: 'persons' };
};
