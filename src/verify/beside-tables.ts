import type { CellEvidence } from '#model/edition.ts';
import { asToday, isNow, keptIn } from './chain.ts';
import { NOBODY } from './change.ts';
import { cellFault, type Fault, fault, nameOf } from './fault.ts';
import { holds } from './further.ts';
import { type Limited, limitsOf } from './further-lattice.ts';
import type { Lattice } from './lattice.ts';
import { isOfOne, ruleBroken, type Thresholds, tellsOfBuyer } from './rules.ts';
import { isImplied, type Span } from './span.ts';
import type { EarlierFiles, Subject } from './subject.ts';

/**
 * Q8: that a correction tells nothing beside the further tables of a release before it. It tells only cells that this one
 * told: each is then a figure of it and what changed since, so that what follows from all of it together are sums of what
 * followed from the release with its tables and of what follows of the changes, which are no leaves of theirs; both are
 * proved. What a corrected cell leaves of a table’s cell that holds it, or of which it holds one, is asked here.
 */
export function besideTablesFaults(
  subject: Subject,
  lattice: Lattice,
  span: Span,
  thresholds: Thresholds,
): readonly Fault[] {
  return (subject.earlier ?? []).flatMap((one) => {
    const tables = one.further ?? [];
    if (tables.length === 0) return [];
    const changed = tables.flatMap(({ isSealed }, i) =>
      isSealed ? [] : [fault('verify-file-changed', { file: `${one.id}/further-${i + 1}` })],
    );
    return changed.length > 0 ? changed : faultsBeside(one, { subject, lattice, span, thresholds });
  });
}

type Asking = {
  /** The correction and all before it, as one. */
  readonly subject: Subject;
  readonly lattice: Lattice;
  readonly span: Span;
  readonly thresholds: Thresholds;
};

function faultsBeside(one: EarlierFiles, { subject, lattice, span, thresholds }: Asking): readonly Fault[] {
  const kept = keptIn(one.evidence);
  const today = asToday(one.evidence, subject);
  const before = new Map(
    one.edition.cells.map(({ at, status }, i) => [
      nameOf(at),
      { isTold: status === 'ok' && !kept.has(i), behind: today(one.evidence.cells[i] ?? NOBODY) },
    ]),
  );
  const tables = figuresOf(one, today);
  return lattice.places.flatMap((place) => {
    const isKnown = place.isReleased || (place.leaves.length > 0 && isImplied(place, span));
    if (!isNow(place.at) || !isKnown) return [];
    const then = before.get(nameOf({ ...place.at, common: place.at.common.slice(0, -1) }));
    if (place.isReleased && !then?.isTold) return [cellFault('verify-correction', place.at, { rule: 'Q8' })];
    const [limits, behind] = [limitsOf(place, lattice), then?.behind ?? NOBODY];
    if (isSame(place.evidence, behind, subject)) return [];
    const figures = tables.flatMap((table) => besides({ limits }, table));
    const rules = figures.flatMap((cell) =>
      // What they leave of each other is nothing: then what is left now is what changed, which was judged.
      remainder({ limits, behind }, cell, subject) === null
        ? []
        : (ruleBeside({ limits, behind: place.evidence }, cell, subject, thresholds) ?? []),
    );
    return [...new Set(rules)].map((rule) => cellFault('verify-correction', place.at, { rule }));
  });
}

/** What is released of the tables: each table by itself, its whole and its rows. */
function figuresOf(
  { further = [] }: EarlierFiles,
  today: (cell: CellEvidence) => CellEvidence,
): readonly (readonly Figure[])[] {
  return further.map(({ table }) =>
    table.cells.flatMap(({ region, status }, i) => {
      const behind = table.evidence[i];
      if (status !== 'ok' || !behind) return [];
      const limits = new Map(Object.entries(region).map(([id, codes]) => [id, new Set(codes)] as const));
      return [{ limits, behind: today(behind), isRow: i > 0 }];
    }),
  );
}

