import { type Attack, shownOnce } from './figures.ts';

/** Every figure that is shown: what it is without oneself is what is left when one subtracts one’s own. */
export const ownSubtraction: Attack = function* (seen) {
  for (const { region, of, value, half } of shownOnce(seen))
    yield { kind: 'amount', terms: [[region, 1]], of, amount: value, margin: half };
};
