import { refusal } from '#messages/messages.ts';
import type { CellAt, CellEvidence, EditionCell } from '#model/edition.ts';
import { changeOf } from '../change.ts';
import { figureIn } from '../edition.ts';
import type { BuiltEdition, EditionFacts } from '../edition-facts.ts';
import { judgedCells } from '../judged-cells.ts';
import { coalitionsOf, type Parties } from '../linear/coalitions.ts';
import { addressKey, cellsOf } from '../linear/cube.ts';
import { type Behind as BehindCell, leavesEnoughPersons, personsAt } from '../persons-beside.ts';
import { emptyEvidence, passesPrimary, protectsFromPairs, protectsFromParties } from '../primary.ts';
import {
  amountsIn,
  type Behind,
  type Division,
  divisionOf,
  hasMore,
  pieceOf,
  piecesAsTheyAre,
} from './pieces.ts';
import { asIn, pieceCode, poolCode, pooledCube } from './pooled-cube.ts';

/** A release of one of several pools that share houses; holdings are numbered alike in all. */
export type PoolRelease = {
  readonly pool: string;
  readonly id: string;
  /** Of each holding, the houses that it reckons with. */
  readonly houses: readonly (readonly string[])[];
  /** In the order of the cells of the cube. */
  readonly evidence: readonly CellEvidence[];
  readonly leaves: EditionFacts['evidence']['leaves'];
  /** Cells that are out; none of the one in the making. */
  readonly told: readonly number[];
};

/** The first is in the making. */
export type Pools = {
  readonly holdings: readonly string[];
  readonly parties: Parties;
  readonly releases: readonly PoolRelease[];
};

/**
 * A release beside those of other pools, as one system with them (A7): one more common dimension says in which pools what
 * a cell counts is. So what one pool has and another has not is a cell like any other, which must pass the rules to be told or
 * to follow, and every audit is of all that these pools ever told of these months.
 *
 * Where the data of one house differ between pools, the figures that are audited are those of the pool that told first, as if
 * everybody knew by how much they differ; `beside` holds who is where as they are.
 */
export function pooledFacts(facts: EditionFacts, { holdings, parties, releases }: Pools): EditionFacts {
  const { measures } = facts.evidence;
  const divided: Divided = { divisions: divisionsOf(holdings, releases), measures };
  const pieces = piecesOf(divided.divisions, releases.length);
  const cells = cellsOf(facts.cube);
  const ofLeaves = leavesOf(releases);
  const places = [
    ...cells.map((at, i) => ({ at, behind: releases.map(({ evidence }) => evidence[i]) })),
    ...ofLeaves,
  ];
  const toldFirst = piecesAt(ofLeaves, pieces, divided);
  const others = areAlike(ofLeaves, divided)
    ? []
    : [true, false].map((isKnown) => asTheyAre(ofLeaves, isKnown, divided));
  const inhabited = new Set([toldFirst, ...others].flat().map((leaf) => leaf.at.common.at(-1)));
  const cube = pooledCube(facts.cube, releases.length, pieces, (piece) => inhabited.has(piece));
  const numbers = new Map(cellsOf(cube).map((at, i) => [addressKey(at), i]));
  const numberOf = (cell: number, pool: number): number => {
    const at = cells[cell];
    return (at && numbers.get(addressKey(asIn(at, poolCode(pool))))) ?? -1;
  };
  const known = places.flatMap(({ at, behind }) =>
    releases.map((_, pool) => ({
      ...asKnown(pool, behind, divided),
      at: asIn(at, poolCode(pool)),
    })),
  );
  // By the rules of a cell as it is, whatever is known beside it.
  const alone = new Set(judgedCells(facts).primary);
  const inhabitedAlone = [...alone].filter((cell) => releases[0]?.evidence[cell]?.contributions.length);
  return {
    ...facts,
    cube,
    parties,
    consents: [],
    evidence: {
      holdings,
      measures,
      leaves: toldFirst,
      cells: [
        ...known.filter(({ contributions }) => contributions.length > 0),
        ...piecesAt(places, pieces, divided),
      ],
    },
    after: {
      told: releases.flatMap(({ told }, pool) => told.map((cell) => numberOf(cell, pool))),
      asked: cells.flatMap((_, cell) => (alone.has(cell) ? [] : [numberOf(cell, 0)])),
      levels: [],
      changes: pieces.map(pieceCode),
    },
    beside: {
      asTheyAre: others,
      forbidden: [
        ...inhabitedAlone.map((cell) => [[numberOf(cell, 0), 1] as const]),
        ...differencesOf({ ...facts, parties }, cells, releases, divided).map(({ cell, pool }) => [
          [numberOf(cell, 0), 1] as const,
          [numberOf(cell, pool), -1] as const,
        ]),
      ],
    },
  };
}

