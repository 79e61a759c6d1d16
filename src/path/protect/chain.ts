import { refusal } from '#messages/messages.ts';
import type { CellAt, CellEvidence, CountedChange, Cube, EditionCell } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import { asOf, type ChangeBetween, chainedCube, changesUpTo, levelsUpTo, stateCode } from './chained-cube.ts';
import { changeOf, countedChange, withinLeaves } from './change.ts';
import type { BuiltEdition, EditionFacts } from './edition-facts.ts';
import { addressKey, cellsOf, cellsOfLeaves } from './linear/cube.ts';
import { emptyEvidence, type Measures, passesPrimary } from './primary.ts';

/** A release of the same months and the same cube that is out: whatever became of it, what it told is known. */
export type EarlierRelease = {
  readonly id: string;
  /** In the order of the cells of the cube; holdings are numbered as those of the facts. */
  readonly cells: readonly EditionCell[];
  readonly evidence: readonly CellEvidence[];
  readonly leaves: EditionFacts['evidence']['leaves'];
  /** Cells that it only repeated from the one before. */
  readonly kept: readonly number[];
  /** What changed from those before it, counted in their lines. */
  readonly changes: readonly CountedChange[];
  /** Q8: whether new questions were asked of it. */
  readonly hasTables: boolean;
};

/** The oldest first. `stands`: the last of them is answered from until now, and what cannot change stays as it has it. */
export type Chain = {
  readonly earlier: readonly EarlierRelease[];
  readonly stands: boolean;
  /** What has changed since each of them, where it could be counted. */
  readonly changes: readonly CountedChange[];
};

/**
 * A release after others of the same months, as one system with them: one more common dimension says as of when. Each
 * state divides into one before it and what changed since, so that the difference of two releases is a cell like any
 * other, which must pass the rules to be told, and every audit is of all that was ever told of these months.
 */
export function chainedFacts(facts: EditionFacts, { earlier, changes: counted }: Chain): EditionFacts {
  const { measures } = facts.evidence;
  const newest = earlier.length;
  const cube = chainedCube(facts.cube, newest);
  const cells = cellsOf(facts.cube);
  const states = statesOf(facts, cells, earlier);
  const changes = changesUpTo(newest).map((between) => {
    const [before, after] = [states[between.from] ?? NOBODY, states[between.to] ?? NOBODY];
    const known = (earlier[between.to]?.changes ?? counted).find(
      ({ since }) => since === earlier[between.from]?.id,
    );
    return { ...between, ...changeBetween({ cube: facts.cube, before, after, cells, measures }, known) };
  });
  const numbers = new Map(cellsOf(cube).map((at, i) => [addressKey(at), i]));
  const numberOf = (cell: number, code: Code): readonly number[] => {
    const at = cells[cell];
    const number = at && numbers.get(addressKey(asOf(at, code)));
    return number === undefined ? [] : [number];
  };
  const told = earlier.map(toldIn);
  const beside = told.filter((_, i) => earlier[i]?.hasTables);
  const isBeside = (cell: number) => beside.every((list) => list.has(cell));
  const mayTell = changeRule(facts, cells, states, changes, told);
  const mayChange = (cell: number) => isBeside(cell) && mayTell(cell);
  const placed = states.flatMap((state, i) =>
    [...state.cells, ...state.leaves].map(at(stateCode(i, newest))),
  );
  return {
    ...facts,
    cube,
    evidence: {
      ...facts.evidence,
      leaves: [
        ...(states[0]?.leaves ?? []).map(at(stateCode(0, newest))),
        ...changes.slice(0, newest).flatMap(({ code, leaves }) => leaves.map(at(code))),
      ],
      cells: [
        ...placed,
        ...changes.flatMap(({ code, cells, leaves }) => [...cells, ...leaves].map(at(code))),
      ],
    },
    after: {
      told: told.flatMap((list, i) => [...list].flatMap((cell) => numberOf(cell, stateCode(i, newest)))),
      asked: cells.flatMap((_, cell) => (mayChange(cell) ? numberOf(cell, stateCode(newest, newest)) : [])),
      levels: levelsUpTo(newest),
      changes: changes.map(({ code }) => code),
    },
  };
}

type Placed = CellEvidence & { readonly at: CellAt };

/** Who is behind the cells, in the order of the cube, and the leaves: of a state, or of what changed between two. */
type State = { readonly cells: readonly Placed[]; readonly leaves: readonly Placed[] };

type Change = ChangeBetween & State;

const NOBODY: State = { cells: [], leaves: [] };

function at(code: Code): (cell: Placed) => Placed {
  return (cell) => ({ ...cell, at: asOf(cell.at, code) });
}

/** The state of each release, the oldest first, then of the one in the making. */
function statesOf(
  { evidence }: EditionFacts,
  cells: readonly CellAt[],
  earlier: readonly EarlierRelease[],
): readonly State[] {
  const none = emptyEvidence(evidence.measures);
  const met = byAddress([...evidence.leaves, ...evidence.cells]);
  const current = cells.map((at) => ({ ...none, ...met.get(addressKey(at)), at }));
  return [
    ...earlier.map((release) => ({
      cells: cells.map((at, i) => ({ ...(release.evidence[i] ?? none), at })),
      leaves: release.leaves,
    })),
    { cells: current, leaves: evidence.leaves },
  ];
}

function byAddress(leaves: readonly Placed[]): ReadonlyMap<string, Placed> {
  return new Map(leaves.map((leaf) => [addressKey(leaf.at), leaf]));
}

type Between = {
  readonly cube: Cube;
  readonly before: State;
  readonly after: State;
  readonly cells: readonly CellAt[];
  readonly measures: Measures;
};

