import type { CellEvidence } from '#model/edition.ts';
import type { Lattice, Place } from './lattice.ts';
import type { PersonsBehind, Weighed } from './rules.ts';
import type { Subject } from './subject.ts';

/** What the rules look at, of a cell or of what follows from several. */
export type Judged = { readonly numbers: readonly Weighed[]; readonly persons: PersonsBehind };

export function judgedCell({ evidence: cell }: Place, subject: Subject): Judged {
  const { measures, holdings } = subject.evidence;
  const numbers = measures.map(({ of }, m) => ({ of, amounts: amountsOf(cell, m, holdings.length) }));
  const totals = new Map(measures.map(({ of }, m) => [of, cell.totals[m] ?? 0]));
  return { numbers, persons: personsBehind(cell.couldNamePersons, totals, subject) };
}

/**
 * A cell without parts of it that do not overlap. Amounts are exact; distinct persons are within bounds: those of the
 * whole that no part can hold, and those of any cell that lies in what is left, are there at least. Null when nobody is
 * in what is left.
 */
export function differenceOf(
  whole: Place,
  parts: readonly Place[],
  subject: Subject,
  lattice: Lattice,
  within: () => readonly Place[],
): Judged | null {
  const left = leavesLeft(whole, parts, lattice);
  if (left.length === 0) return null;
  const { measures, holdings } = subject.evidence;
  const inside = measures.every(({ isAdditive }) => isAdditive)
    ? []
    : [...left, ...within().map((p) => p.evidence)];
  const least = new Map<string, number>();
  const numbers = measures.map(({ of, isAdditive }, m) => {
    const [all, ...less] = [whole, ...parts].map(({ evidence }) => amountsOf(evidence, m, holdings.length));
    const amounts = (all ?? []).map((amount, h) =>
      less.reduce((rest, part) => rest - (part[h] ?? 0), amount),
    );
    if (isAdditive) return { of, amounts };
    const known = inside.map((cell) => amountsOf(cell, m, holdings.length));
    const leaves = known.slice(0, left.length);
    const atLeast = amounts.map((amount, h) => Math.max(amount, ...known.map((cell) => cell[h] ?? 0)));
    const most = (all ?? []).map((amount, h) =>
      Math.min(
        amount,
        leaves.reduce((sum, leaf) => sum + (leaf[h] ?? 0), 0),
      ),
    );
    const total = (place: Pick<Place, 'evidence'>): number => place.evidence.totals[m] ?? 0;
    const rest = parts.reduce((sum, part) => sum - total(part), total(whole));
    least.set(of, Math.max(rest, ...atLeast, ...inside.map((evidence) => total({ evidence }))));
    return { of, amounts: atLeast, most };
  });
  return {
    numbers,
    persons: personsBehind(
      left.some((leaf) => leaf.couldNamePersons),
      least,
      subject,
    ),
  };
}

/** The leaves that are in the whole and in none of the parts, by the further dimension of the parts. */
function leavesLeft(whole: Place, parts: readonly Place[], lattice: Lattice): readonly CellEvidence[] {
  const taken = new Set(parts.flatMap(({ leaves }) => leaves));
  const dimension = parts.find(({ at }) => at.further)?.at.further?.dimension;
  if (whole.at.further || dimension === undefined)
    return whole.leaves.flatMap((leaf) => (taken.has(leaf) ? [] : (lattice.leaves[leaf] ?? [])));
  return lattice
    .cutLeaves(whole, dimension)
    .flatMap((leaf) => (taken.has(leaf) ? [] : (lattice.leaves[leaf] ?? [])));
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
): PersonsBehind {
  if (!couldName) return { least: null, parts: [] };
  const counted = metrics.flatMap(({ parts }) => parts.filter(({ unit }) => unit === 'persons'));
  return { least: totals.get('persons') ?? 0, parts: counted.map(({ of }) => totals.get(of) ?? 0) };
}