/** Each figure of a table, and its rows within a cell taken together, which are apart. */
function besides(cell: Pick<Figure, 'limits'>, table: readonly Figure[]): readonly Figure[] {
  const rows = table.filter((row) => row.isRow && holds(cell, row));
  const [first] = rows;
  if (first === undefined || rows.length < 2) return table;
  const totals = first.behind.totals.map((_, m) =>
    rows.reduce((sum, { behind }) => sum + (behind.totals[m] ?? 0), 0),
  );
  const together = new Map<number, readonly number[]>();
  for (const [holding, amounts] of rows.flatMap(({ behind }) => behind.contributions))
    together.set(
      holding,
      amounts.map((amount, m) => amount + (together.get(holding)?.[m] ?? 0)),
    );
  // Somebody may have bought in each of them.
  const largestPersons = OF_BUYERS.map((_, i) => {
    const most = rows.reduce((sum, { behind }) => sum + (behind.largestPersons?.[i]?.[0] ?? 0), 0);
    return [most, most];
  });
  const behind = { ...first.behind, totals, contributions: [...together], largestPersons };
  return [...table, { ...first, behind }];
}

type Figure = Pick<Limited, 'limits'> & { readonly behind: CellEvidence; readonly isRow?: boolean };

/** The rule that does not pass what one of two leaves of the other, where one holds the other. */
function ruleBeside(one: Figure, other: Figure, subject: Subject, thresholds: Thresholds): string | null {
  const left = remainder(one, other, subject);
  if (left === null) return null;
  const { whole, part, numbers } = left;
  const certain = (name: string): number => {
    const m = subject.evidence.measures.findIndex(({ of }) => of === name);
    return Math.max(0, (whole.behind.totals[m] ?? 0) - (part.behind.totals[m] ?? 0));
  };
  const counted = subject.metrics.flatMap(({ parts }) => parts.filter(({ unit }) => unit === 'persons'));
  const persons = whole.behind.couldNamePersons
    ? { least: certain('persons'), parts: counted.map(({ of }) => certain(of)) }
    : { least: null, parts: [] };
  const broken = ruleBroken(numbers, persons, [...whole.limits.keys()], thresholds);
  if (broken !== null) return broken;
  if (numbers.some((shadow) => isOfOne(shadow, thresholds))) return 'P3';
  // The largest buyers of the whole may be all in what is left.
  const isTold = OF_BUYERS.some((name, i) => {
    const shadow = numbers.find(({ of }) => of === name);
    return shadow && tellsOfBuyer(shadow, whole.behind.largestPersons?.[i] ?? [], thresholds);
  });
  return isTold ? 'P5' : null;
}

/** What the amounts of the largest buyers are of, in their order. */
const OF_BUYERS = ['tickets', 'revenue'] as const;

/** Null where neither holds the other, or nothing is left. */
function remainder(one: Figure, other: Figure, { evidence: { measures, holdings } }: Subject) {
  if (!holds(one, other) && !holds(other, one)) return null;
  const [whole, part] = holds(one, other) ? [one, other] : [other, one];
  const [all, less] = [new Map(whole.behind.contributions), new Map(part.behind.contributions)];
  const numbers = measures.flatMap(({ of, isAdditive }, m) => {
    const amounts = holdings.map((_, h) => (all.get(h)?.[m] ?? 0) - (less.get(h)?.[m] ?? 0));
    return isAdditive ? [{ of, amounts }] : [];
  });
  const isNothing = numbers.every(({ amounts }) => amounts.every((amount) => amount === 0));
  return isNothing ? null : { whole, part, numbers };
}

function isSame(one: CellEvidence, other: CellEvidence, { evidence: { measures } }: Subject): boolean {
  const written = ({ totals, contributions }: CellEvidence) =>
    JSON.stringify([
      measures.map((_, m) => totals[m] ?? 0),
      contributions
        .filter(([, amounts]) => amounts.some((amount) => amount !== 0))
        .toSorted(([a], [b]) => a - b),
    ]);
  return written(one) === written(other);
}
