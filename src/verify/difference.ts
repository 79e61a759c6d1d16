import type { CellAt, CellEvidence } from '#model/edition.ts';
import { isChange, isUncounted } from './change.ts';
import type { Lattice, Place } from './lattice.ts';
import { besideInCell, besideInRest, besideInUnion } from './persons-beside.ts';
import type { PersonsBehind, Weighed } from './rules.ts';
import type { Subject } from './subject.ts';

/** What the rules look at, of a cell or of what follows from several. */
export type Judged = { readonly numbers: readonly Weighed[]; readonly persons: PersonsBehind };

export function judgedCell({ at, evidence: cell }: Place, subject: Subject): Judged {
  const { measures, holdings } = subject.evidence;
  const numbers = measures.map(({ of }, m) => ({ of, amounts: amountsOf(cell, m, holdings.length) }));
  const totals = new Map(measures.map(({ of }, m) => [of, cell.totals[m] ?? 0]));
  const persons = personsBehind(cell.couldNamePersons, totals, subject);
  // Of those whom a figure counts, nobody may have changed: then it tells of nobody.
  const parts = cell.absolute === undefined ? persons.parts : persons.parts.filter((part) => part > 0);
  // What changed of each holding’s persons no number says.
  const beside = persons.least === null || isChange(at) ? [] : besideInCell(cell, subject);
  return { numbers, persons: { ...persons, parts, beside } };
}

/**
 * A cell without parts of it that do not overlap. Amounts subtract, and what is left is exact. Distinct persons do not:
 * nobody can reckon them, so that P1 and P2 are not of their number, and for P4 as many are there as are certain to be:
 * those of the whole that no part can hold, and those of any cell that lies in what is left. Null when nothing is left.
 */
export function differenceOf(
  whole: Place,
  parts: readonly Place[],
  subject: Subject,
  lattice: Lattice,
  within: () => readonly Place[],
): Judged | null {
  const left = leavesLeft(whole, parts, lattice);
  const numbers = remainders(whole, parts, subject);
  if (left.length === 0 || numbers.every(({ amounts }) => amounts.every((amount) => amount === 0)))
    return null;
  const beside = within();
  const couldName = [
    ...left.flatMap((leaf) => lattice.leaves[leaf] ?? []),
    ...beside.map(({ evidence }) => evidence),
  ].some(({ couldNamePersons }) => couldNamePersons);
  const certain = certainIn(left, beside, lattice);
  const persons = personsBehind(
    couldName,
    leastIn(certain, subject, whole, parts),
    subject,
    nobodyIn(left, beside, subject, lattice),
  );
  if (persons.least === null || left.some((leaf) => isChangedLeaf(leaf, lattice)))
    return { numbers, persons };
  const cells = [whole.evidence, ...parts.map(({ evidence }) => evidence)] as const;
  const isOfChange = [whole, ...parts].some(({ at }) => isChange(at));
  return { numbers, persons: { ...persons, beside: besideInRest(cells, certain, isOfChange, subject) } };
}

/** Those of whom nobody changed, where what is left is a change that was counted: of a cell, or of each of its leaves. */
function nobodyIn(
  left: readonly number[],
  within: readonly Place[],
  { evidence: { measures } }: Subject,
  { leaves }: Lattice,
): ReadonlySet<string> {
  const inhabited = left.filter((leaf) => leaves[leaf]?.contributions.length !== 0);
  const alone = within.flatMap(({ at, leaves: own, evidence }) =>
    inhabited.every((leaf) => own.includes(leaf)) ? [[{ ...evidence, at }]] : [],
  );
  const counted = [inhabited.flatMap((leaf) => leaves[leaf] ?? []), ...alone].filter((changes) =>
    changes.every((one) => isChange(one.at) && !isUncounted(one.at, one)),
  );
  const none = measures.filter(({ isAdditive }, m) =>
    isAdditive ? false : counted.some((changes) => changes.every(({ totals }) => totals[m] === 0)),
  );
  return new Set(none.map(({ of }) => of));
}

/** A cell whose persons are in what is left, all but as many as may be gone from it. */
type Certain = { readonly cell: CellEvidence; readonly gone: number };

/**
 * Who is certain to be in what is left: those of its leaves, and of any cell within it. Where something changed, who was
 * there may be there no more: as many as may have changed elsewhere in what is left are not certain, and nobody is of a
 * change beside which anything is.
 */
function certainIn(
  left: readonly number[],
  within: readonly Place[],
  { leaves }: Lattice,
): readonly Certain[] {
  const changed = left.flatMap((leaf) => {
    const behind = leaves[leaf];
    return behind && isChange(behind.at) && behind.contributions.length > 0 ? [{ leaf, behind }] : [];
  });
  const certain = (own: readonly number[], behind: CellEvidence & { readonly at: CellAt }) => {
    const mine = new Set(own);
    const isAlone = left.every((leaf) => mine.has(leaf) || leaves[leaf]?.contributions.length === 0);
    if (isAlone) return [{ cell: behind, gone: 0 }];
    if (isChange(behind.at)) return [];
    const gone = changed
      .filter(({ leaf }) => !mine.has(leaf))
      .reduce((sum, one) => sum + (one.behind.personsMost ?? Infinity), 0);
    return [{ cell: behind, gone }];
  };
  return [
    ...left.flatMap((leaf) => leaves.slice(leaf, leaf + 1).flatMap((behind) => certain([leaf], behind))),
    ...within.flatMap(({ at, leaves: own, evidence }) => certain(own, { ...evidence, at })),
  ];
}

