import type { CellAt, EditionEvidence } from '#model/edition.ts';
import type { Again, EditionFacts } from './edition-facts.ts';
import type { Leaf } from './linear/cube.ts';
import { freedomsOf, type LinkedSystem, linkedSystem, rowsOf, unionRow } from './linear/freedoms.ts';
import type { SparseRow } from './linear/sparse-row.ts';

/** A system, and sums of leaves in it that may not follow. */
export type SystemOfUnions = LinkedSystem & { readonly unions: readonly SparseRow[] };

/**
 * One system for each way in which holdings contribute: who has no revenue of a leaf may have tickets there, and a figure
 * of revenue then is of fewer. Measures of which the same holdings have something share one.
 */
export function systemsOf(
  { cube, evidence }: EditionFacts,
  cells: readonly CellAt[],
  unions: Again['unions'],
): readonly SystemOfUnions[] {
  const { leaves, measures } = evidence;
  const any = leaves.map((leaf) => leafOf(leaf, (amounts) => amounts.some((amount) => amount !== 0)));
  const each = measures.flatMap(({ isAdditive }, i) =>
    isAdditive ? [leaves.map((leaf) => leafOf(leaf, (amounts) => amounts[i] !== 0))] : [],
  );
  const distinct = new Map(
    [any, ...each].map((of) => [JSON.stringify(of.map((leaf) => leaf.contributors)), of]),
  );
  return [...distinct.values()].map((of) => {
    const freedoms = freedomsOf(cube, of);
    const sums = unions.map((leaves) =>
      unionRow(rowsOf(freedoms, leaves), new Map(leaves.map((_, i) => [i, 1]))),
    );
    return { ...linkedSystem(freedoms, cells), unions: sums };
  });
}

function leafOf(
  { at, contributions }: EditionEvidence['leaves'][number],
  isPresent: (amounts: readonly number[]) => boolean,
): Leaf {
  const present = contributions.filter(([, amounts]) => isPresent(amounts));
  return { ...at, contributors: present.map(([holding]) => holding) };
}
