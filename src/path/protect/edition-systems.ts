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
  { cube, evidence, beside }: EditionFacts,
  cells: readonly CellAt[],
  unions: Again['unions'],
): readonly SystemOfUnions[] {
  return [evidence.leaves, ...(beside?.asTheyAre ?? [])]
    .flatMap((leaves) => patternsOf(leaves, evidence.measures))
    .map((of) => {
      const freedoms = freedomsOf(cube, of);
      const system = linkedSystem(freedoms, cells);
      const sums = unions.map((leaves) =>
        unionRow(rowsOf(freedoms, leaves), new Map(leaves.map((_, i) => [i, 1]))),
      );
      const forbidden = (beside?.forbidden ?? []).map((terms) => unionRow(system.rows, new Map(terms)));
      return { ...system, unions: [...sums, ...forbidden] };
    });
}

/** Who contributes to each leaf: at all, and to each measure that adds up; each pattern once. */
function patternsOf(
  leaves: EditionEvidence['leaves'],
  measures: EditionEvidence['measures'],
): readonly (readonly Leaf[])[] {
  const any = leaves.map((leaf) => leafOf(leaf, (amounts) => amounts.some((amount) => amount !== 0)));
  const each = measures.flatMap(({ isAdditive }, i) =>
    isAdditive ? [leaves.map((leaf) => leafOf(leaf, (amounts) => amounts[i] !== 0))] : [],
  );
  const distinct = new Map(
    [any, ...each].map((of) => [JSON.stringify(of.map((leaf) => leaf.contributors)), of]),
  );
  return [...distinct.values()];
}

function leafOf(
  { at, contributions }: EditionEvidence['leaves'][number],
  isPresent: (amounts: readonly number[]) => boolean,
): Leaf {
  const present = contributions.filter(([, amounts]) => isPresent(amounts));
  return { ...at, contributors: present.map(([holding]) => holding) };
}
