import { isCellLeftOut } from '#model/cube-panels.ts';
import type { CellAt, CellEvidence, EditionEvidence } from '#model/edition.ts';
import type { EditionFacts } from './edition-facts.ts';
import { homogeneousCells } from './homogeneous-cells.ts';
import { coalitionsOf } from './linear/coalitions.ts';
import { addressKey, cellsOf } from './linear/cube.ts';
import { type Behind, leavesEnoughPersons, personsOf } from './persons-beside.ts';
import {
  emptyEvidence,
  passesPrimary,
  protectsFromPairs,
  protectsFromParties,
  protectsPersons,
  protectsSharedPersons,
} from './primary.ts';
import { isHiddenForPanel } from './rules/panels.ts';

/** The cells of a release, who stands behind each, and which of them a primary rule hides. */
export type JudgedCells = {
  readonly cells: readonly CellAt[];
  readonly evidence: readonly CellEvidence[];
  readonly evidenceAt: (at: CellAt) => CellEvidence;
  /** The rules of a cell that look at nothing else, for a cell or for what is left of one. */
  readonly isSafe: (at: CellAt, behind: Behind) => boolean;
  /** Those of them that protect persons: no consent lifts these. */
  readonly isSafeForPersons: (at: CellAt, behind: Behind) => boolean;
  readonly primary: readonly number[];
  /** Of these, the cells that persons keep hidden, not houses, and those hidden for a panel. */
  readonly beyondConsent: readonly number[];
  /** Of these, the cells that everybody behind them consented to: they need it, and persons do not forbid it (A3c). */
  readonly consented: readonly number[];
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
  const coalitions = coalitionsOf(parties, coalition);
  const isOfEnough = (behind: Behind): boolean =>
    leavesEnoughPersons(behind, measures, coalitions, policy.personsMin);
  const isSafe = (at: CellAt, behind: Behind): boolean =>
    passesPrimary(at, behind, measures, policy) &&
    isOfEnough(behind) &&
    protectsFromParties(behind, measures, parties, policy) &&
    (coalition === 1 || protectsFromPairs(behind, measures, policy));
  const isSafeForPersons = (at: CellAt, behind: Behind): boolean =>
    protectsPersons(at, behind, measures, policy) && isOfEnough(behind);
  const evidence = cells.map(evidenceAt);
  const alike = homogeneousCells(cube, cells, (at) => personsOf(evidenceAt(at), measures), policy);
  const told = new Set(facts.after?.told);
  const isChange = new Set(facts.after?.changes);
  // Whoever changed what a panel leaves out is named by no cell of what changed.
  const isForPanel = (at: CellAt): boolean =>
    isChange.has(at.common.at(-1) ?? '')
      ? isCellLeftOut(cube, at)
      : isHiddenForPanel(cube, at, evidenceAt, policy);
  const forPanel = new Set(cells.flatMap((at, i) => (isForPanel(at) ? [i] : [])));
  const primary = cells.flatMap((at, i) => {
    if (told.has(i)) return [];
    const behind = evidence[i] ?? empty;
    const isShown =
      !forPanel.has(i) &&
      !alike.has(addressKey(at)) &&
      isSafe(at, behind) &&
      protectsSharedPersons(behind, measures, policy);
    return isShown ? [] : [i];
  });
  const beyondConsent = primary.filter((i) => {
    const [at, behind] = [cells[i], evidence[i] ?? empty];
    return at === undefined || forPanel.has(i) || alike.has(addressKey(at)) || !isSafeForPersons(at, behind);
  });
  const agreed = new Map((facts.consents ?? []).map(({ at, holdings }) => [addressKey(at), holdings]));
  const apart = new Set(beyondConsent);
  const consented = primary.filter((i) => {
    const at = cells[i];
    const holdings = at && !apart.has(i) ? agreed.get(addressKey(at)) : undefined;
    const behind = evidence[i]?.contributions ?? [];
    return holdings && behind.every(([one]) => holdings.includes(facts.evidence.holdings[one] ?? ''));
  });
  return {
    cells,
    evidence,
    evidenceAt,
    isSafe,
    isSafeForPersons,
    primary,
    beyondConsent,
    consented,
    alike,
  };
}
