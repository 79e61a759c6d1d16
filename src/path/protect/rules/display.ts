import type { Policy } from '../policy.ts';

/** Rounds half away from zero, so that a refund is rounded like the sale it undoes. */
export function roundTo(value: number, step: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) / step) * step || 0;
}

/** `roundToDigits(1234, 2) = 1200`. */
export function roundToDigits(value: number, digits: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** A released amount as displayed. A unit that is not known to be harmless is rounded as a count. */
export function displayAmount(value: number, unit: string, policy: Policy): number {
  return unit.endsWith('-minor') ? displayMoney(value, policy) : roundTo(value, policy.countStep);
}

function displayMoney(minor: number, policy: Policy): number {
  const digits = Math.abs(Math.trunc(minor)).toString().length;
  return roundTo(minor, Math.max(policy.moneyStepMinor, 10 ** (digits - policy.moneyDigits)));
}

/** A share in whole percent of its total; null without a total. */
export function wholePercent(part: number, total: number): number | null {
  return total === 0 ? null : Math.round((100 * part) / total);
}
