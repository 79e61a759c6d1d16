import type { JointLeaf } from '#model/further-table.ts';
import type { Code } from '#model/words.ts';
import { RELATED } from '../related-dimensions.ts';
import type { Joint } from './joints.ts';

/** A set of more crossings than that stays as it was counted. */
const CROSSINGS_MOST = 20_000;

/**
 * A set as far as it is known to whoever knows who is in each value of each of its dimensions, and not in which crossings of
 * them: a holding that has something in two values could have it in both at once. Leaves where it has nothing are
 * added to those that were counted. Dimensions that are related by what they mean count as one.
 */
export function withCrossings(joint: Joint): Joint {
  const parts = partsOf(joint.dimensions);
  if (parts.length < 2) return joint;
  const leaves = new Map<string, AddedTo>();
  const present = new Map<string, Present>();
  for (const { common, values, contributions } of joint.leaves) {
    leaves.set(keyOf(common, values), { common, values, contributions: [...contributions] });
    for (const [holding] of contributions) {
      const key = JSON.stringify([common, holding]);
      const own = present.get(key) ?? {
        common,
        holding,
        leaves: new Set(),
        values: parts.map(() => new Map()),
      };
      present.set(key, own);
      own.leaves.add(keyOf(common, values));
      for (const [i, part] of parts.entries()) {
        const codes = part.map((at) => values[at] ?? '');
        own.values[i]?.set(codes.join(), codes);
      }
    }
  }
  const crossings = [...present.values()].reduce((sum, { values }) => sum + countOf(values), 0);
  if (crossings > CROSSINGS_MOST) return joint;
  const nothing = joint.leaves[0]?.contributions[0]?.[1].map(() => 0) ?? [];
  for (const { common, holding, leaves: own, values: ofParts } of present.values())
    for (const crossing of crossed(ofParts.map((codes) => [...codes.values()]))) {
      const values: Code[] = [];
      for (const [i, part] of parts.entries())
        for (const [k, at] of part.entries()) values[at] = crossing[i]?.[k] ?? '';
      const key = keyOf(common, values);
      if (own.has(key)) continue;
      const leaf = leaves.get(key) ?? { common, values, contributions: [] };
      leaf.contributions.push([holding, nothing]);
      leaves.set(key, leaf);
    }
  return { dimensions: joint.dimensions, leaves: [...leaves.values()] };
}

type Contribution = JointLeaf['contributions'][number];
type AddedTo = Omit<JointLeaf, 'contributions'> & { readonly contributions: Contribution[] };

/** The leaves of a holding in one common leaf, and its values in each part. */
type Present = {
  readonly common: readonly Code[];
  readonly holding: Contribution[0];
  readonly leaves: Set<string>;
  readonly values: readonly Map<string, readonly Code[]>[];
};

function keyOf(common: readonly Code[], values: readonly Code[]): string {
  return JSON.stringify([common, values]);
}

/** Where the dimensions of each part are: those that are related together, each other by itself. */
function partsOf(dimensions: readonly Code[]): readonly (readonly number[])[] {
  const related = RELATED.map((family) => indicesOf(dimensions, (id) => family.includes(id)));
  const alone = indicesOf(dimensions, (id) => !RELATED.some((family) => family.includes(id)));
  return [...related, ...alone.map((at) => [at])].filter((part) => part.length > 0);
}

function indicesOf(dimensions: readonly Code[], isOne: (id: Code) => boolean): readonly number[] {
  return dimensions.flatMap((id, i) => (isOne(id) ? [i] : []));
}

function countOf(values: Present['values']): number {
  return values.reduce((product, { size }) => product * size, 1);
}

function crossed<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (before, list) => before.flatMap((each) => list.map((one) => [...each, one])),
    [[]],
  );
}
