import type { CellAt, CellEvidence, RuleName } from '#model/edition.ts';
import type { Cell, Evidence } from '#model/table.ts';
import type { Parties } from './linear/coalitions.ts';
import { PERSONS } from './persons-beside.ts';
import type { Policy } from './policy.ts';
import { holdTooMuch, isDominated, upperProtection } from './rules/concentration.ts';
import { hidesBuyers } from './rules/large-buyers.ts';
import { hasEnoughPersons, hasEnoughPersonsInArea } from './rules/persons.ts';
import { protectsOrganisations } from './rules/shadow.ts';

/** What contributions are of, in the order of their amounts. */
export type Measures = readonly { readonly of: string; readonly isAdditive: boolean }[];

/** A cell that nobody is in. */
export function emptyEvidence(measures: Measures): CellEvidence {
  return { totals: measures.map(() => 0), contributions: [], couldNamePersons: false };
}

/** Whether a cell passes every primary rule by itself: P1 to P5 and P7 to P9. A cell of nobody does not. */
export function passesPrimary(
  at: CellAt,
  evidence: CellEvidence,
  measures: Measures,
  policy: Policy,
): boolean {
  return (
    protectsPersons(at, evidence, measures, policy) &&
    protectsOrganisations(asCell(evidence, measures), 'amount', policy) &&
    measures.every((_, i) => holdsNoShareTooLarge(evidence, i, policy))
  );
}

/** Those of them that no consent of a house lifts: P4, P5 and P9. */
export function protectsPersons(
  at: CellAt,
  evidence: CellEvidence,
  measures: Measures,
  policy: Policy,
): boolean {
  const cell = asCell(evidence, measures);
  return (
    hasEnoughPersons(cell, policy.personsMin) &&
    hasEnoughOfEach(evidence, measures, policy) &&
    hasEnoughPersonsInArea(cell, at.further ? [at.further.dimension] : [], policy.areaPersonsMin) &&
    hidesEveryBuyer(evidence, measures, policy)
  );
}

/** D1 of P4, of what changed: of those whom a figure counts nobody changed, or enough did. */
function hasEnoughOfEach(
  { absolute, totals, couldNamePersons }: CellEvidence,
  measures: Measures,
  { personsMin }: Policy,
): boolean {
  if (absolute === undefined || !couldNamePersons) return true;
  return measures.every(
    ({ isAdditive }, i) => isAdditive || totals[i] === 0 || (totals[i] ?? 0) >= personsMin,
  );
}

/** The rules that a cell does not pass by itself: for the record, never for the reader of a table (A9). */
export function rulesMet(
  at: CellAt,
  evidence: CellEvidence,
  measures: Measures,
  parties: Parties,
  policy: Policy,
): readonly RuleName[] {
  const cell = asCell(evidence, measures);
  const shadows = cell.evidence.filter(({ holdings }) => holdings > 0);
  const isOpenAt = (i: number): boolean =>
    isOpenToSecond(evidence.contributions, i, percentIn(evidence.contributions, i, policy));
  const met: Readonly<Record<Exclude<RuleName, 'P6' | 'A4'>, boolean>> = {
    P1: shadows.some(({ holdings }) => holdings < policy.holdingsMin),
    P2: !measures.every((_, i) => isOpenAt(i)) || !protectsSharedPersons(evidence, measures, policy),
    P3: !measures.every((_, i) => holdsNoShareTooLarge(evidence, i, policy)),
    P4: !hasEnoughPersons(cell, policy.personsMin) || !hasEnoughOfEach(evidence, measures, policy),
    P5: !hidesEveryBuyer(evidence, measures, policy),
    P9: !hasEnoughPersonsInArea(cell, at.further ? [at.further.dimension] : [], policy.areaPersonsMin),
    A6: !protectsFromParties(evidence, measures, parties, policy),
  };
  return (Object.keys(met) as (keyof typeof met)[]).filter((rule) => met[rule]);
}

function isOpenToSecond(
  contributions: CellEvidence['contributions'],
  measure: number,
  percent: number,
): boolean {
  const amounts = contributions.map(([, each]) => Math.abs(each[measure] ?? 0));
  return (
    upperProtection(
      amounts.toSorted((a, b) => b - a),
      percent,
    ) === 0
  );
}

