import type { CellAt, CellEvidence, EditionEvidence } from '#model/edition.ts';
import type { EditionFacts } from './edition.ts';
import { homogeneousCells } from './homogeneous-cells.ts';
import { addressKey, cellsOf } from './linear/cube.ts';
import {
  emptyEvidence,
  type Measures,
  passesPrimary,
  protectsFromPairs,
  protectsFromParties,
  protectsSharedPersons,
} from './primary.ts';

/** The cells of a release, who stands behind each, and which of them a primary rule hides. */
export type JudgedCells = {
  readonly cells: readonly CellAt[];
  readonly evidence: readonly CellEvidence[];
  readonly evidenceAt: (at: CellAt) => CellEvidence;
  /** The rules of a cell that look at nothing else, for a cell or for what is left of one. */
  readonly isSafe: (at: CellAt, behind: CellEvidence) => boolean;
  readonly primary: readonly number[];
  /** The keys of cells that P6 hides, for what they are within others. */
  readonly alike: ReadonlySet<string>;
};

export function judgedCells(facts: EditionFacts): JudgedCells {
  const { cube, policy, parties, coalition } = facts;
  const { measures } = facts.evidence;
  const cells = cellsOf(cube);
  const met = new Map(facts.evidence.cells.map((cell) => [addressKey(cell.at), cell]));
  const leaves = new Map(facts.evidence.leaves.map((leaf) => [addressKey(leaf.at), leaf]));
  const empty = emptyEvidence(measures);
  const evidenceAt = (at: CellAt): EditionEvidence['cells'][number] =>
    met.get(addressKey(at)) ?? leaves.get(addressKey(at)) ?? empty;
  const isSafe = (at: CellAt, behind: CellEvidence): boolean =>
    passesPrimary(at, behind, measures, policy) &&
    protectsFromParties(behind, measures, parties, policy) &&
    (coalition === 1 || protectsFromPairs(behind, measures, policy));
  const evidence = cells.map(evidenceAt);
  const alike = homogeneousCells(cube, cells, (at) => personsOf(evidenceAt(at), measures), policy);
  const told = new Set(facts.after?.told);
  const primary = cells.flatMap((at, i) => {
    if (told.has(i)) return [];
    const behind = evidence[i] ?? empty;
    const isShown =
      !alike.has(addressKey(at)) && isSafe(at, behind) && protectsSharedPersons(behind, measures, policy);
    return isShown ? [] : [i];
  });
  return { cells, evidence, evidenceAt, isSafe, primary, alike };
}

export function personsOf({ totals }: Pick<CellEvidence, 'totals'>, measures: Measures): number {
  return totals[measures.findIndex(({ of }) => of === 'persons')] ?? 0;
}