/**
 * What changed from one state to another; of leaves, those where anything did. Its persons are those that were counted, or
 * as many as there must be.
 */
function changeBetween({ cube, before, after, cells, measures }: Between, counted?: CountedChange): State {
  const none = emptyEvidence(measures);
  const [then, now] = [byAddress(before.leaves), byAddress(after.leaves)];
  const known = new Map(counted?.leaves.map((leaf) => [addressKey(leaf.at), leaf]));
  const leaves = [...new Map([...then, ...now])].flatMap(([key, { at }]) => {
    const change = changeOf(now.get(key) ?? none, then.get(key) ?? none, measures);
    if (change.contributions.length === 0) return [];
    return [{ ...(counted ? countedChange(change, known.get(key) ?? null, measures) : change), at }];
  });
  const changes = after.cells.map((cell, i) => changeOf(cell, before.cells[i] ?? none, measures));
  const within = counted ? [] : leavesWithin(cube, cells, leaves);
  return {
    leaves,
    cells: changes.map((change, i) => ({
      ...(counted
        ? countedChange(change, counted.cells[i] ?? null, measures)
        : withinLeaves(change, within[i] ?? [], measures)),
      at: cells[i] ?? NOWHERE,
    })),
  };
}

const NOWHERE: CellAt = { common: [], further: null };

function leavesWithin(
  cube: Cube,
  cells: readonly CellAt[],
  leaves: readonly Placed[],
): readonly (readonly Placed[])[] {
  const within = cells.map((): Placed[] => []);
  const addresses = leaves.map((leaf) => leaf.at);
  for (const [i, numbers] of cellsOfLeaves(cube, cells, addresses).entries())
    for (const number of numbers) within[number]?.push(...leaves.slice(i, i + 1));
  return within;
}

/**
 * E2: what changed of a cell since each release that told it, or since the first where none did, passes the rules by
 * itself. So a change that is too small waits, and counts with those that come after it. Of a cell where nothing changed,
 * what was told may be told again, and what was hidden stays so.
 */
function changeRule(
  { evidence: { measures }, policy }: EditionFacts,
  cells: readonly CellAt[],
  states: readonly State[],
  changes: readonly Change[],
  told: readonly ReadonlySet<number>[],
): (cell: number) => boolean {
  return (cell) => {
    const telling = told.flatMap((list, i) => (list.has(cell) ? [i] : []));
    return (telling.length > 0 ? telling : [0]).every((state) => {
      const [then, now] = [states[state]?.cells[cell], states.at(-1)?.cells[cell]];
      const change = changes.find(({ from, to }) => from === state && to === told.length)?.cells[cell];
      const address = cells[cell];
      if (!then || !now || !change || !address) return false;
      const isSame = now.totals.every((total, m) => total === then.totals[m]);
      if (isSame && change.contributions.length === 0) return telling.length > 0;
      return passesPrimary(address, change, measures, policy);
    });
  };
}

function toldIn({ cells, kept }: EarlierRelease): ReadonlySet<number> {
  const repeated = new Set(kept);
  return new Set(cells.flatMap(({ status }, i) => (status === 'ok' && !repeated.has(i) ? [i] : [])));
}

export type ChainedEdition = {
  readonly built: BuiltEdition;
  /** Cells that are shown as the release before showed them. */
  readonly kept: readonly number[];
  /** Of each cell, its number in the system of all. */
  readonly numbers: readonly number[];
};

/**
 * The newest release out of the system of all: its own cells, and where a change may not be told yet, the figure that
 * stands. Throws the refusal `edition-correction-waits` when that would be all of it.
 */
export function newestOf(
  chained: BuiltEdition,
  facts: EditionFacts,
  { earlier, stands }: Chain,
): ChainedEdition {
  const cells = cellsOf(facts.cube);
  const numbers = new Map(chained.cells.map(({ at }, i) => [addressKey(at), i]));
  const own = cells.map(
    (at) => numbers.get(addressKey(asOf(at, stateCode(earlier.length, earlier.length)))) ?? -1,
  );
  const ownOf = new Map(own.map((number, i) => [number, i]));
  const mine = (list: readonly number[]) => list.flatMap((number) => ownOf.get(number) ?? []);
  const published = new Set(mine(chained.published));
  const standing = stands ? (earlier.at(-1)?.cells ?? []) : [];
  const kept = cells.flatMap((_, i) => (standing[i]?.status === 'ok' && !published.has(i) ? [i] : []));
  const keeps = new Set(kept);
  const shown = cells.map((at, i): EditionCell => {
    const found = keeps.has(i) ? standing[i] : chained.cells[own[i] ?? -1];
    return { at, status: found?.status ?? 'x', values: found?.values ?? [] };
  });
  if (stands && shown.every(({ values }, i) => values.join() === standing[i]?.values.join()))
    throw refusal('edition-correction-waits', {});
  const none = emptyEvidence(facts.evidence.measures);
  const met = byAddress([...facts.evidence.leaves, ...facts.evidence.cells]);
  const built: BuiltEdition = {
    cells: shown,
    evidence: cells.map((at) => {
      const { at: _, ...behind } = { at, ...none, ...met.get(addressKey(at)) };
      return behind;
    }),
    primary: mine(chained.primary),
    secondary: mine(chained.secondary).filter((cell) => !keeps.has(cell)),
    rounds: chained.rounds,
    published: mine(chained.published),
    // Consents are for a first release: see `SPEC.md`, A3c.
    consented: [],
    toldByConsent: [],
  };
  return { built, kept, numbers: own };
}