/** P3, where a pool asks for it. */
function holdsNoShareTooLarge(
  { contributions }: CellEvidence,
  measure: number,
  { holdingPercentMax }: Policy,
): boolean {
  const amounts = contributions.map(([, each]) => Math.abs(each[measure] ?? 0));
  return !holdTooMuch(
    amounts.toSorted((a, b) => b - a),
    1,
    holdingPercentMax,
  );
}

/** What `largestPersons` are of, in its order. */
export const OF_PERSONS = ['tickets', 'revenue'];

function hidesEveryBuyer(
  { totals, largestPersons = [], absolute }: CellEvidence,
  measures: Measures,
  policy: Policy,
): boolean {
  return largestPersons.every((largest, i) => {
    const total = absolute?.[i] ?? totals[measures.findIndex(({ of }) => of === OF_PERSONS[i])] ?? 0;
    return hidesBuyers(total, largest, policy.buyerPercent);
  });
}

/** P2 for a party that knows more than its own holding (A6): all that it knows counts as the second largest. */
export function protectsFromParties(
  { contributions }: CellEvidence,
  measures: Measures,
  parties: Parties,
  policy: Policy,
): boolean {
  const knowing = parties.filter(({ knows }) => knows.size > 1);
  return measures.every((_, i) => {
    const percent = percentIn(contributions, i, policy);
    return knowing.every(({ knows }) => {
      const unknown = contributions.filter(([holding]) => !knows.has(holding));
      const amounts = unknown.map(([, each]) => Math.abs(each[i] ?? 0));
      return isOpen(
        amounts,
        amounts.reduce((sum, amount) => sum + amount, 0),
        percent,
      );
    });
  });
}

/** P2 in a strict pool, where two partners pool what they know: X − x1 − x2 − x3 is at least p % of x1. */
export function protectsFromPairs(
  { contributions }: CellEvidence,
  measures: Measures,
  policy: Policy,
): boolean {
  return measures.every((_, i) => {
    const amounts = contributions.map(([, each]) => Math.abs(each[i] ?? 0)).toSorted((a, b) => b - a);
    return !isDominated(amounts, percentIn(contributions, i, policy), 2);
  });
}

/**
 * P2 for persons, whom houses share: however many each has, none has more than there are, so that the number of all,
 * which is shown, must itself be well above that of the largest.
 */
export function protectsSharedPersons(
  { totals, contributions, couldNamePersons }: CellEvidence,
  measures: Measures,
  policy: Policy,
): boolean {
  if (!couldNamePersons) return true;
  return measures.every(({ isAdditive }, i) => {
    const counts = contributions.map(([, each]) => each[i] ?? 0);
    return isAdditive || isOpen(counts, totals[i] ?? 0, policy.pPercent);
  });
}

/** P7 halves the percentage. */
function percentIn(
  contributions: CellEvidence['contributions'],
  measure: number,
  { pPercent }: Policy,
): number {
  return contributions.some(([, each]) => (each[measure] ?? 0) < 0) ? pPercent / 2 : pPercent;
}

function isOpen(amounts: readonly number[], total: number, percent: number): boolean {
  const largest = Math.max(0, ...amounts);
  return total - largest >= (percent / 100) * largest;
}

/** Contributions as the rules of a table read them. */
function asCell({ totals, contributions, couldNamePersons }: CellEvidence, measures: Measures): Cell {
  const evidence = measures.map(({ of }, i): Evidence => {
    const amounts = contributions.map(([, each]) => each[i] ?? 0);
    const absolute = amounts.map(Math.abs).toSorted((a, b) => b - a);
    return {
      of,
      total: absolute.reduce((sum, amount) => sum + amount, 0),
      holdings: amounts.filter((amount) => amount !== 0).length,
      largest: absolute.filter((amount) => amount !== 0).slice(0, 3),
      hasNegative: amounts.some((amount) => amount < 0),
    };
  });
  const persons = measures.findIndex(({ of }) => of === PERSONS);
  return {
    key: [],
    parts: {},
    evidence,
    persons: couldNamePersons ? (totals[persons] ?? 0) : null,
    contributors: [],
    lines: 0,
    linesKnown: 0,
  };
}
