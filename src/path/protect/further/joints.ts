import type { CellEvidence, Edition, EditionEvidence } from '#model/edition.ts';
import type { JointLeaf, Region } from '#model/further-table.ts';
import type { Code } from '#model/words.ts';
import { RELATED } from '../related-dimensions.ts';

/**
 * The further dimensions of a release in sets that hang together: those of which a table cut one by another, and those
 * related by what they mean. Each set divides the amounts of a common leaf in its own way, as one dimension does.
 */
export function jointSets(
  ofRelease: readonly Code[],
  tables: readonly (readonly Code[])[],
): readonly (readonly Code[])[] {
  const met = new Set([...ofRelease, ...tables.flat()]);
  const asked = new Set(tables.flat());
  const related = RELATED.map((family) => family.filter((id) => met.has(id))).filter((family) =>
    family.some((id) => asked.has(id)),
  );
  let sets: readonly (readonly Code[])[] = [...met].map((id) => [id]);
  for (const together of [...tables, ...related]) {
    const joined = sets.filter((set) => set.some((id) => together.includes(id)));
    if (joined.length < 2) continue;
    sets = [...sets.filter((set) => !joined.includes(set)), joined.flat()];
  }
  return sets.map((set) => set.toSorted()).toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
}

/** One set with its leaves, `values` in the order of the dimensions. */
export type Joint = { readonly dimensions: readonly Code[]; readonly leaves: readonly JointLeaf[] };

/** What the release itself kept of a dimension. */
export function jointOfRelease(dimension: Code, { leaves }: Pick<EditionEvidence, 'leaves'>): Joint {
  return {
    dimensions: [dimension],
    leaves: leaves.flatMap(({ at: { common, further }, contributions }) =>
      further?.dimension === dimension ? [{ common, values: [further.code], contributions }] : [],
    ),
  };
}

/**
 * Whether the leaves are still those of what was released: holding by holding they sum to its leaves, measure by measure.
 * A delivery since, of these months, shows here; one of other months does not.
 */
export function isOfRelease(
  { dimensions, leaves }: Joint,
  { leaves: released, measures }: Pick<EditionEvidence, 'leaves' | 'measures'>,
): boolean {
  const all: Counted[] = [];
  const add = (key: string, contributions: JointLeaf['contributions'], by: 1 | -1): void => {
    all.push({ key, contributions, by });
  };
  const ofRelease = new Set(released.flatMap(({ at }) => at.further?.dimension ?? []));
  const held = dimensions.filter((id) => ofRelease.has(id));
  for (const { common, values, contributions } of leaves) {
    add(JSON.stringify(common), contributions, 1);
    for (const id of held)
      add(JSON.stringify([common, id, values[dimensions.indexOf(id)]]), contributions, 1);
  }
  for (const { at, contributions } of released) {
    if (at.further === null) add(JSON.stringify(at.common), contributions, -1);
    else if (held.includes(at.further.dimension))
      add(JSON.stringify([at.common, at.further.dimension, at.further.code]), contributions, -1);
  }
  return sumToNought(all, measures);
}

type Counted = {
  readonly key?: string;
  readonly contributions: JointLeaf['contributions'];
  readonly by: 1 | -1;
};

function sumToNought(all: readonly Counted[], measures: EditionEvidence['measures']): boolean {
  const sums = new Map<string, number[]>();
  for (const { key = '', contributions, by } of all)
    for (const [holding, amounts] of contributions) {
      const name = `${key} ${holding}`;
      const sum = sums.get(name) ?? measures.map(() => 0);
      sums.set(name, sum);
      for (const [i, { isAdditive }] of measures.entries())
        if (isAdditive) sum[i] = (sum[i] ?? 0) + by * (amounts[i] ?? 0);
    }
  return [...sums.values()].every((sum) => sum.every((amount) => amount === 0));
}

/** Whether cells asked for today are the sums of the leaves that the release was seen in, holding by holding. */
export function areOfRelease(
  cells: readonly { readonly region: Region; readonly behind: CellEvidence }[],
  {
    joints,
    edition,
    evidence,
  }: {
    readonly joints: readonly Joint[];
    readonly edition: Edition;
    readonly evidence: Pick<EditionEvidence, 'leaves' | 'measures'>;
  },
): boolean {
  const common = edition.cube.common.map(({ dimension }) => dimension);
  const whole = evidence.leaves.flatMap(({ at, contributions }) =>
    at.further === null ? [{ common: at.common, values: [], contributions }] : [],
  );
  return cells.every(({ region, behind }) => {
    const further = Object.keys(region).filter((id) => !common.includes(id));
    const joint = joints.find(({ dimensions }) => further.every((id) => dimensions.includes(id)));
    const dimensions = [...common, ...(further.length === 0 ? [] : (joint?.dimensions ?? []))];
    const leaves = further.length === 0 ? whole : (joint?.leaves ?? []);
    const held = leaves.filter((leaf) => {
      const codes = [...leaf.common, ...leaf.values];
      return dimensions.every((id, i) => region[id]?.includes(codes[i] ?? '') ?? true);
    });
    return sumToNought(
      [
        ...held.map(({ contributions }) => ({ contributions, by: 1 as const })),
        { contributions: behind.contributions, by: -1 },
      ],
      evidence.measures,
    );
  });
}
