import { type Attack, divisions, keyOf, type Measure, type Shown, setsOf, shownOnce } from './figures.ts';

/** What the parts that are shown leave of a whole that is shown: those that are not, taken together. */
export const unionOfMasked: Attack = function* (seen) {
  const { space } = seen;
  const sets = setsOf(seen);
  const known = new Map<Measure, Map<string, Shown>>();
  for (const figure of shownOnce(seen)) {
    const of = known.get(figure.of) ?? new Map<string, Shown>();
    known.set(figure.of, of.set(keyOf(figure.region, space), figure));
  }
  for (const [of, shown] of known) {
    // Persons of the parts may be the same ones: they do not add up.
    if (of === 'persons') continue;
    for (const whole of shown.values())
      for (const parts of divisions(whole.region, space, sets)) {
        const found = parts.flatMap((part) => shown.get(keyOf(part, space)) ?? []);
        if (found.length === 0 || found.length === parts.length) continue;
        yield {
          kind: 'amount',
          terms: [[whole.region, 1], ...found.map(({ region }) => [region, -1] as const)],
          of,
          amount: found.reduce((left, { value }) => left - value, whole.value),
          margin: found.reduce((sum, { half }) => sum + half, whole.half),
        };
      }
  }
};
