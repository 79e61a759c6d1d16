import type { CellAt, CellEvidence, ChangedPersons, CountedChange, EditionEvidence } from '#model/edition.ts';
import { nameOf } from './fault.ts';
import { isPiece } from './pooled-places.ts';

export type Behind = CellEvidence & { readonly at: CellAt };

export type State = {
  readonly cells: readonly (Behind & { readonly isTold: boolean })[];
  readonly leaves: readonly Behind[];
};

export const NOBODY: CellEvidence = { totals: [], contributions: [], couldNamePersons: false };

/** Whether a cell is what changed. Where its persons were not counted in the lines, only a least number of them is known. */
export function isChange({ common }: CellAt): boolean {
  return /^(change|since)-\d+$/.test(common.at(-1) ?? '');
}

/** Nor are those of what is in some pools alone: each has its own tokens. */
export function isUncounted(at: CellAt, { absolute }: CellEvidence): boolean {
  return (isChange(at) && absolute === undefined) || isPiece(at);
}

type Change = { readonly cells: readonly Behind[]; readonly leaves: readonly Behind[] };

/** What changed from one state to another: of leaves, those where anything did. */
export function changeBetween(
  before: State | undefined,
  after: State | undefined,
  measures: EditionEvidence['measures'],
  counted: CountedChange | undefined,
): Change {
  const then = new Map((before?.leaves ?? []).map((leaf) => [nameOf(leaf.at), leaf]));
  const now = new Map((after?.leaves ?? []).map((leaf) => [nameOf(leaf.at), leaf]));
  const known = new Map((counted?.leaves ?? []).map((leaf) => [nameOf(leaf.at), leaf]));
  const asCounted = (change: Behind, both: readonly CellEvidence[], persons: ChangedPersons | undefined) =>
    counted === undefined ? change : withPersons(change, both, persons ?? UNCHANGED, measures);
  const leaves = [...new Map([...then, ...now]).values()].map(({ at }) => {
    const both = [now.get(nameOf(at)) ?? NOBODY, then.get(nameOf(at)) ?? NOBODY] as const;
    return asCounted(lessOf(at, ...both, measures), both, known.get(nameOf(at)));
  });
  return {
    cells: (after?.cells ?? []).map((cell, i) => {
      const both = [cell, before?.cells[i] ?? NOBODY] as const;
      return asCounted(lessOf(cell.at, ...both, measures), both, counted?.cells[i] ?? undefined);
    }),
    leaves: leaves.filter(({ contributions }) => contributions.length > 0),
  };
}

const UNCHANGED: ChangedPersons = {
  persons: [],
  largestPersons: [[], []],
  absolute: [0, 0],
  personsMost: 0,
};

/** With the persons that were counted in the lines of both, who are no more than those of both. */
function withPersons(
  change: Behind,
  both: readonly CellEvidence[],
  { persons, absolute, personsMost }: ChangedPersons,
  measures: EditionEvidence['measures'],
): Behind {
  const totals = change.totals.map((total, m) => {
    if (measures[m]?.isAdditive) return total;
    const most = both.reduce((sum, one) => sum + (one.totals[m] ?? 0), 0);
    return Math.min(most, persons[m] ?? 0);
  });
  return { ...change, totals, absolute, personsMost };
}

/** Amounts subtract. The persons that a change is of are at least those by which their number, or a holding’s, differs. */
function lessOf(
  at: CellAt,
  after: CellEvidence,
  before: CellEvidence,
  measures: EditionEvidence['measures'],
): Behind {
  const [now, then] = [new Map(after.contributions), new Map(before.contributions)];
  const differing = [...new Set([...now.keys(), ...then.keys()])].map(
    (holding) =>
      [
        holding,
        measures.map((_, m) => (now.get(holding)?.[m] ?? 0) - (then.get(holding)?.[m] ?? 0)),
      ] as const,
  );
  const totals = measures.map(({ isAdditive }, m) => {
    const difference = (after.totals[m] ?? 0) - (before.totals[m] ?? 0);
    return isAdditive
      ? difference
      : Math.max(Math.abs(difference), ...differing.map(([, amounts]) => Math.abs(amounts[m] ?? 0)));
  });
  const amounts = differing.map(
    ([holding, each]) => [holding, each.map((one, m) => (measures[m]?.isAdditive ? one : 0))] as const,
  );
  const contributions = amounts.filter(([, each]) => each.some((amount) => amount !== 0));
  return { at, totals, contributions, couldNamePersons: after.couldNamePersons || before.couldNamePersons };
}
