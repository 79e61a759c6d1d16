import type { CellAt, CellEvidence, Edition, EditionEvidence } from '#model/edition.ts';
import type { Code } from '#model/words.ts';
import { keptIn } from './chain.ts';
import { nameOf } from './fault.ts';
import type { Tree } from './tree.ts';

/** A cell with what was published of it, what stands behind it, and the finest combinations that it is made of. */
export type Place = {
  readonly index: number;
  readonly at: CellAt;
  /** And not as the release before showed it. */
  readonly isReleased: boolean;
  readonly evidence: CellEvidence;
  /** Numbers of leaves where anybody is; those of a further dimension where one is cut. */
  readonly leaves: readonly number[];
};

export type Lattice = {
  readonly trees: readonly Tree[];
  readonly further: ReadonlyMap<Code, Tree>;
  readonly places: readonly Place[];
  readonly byName: ReadonlyMap<string, Place>;
  readonly leaves: EditionEvidence['leaves'];
  /** Numbers of the leaves by one further dimension under a cell that cuts none. */
  readonly cutLeaves: (place: Place, dimension: Code) => readonly number[];
};

export function latticeOf(
  edition: Edition,
  evidence: EditionEvidence,
  trees: readonly Tree[],
  further: ReadonlyMap<Code, Tree>,
): Lattice {
  const leavesIn = leafIndex(evidence.leaves, trees, further);
  const kept = keptIn(evidence);
  const places = edition.cells.map(({ at, status }, index) => ({
    index,
    at,
    isReleased: status === 'ok' && !kept.has(index),
    evidence: evidence.cells[index] ?? { totals: [], contributions: [], couldNamePersons: false },
    leaves: leavesIn.get(nameOf(at)) ?? [],
  }));
  const byName = new Map(places.map((place) => [nameOf(place.at), place]));
  const { leaves } = evidence;
  return { trees, further, places, byName, leaves, cutLeaves: cutLeavesOf(leaves) };
}

export function cutLeavesOf(leaves: EditionEvidence['leaves']): Lattice['cutLeaves'] {
  const cut = new Map<string, number[]>();
  for (const [i, { at }] of leaves.entries()) {
    const key = `${at.common.join(' ')} ${at.further?.dimension}`;
    cut.set(key, [...(cut.get(key) ?? []), i]);
  }
  return (place, dimension) =>
    place.leaves.flatMap((leaf) => cut.get(`${leaves[leaf]?.at.common.join(' ')} ${dimension}`) ?? []);
}

/** Under every place that holds it, the leaf: walked from the leaves, of which few are inhabited. */
function leafIndex(
  leaves: EditionEvidence['leaves'],
  trees: readonly Tree[],
  further: ReadonlyMap<Code, Tree>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [i, leaf] of leaves.entries()) {
    for (const name of holdersOf(leaf.at, trees, further).map(nameOf)) {
      const known = found.get(name);
      if (known) known.push(i);
      else found.set(name, [i]);
    }
  }
  return found;
}

/** The places that hold all of one, within the same further dimension. */
export function holdersOf(
  { common, further }: CellAt,
  trees: readonly Tree[],
  furtherTrees: ReadonlyMap<Code, Tree>,
): readonly CellAt[] {
  let ways: readonly (readonly Code[])[] = [[]];
  for (const [i, code] of common.entries()) {
    const holders = trees[i]?.holders.get(code) ?? [];
    ways = ways.flatMap((way) => holders.map((holder) => [...way, holder]));
  }
  if (further === null) return ways.map((way) => ({ common: way, further: null }));
  const tree = furtherTrees.get(further.dimension);
  const codes = (tree?.holders.get(further.code) ?? []).filter((code) => code !== tree?.whole);
  return ways.flatMap((way) =>
    codes.map((code) => ({ common: way, further: { dimension: further.dimension, code } })),
  );
}

/** Names of all cells that the tables of a cube hold. */
export function namesOfTables({ cube }: Edition): ReadonlyMap<string, CellAt> {
  const found = new Map<string, CellAt>();
  for (const { common, further } of cube.tables) {
    const codes = further?.codes ?? [null];
    let ways: readonly (readonly Code[])[] = [[]];
    for (const list of common) ways = ways.flatMap((way) => list.map((code) => [...way, code]));
    for (const way of ways)
      for (const code of codes) {
        const at = {
          common: way,
          further: further && code !== null ? { dimension: further.dimension, code } : null,
        };
        found.set(nameOf(at), at);
      }
  }
  return found;
}

/** Where a cell stands when one of its places is another: `position` counts the common ones, then the further one. */
export function moved({ common, further }: CellAt, position: number, code: Code): CellAt {
  if (position < common.length) return { common: common.with(position, code), further };
  return { common, further: further && { ...further, code } };
}
