import type { Thresholds } from './rules.ts';
import type { ReleasedMetric } from './subject.ts';

/** V1 and D1, by hand: the number that a reader must find where a total stands behind it. */
export function displayed(
  metric: ReleasedMetric,
  totals: ReadonlyMap<string, number>,
  namesPersons: boolean,
  thresholds: Thresholds,
): number | null {
  const shown = metric.parts.map(({ of, unit }) => {
    const total = totals.get(of);
    if (total === undefined || (unit === 'persons' && !namesPersons)) return null;
    return rounded(total, unit, thresholds);
  });
  const [numerator = null, denominator = null] = shown;
  if (metric.parts.length === 1 || numerator === null) return numerator;
  if (denominator === null || denominator === 0) return null;
  const ratio = (metric.times * numerator) / denominator;
  const isWhole = metric.unit === 'minor' || metric.unit === 'percent';
  return isWhole ? nearest(ratio, 1) : Number(ratio.toPrecision(thresholds.moneyDigits));
}

/** V1: one number of this unit. */
export function rounded(value: number, unit: string, thresholds: Thresholds): number {
  return unit === 'minor' ? money(value, thresholds) : nearest(value, thresholds.countStep);
}

/** The multiple of `step` beside the number, away from 0 when two are as near. */
function nearest(value: number, step: number): number {
  const size = Math.abs(value);
  const below = Math.floor(size / step) * step;
  const found = size - below >= below + step - size ? below + step : below;
  return value < 0 && found !== 0 ? -found : found;
}

function money(minor: number, { moneyStepMinor, moneyDigits }: Thresholds): number {
  let step = 1;
  while (Math.abs(minor) >= step * 10 ** moneyDigits) step *= 10;
  return nearest(minor, Math.max(step, moneyStepMinor));
}
