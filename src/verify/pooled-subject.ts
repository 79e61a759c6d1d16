import type { CellAt, CellEvidence, Cube, EditionEvidence } from '#model/edition.ts';
import { NOBODY } from './change.ts';
import { nameOf } from './fault.ts';
import type { PoolFiles } from './neighbours.ts';
import type { Holdings } from './pool-holdings.ts';
import { IN_POOLS, pieceCode, poolCode, within } from './pooled-places.ts';
import type { Subject } from './subject.ts';

/** Amounts of a holding in each pool, at one place; how they are divided by the pools that count them. */
export type View = (
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
  if (first === null) return asToldFirst(amounts, division, m);
  // What a pool has more of a holding may be nothing but what data of the others differ by.
  if (more.length > 0) return [[together, amounts[first]?.[m] ?? 0]];
  const present = together.filter((pool) => (amounts[pool]?.[m] ?? 0) !== 0);
  const [told] = present;
  return told === undefined ? [] : [[present, amounts[told]?.[m] ?? 0]];
};

const asNobodyKnows: View = (amounts, division, m) => {
  const { together, first, more } = division;
  if (first === null || more.length > 0) return asToldFirst(amounts, division, m);
  const known = asTheyAre(amounts, division, m);
  const [told, ...others] = together.filter((pool) => (amounts[pool]?.[m] ?? 0) !== 0);
  const differing = others.map(
    (pool) => [[pool], (amounts[pool]?.[m] ?? 0) - (amounts[told ?? 0]?.[m] ?? 0)] as const,
  );
  return [...known, ...differing];
};

/** The first is as if all had what the first of them told; then as they are, what they differ by known to all, and to nobody. */
export const VIEWS: readonly [View, ...View[]] = [asToldFirst, asTheyAre, asNobodyKnows];

/** Whether each house has the same in all pools that reckon with it; of a holding with more houses in one, nobody can tell. */
export function areAlike(files: readonly Renumbered[], { divisions }: Holdings): boolean {
  const names = new Set(files.flatMap(({ leaves }) => [...leaves.keys()]));
  return [...names].every((name) => {
    const maps = files.map(({ leaves }) => new Map(leaves.get(name)?.contributions));
    return divisions.every(({ together, more }, holding) => {
      const written = together.map((pool) => maps[pool]?.get(holding)?.join());
      return new Set(written).size <= 1 && (more.length === 0 || written[0] === undefined);
    });
  });
}

/** All releases as if they were one, whose last common dimension says in which pools. */
export function pooledSubject(
  subject: Subject,
  behind: readonly Renumbered[],
  { names, divisions, parties, members }: Holdings,
  view: View,
): Subject {
  const { edition, evidence } = subject;
  const { measures } = evidence;
  const codes = piecesIn(divisions, behind.length);
  const places = edition.cells.map(({ at }) => at);
  const leaves = [...new Map(behind.flatMap((one) => [...one.leaves])).values()].map(({ at }) => at);
  const piecesAt = (at: CellAt, from: 'cells' | 'leaves') =>
    piecesOf(
      behind.map((one) => one[from].get(nameOf(at)) ?? NOBODY),
      divisions,
      measures,
      view,
    ).map((piece) => ({ ...piece, at: within(at, pieceCode(piece.pools)), isTold: false }));
  const cells = places.flatMap((at) => {
    const pieces = piecesAt(at, 'cells');
    const wholes = behind.map((one, pool) => ({
      ...ofPieces(
        one.cells.get(nameOf(at)) ?? NOBODY,
        pieces.filter((piece) => piece.pools.includes(pool)),
        measures,
      ),
      at: within(at, poolCode(pool)),
      isTold: one.told.has(nameOf(at)),
    }));
    return [...wholes, ...pieces.map(({ pools: _, ...piece }) => piece)];
  });
  return {
    ...subject,
    members,
    edition: {
      ...edition,
      cube: pooledCube(edition.cube, behind.length, codes),
      cells: cells.map(({ at, isTold }) => ({ at, values: [], status: isTold ? 'ok' : 'x' })),
    },
    evidence: {
      ...evidence,
      holdings: names,
      parties,
      kept: [],
      consented: [],
      cells: cells.map(({ at: _, isTold: __, ...one }) => one),
      leaves: leaves.flatMap((at) => piecesAt(at, 'leaves').map(({ isTold: _, pools: __, ...leaf }) => leaf)),
    },
  };
}

/** A cell of a pool whose amounts are those of its pieces; its persons were counted. */
function ofPieces(
  cell: CellEvidence,
  pieces: readonly CellEvidence[],
  measures: EditionEvidence['measures'],
): CellEvidence {
  const counted = new Map(cell.contributions);
  const sums = new Map<number, number[]>();
  for (const { contributions } of pieces)
    for (const [holding, amounts] of contributions) {
      const before = sums.get(holding) ?? measures.map(() => 0);
      sums.set(
        holding,
        measures.map(({ isAdditive }, m) =>
          isAdditive ? (before[m] ?? 0) + (amounts[m] ?? 0) : (counted.get(holding)?.[m] ?? 0),
        ),
      );
    }
  const totals = measures.map(({ isAdditive }, m) =>
    isAdditive
      ? [...sums.values()].reduce((sum, amounts) => sum + (amounts[m] ?? 0), 0)
      : (cell.totals[m] ?? 0),
  );
  return { ...cell, totals, contributions: [...sums] };
}

/** What is on file of a release, under the holdings of all pools, by the names of places. */
export type Renumbered = {
  readonly cells: ReadonlyMap<string, CellEvidence>;
  readonly leaves: ReadonlyMap<string, CellEvidence & { readonly at: CellAt }>;
  readonly told: ReadonlySet<string>;
};

export function renumberedFiles({ edition, evidence }: PoolFiles, numbers: readonly number[]): Renumbered {
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
    leaves: new Map(evidence.leaves.map((leaf) => [nameOf(leaf.at), { ...renumber(leaf), at: leaf.at }])),
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
