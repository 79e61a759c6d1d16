import type { CellAt, CellEvidence, Cube, EditionEvidence } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import { changeBetween, isChange, NOBODY, type State } from './change.ts';
import { cellFault, type Fault, fault, nameOf } from './fault.ts';
import type { EarlierFiles, Subject } from './subject.ts';

/** That a release follows all that was told of its months before, and repeats only what stood. */
export function chainFaults({
  edition,
  evidence,
  members,
  earlier = [],
  withdrawn = null,
}: Subject): readonly Fault[] {
  const faults: Fault[] = [];
  if (withdrawn !== null) faults.push(fault('verify-withdrawn', { reason: withdrawn }));
  const follows = (edition.follows ?? []).map(({ id, sha256 }) => `${id} ${sha256}`).join();
  if (follows !== earlier.map(({ id, sha256 }) => `${id} ${sha256}`).join())
    faults.push(fault('verify-follows', { edition: edition.id }));
  const tables = JSON.stringify([edition.months, edition.cube, edition.metrics]);
  for (const one of earlier) {
    if (one.textSha256 !== one.sha256 || one.evidence.sha256 !== one.sha256)
      faults.push(fault('verify-file-changed', { file: `${one.id}/edition.json` }));
    else if (JSON.stringify([one.edition.months, one.edition.cube, one.edition.metrics]) !== tables)
      faults.push(fault('verify-follows', { edition: one.id }));
  }
  const strange = earlier.flatMap((one) =>
    one.evidence.holdings.filter(
      (_, i) => !((holdingsToday(one.evidence, evidence.holdings, members)[i] ?? -1) >= 0),
    ),
  );
  faults.push(...strange.map((holding) => fault('verify-holding-unknown', { holding })));
  const last = earlier.at(-1);
  const standing = new Map(
    last && !last.isWithdrawn ? last.edition.cells.map((cell) => [nameOf(cell.at), cell]) : [],
  );
  for (const number of keptIn(evidence)) {
    const cell = edition.cells[number];
    const before = cell && standing.get(nameOf(cell.at));
    if (cell && (before?.status !== 'ok' || before.values.join() !== cell.values.join()))
      faults.push(cellFault('verify-kept', cell.at));
  }
  return faults;
}

/** The cells that only repeat what the release before showed. */
export function keptIn({ kept }: Pick<EditionEvidence, 'kept'>): ReadonlySet<number> {
  return new Set(Array.isArray(kept) ? kept : []);
}

const NOW: Code = 'now';

/** Whether a cell is one of the correction, not of a release before or of what changed. */
export function isNow({ common }: CellAt): boolean {
  return common.at(-1) === NOW;
}

/**
 * The release and all before it of the same months as if they were one, whose last common dimension says as of when:
 * a release is the one before and what changed since. What follows from it is what anybody can reckon who kept them all.
 */
export function chainedSubject(subject: Subject): Subject {
  const { edition, evidence, earlier = [] } = subject;
  if (earlier.length === 0) return subject;
  const states = statesOf(subject, earlier);
  const newest = states.length - 1;
  const changes = changesUpTo(newest).map((between) => {
    const counted = (earlier[between.to]?.evidence ?? evidence).changes?.find(
      ({ since }) => since === earlier[between.from]?.id,
    );
    return {
      ...between,
      ...changeBetween(states[between.from], states[between.to], evidence.measures, counted),
    };
  });
  const released = states.flatMap(({ cells }, i) =>
    cells.map((cell) => ({ ...cell, at: asOf(cell.at, stateCode(i, newest)) })),
  );
  const changed = changes.flatMap(({ cells, code }) =>
    cells.map((cell) => ({ ...cell, at: asOf(cell.at, code), isTold: false })),
  );
  const all = [...released, ...changed];
  const first = (states[0]?.leaves ?? []).map((leaf) => ({
    ...leaf,
    at: asOf(leaf.at, stateCode(0, newest)),
  }));
  const steps = changes.filter(({ from, to }) => to === from + 1);
  return {
    ...subject,
    edition: {
      ...edition,
      cube: chainedCube(edition.cube, newest),
      cells: all.map(({ at, isTold }) => ({ at, values: [], status: isTold ? 'ok' : 'x' })),
    },
    evidence: {
      ...evidence,
      kept: [],
      consented: [],
      cells: all.map(({ at: _, isTold: __, ...behind }) => behind),
      leaves: [
        ...first,
        ...steps.flatMap(({ leaves, code }) => leaves.map((leaf) => ({ ...leaf, at: asOf(leaf.at, code) }))),
      ],
    },
  };
}

