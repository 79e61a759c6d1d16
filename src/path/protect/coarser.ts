import { dimensionOf } from '#metrics/dimensions.ts';
import { type CellAt, OTHER_VALUES, WHOLE } from '#model/edition.ts';
import type { CutOfPolicy, Period, PoolPolicy } from '#model/pool-policy.ts';
import type { CoarseningStep, Simulation } from '#model/simulation.ts';
import type { Code } from '#model/words.ts';
import { expand } from '#vocabulary/lookup.ts';
import { schemeOf } from '#vocabulary/vocabulary.ts';
import { valuesOf } from './cube-of-policy.ts';

export type Change = CoarseningStep['change'];

const COARSER: Readonly<Record<Period, readonly Period[]>> = {
  month: ['quarter', 'whole'],
  quarter: ['whole'],
  whole: [],
};

/** The policy with one thing less told apart. */
export function coarserPolicy(policy: PoolPolicy, change: Change): PoolPolicy {
  if (change.kind === 'period') return { ...policy, period: change.to };
  const { dimension } = change;
  const coarser = (cut: CutOfPolicy): readonly CutOfPolicy[] => {
    if (cut.dimension !== dimension) return [cut];
    return change.kind === 'left-out' ? [] : [mergedCut(cut, change)];
  };
  return { ...policy, common: policy.common.flatMap(coarser), further: policy.further.flatMap(coarser) };
}

/** Ways to release a dimension, each as changes to the policy: as it is first, then coarser and coarser, left out at last. */
export type Degrees = readonly (readonly Change[])[];

export function degreesOfPeriod({ period = 'month' }: PoolPolicy): Degrees {
  const coarser = COARSER[period];
  return [[], ...coarser.map((to): readonly Change[] => [{ kind: 'period', to }])];
}

/**
 * Groups of the policy, or else of the vocabulary, in place of their values; then ever more values taken together as
 * others; then nothing.
 */
export function degreesOf(cut: CutOfPolicy, simulation: Simulation): Degrees {
  const recorded = recordedValues(simulation, cut);
  const own = (cut.division ?? []).map((code) => ({ code, members: cut.groups?.[code] ?? [] }));
  const groups = own.length > 0 ? own : disjoint(groupsOf(cut, recorded));
  const together = groups.map(
    ({ code, members }): Change => ({
      kind: 'merged',
      dimension: cut.dimension,
      into: code,
      values: members,
    }),
  );
  return [
    [],
    ...(together.length > 0 ? [together] : []),
    ...gathered(cut, recorded).map((change) => [change]),
    [{ kind: 'left-out', dimension: cut.dimension }],
  ];
}

type Group = { readonly code: Code; readonly members: readonly Code[] };

/** The groups of the vocabulary that take several of the cut’s values together, and not all that is recorded. */
function groupsOf(cut: CutOfPolicy, recorded: readonly Recorded[]): readonly Group[] {
  const values = dimensionOf(cut.dimension)?.values;
  if (values?.kind !== 'concepts') return [];
  const named = namedValues(cut);
  return schemeOf(values.scheme).groups.flatMap(({ code, members }) => {
    const within = new Set(expand(values.scheme, code));
    const held = named.filter((value) => within.has(value));
    const isWhole = members.every((member) => held.includes(member));
    const tellsApart = recorded.some(({ code: value }) => !held.includes(value));
    return isWhole && held.length > 1 && tellsApart ? [{ code, members: held }] : [];
  });
}

/** As many groups as share no value, the larger first. */
function disjoint(groups: readonly Group[]): readonly Group[] {
  const taken = new Set<Code>();
  return groups
    .toSorted((a, b) => b.members.length - a.members.length)
    .filter(({ members }) => {
      const isFree = members.every((member) => !taken.has(member));
      if (isFree) for (const member of members) taken.add(member);
      return isFree;
    });
}

/**
 * Values taken together as others: those that a rule hides even of the whole; these and any one more; these and more and
 * more, all but one. What is recorded in fewer cells comes first.
 */
