import { refusal } from '#messages/messages.ts';
import type { CellAt, CellEvidence, Cube, CubeHierarchy, EditionCell } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import { changeOf, withinLeaves, withThoseBefore } from './change.ts';
import type { BuiltEdition, EditionFacts } from './edition.ts';
import { addressKey, cellsOf, cellsOfLeaves } from './linear/cube.ts';
import { emptyEvidence, type Measures, passesPrimary } from './primary.ts';

/** A release of the same months and the same cube that is out: whatever became of it, what it told is known. */
export type EarlierRelease = {
  /** In the order of the cells of the cube; holdings are numbered as those of the facts. */
  readonly cells: readonly EditionCell[];
  readonly evidence: readonly CellEvidence[];
  readonly leaves: EditionFacts['evidence']['leaves'];
  /** Cells that it only repeated from the one before. */
  readonly kept: readonly number[];
};

/** The oldest first. `stands`: the last of them is answered from until now, and what cannot change stays as it has it. */
export type Chain = { readonly earlier: readonly EarlierRelease[]; readonly stands: boolean };

const AS_OF: Code = 'as-of';
const NOW: Code = 'now';

/**
 * A release after others of the same months, as one system with them: one more common dimension says as of when. Each
 * release divides into the one before and what changed since, so that the difference of two releases is a cell like
 * any other, which must pass the rules to be told, and every audit is of all that was ever told of these months.
 */
export function chainedFacts(facts: EditionFacts, { earlier }: Chain): EditionFacts {
  const { measures } = facts.evidence;
  const cube = chainedCube(facts.cube, earlier.length);
  const cells = cellsOf(facts.cube);
  const states = statesOf(facts, cells, earlier, measures);
  const numbers = new Map(cellsOf(cube).map((at, i) => [addressKey(at), i]));
  const numberOf = (cell: number, code: Code): readonly number[] => {
    const at = cells[cell];
    const number = at && numbers.get(addressKey(asOf(at, code)));
    return number === undefined ? [] : [number];
  };
  const toldCells = earlier.map(toldIn);
  const told = toldCells.flatMap((list, i) =>
    [...list].flatMap((cell) => numberOf(cell, levelCode(i, earlier.length))),
  );
  const changes = states
    .slice(1)
    .map((state, i) => changedCells(facts.cube, state, states[i], cells, measures));
  const asked = cells.flatMap((_, cell) =>
    mayChange(cell, states, toldCells, facts) ? numberOf(cell, NOW) : [],
  );
  const [first] = states;
  return {
    ...facts,
    cube,
    evidence: {
      ...facts.evidence,
      leaves: [
        ...placed(first?.leaves ?? [], levelCode(0, earlier.length)),
        ...changes.flatMap(({ leaves }, i) => placed(leaves, changeCode(i + 1))),
      ],
      cells: [
        ...states.flatMap((state, i) => {
          const code = levelCode(i, earlier.length);
          return [...placed(state.cells, code), ...placed([...state.leaves], code)];
        }),
        ...changes.flatMap((change, i) => placed(change.cells, changeCode(i + 1))),
      ],
    },
    after: { told, asked, levels: levelsOf(earlier.length) },
  };
}

type Placed = CellEvidence & { readonly at: CellAt };

/** Who is behind the cells and the leaves as of one release. */
type State = { readonly cells: readonly Placed[]; readonly leaves: readonly Placed[] };

/** The state of each release, the oldest first, then of the one in the making. */
function statesOf(
  { evidence }: EditionFacts,
  cells: readonly CellAt[],
  earlier: readonly EarlierRelease[],
  measures: Measures,
): readonly State[] {
  const met = new Map([...evidence.leaves, ...evidence.cells].map((cell) => [addressKey(cell.at), cell]));
  const current = cells.map((at) => ({ ...(met.get(addressKey(at)) ?? emptyEvidence(measures)), at }));
  const all = [
    ...earlier.map((release): State => {
      const behind = cells.map((at, i) => ({ ...(release.evidence[i] ?? emptyEvidence(measures)), at }));
      return { cells: behind, leaves: release.leaves };
    }),
    { cells: current, leaves: evidence.leaves },
  ];
  const found: State[] = [];
  for (const state of all) {
    const before = found.at(-1);
    found.push(before ? stateAfter(state, before, measures) : state);
  }
  return found;
}

function stateAfter(state: State, before: State, measures: Measures): State {
  const none = emptyEvidence(measures);
  const [then, now] = [before.leaves, state.leaves].map(byAddress);
  const keys = [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])];
  const leaves = keys.flatMap((key) => {
    const [after, earlier] = [now?.get(key), then?.get(key)];
    const at = (after ?? earlier)?.at;
    return at ? [{ ...withThoseBefore(after ?? none, earlier ?? none, measures), at }] : [];
  });
  const cells = state.cells.map((cell, i) => ({
    ...withThoseBefore(cell, before.cells[i] ?? none, measures),
    at: cell.at,
  }));
  return { cells, leaves };
}

