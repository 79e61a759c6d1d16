import type { CellAt, CellEvidence, Cube, EditionEvidence } from '#model/edition.ts';
import { NOBODY } from './change.ts';
import { exposureFaults } from './exposure.ts';
import { cellFault, type Fault, fault, nameOf } from './fault.ts';
import { type Lattice, latticeOf, type Place } from './lattice.ts';
import { nameOfHouse, neighbourhoodOf, type PoolFiles } from './neighbours.ts';
import { type Holdings, jointHoldings } from './pool-holdings.ts';
import { IN_POOLS, pieceCode, poolCode, within } from './pooled-places.ts';
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
  const views = [asToldFirst, asTheyAre, asNobodyKnows].map((view) => {
    const pooled = pooledSubject(subject, releases, holdings, view);
    const common = pooled.edition.cube.common.flatMap((hierarchy) => treeOf(hierarchy) ?? []);
    return { pooled, lattice: latticeOf(pooled.edition, pooled.evidence, common, further) };
  });
  const found = views.flatMap(({ pooled, lattice }, i) => [
    // Only the first has amounts that are those of cells.
    ...(i === 0 ? unionFaults(pooled, lattice, spanOf(lattice), thresholds) : []),
    ...differenceFaults(pooled, lattice, releases.length, holdings, releases, thresholds),
    ...exposureFaults(pooled, lattice, thresholds),
  ]);
  const said = found.flatMap(({ at }) =>
    at === null ? [] : [cellFault('verify-pools', { ...at, common: at.common.slice(0, -1) })],
  );
  return [...faults, ...new Map(said.map((one) => [nameOf(one.at ?? NOWHERE), one])).values()];
}

const NOWHERE: CellAt = { common: [], further: null };

/** Amounts of a holding in each pool, at one place; how they are divided by the pools that count them. */
type View = (
  amounts: readonly (readonly number[] | undefined)[],
  division: Holdings['divisions'][number],
  measure: number,
) => readonly (readonly [pools: readonly number[], amount: number])[];

const asToldFirst: View = (amounts, { together, first, more, apart }, m) => {
  const at = (pool: number): number => amounts[pool]?.[m] ?? 0;
  const own = apart.map((pool) => [[pool], at(pool)] as const);
  if (first === null) return own;
  return [
    ...own,
    [together, at(first)] as const,
    ...more.map((pool) => [[pool], at(pool) - at(first)] as const),
  ];
};

const asTheyAre: View = (amounts, division, m) => {
  const { together, first, more } = division;
  if (first === null || more.length > 0) return asToldFirst(amounts, division, m);
  const present = together.filter((pool) => (amounts[pool]?.[m] ?? 0) !== 0);
  const [told] = present;
  return told === undefined ? [] : [[present, amounts[told]?.[m] ?? 0]];
};

const asNobodyKnows: View = (amounts, division, m) => {
  const { together, first, more } = division;
  const known = asTheyAre(amounts, division, m);
  if (first === null || more.length > 0) return known;
  const [told, ...others] = together.filter((pool) => (amounts[pool]?.[m] ?? 0) !== 0);
  const differing = others.map(
    (pool) => [[pool], (amounts[pool]?.[m] ?? 0) - (amounts[told ?? 0]?.[m] ?? 0)] as const,
  );
  return [...known, ...differing];
};

/** All releases as if they were one, whose last common dimension says in which pools. */
function pooledSubject(
  subject: Subject,
  releases: readonly PoolFiles[],
  { names, numbersIn, divisions, parties, members }: Holdings,
  view: View,
): Subject {
  const { edition, evidence } = subject;
  const { measures } = evidence;
  const behind = releases.map((one, pool) => renumberedFiles(one, numbersIn(pool)));
  const codes = piecesIn(divisions, releases.length);
  const places = edition.cells.map(({ at }) => at);
  const leaves = [
    ...new Map(
      releases.flatMap((one) => one.evidence.leaves.map(({ at }) => [nameOf(at), at] as const)),
    ).values(),
  ];
  const piecesAt = (at: CellAt, from: 'cells' | 'leaves') =>
    piecesOf(
      behind.map((one) => one[from].get(nameOf(at)) ?? NOBODY),
      divisions,
      measures,
      view,
    ).map(({ pools, ...piece }) => ({ ...piece, at: within(at, pieceCode(pools)), isTold: false }));
  const cells = [
    ...places.flatMap((at) =>
      behind.map((one, pool) => ({
        ...(one.cells.get(nameOf(at)) ?? NOBODY),
        at: within(at, poolCode(pool)),
        isTold: one.told.has(nameOf(at)),
      })),
    ),
    ...places.flatMap((at) => piecesAt(at, 'cells')),
  ];
  return {
    ...subject,
    members,
    edition: {
      ...edition,
      cube: pooledCube(edition.cube, releases.length, codes),
      cells: cells.map(({ at, isTold }) => ({ at, values: [], status: isTold ? 'ok' : 'x' })),
    },
    evidence: {
      ...evidence,
      holdings: names,
      parties,
      kept: [],
      consented: [],
      cells: cells.map(({ at: _, isTold: __, ...one }) => one),
      leaves: leaves.flatMap((at) => piecesAt(at, 'leaves').map(({ isTold: _, ...leaf }) => leaf)),
    },
  };
}

type Renumbered = {
  readonly cells: ReadonlyMap<string, CellEvidence>;
  readonly leaves: ReadonlyMap<string, CellEvidence>;
  readonly told: ReadonlySet<string>;
};

