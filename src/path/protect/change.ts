import type { CellEvidence, ChangedPersons } from '#model/edition.ts';
import { type Behind, PERSONS, personsAt } from './persons-beside.ts';
import type { Policy } from './policy.ts';
import { type Measures, passesPrimary } from './primary.ts';

/**
 * What changed of a cell from one release to the next, as the rules of a cell read it. Amounts subtract holding by
 * holding. Distinct persons do not: those who changed are no fewer than the difference of their number, of the cell or of
 * any holding in it, and that is taken. The largest buyers of a change had, before or after it, as much as it is of.
 */
export function changeOf(after: CellEvidence, before: CellEvidence, measures: Measures): Behind {
  const isKept = measures.map(({ of, isAdditive }) => isAdditive || of === PERSONS);
  const [now, then] = [new Map(after.contributions), new Map(before.contributions)];
  const contributions = holdingsOf(after, before).flatMap((holding) => {
    const amounts = measures.map((_, i) =>
      isKept[i] ? (now.get(holding)?.[i] ?? 0) - (then.get(holding)?.[i] ?? 0) : 0,
    );
    return amounts.every((amount) => amount === 0) ? [] : [[holding, amounts] as const];
  });
  const totals = measures.map(({ of }, i) => {
    const difference = (after.totals[i] ?? 0) - (before.totals[i] ?? 0);
    if (of !== PERSONS) return isKept[i] ? difference : 0;
    return Math.max(Math.abs(difference), ...contributions.map(([, amounts]) => Math.abs(amounts[i] ?? 0)));
  });
  const largestPersons = [0, 1].map((of) => {
    const largest = Math.max(0, ...[after, before].map((each) => each.largestPersons?.[of]?.[0] ?? 0));
    return [largest, largest];
  });
  const couldNamePersons = after.couldNamePersons || before.couldNamePersons;
  return {
    totals,
    contributions,
    couldNamePersons,
    largestPersons,
    changedAt: personsAt(contributions, measures),
  };
}

/** The same with its persons counted in the lines of both: those whose amounts differ. Null where nobody’s do. */
export function countedChange(change: Behind, counted: ChangedPersons | null, measures: Measures): Behind {
  const totals = change.totals.map((total, i) =>
    measures[i]?.isAdditive ? total : (counted?.persons[i] ?? 0),
  );
  const { largestPersons = [[], []], absolute = [0, 0], personsMost = 0, personsBeside = 0 } = counted ?? {};
  return { ...change, totals, largestPersons, absolute, personsMost, changedBeside: personsBeside };
}

/** E3: whether those who came between two states of a whole are a cohort by themselves, by the rules of a cell. */
export function isLargeEnough(
  after: CellEvidence,
  before: CellEvidence,
  measures: Measures,
  policy: Policy,
): boolean {
  const change = changeOf(after, before, measures);
  return passesPrimary({ common: [], further: null }, change, measures, policy);
}

function holdingsOf(...cells: readonly CellEvidence[]): readonly number[] {
  const all = cells.flatMap(({ contributions }) => contributions.map(([holding]) => holding));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Of a cell, with what is known of the changed leaves within it: at least their persons, at most their largest buyers. */
export function withinLeaves(change: Behind, leaves: readonly Behind[], measures: Measures): Behind {
  const persons = measures.findIndex(({ of }) => of === PERSONS);
  const most = Math.max(0, ...leaves.map(({ totals }) => totals[persons] ?? 0));
  const largestPersons = (change.largestPersons ?? []).map(([largest = 0], of) => {
    const together = leaves.reduce((sum, leaf) => sum + (leaf.largestPersons?.[of]?.[0] ?? 0), 0);
    const least = Math.min(largest, together);
    return [least, least];
  });
  const totals = change.totals.map((total, i) => (i === persons ? Math.max(total, most) : total));
  return {
    ...change,
    totals,
    largestPersons,
    changedAt: [change, ...leaves].flatMap((one) => one.changedAt ?? []),
  };
}
