import type { NoiseParameters } from '#model/noisy-edition.ts';

/**
 * A number in [0, 1) that is always the same for the same words, and that nobody can foresee without the secret of the
 * pool: a keyed digest of them.
 */
export type Draw = (...words: readonly string[]) => number;

export type Sign = 1 | -1;

/** What is like what: the factors of like holdings are to cancel out in the cells that they share. */
export type ToBalance = { readonly holding: string; readonly kind: string; readonly size: number };

/** With fewer, one that found out its own sign by subtraction would know too much of the others’. */
const BALANCED_MIN = 6;

/** The first year whose factors drift from those before: any year before all data. */
const DRIFTS_SINCE = 2000;

/**
 * Signs for holdings that have none yet, once for all. In order of kind and size they are cut into groups of six to
 * eleven, half of each upwards; fewer than six draw each for itself.
 */
export function signsOf(holdings: readonly ToBalance[], draw: Draw): ReadonlyMap<string, Sign> {
  if (holdings.length < BALANCED_MIN)
    return new Map(holdings.map(({ holding }) => [holding, loneSign(holding, draw)]));
  const alike = holdings.toSorted(
    (a, b) => compare(a.kind, b.kind) || a.size - b.size || compare(a.holding, b.holding),
  );
  const groups = Math.floor(alike.length / BALANCED_MIN);
  const signs = Array.from({ length: groups }, (_, i) => {
    const to = i === groups - 1 ? alike.length : (i + 1) * BALANCED_MIN;
    return balanced(
      alike.slice(i * BALANCED_MIN, to).map(({ holding }) => holding),
      draw,
    );
  });
  return new Map(signs.flat());
}

/** The sign of a holding that is balanced with no other. */
export function loneSign(holding: string, draw: Draw): Sign {
  return draw('sign', holding) < 0.5 ? 1 : -1;
}

function balanced(group: readonly string[], draw: Draw): readonly (readonly [string, Sign])[] {
  const drawn = new Map(group.map((holding) => [holding, draw('sign', holding)]));
  const order = group.toSorted((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
  const [first = ''] = order;
  const isOneMoreUp = draw('odd', first) < 0.5;
  const up =
    group.length % 2 === 1 && isOneMoreUp ? Math.ceil(group.length / 2) : Math.floor(group.length / 2);
  return order.map((holding, i) => [holding, i < up ? 1 : -1] as const);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * The factor of a holding for one family of measures in one year: 1 ± so many percent, the sign the same for all families
 * and years, the percentage drifting a little each year within its interval, from whose ends it is thrown back, so that
 * it stays evenly spread over it.
 */
export function factorOf(
  { holding, family, year }: { readonly holding: string; readonly family: string; readonly year: number },
  sign: Sign,
  { factorPercentMin: least, factorPercentMax: most, driftPercent }: NoiseParameters,
  draw: Draw,
): number {
  let percent = least + draw('factor', holding, family) * (most - least);
  for (let each = DRIFTS_SINCE; each <= year; each += 1) {
    percent += (2 * draw('drift', holding, family, String(each)) - 1) * driftPercent;
    if (percent < least) percent = 2 * least - percent;
    if (percent > most) percent = 2 * most - percent;
  }
  return 1 + (sign * percent) / 100;
}

/** The variance of a factor that is 1 ± U(a, b), its sign as likely up as down: (a² + ab + b²) / 3. */
export function factorVariance({ factorPercentMin, factorPercentMax }: NoiseParameters): number {
  const [a, b] = [factorPercentMin / 100, factorPercentMax / 100];
  return (a * a + a * b + b * b) / 3;
}
