import type { CellAt, CellEvidence, EditionEvidence } from '#model/edition.ts';
import { exposureFaults } from './exposure.ts';
import { cellFault, type Fault, fault, nameOf } from './fault.ts';
import { type Lattice, latticeOf, type Place } from './lattice.ts';
import { nameOfHouse, neighbourhoodOf } from './neighbours.ts';
import { type Holdings, jointHoldings } from './pool-holdings.ts';
import { poolCode, within } from './pooled-places.ts';
import { areAlike, pooledSubject, type Renumbered, renumberedFiles, VIEWS } from './pooled-subject.ts';
import { unionFaults } from './residues.ts';
import { ruleBroken, type Thresholds } from './rules.ts';
import { type Span, spanOf, withoutLast } from './span.ts';
import type { Subject } from './subject.ts';
import { type Tree, treeOf } from './tree.ts';

/**
 * A7: that nothing follows from a release and from what neighbouring pools told of the same houses together. What each counts
 * is divided by the pools that count it; data of one house that differ between pools are looked at three times: as if all had
 * what the first of them told, and as they are, what they differ by known to everybody or to nobody.
 */
export function poolFaults(
  subject: Subject,
  further: ReadonlyMap<string, Tree>,
  thresholds: Thresholds,
): readonly Fault[] {
  const { faults, releases } = neighbourhoodOf(subject);
  if (releases.length === 0) return faults;
  const holdings = jointHoldings(releases, nameOfHouse(subject));
  if (holdings.undivided.length > 0)
    return [...faults, ...holdings.undivided.map((holding) => fault('verify-holding-unknown', { holding }))];
  const files = releases.map((one, pool) => renumberedFiles(one, holdings.numbersIn(pool)));
  const [asToldFirst, ...others] = VIEWS;
  const views = areAlike(files, holdings) ? [asToldFirst] : [asToldFirst, ...others];
  const found = views.flatMap((view) => {
    const pooled = pooledSubject(subject, files, holdings, view);
    const common = pooled.edition.cube.common.flatMap((hierarchy) => treeOf(hierarchy) ?? []);
    const lattice = latticeOf(pooled.edition, pooled.evidence, common, further);
    const span = spanOf(lattice);
    return [
      // Only there amounts of cells are those of their pieces.
      ...(view === asToldFirst ? unionFaults(pooled, lattice, span, thresholds) : []),
      ...differenceFaults(pooled, lattice, span, files, holdings, thresholds),
      ...exposureFaults(pooled, lattice),
    ];
  });
  const said = found.flatMap(({ at }) =>
    at === null ? [] : [cellFault('verify-pools', { ...at, common: at.common.slice(0, -1) })],
  );
  return [...faults, ...new Map(said.map((one) => [nameOf(one.at ?? NOWHERE), one])).values()];
}

const NOWHERE: CellAt = { common: [], further: null };

/**
 * What the cell of one pool has more or less than that of another, where that follows: each may have houses of its own, so
 * that it is of either sign, as what changes from one release to the next is. Data of one house that differ hide nobody in it:
 * it is looked at as it is, as the view has it, and without holdings of which one pool has more houses.
 */
function differenceFaults(
  { evidence }: Subject,
  lattice: Lattice,
  span: Span,
  files: readonly Renumbered[],
  { divisions }: Holdings,
  thresholds: Thresholds,
): readonly Fault[] {
  const certain = (cell: CellEvidence): CellEvidence => ({
    ...cell,
    contributions: cell.contributions.filter(([holding]) => divisions[holding]?.more.length === 0),
  });
  const pairs = files.flatMap((one, i) =>
    files.slice(i + 1).map((other, j) => [one, i, other, i + 1 + j] as const),
  );
  return lattice.places.flatMap((place) => {
    if (place.at.common.at(-1) !== poolCode(0)) return [];
    const at = { ...place.at, common: place.at.common.slice(0, -1) };
    const placeIn = (pool: number) => lattice.byName.get(nameOf(within(at, poolCode(pool))));
    return pairs.flatMap(([one, i, other, j]) => {
      const [here, there] = [placeIn(i), placeIn(j)];
      if (!here || !there || !follows(here, there, span)) return [];
      const [ours, theirs] = [one, other].map(({ cells }) => cells.get(nameOf(at)));
      const rule =
        differenceRule(ours, theirs, evidence, thresholds) ??
        differenceRule(here.evidence, there.evidence, evidence, thresholds) ??
        differenceRule(certain(here.evidence), certain(there.evidence), evidence, thresholds);
      return rule === null ? [] : [cellFault('verify-difference', place.at, { rule })];
    });
  });
}

/** Whether the difference of two cells can be reckoned, and is not known to be nothing. */
function follows(one: Place, other: Place, { links, basis }: Span): boolean {
  const weights = new Map<number, number>();
  for (const leaf of one.leaves) weights.set(leaf, (weights.get(leaf) ?? 0) + 1);
  for (const leaf of other.leaves) weights.set(leaf, (weights.get(leaf) ?? 0) + basis.p - 1);
  const form = new Map(
    [...weights].flatMap(([leaf, weight]) =>
      weight % basis.p === 0 ? [] : [[leaf, weight % basis.p] as const],
    ),
  );
  if (form.size === 0) return false;
  const row = withoutLast(form, links, () => true, basis.p);
  return row.size > 0 && basis.remainder(row).size === 0;
}

function differenceRule(
  one: CellEvidence | undefined,
  other: CellEvidence | undefined,
  { holdings, measures }: EditionEvidence,
  thresholds: Thresholds,
): string | null {
  const [here, there] = [new Map(one?.contributions), new Map(other?.contributions)];
  const numbers = measures.flatMap(({ of, isAdditive }, m) => {
    if (!isAdditive) return [];
    const amounts = holdings.map((_, h) => (here.get(h)?.[m] ?? 0) - (there.get(h)?.[m] ?? 0));
    return [{ of, amounts }];
  });
  if (numbers.every(({ amounts }) => amounts.every((amount) => amount === 0))) return null;
  // Of persons only those of pieces are known.
  return ruleBroken(numbers, { least: null, parts: [] }, [], thresholds);
}
