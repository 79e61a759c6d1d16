import type { CellAt, CellEvidence } from '#model/edition.ts';
import type { Cell, Evidence } from '#model/table.ts';
import type { Policy } from './policy.ts';
import { hasEnoughPersons, hasEnoughPersonsInArea } from './rules/persons.ts';
import { protectsOrganisations } from './rules/shadow.ts';

/** What contributions are of, in the order of their amounts. */
export type Measures = readonly { readonly of: string; readonly isAdditive: boolean }[];

const PERSONS = 'persons';

/** A cell that nobody is in. */
export function emptyEvidence(measures: Measures): CellEvidence {
  return { totals: measures.map(() => 0), contributions: [], couldNamePersons: false };
}

/** Whether a cell passes every primary rule by itself: P1, P2, P4, P7, P8, P9. A cell of nobody does not. */
export function passesPrimary(
  at: CellAt,
  evidence: CellEvidence,
  measures: Measures,
  policy: Policy,
): boolean {
  const cell = asCell(evidence, measures);
  return (
    hasEnoughPersons(cell, policy.personsMin) &&
    hasEnoughPersonsInArea(cell, at.further ? [at.further.dimension] : [], policy.areaPersonsMin) &&
    protectsOrganisations(cell, 'amount', policy)
  );
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

/**
 * What is left of a cell without some of its parts, for a worst case: amounts subtract holding by holding; the persons
 * left are no fewer than those of the whole without all of those of the parts, nor than `personsLeast`.
 */
export function withoutParts(
  whole: CellEvidence,
  parts: readonly CellEvidence[],
  measures: Measures,
  personsLeast: number,
): CellEvidence {
  const isKept = measures.map(({ of, isAdditive }) => isAdditive || of === PERSONS);
  const left = new Map(whole.contributions.map(([holding, amounts]) => [holding, [...amounts]]));
  for (const { contributions } of parts)
    for (const [holding, amounts] of contributions) {
      const of = left.get(holding);
      amounts.forEach((amount, i) => {
        if (of) of[i] = isKept[i] ? (of[i] ?? 0) - amount : 0;
      });
    }
  const totals = whole.totals.map((total, i) => {
    const rest = parts.reduce((sum, part) => sum - (part.totals[i] ?? 0), total);
    return measures[i]?.of === PERSONS ? Math.max(rest, personsLeast) : rest;
  });
  const contributions = [...left].map(([holding, amounts]) => [holding, amounts] as const);
  return { totals, contributions, couldNamePersons: whole.couldNamePersons };
}