/**
 * A union of leaves that follows from released cells without being the difference of any two. Of its persons the most
 * that there can be are counted, those of all its leaves: fewer than enough of them are certain to be too few.
 */
export function unionOf(leaves: Lattice['leaves'], subject: Subject): Judged {
  const { measures, holdings } = subject.evidence;
  const numbers = measures.flatMap(({ of, isAdditive }, m) => {
    if (!isAdditive) return [];
    const each = leaves.map((leaf) => amountsOf(leaf, m, holdings.length));
    return [
      { of, amounts: holdings.map((_, h) => each.reduce((sum, amounts) => sum + (amounts[h] ?? 0), 0)) },
    ];
  });
  const most = new Map(
    measures.map(({ of }, m) => [of, leaves.reduce((sum, { totals }) => sum + (totals[m] ?? 0), 0)]),
  );
  // Of what changed a greatest number is known where it was counted.
  const isKnown = !leaves.some((leaf) => isUncounted(leaf.at, leaf));
  const persons = personsBehind(isKnown && leaves.some((leaf) => leaf.couldNamePersons), most, subject);
  if (leaves.some(({ at }) => isChange(at)))
    return { numbers, persons: { ...persons, parts: persons.parts.filter((part) => part > 0) } };
  const beside = persons.least === null ? [] : besideInUnion(leaves, subject);
  return { numbers, persons: { ...persons, beside } };
}

function isChangedLeaf(leaf: number, { leaves }: Lattice): boolean {
  const behind = leaves[leaf];
  return behind !== undefined && isChange(behind.at) && behind.contributions.length > 0;
}

function remainders(whole: Place, parts: readonly Place[], { evidence }: Subject): readonly Weighed[] {
  return evidence.measures.flatMap(({ of, isAdditive }, m) => {
    if (!isAdditive) return [];
    const amounts = [...amountsOf(whole.evidence, m, evidence.holdings.length)];
    for (const part of parts)
      for (const [holding, numbers] of part.evidence.contributions)
        amounts[holding] = (amounts[holding] ?? 0) - (numbers[m] ?? 0);
    return [{ of, amounts }];
  });
}

/** At least so many persons: those of the largest cell inside, of any holding there, or that the parts leave. */
function leastIn(
  inside: readonly Certain[],
  { evidence: { measures } }: Subject,
  whole: Place,
  parts: readonly Place[],
): ReadonlyMap<string, number> {
  const isLeast = [whole, ...parts].some(({ at, evidence }) => isUncounted(at, evidence));
  return new Map(
    measures.flatMap(({ of, isAdditive }, m): readonly (readonly [string, number])[] => {
      if (isAdditive) return [];
      const totals = inside.map(({ cell, gone }) => (cell.totals[m] ?? 0) - gone);
      const rest = parts.reduce(
        (left, part) => left - (part.evidence.totals[m] ?? 0),
        whole.evidence.totals[m] ?? 0,
      );
      return [[of, Math.max(0, isLeast ? 0 : rest, ...totals)]];
    }),
  );
}

/** The leaves that are in the whole and in none of the parts, by the further dimension of the parts. */
function leavesLeft(whole: Place, parts: readonly Place[], lattice: Lattice): readonly number[] {
  const taken = new Set(parts.flatMap(({ leaves }) => leaves));
  const dimension = parts.find(({ at }) => at.further)?.at.further?.dimension;
  const leaves =
    whole.at.further || dimension === undefined ? whole.leaves : lattice.cutLeaves(whole, dimension);
  return leaves.filter((leaf) => !taken.has(leaf));
}

function amountsOf({ contributions }: CellEvidence, measure: number, holdings: number): readonly number[] {
  const amounts = new Array<number>(holdings).fill(0);
  for (const [holding, numbers] of contributions) amounts[holding] = numbers[measure] ?? 0;
  return amounts;
}

/** P4 and D1: the persons, and each number of persons that a figure is made of. */
function personsBehind(
  couldName: boolean,
  totals: ReadonlyMap<string, number>,
  { metrics }: Subject,
  none: ReadonlySet<string> = new Set(),
): PersonsBehind {
  if (!couldName) return { least: null, parts: [] };
  const counted = metrics.flatMap(({ parts }) =>
    parts.filter(({ unit, of }) => unit === 'persons' && !none.has(of)),
  );
  return { least: totals.get('persons') ?? 0, parts: counted.map(({ of }) => totals.get(of) ?? 0) };
}
