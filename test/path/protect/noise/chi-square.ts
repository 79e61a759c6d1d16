/**
 * The level above which a chi-square statistic of so many degrees of freedom is found once in a million samples that are
 * as they should be (Wilson and Hilferty 1931).
 */
export function chiSquareOnceInAMillion(degrees: number): number {
  const z = 4.753_424;
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + z * Math.sqrt(spread)) ** 3;
}

/** Values as counted against their weights; those of fewer than ten expected are taken together. */
export function chiSquare(
  counts: ReadonlyMap<number, number>,
  weightOf: (value: number) => number,
  reach: number,
): { readonly statistic: number; readonly degrees: number } {
  const values = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const weights = values.map(weightOf);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const samples = [...counts.values()].reduce((total, count) => total + count, 0);
  const bins = [{ expected: 0, found: 0 }];
  for (const [i, value] of values.entries()) {
    const last = bins.at(-1);
    const bin = last && last.expected < 10 ? last : { expected: 0, found: 0 };
    if (bin !== last) bins.push(bin);
    bin.expected += (samples * (weights[i] ?? 0)) / sum;
    bin.found += counts.get(value) ?? 0;
  }
  const [last, before] = [bins.at(-1), bins.at(-2)];
  if (last && before && last.expected < 10) {
    before.expected += last.expected;
    before.found += last.found;
    bins.pop();
  }
  const beyond = samples - bins.reduce((total, { found }) => total + found, 0);
  const statistic = bins.reduce(
    (total, { expected, found }) => total + (found - expected) ** 2 / expected,
    beyond === 0 ? 0 : Number.POSITIVE_INFINITY,
  );
  return { statistic, degrees: bins.length - 1 };
}
