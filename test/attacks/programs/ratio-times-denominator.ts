import { type Attack, keyOf, shownOnce } from './figures.ts';

/**
 * A share of a whole that is shown, times that whole, where the part itself is not shown: and what that leaves of the
 * whole.
 */
export const ratioTimesDenominator: Attack = function* (seen) {
  const { figures, space } = seen;
  const shown = new Map(
    shownOnce(seen).map((figure) => [`${figure.of} ${keyOf(figure.region, space)}`, figure]),
  );
  for (const { region, of, shareOf, value, half, whole = {} } of figures) {
    if (of !== 'share' || value === null || shareOf === undefined) continue;
    if (shown.has(`${shareOf} ${keyOf(region, space)}`)) continue;
    const base = shown.get(`${shareOf} ${keyOf(whole, space)}`);
    if (base === undefined) continue;
    const amount = (value / 100) * base.value;
    // Of parts as displayed (D1): what it counts was rounded as its base is.
    const margin = (half / 100) * base.value + base.half;
    yield { kind: 'amount', terms: [[region, 1]], of: shareOf, amount, margin };
    const terms = [
      [whole, 1],
      [region, -1],
    ] as const;
    yield { kind: 'amount', terms, of: shareOf, amount: base.value - amount, margin: margin + base.half };
  }
};