type Place = { readonly at: CellAt; readonly behind: Behind };

type Divided = {
  readonly divisions: readonly Division[];
  readonly measures: EditionFacts['evidence']['measures'];
};

/** The leaves of all pools. */
function leavesOf(releases: readonly PoolRelease[]): readonly Place[] {
  const byKey = releases.map(({ leaves }) => new Map(leaves.map((leaf) => [addressKey(leaf.at), leaf])));
  const addresses = new Map(releases.flatMap(({ leaves }) => leaves.map(({ at }) => [addressKey(at), at])));
  return [...addresses].map(([key, at]) => ({ at, behind: byKey.map((leaves) => leaves.get(key)) }));
}

type Piece = CellEvidence & { readonly at: CellAt };

function piecesAt(
  places: readonly Place[],
  pieces: readonly (readonly number[])[],
  { divisions, measures }: Divided,
): readonly Piece[] {
  return places.flatMap(({ at, behind }) =>
    pieces
      .map((piece) => ({ ...pieceOf(piece, divisions, behind, measures), at: asIn(at, pieceCode(piece)) }))
      .filter(({ contributions }) => contributions.length > 0),
  );
}

function asTheyAre(
  places: readonly Place[],
  isDifferenceKnown: boolean,
  { divisions, measures }: Divided,
): readonly Piece[] {
  return places.flatMap(({ at, behind }) =>
    piecesAsTheyAre(divisions, behind, measures, isDifferenceKnown).map(({ piece, contributions }) => ({
      ...emptyEvidence(measures),
      contributions,
      at: asIn(at, pieceCode(piece)),
    })),
  );
}

/**
 * What a cell of the pool in the making exceeds the same cell of another by, or falls short of it, where it fails the rules:
 * where each has houses of its own, that is no sum of pieces. It is judged as what changes from one release to the next is, as
 * it is and as if everybody knew what data of one house differ by: a late line hides nobody.
 */
function differencesOf(
  { evidence: { measures }, policy, parties, coalition }: EditionFacts,
  cells: readonly CellAt[],
  releases: readonly PoolRelease[],
  divided: Divided,
): readonly { readonly cell: number; readonly pool: number }[] {
  const coalitions = coalitionsOf(parties, coalition);
  const isSafe = (at: CellAt, difference: BehindCell): boolean =>
    difference.contributions.length === 0 ||
    (passesPrimary(at, difference, measures, policy) &&
      leavesEnoughPersons(difference, measures, coalitions, policy.personsMin) &&
      protectsFromParties(difference, measures, parties, policy) &&
      (coalition === 1 || protectsFromPairs(difference, measures, policy)));
  return cells.flatMap((at, cell) => {
    const behind = releases.map(({ evidence }) => evidence[cell]);
    return behind.flatMap((there, pool) => {
      const [here] = behind;
      if (pool === 0 || here === undefined || there === undefined) return [];
      const differences = [changeOf(here, there, measures), ...knownDifferences(pool, behind, divided)];
      return differences.every((one) => isSafe(at, one)) ? [] : [{ cell, pool }];
    });
  });
}

/**
 * What the first pool’s cell and another’s differ by as if everybody knew what data of one house differ by; then also without
 * holdings of which one has more houses, since nobody can tell what of theirs is of these.
 */
function knownDifferences(pool: number, behind: Behind, divided: Divided): readonly BehindCell[] {
  const { divisions, measures } = divided;
  const change = changeOf(asKnown(0, behind, divided), asKnown(pool, behind, divided), measures);
  const hasAmounts = (amounts: readonly number[]): boolean =>
    measures.some(({ isAdditive }, m) => isAdditive && amounts[m] !== 0);
  const left = change.contributions.filter(([, amounts]) => hasAmounts(amounts));
  const certain = left.filter(([holding]) => !hasMore(divisions[holding]));
  return [left, certain].map((contributions) => {
    if (contributions.length === change.contributions.length) return change;
    // Persons that the others differ by may be all that the cells differ by.
    const least = (m: number): number =>
      Math.max(0, ...contributions.map(([, amounts]) => Math.abs(amounts[m] ?? 0)));
    const totals = measures.map(({ isAdditive }, m) =>
      isAdditive ? contributions.reduce((sum, [, amounts]) => sum + (amounts[m] ?? 0), 0) : least(m),
    );
    return {
      ...change,
      contributions,
      totals,
      changedAt: personsAt(contributions, measures),
    };
  });
}

