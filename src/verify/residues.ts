import type { CellAt } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import { type Form, formOf, isToldIn } from './consented.ts';
import { differenceOf, type Judged, judgedCell, unionOf } from './difference.ts';
import { cellFault, type Fault, nameOf } from './fault.ts';
import { holdersOf, type Lattice, moved, type Place } from './lattice.ts';
import { ruleBroken, type Thresholds } from './rules.ts';
import { isImplied, type Span, unionsIn } from './span.ts';
import type { Subject } from './subject.ts';
import type { Tree } from './tree.ts';

/** That every released cell passes the rules by itself. */
export function primaryFaults(subject: Subject, lattice: Lattice, thresholds: Thresholds): readonly Fault[] {
  const isTold = isToldIn(lattice, subject);
  return lattice.places.flatMap((place) => {
    if (!place.isReleased) return [];
    const rule = ruleOf(judgedCell(place, subject), place.at, lattice, thresholds, isTold(formOf(place)));
    return rule === null ? [] : [cellFault('verify-rule', place.at, { rule })];
  });
}

function ruleOf(
  { numbers, persons }: Judged,
  { common, further }: CellAt,
  { trees }: Lattice,
  thresholds: Thresholds,
  isConsented = false,
): string | null {
  const limited = trees.flatMap(({ dimension, whole }, i) => (common[i] === whole ? [] : [dimension]));
  const dimensions = further ? [...limited, further.dimension] : limited;
  return ruleBroken(numbers, persons, dimensions, thresholds, isConsented);
}

/**
 * That every union that follows from released cells passes too: a cell that is not released but can be reckoned, what
 * is left of a cell beside its released parts, and the difference of any two of which one holds the other.
 */
export function unionFaults(
  subject: Subject,
  lattice: Lattice,
  span: Span,
  thresholds: Thresholds,
): readonly Fault[] {
  const implied = lattice.places.filter(
    (place) => !place.isReleased && place.leaves.length > 0 && isImplied(place, span),
  );
  const known = new Set([...lattice.places.filter(({ isReleased }) => isReleased), ...implied]);
  const isTold = isToldIn(lattice, subject);
  const asking: Asking = { subject, lattice, thresholds, known, isTold };
  return [
    ...implied.flatMap((place) => {
      const rule = ruleOf(judgedCell(place, subject), place.at, lattice, thresholds, isTold(formOf(place)));
      return rule === null ? [] : [cellFault('verify-implied', place.at, { rule })];
    }),
    ...[...known].flatMap((place) => [...nestedFaults(place, asking), ...partitionFaults(place, asking)]),
    ...combinationFaults(span, asking),
  ];
}

type Asking = {
  readonly subject: Subject;
  readonly lattice: Lattice;
  readonly thresholds: Thresholds;
  readonly known: ReadonlySet<Place>;
  /** A3c: what all behind it let be told is judged for its persons alone. */
  readonly isTold: (form: Form) => boolean;
};

/** What the reduced form of all released cells says of leaves taken together: mostly what no more can be taken from. */
function combinationFaults(span: Span, { subject, lattice, thresholds, isTold }: Asking): readonly Fault[] {
  return unionsIn(span).flatMap((numbers) => {
    const leaves = numbers.flatMap((number) => lattice.leaves[number] ?? []);
    const [first] = leaves;
    if (first === undefined) return [];
    const form = new Map(numbers.map((number) => [number, 1]));
    const rule = ruleOf(unionOf(leaves, subject), first.at, lattice, thresholds, isTold(form));
    if (rule === null) return [];
    const union = leaves.map(({ at }) => at);
    return [{ ...cellFault('verify-combination', first.at, { leaves: leaves.length, rule }), union }];
  });
}