/** Faults of the whole chain, said of the cells of the release; what follows of a change is a fault of the correction. */
export function faultsOfChain(faults: readonly Fault[], { earlier = [] }: Subject): readonly Fault[] {
  if (earlier.length === 0) return faults;
  const said = faults.map((one): Fault => {
    if (one.at === null) return one;
    const at = { ...one.at, common: one.at.common.slice(0, -1) };
    const isOfChange = isChange(one.at);
    const isAfter = one.params['less']?.toString().startsWith(nameOf({ ...at, further: null })) === true;
    if (one.code === 'verify-implied' && isOfChange)
      return cellFault('verify-correction', at, { rule: one.params['rule'] ?? '' });
    if (one.code === 'verify-difference' && isAfter && at.further === null)
      return cellFault('verify-correction', at, { rule: one.params['rule'] ?? '' });
    return { ...one, at, params: { ...one.params, cell: nameOf(at) } };
  });
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}

function statesOf(
  { edition, evidence, members }: Subject,
  earlier: readonly EarlierFiles[],
): readonly State[] {
  const before = earlier.map((one): State => {
    const renumbered = asToday(one.evidence, { evidence, members });
    const kept = keptIn(one.evidence);
    const behind = new Map(
      one.edition.cells.map(({ at, status }, i) => {
        const cell = renumbered(one.evidence.cells[i] ?? NOBODY);
        return [nameOf(at), { ...cell, isTold: status === 'ok' && !kept.has(i) }];
      }),
    );
    return {
      cells: edition.cells.map(({ at }) => ({
        ...(behind.get(nameOf(at)) ?? { ...NOBODY, isTold: false }),
        at,
      })),
      leaves: one.evidence.leaves.map((leaf) => ({ ...renumbered(leaf), at: leaf.at })),
    };
  });
  const kept = keptIn(evidence);
  const cells = edition.cells.map(({ at, status }, i) => ({
    ...(evidence.cells[i] ?? NOBODY),
    at,
    isTold: status === 'ok' && !kept.has(i),
  }));
  return [...before, { cells, leaves: evidence.leaves }];
}

/** What is behind a cell of a release before, under the holdings of today. */
export function asToday(
  before: EditionEvidence,
  { evidence, members }: Pick<Subject, 'evidence' | 'members'>,
): (cell: CellEvidence) => CellEvidence {
  const numbers = holdingsToday(before, evidence.holdings, members);
  return (cell) => ({ ...cell, contributions: joined(cell, numbers, before) });
}

/** For each holding then, its number now: houses may have come under one control since. */
function holdingsToday(
  { holdings, panel }: EditionEvidence,
  now: readonly string[],
  members: Subject['members'],
): readonly number[] {
  return holdings.map((holding) => {
    const house = panel?.find((one) => one.holding === holding)?.house ?? holding;
    return now.indexOf(members.find(({ slug }) => slug === house)?.holding ?? holding);
  });
}

function joined(
  { contributions }: CellEvidence,
  numbers: readonly number[],
  { measures }: EditionEvidence,
): CellEvidence['contributions'] {
  const together = new Map<number, number[]>();
  for (const [holding, amounts] of contributions) {
    const number = numbers[holding] ?? -1;
    const met = together.get(number) ?? measures.map(() => 0);
    together.set(
      number,
      measures.map(({ isAdditive }, m) => {
        const [one, other] = [met[m] ?? 0, amounts[m] ?? 0];
        return isAdditive ? one + other : Math.max(one, other);
      }),
    );
  }
  return [...together];
}

type Between = { readonly code: Code; readonly from: number; readonly to: number };

/** From each state to the next, and from each release to this one. */
function changesUpTo(newest: number): readonly Between[] {
  const all: Between[] = [];
  for (let from = 0; from < newest; from++) {
    all.push({ code: `change-${from + 1}`, from, to: from + 1 });
    if (from < newest - 1) all.push({ code: `since-${from}`, from, to: newest });
  }
  return all;
}

function stateCode(state: number, newest: number): Code {
  return state === newest ? NOW : `release-${state}`;
}

function chainedCube(cube: Cube, newest: number): Cube {
  const changes = changesUpTo(newest);
  const codeOf = (from: number, to: number) =>
    changes.find((one) => one.from === from && one.to === to)?.code ?? '';
  const nodes = Array.from({ length: newest + 1 }, (_, i) => newest - i).map((state) => {
    const into = changes.filter(({ to }) => to === state);
    return {
      code: stateCode(state, newest),
      partitions: into.map(({ code, from }) => [stateCode(from, newest), code]),
    };
  });
  const divided = changes.map(({ code, from, to }) => ({
    code,
    partitions: to === from + 1 ? [] : [[codeOf(from, from + 1), codeOf(from + 1, to)]],
  }));
  return { ...cube, common: [...cube.common, { dimension: 'as-of', nodes: [...nodes, ...divided] }] };
}

function asOf({ common, further }: CellAt, code: Code): CellAt {
  return { common: [...common, code], further };
}