/** Whether every house has the same in all pools that reckon with it; of a holding with more houses in one, nobody can tell. */
function areAlike(places: readonly Place[], { divisions }: Divided): boolean {
  return places.every(({ behind }) => {
    const amountsOf = amountsIn(behind);
    const written = (pool: number, holding: number): string => amountsOf(pool, holding)?.join() ?? '';
    return divisions.every((division, holding) => {
      const { shares, alike } = division;
      const told = written(shares[0]?.of ?? 0, holding);
      if (hasMore(division) && shares.some(({ of }) => written(of, holding) !== '')) return false;
      return alike.every((pool) => written(pool, holding) === told);
    });
  });
}

function divisionsOf(holdings: readonly string[], releases: readonly PoolRelease[]): readonly Division[] {
  return holdings.map((holding, i) => {
    const division = divisionOf(releases.map(({ houses }) => houses[i] ?? []));
    const other = releases.find(({ houses }, pool) => pool > 0 && houses[i]?.length);
    if (division === null)
      throw refusal('edition-neighbour-holding', {
        holding,
        pool: other?.pool ?? '',
        edition: other?.id ?? '',
      });
    return division;
  });
}

/** Each pool alone, and every several that a holding, or a part of its data, can be in. */
function piecesOf(divisions: readonly Division[], pools: number): readonly (readonly number[])[] {
  const alone = Array.from({ length: pools }, (_, pool) => [pool]);
  const together = divisions.flatMap(({ shares }) => shares.flatMap(({ piece }) => subsetsOf(piece)));
  return [...new Map([...alone, ...together].map((piece) => [pieceCode(piece), piece])).values()];
}

function subsetsOf([first, ...others]: readonly number[]): readonly (readonly number[])[] {
  if (first === undefined) return [];
  const rest = subsetsOf(others);
  return [[first], ...rest.map((subset) => [first, ...subset]), ...rest];
}

/** A cell of one pool, its amounts those of its pieces. */
function asKnown(pool: number, behind: Behind, { divisions, measures }: Divided): CellEvidence {
  const amountsOf = amountsIn(behind);
  const own = behind[pool];
  const contributions = divisions.flatMap(({ shares, alike }, holding) => {
    const told = alike.includes(pool) ? (shares[0]?.of ?? pool) : pool;
    const [exact, here] = [amountsOf(told, holding), amountsOf(pool, holding)];
    if (exact === undefined) return [];
    return [
      [
        holding,
        exact.map((amount, m) => (measures[m]?.isAdditive ? amount : (here?.[m] ?? amount))),
      ] as const,
    ];
  });
  return {
    ...own,
    totals: measures.map(({ isAdditive }, m) =>
      isAdditive
        ? contributions.reduce((sum, [, amounts]) => sum + (amounts[m] ?? 0), 0)
        : (own?.totals[m] ?? 0),
    ),
    contributions,
    couldNamePersons: own?.couldNamePersons ?? false,
  };
}

/** Of what was built of all pools, the release in the making; `numbers`: its cells in the system of all. */
export function ownOfPools(
  pooled: BuiltEdition,
  facts: EditionFacts,
): { readonly built: BuiltEdition; readonly numbers: readonly number[] } {
  const { measures } = facts.evidence;
  const judged = judgedCells(facts);
  const numberAt = new Map(pooled.cells.map(({ at }, i) => [addressKey(at), i]));
  const numbers = judged.cells.map((at) => numberAt.get(addressKey(asIn(at, poolCode(0)))) ?? -1);
  const own = new Map(numbers.map((number, i) => [number, i]));
  const mine = (list: readonly number[]) => list.flatMap((number) => own.get(number) ?? []);
  const published = mine(pooled.published);
  const isPublished = new Set(published);
  const primary = [...new Set([...judged.primary, ...mine(pooled.primary)])];
  const apart = new Set(primary);
  const built: BuiltEdition = {
    cells: judged.cells.map((at, i): EditionCell => {
      const shown = isPublished.has(i) ? judged.evidence[i] : undefined;
      return {
        at,
        status: shown ? 'ok' : 'x',
        values: facts.metrics.map((metric) =>
          shown ? figureIn(metric, shown, { measures, policy: facts.policy }) : null,
        ),
      };
    }),
    evidence: judged.evidence.map((one) => {
      const { at: _, ...behind } = { at: null, ...one };
      return behind;
    }),
    primary,
    secondary: mine(pooled.secondary).filter((cell) => !apart.has(cell)),
    rounds: pooled.rounds,
    published,
    consented: [],
    toldByConsent: [],
  };
  return { built, numbers };
}
