// How pool figures are displayed, written from `docs/disclosure.md` and protect’s SPEC [V1, D1], not from its code.

/** Tickets, persons, orders: the nearest 5; half a step goes away from zero. */
export function roundedCount(value: number): number {
  return awayFromZero(value, 5);
}

/** Cents: three significant digits, never finer than 100 $. */
export function roundedMoney(minor: number): number {
  const size = Math.abs(minor);
  let step = 10_000;
  while (size >= step * 1000) step *= 10;
  return awayFromZero(minor, step);
}

/** A percentage of two numbers as displayed; null when nothing is left below the bar. */
export function roundedPercent(part: number, whole: number): number | null {
  return whole === 0 ? null : awayFromZero((100 * part) / whole, 1);
}

function awayFromZero(value: number, step: number): number {
  const steps = Math.floor(Math.abs(value) / step + 0.5);
  return steps === 0 ? 0 : Math.sign(value) * steps * step;
}

/**
 * Half-width, in whole points rounded up, of the 95 % interval of a share of a number of respondents: two successes
 * and two failures are added (Agresti and Coull 1998).
 */
export function marginOfShare(percent: number, respondents: number): number {
  const successes = (percent * respondents) / 100 + 2;
  const trials = respondents + 4;
  const share = successes / trials;
  return Math.ceil(196 * Math.sqrt((share * (1 - share)) / trials));
}