function renumberedFiles({ edition, evidence }: PoolFiles, numbers: readonly number[]): Renumbered {
  const { measures } = evidence;
  const renumber = (cell: CellEvidence): CellEvidence => {
    const joined = new Map<number, number[]>();
    for (const [holding, amounts] of cell.contributions) {
      const number = numbers[holding] ?? -1;
      const met = joined.get(number);
      joined.set(
        number,
        measures.map(({ isAdditive }, m) => {
          const [one, other] = [met?.[m] ?? 0, amounts[m] ?? 0];
          return isAdditive ? one + other : Math.max(one, other);
        }),
      );
    }
    return { ...cell, contributions: [...joined] };
  };
  return {
    cells: new Map(edition.cells.map(({ at }, i) => [nameOf(at), renumber(evidence.cells[i] ?? NOBODY)])),
    leaves: new Map(evidence.leaves.map((leaf) => [nameOf(leaf.at), renumber(leaf)])),
    told: new Set(edition.cells.flatMap(({ at, status }) => (status === 'ok' ? [nameOf(at)] : []))),
  };
}

/** Every several pools that something can be in. */
function piecesIn(divisions: Holdings['divisions'], pools: number): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  for (let pool = 0; pool < pools; pool++) found.set(pieceCode([pool]), [pool]);
  for (const { together } of divisions)
    for (let chosen = 1; chosen < 2 ** together.length; chosen++) {
      const some = together.filter((_, i) => Math.floor(chosen / 2 ** i) % 2 === 1);
      found.set(pieceCode(some), some);
    }
  return [...found.values()];
}

function pooledCube(cube: Cube, pools: number, pieces: readonly (readonly number[])[]): Cube {
  const nodes = [
    { code: 'any', partitions: [pieces.map(pieceCode)] },
    ...Array.from({ length: pools }, (_, pool) => ({
      code: poolCode(pool),
      partitions: [pieces.filter((piece) => piece.includes(pool)).map(pieceCode)],
    })),
    ...pieces.map((piece) => ({ code: pieceCode(piece), partitions: [] })),
  ];
  return { ...cube, common: [...cube.common, { dimension: IN_POOLS, nodes }] };
}

/** Pieces of one place where anybody is. Persons are as many as there must be: no two pools’ can be told to be one. */
function piecesOf(
  behind: readonly CellEvidence[],
  divisions: Holdings['divisions'],
  measures: EditionEvidence['measures'],
  view: View,
): readonly (CellEvidence & { readonly pools: readonly number[] })[] {
  const maps = behind.map(({ contributions }) => new Map(contributions));
  const found = new Map<string, { pools: readonly number[]; amounts: Map<number, number[]> }>();
  for (const [holding, division] of divisions.entries()) {
    const amounts = maps.map((map) => map.get(holding));
    if (amounts.every((one) => one === undefined)) continue;
    for (const m of measures.keys())
      for (const [pools, amount] of view(amounts, division, m)) {
        if (amount === 0) continue;
        const one = found.get(pieceCode(pools)) ?? { pools, amounts: new Map<number, number[]>() };
        const row = one.amounts.get(holding) ?? measures.map(() => 0);
        row[m] = (row[m] ?? 0) + amount;
        one.amounts.set(holding, row);
        found.set(pieceCode(pools), one);
      }
  }
  return [...found.values()].map(({ pools, amounts }) => {
    const counted = behind[pools[0] ?? 0] ?? NOBODY;
    const rest = (m: number): number =>
      counted.contributions.reduce(
        (sum, [holding, each]) => (amounts.has(holding) ? sum : sum - (each[m] ?? 0)),
        counted.totals[m] ?? 0,
      );
    return {
      pools,
      contributions: [...amounts].map(([holding, row]) => [holding, row] as const),
      couldNamePersons: counted.couldNamePersons,
      totals: measures.map(({ isAdditive }, m) => {
        const own = [...amounts.values()].map((row) => row[m] ?? 0);
        return isAdditive ? own.reduce((sum, one) => sum + one, 0) : Math.max(0, rest(m), ...own);
      }),
    };
  });
}

/**
 * What the cell of one pool has more or less than that of another, where that follows: each may have houses of its own, so
 * that it is of either sign, as what changes from one release to the next is.
 */
function differenceFaults(
  { evidence }: Subject,
  lattice: Lattice,
  pools: number,
  { numbersIn }: Holdings,
  releases: readonly PoolFiles[],
  thresholds: Thresholds,
): readonly Fault[] {
  const span = spanOf(lattice);
  const exact = releases.map((one, pool) => renumberedFiles(one, numbersIn(pool)));
  const faults: Fault[] = [];
  for (const place of lattice.places) {
    if (place.at.common.at(-1) !== poolCode(0)) continue;
    const at = { ...place.at, common: place.at.common.slice(0, -1) };
    const all = Array.from({ length: pools }, (_, pool) =>
      lattice.byName.get(nameOf(within(at, poolCode(pool)))),
    );
    for (const [i, one] of all.entries())
      for (const [j, other] of all.entries()) {
        if (j <= i || !one || !other || !follows(one, other, span)) continue;
        const rule = differenceRule(
          exact[i]?.cells.get(nameOf(at)),
          exact[j]?.cells.get(nameOf(at)),
          evidence,
          thresholds,
        );
        if (rule !== null) faults.push(cellFault('verify-difference', place.at, { rule }));
      }
  }
  return faults;
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