function byAddress(leaves: readonly Placed[]): ReadonlyMap<string, Placed> {
  return new Map(leaves.map((leaf) => [addressKey(leaf.at), leaf]));
}

/** What changed from one state to the next; of leaves, those where anything did. */
function changedCells(
  cube: Cube,
  after: State,
  before: State | undefined,
  cells: readonly CellAt[],
  measures: Measures,
): State {
  const none = emptyEvidence(measures);
  const then = byAddress(before?.leaves ?? []);
  const leaves = after.leaves.flatMap((leaf) => {
    const change = changeOf(leaf, then.get(addressKey(leaf.at)) ?? none, measures);
    return change.contributions.length === 0 ? [] : [{ ...change, at: leaf.at }];
  });
  const within = new Map<number, Placed[]>();
  for (const [i, numbers] of cellsOfLeaves(
    cube,
    cells,
    leaves.map(({ at }) => at),
  ).entries())
    for (const number of numbers)
      within.set(number, [...(within.get(number) ?? []), ...leaves.slice(i, i + 1)]);
  return {
    leaves,
    cells: after.cells.map((cell, i) => {
      const change = changeOf(cell, before?.cells[i] ?? none, measures);
      return { ...withinLeaves(change, within.get(i) ?? [], measures), at: cell.at };
    }),
  };
}

/**
 * E2: what changed of a cell since each release that told it, or since the first where none did, passes the rules by
 * itself. So a change that is too small waits, and counts with those that come after it. Of a cell where nothing changed,
 * what was told may be told again, and what was hidden stays so.
 */
function mayChange(
  cell: number,
  states: readonly State[],
  earlier: readonly ReadonlySet<number>[],
  { evidence: { measures }, policy }: EditionFacts,
): boolean {
  const now = states.at(-1)?.cells[cell];
  const telling = states.filter((_, i) => earlier[i]?.has(cell));
  return (telling.length > 0 ? telling : states.slice(0, 1)).every((state) => {
    const before = state.cells[cell];
    if (!now || !before) return false;
    const change = changeOf(now, before, measures);
    const isSame = now.totals.every((total, m) => total === before.totals[m]);
    if (isSame && change.contributions.length === 0) return telling.length > 0;
    return passesPrimary(now.at, change, measures, policy);
  });
}

/** Each release divides into the one before it and what changed since. */
function chainedCube(cube: Cube, earlier: number): Cube {
  const levels = Array.from({ length: earlier }, (_, i) => i + 1).reverse();
  const nodes: CubeHierarchy['nodes'] = [
    ...levels.map((level) => ({
      code: levelCode(level, earlier),
      partitions: [[levelCode(level - 1, earlier), changeCode(level)]],
    })),
    { code: levelCode(0, earlier), partitions: [] },
    ...levels.map((level) => ({ code: changeCode(level), partitions: [] })),
  ];
  const codes = nodes.map(({ code }) => code);
  return {
    common: [...cube.common, { dimension: AS_OF, nodes }],
    further: cube.further,
    tables: cube.tables.map((table) => ({ ...table, common: [...table.common, codes] })),
  };
}

function levelCode(level: number, earlier: number): Code {
  return level === earlier ? NOW : `release-${level}`;
}

function changeCode(level: number): Code {
  return `change-${level}`;
}

function levelsOf(earlier: number): readonly (readonly Code[])[] {
  const changes = Array.from({ length: earlier }, (_, i) => changeCode(i + 1));
  return [0, ...changes.keys()].map((_, level) => [levelCode(0, earlier), ...changes.slice(0, level)]);
}

function asOf({ common, further }: CellAt, code: Code): CellAt {
  return { common: [...common, code], further };
}

function placed(cells: readonly Placed[], code: Code): readonly Placed[] {
  return cells.map((cell) => ({ ...cell, at: asOf(cell.at, code) }));
}

function toldIn({ cells, kept }: EarlierRelease): ReadonlySet<number> {
  const repeated = new Set(kept);
  return new Set(cells.flatMap(({ status }, i) => (status === 'ok' && !repeated.has(i) ? [i] : [])));
}

export type ChainedEdition = { readonly built: BuiltEdition; readonly kept: readonly number[] };

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
  const own = cells.map((at) => numbers.get(addressKey(asOf(at, NOW))) ?? -1);
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
  const { measures } = facts.evidence;
  const met = new Map(
    [...facts.evidence.leaves, ...facts.evidence.cells].map((cell) => [addressKey(cell.at), cell]),
  );
  const built: BuiltEdition = {
    cells: shown,
    evidence: cells.map((at) => {
      const { at: _, ...behind } = { at, ...emptyEvidence(measures), ...met.get(addressKey(at)) };
      return behind;
    }),
    primary: mine(chained.primary),
    secondary: mine(chained.secondary).filter((cell) => !keeps.has(cell)),
    rounds: chained.rounds,
    published: mine(chained.published),
  };
  return { built, kept };
}