function gathered(cut: CutOfPolicy, recorded: readonly Recorded[]): readonly Change[] {
  const codes = (values: readonly Recorded[]): readonly Code[] => values.map(({ code }) => code);
  const hidden = codes(recorded.filter(({ isHidden }) => isHidden));
  const shown = codes(recorded.filter(({ isHidden }) => !isHidden));
  const sets = [
    hidden,
    ...shown.map((one) => [...hidden, one]),
    ...shown.map((_, i) => [...hidden, ...shown.slice(0, i + 1)]),
  ];
  const least = cut.values ? 1 : 2;
  const met = new Set<string>();
  return sets.flatMap((values) => {
    const key = values.join();
    const isOne = values.length >= least && values.length < recorded.length && !met.has(key);
    met.add(key);
    return isOne ? [{ kind: 'merged' as const, dimension: cut.dimension, into: OTHER_VALUES, values }] : [];
  });
}

/** A value where anything is recorded, and whether a rule hides it over all that the others tell apart. */
type Recorded = { readonly code: Code; readonly isHidden: boolean };

/** Those first that are recorded in fewer cells. */
function recordedValues({ cells, common }: Simulation, cut: CutOfPolicy): readonly Recorded[] {
  const position = common.indexOf(cut.dimension);
  const named = new Set(namedValues(cut));
  const found = new Map<Code, { cells: number; isHidden: boolean }>();
  for (const { at, fate } of cells) {
    const code = position < 0 ? ownCode(at, cut.dimension) : at.further === null ? at.common[position] : null;
    if (code == null || !named.has(code)) continue;
    const value = found.get(code) ?? { cells: 0, isHidden: false };
    const isWhole = at.common.every((one, i) => i === position || one === WHOLE);
    found.set(code, {
      cells: value.cells + 1,
      isHidden: isWhole ? fate === 'hidden-by-rule' : value.isHidden,
    });
  }
  return [...found]
    .toSorted(([a, one], [b, other]) => one.cells - other.cells || (a < b ? -1 : 1))
    .map(([code, { isHidden }]) => ({ code, isHidden }));
}

function ownCode({ further }: CellAt, dimension: Code): Code | null {
  return further?.dimension === dimension ? further.code : null;
}

/** The finest values of a cut, but those that no policy names. */
function namedValues({ dimension, values, merged = {} }: CutOfPolicy): readonly Code[] {
  const within = new Set(Object.values(merged).flat());
  const apart = (values ?? valuesOf(dimension)).filter((code) => !within.has(code));
  return [...apart, ...Object.keys(merged)];
}

function mergedCut(cut: CutOfPolicy, { into, values }: Extract<Change, { kind: 'merged' }>): CutOfPolicy {
  const { dimension, merged = {}, groups = {}, division } = cut;
  const gone = new Set(values);
  const parts = values.flatMap((code) => merged[code] ?? [code]);
  const kept = Object.entries(merged).filter(([code]) => !gone.has(code));
  const isOthers = into === OTHER_VALUES;
  const named = (cut.values ?? valuesOf(dimension)).filter((code) => !parts.includes(code));
  const together = isOthers ? kept : [...kept, [into, parts] as const];
  // A group that holds only some of what is merged, or nothing else, is none any more.
  const left = Object.entries(groups).flatMap(([code, members]) => {
    const others = members.filter((member) => !gone.has(member));
    if (others.length === members.length) return [[code, members] as const];
    const holdsAll = members.length - others.length === gone.size;
    return isOthers || !holdsAll || others.length === 0 ? [] : [[code, [...others, into]] as const];
  });
  const names = new Set(left.map(([code]) => code));
  return {
    dimension,
    ...(isOthers ? { values: named } : cut.values ? { values: cut.values } : {}),
    ...(together.length > 0 ? { merged: Object.fromEntries(together) } : {}),
    ...(left.length > 0 ? { groups: Object.fromEntries(left) } : {}),
    ...(division && names.size > 0 ? { division: division.filter((code) => names.has(code)) } : {}),
  };
}
