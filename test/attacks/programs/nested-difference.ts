import { type Attack, isWithin, shownOnce } from './figures.ts';

/** Of any two figures of which one holds the other, the difference. */
export const nestedDifference: Attack = function* (seen) {
  const shown = shownOnce(seen);
  for (const whole of shown)
    for (const part of shown) {
      if (whole === part || whole.of !== part.of || !isWithin(part.region, whole.region, seen.space))
        continue;
      yield {
        kind: 'amount',
        terms: [
          [whole.region, 1],
          [part.region, -1],
        ],
        of: whole.of,
        amount: whole.value - part.value,
        margin: whole.half + part.half,
      };
    }
};