/** A cell taken from each that holds it. */
function nestedFaults(
  part: Place,
  { subject, lattice, thresholds, known, isTold }: Asking,
): readonly Fault[] {
  const { trees, further } = lattice;
  const beside = holdersOf(part.at, trees, further);
  const plain = part.at.further ? holdersOf({ ...part.at, further: null }, trees, further) : [];
  return [...beside, ...plain].flatMap((at) => {
    const whole = lattice.byName.get(nameOf(at));
    if (whole === undefined || whole === part || !known.has(whole)) return [];
    const left = differenceOf(whole, [part], subject, lattice, () => outside(whole.at, part.at, lattice));
    if (left === null) return [];
    const rule = ruleOf(left, whole.at, lattice, thresholds, isTold(formOf(whole, [part])));
    return rule === null ? [] : [cellFault('verify-difference', whole.at, { less: nameOf(part.at), rule })];
  });
}

/** A cell without all its known parts along one dimension, whatever their level. */
function partitionFaults(whole: Place, asking: Asking): readonly Fault[] {
  const { subject, lattice, thresholds, isTold } = asking;
  return waysOf(whole.at, lattice).flatMap(({ dimension, parts }) => {
    const known: Place[] = [];
    const unknown: Place[] = [];
    for (const at of parts) gather(at, dimension, asking, known, unknown);
    if (known.length < 2) return [];
    const left = differenceOf(whole, known, subject, lattice, () => unknown);
    const form = formOf(whole, known);
    const rule = left && ruleOf(left, whole.at, lattice, thresholds, isTold(form));
    if (rule === null) return [];
    const union = [...form].flatMap(([number, weight]) =>
      weight === 0 ? [] : (lattice.leaves[number]?.at ?? []),
    );
    return [{ ...cellFault('verify-union', whole.at, { dimension, rule }), union }];
  });
}

/** The largest known cells under one, along a dimension, and the largest unknown ones beside them. */
function gather(at: CellAt, dimension: Code, asking: Asking, known: Place[], unknown: Place[]): void {
  const place = asking.lattice.byName.get(nameOf(at));
  if (place && asking.known.has(place)) {
    known.push(place);
    return;
  }
  const before = known.length;
  const way = waysOf(at, asking.lattice).find((one) => one.dimension === dimension);
  for (const part of way?.parts ?? []) gather(part, dimension, asking, known, unknown);
  if (known.length === before && place) unknown.push(place);
}

type Way = { readonly dimension: Code; readonly parts: readonly CellAt[] };

/** Every way in which the cube divides a cell along one dimension. */
function waysOf(at: CellAt, { trees, further }: Lattice): readonly Way[] {
  const common = trees.flatMap(({ dimension, partitions }, i) =>
    (partitions.get(at.common[i] ?? '') ?? []).map((parts) => ({
      dimension,
      parts: parts.map((code) => moved(at, i, code)),
    })),
  );
  const cut = [...further.values()].filter((tree) => !at.further || at.further.dimension === tree.dimension);
  return [...common, ...cut.flatMap((tree) => furtherWays(at, tree))];
}

function furtherWays(at: CellAt, { dimension, partitions, whole }: Tree): readonly Way[] {
  return (partitions.get(at.further?.code ?? whole) ?? []).map((parts) => ({
    dimension,
    parts: parts.map((code) => ({ ...at, further: { dimension, code } })),
  }));
}

/** Cells within one and outside another that it holds: what is left of it has at least their persons. */
function outside(whole: CellAt, part: CellAt, lattice: Lattice): readonly Place[] {
  const ways = waysOf(whole, lattice).filter(({ parts }) => parts.some((at) => holds(at, part, lattice)));
  return ways.flatMap(({ parts }) =>
    parts.flatMap((at) => {
      if (holds(at, part, lattice)) return outside(at, part, lattice);
      return lattice.byName.get(nameOf(at)) ?? [];
    }),
  );
}

function holds(whole: CellAt, part: CellAt, { trees, further }: Lattice): boolean {
  const isCommon = trees.every(({ holders }, i) =>
    holders.get(part.common[i] ?? '')?.includes(whole.common[i] ?? ''),
  );
  if (!isCommon || whole.further === null) return isCommon;
  if (part.further?.dimension !== whole.further.dimension) return false;
  const tree = further.get(whole.further.dimension);
  return tree?.holders.get(part.further.code)?.includes(whole.further.code) === true;
}
