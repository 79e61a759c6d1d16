import type { PoolPolicy } from '#model/pool-policy.ts';
import { type Fault, fault } from './fault.ts';

/** The rules of `protection.md` §2.1, written anew: nothing here is what a release was built with. */
export type Thresholds = {
  readonly holdingsMin: number;
  readonly pPercent: number;
  readonly personsMin: number;
  readonly buyerPercent: number;
  readonly areaPersonsMin: number;
  readonly countStep: number;
  readonly moneyStepMinor: number;
  readonly moneyDigits: number;
  readonly coalition: number;
  /** P3: 100 where a pool does not ask for it. */
  readonly holdingPercentMax: number;
};

/** No pool may be laxer than this. */
const WEAKEST: Omit<Thresholds, 'coalition' | 'holdingPercentMax'> = {
  holdingsMin: 5,
  pPercent: 15,
  personsMin: 10,
  buyerPercent: 10,
  areaPersonsMin: 100,
  countStep: 5,
  moneyStepMinor: 10_000,
  moneyDigits: 3,
};

export const AREAS: ReadonlySet<string> = new Set(['fsa', 'region']);

export function thresholdsOf({ parameters, coalition }: PoolPolicy): Thresholds {
  const chosen = Object.fromEntries(
    Object.entries(WEAKEST).map(([name, least]) => [name, parameters[name] ?? least]),
  ) as typeof WEAKEST;
  return { ...chosen, coalition, holdingPercentMax: parameters.holdingPercentMax ?? 100 };
}

/** What a policy makes weaker than any may be: more digits of money say more, all else protects by being larger. */
export function weakerThanAllowed({ parameters, coalition }: PoolPolicy): readonly Fault[] {
  const weak = Object.entries(WEAKEST).filter(([name, least]) => {
    const value = parameters[name] ?? least;
    return name === 'moneyDigits' ? !(value <= least) : !(value >= least);
  });
  const faults = weak.map(([parameter, least]) => fault('verify-policy-weak', { parameter, least }));
  if (coalition !== 1 && coalition !== 2)
    faults.push(fault('verify-policy-weak', { parameter: 'coalition', least: 1 }));
  return faults;
}

/** What one number of a cell, or of a difference of cells, is made of. */
export type Weighed = {
  readonly of: string;
  /** Of each holding; 0 does not contribute. */
  readonly amounts: readonly number[];
};

/** Persons behind it, at least; null where no line could name any (A11). */
export type PersonsBehind = {
  readonly least: number | null;
  readonly parts: readonly number[];
  /** P4b: besides those of each coalition behind it, where others are. */
  readonly beside?: readonly number[];
};

/** The first rule that strikes; null when it may be released. Consent of all lifts P1 and P2 (A3). */
export function ruleBroken(
  numbers: readonly Weighed[],
  persons: PersonsBehind,
  dimensions: readonly string[],
  thresholds: Thresholds,
  isConsented = false,
): string | null {
  const shadows = numbers.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  if (shadows.length === 0) return 'P8';
  for (const shadow of isConsented ? [] : shadows) {
    const contributing = shadow.amounts.filter((amount) => amount !== 0).length;
    if (contributing < thresholds.holdingsMin) return 'P1';
    if (isDominated(shadow, thresholds)) return 'P2';
  }
  if (persons.least === null) return null;
  if (persons.least < thresholds.personsMin) return 'P4';
  if ([...persons.parts, ...(persons.beside ?? [])].some((part) => part < thresholds.personsMin)) return 'P4';
  if (dimensions.some((dimension) => AREAS.has(dimension)) && persons.least < thresholds.areaPersonsMin)
    return 'P9';
  return null;
}

/** P2 and P7: what the largest and as many others as may pool their figures leave is less than p % of the largest. */
function isDominated({ amounts }: Weighed, { pPercent, coalition }: Thresholds): boolean {
  const hasRefunds = amounts.some((amount) => amount < 0);
  const percent = hasRefunds ? pPercent / 2 : pPercent;
  const sizes = amounts.map(Math.abs).toSorted((a, b) => b - a);
  const largest = sizes[0] ?? 0;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const allies = sizes.slice(1, 1 + coalition).reduce((sum, size) => sum + size, 0);
  return 100 * (total - largest - allies) < percent * largest;
}

/** P3: no holding has more than so much of what is left. */
export function isOfOne({ amounts }: Weighed, { holdingPercentMax }: Thresholds): boolean {
  const sizes = amounts.map(Math.abs);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > 0 && 100 * Math.max(...sizes) > holdingPercentMax * total;
}

/** P5: what two persons leave, who have as much as these at most, is less than so much of what the first has. */
export function tellsOfBuyer(
  { amounts }: Weighed,
  [largest = 0, second = 0]: readonly number[],
  { buyerPercent }: Thresholds,
): boolean {
  const total = Math.abs(amounts.reduce((sum, amount) => sum + amount, 0));
  return 100 * (total - largest - second) < buyerPercent * largest;
}
