import type { Unit } from '#model/metric.ts';
import type { Policy } from '../policy.ts';

/** Rounds half away from zero, so that a refund is rounded like the sale it undoes. */
export function roundTo(value: number, step: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) / step) * step || 0;
}

/** `roundToDigits(1234, 2) = 1200`. */
export function roundToDigits(value: number, digits: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** Tickets, persons, orders, seats: to the nearest 5. */
export function displayCount(value: number, policy: Policy): number {
  return roundTo(value, policy.countStep);
}

/** Money: to three significant digits, never finer than 100 $. */
export function displayMoney(minor: number, policy: Policy): number {
  const digits = Math.abs(Math.trunc(minor)).toString().length;
  return roundTo(minor, Math.max(policy.moneyStepMinor, 10 ** (digits - policy.moneyDigits)));
}

/** A ratio of displayed parts: whole percent, whole cents, else three digits. */
export function displayRatio(ratio: number, unit: Unit, policy: Policy): number {
  return unit === 'percent' || unit === 'minor'
    ? roundTo(ratio, 1)
    : roundToDigits(ratio, policy.moneyDigits);
}

/** A share in whole percent of its total; null without a total. */
export function wholePercent(part: number, total: number): number | null {
  return total === 0 ? null : roundTo((100 * part) / total, 1);
}
