import type { CellEvidence, EditionEvidence } from '#model/edition.ts';
import { keptIn } from './chain.ts';
import { displayed } from './display.ts';
import { cellFault, type Fault, nameOf } from './fault.ts';
import type { Lattice, Place } from './lattice.ts';
import type { Thresholds } from './rules.ts';
import type { Subject } from './subject.ts';
import type { Tree } from './tree.ts';

/** That every value shown is the rounding of its total, and that nothing is shown of a cell that is not released. */
export function valueFaults(subject: Subject, lattice: Lattice, thresholds: Thresholds): readonly Fault[] {
  const { edition, evidence, metrics } = subject;
  const kept = keptIn(evidence);
  return edition.cells.flatMap(({ at, values, status }, i) => {
    if (status === 'ok' && kept.has(i)) return [];
    if (status === 'x')
      return values.some((value) => value !== null) ? [cellFault('verify-value-masked', at)] : [];
    const behind = lattice.places[i]?.evidence;
    const totals = new Map(evidence.measures.map(({ of }, m) => [of, behind?.totals[m] ?? 0]));
    return metrics.flatMap((metric, m) => {
      const due = displayed(metric, totals, behind?.couldNamePersons === true, thresholds);
      return due === values[m] ? [] : [cellFault('verify-value', at, { metric: metric.id })];
    });
  });
}

/** That what stands behind the cells adds up: holdings to totals, leaves to cells, further leaves to common ones. */
export function sumFaults({ evidence }: Subject, lattice: Lattice): readonly Fault[] {
  const { leaves, places } = lattice;
  const faults: Fault[] = [];
  const check = (at: Place['at'], of: string | null): void => {
    if (of !== null) faults.push(cellFault('verify-sum', at, { measure: of }));
  };
  for (const leaf of leaves) {
    if (!isFinest(leaf.at, lattice)) faults.push(cellFault('verify-cell-extra', leaf.at));
    check(leaf.at, faultWithin(leaf, evidence));
  }
  for (const { at, evidence: cell, leaves: numbers } of places) {
    const parts = numbers.flatMap((number) => leaves[number] ?? []);
    check(at, faultWithin(cell, evidence) ?? faultOfParts(cell, parts, evidence));
  }
  for (const [leaf, parts] of blocksOf(leaves)) check(leaf.at, faultOfParts(leaf, parts, evidence));
  return faults;
}

/** A leaf of the cube, which nothing divides. */
function isFinest({ common, further }: Place['at'], { trees, further: cuts }: Lattice): boolean {
  const isEnd = (tree: Tree | undefined, code: string) => tree?.partitions.get(code)?.length === 0;
  return (
    common.length === trees.length &&
    common.every((code, i) => isEnd(trees[i], code)) &&
    (further === null || isEnd(cuts.get(further.dimension), further.code))
  );
}

/** The name of the first number that does not add up; null when all do. */
export function faultWithin(cell: CellEvidence, { measures }: EditionEvidence): string | null {
  const wrong = measures.find(({ isAdditive }, m) => {
    const amounts = cell.contributions.map(([, numbers]) => numbers[m] ?? 0);
    return !isWithin(cell.totals[m] ?? 0, amounts, isAdditive);
  });
  if (wrong) return wrong.of;
  const persons = measures.findIndex(({ of }) => of === 'persons');
  return (cell.totals[persons] ?? 0) > 0 && !cell.couldNamePersons ? 'persons' : null;
}

function faultOfParts(
  whole: CellEvidence,
  parts: readonly CellEvidence[],
  { measures, holdings }: EditionEvidence,
): string | null {
  if (whole.couldNamePersons !== parts.some((part) => part.couldNamePersons)) return 'persons';
  const byHolding = (cell: CellEvidence) => new Map(cell.contributions);
  const [of, within] = [byHolding(whole), parts.map(byHolding)];
  const wrong = measures.find(({ isAdditive }, m) => {
    const totals = parts.map((part) => part.totals[m] ?? 0);
    if (!isWithin(whole.totals[m] ?? 0, totals, isAdditive)) return true;
    return holdings.some((_, holding) => {
      const amounts = within.map((part) => part.get(holding)?.[m] ?? 0);
      return !isWithin(of.get(holding)?.[m] ?? 0, amounts, isAdditive);
    });
  });
  return wrong?.of ?? null;
}

/** Sums are those of their parts; distinct persons are between the most of any part and all together. */
function isWithin(whole: number, parts: readonly number[], isAdditive: boolean): boolean {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (isAdditive) return whole === sum;
  return whole <= sum && parts.every((part) => part <= whole);
}

/** Each common leaf with its leaves by one further dimension, for each dimension: they are the same lines, cut. */
export function blocksOf(
  leaves: EditionEvidence['leaves'],
): readonly (readonly [EditionEvidence['leaves'][number], EditionEvidence['leaves']])[] {
  const common = new Map(
    leaves.filter(({ at }) => at.further === null).map((leaf) => [nameOf(leaf.at), leaf]),
  );
  const blocks = new Map<string, EditionEvidence['leaves'][number][]>();
  for (const leaf of leaves) {
    if (leaf.at.further === null) continue;
    const key = `${nameOf({ ...leaf.at, further: null })} ${leaf.at.further.dimension}`;
    blocks.set(key, [...(blocks.get(key) ?? []), leaf]);
  }
  return [...blocks.values()].map((block) => {
    const at = { common: block[0]?.at.common ?? [], further: null };
    const none = { at, totals: [], contributions: [], couldNamePersons: false };
    return [common.get(nameOf(at)) ?? none, block];
  });
}
