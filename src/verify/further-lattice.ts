import type { CellEvidence } from '#model/edition.ts';
import type { FurtherTable, Region } from '#model/further-table.ts';
import type { Code } from '#model/words.ts';
import { cutLeavesOf, type Lattice, type Place } from './lattice.ts';

/** Between the dimensions of a set, and between their values in a leaf. */
export const BESIDE = ' × ';

/** A cell of a release, or of a table since, with what it is limited to. */
export type Limited = { readonly place: Place; readonly limits: ReadonlyMap<Code, ReadonlySet<Code>> };

/** A release seen in the leaves that its further tables cut: the same cells, as sums of finer leaves, and the new ones. */
export type Refined = {
  readonly lattice: Lattice;
  readonly released: readonly Limited[];
  /** Of each table, its cells in order. */
  readonly tables: readonly (readonly Limited[])[];
};

type Joint = NonNullable<FurtherTable['joint']>;
type Leaves = Lattice['leaves'];

/** Null when the tables do not bring the leaves that their cells stand on, or bring leaves that overlap. */
export function refinedBy(lattice: Lattice, tables: readonly FurtherTable[]): Refined | null {
  const joints = largestOf(tables.flatMap(({ joint }) => joint ?? []));
  if (joints === null) return null;
  const replaced = new Set(joints.flatMap(({ dimensions }) => dimensions));
  const common = lattice.trees.map(({ dimension }) => dimension);
  const isCut = ({ at }: Leaves[number]): boolean => replaced.has(at.further?.dimension ?? '');
  const kept = lattice.leaves.filter((leaf) => !isCut(leaf));
  const leaves: Leaves = [...kept, ...joints.flatMap((joint) => leavesOf(joint, lattice))];
  const valuesAt = leaves.map(({ at }) => valuesOf(at, common, joints));
  const leavesIn = (limits: Limited['limits']): readonly number[] => {
    const isFurther = [...limits.keys()].some((id) => !common.includes(id));
    return valuesAt.flatMap((values, i) => {
      const isOn = isFurther === (leaves[i]?.at.further !== null);
      return isOn && [...limits].every(([id, codes]) => codes.has(values.get(id) ?? '')) ? [i] : [];
    });
  };
  const released = lattice.places
    .filter(({ leaves: numbers }) => numbers.length > 0)
    .map((place): Limited => {
      const limits = limitsOf(place, lattice);
      return { place: { ...place, leaves: leavesIn(limits) }, limits };
    });
  const cells = tables.map((table) =>
    table.cells.map(({ region, status }, i): Limited => {
      const limits = new Map(Object.entries(region).map(([id, codes]) => [id, new Set(codes)]));
      const evidence = table.evidence[i] ?? NOBODY;
      const at = {
        common: common.map((id) => region[id]?.join('+') ?? ''),
        further: furtherOf(region, common, joints),
      };
      const place = { index: -1, at, isReleased: status === 'ok', evidence, leaves: leavesIn(limits) };
      return { place, limits };
    }),
  );
  const places = [...released, ...cells.flat()].map(({ place }) => place);
  return { lattice: { ...lattice, places, leaves, cutLeaves: cutLeavesOf(leaves) }, released, tables: cells };
}

const NOBODY: CellEvidence = { totals: [], contributions: [], couldNamePersons: false };

/** Sets that no other holds; null when two of them share a dimension. */
function largestOf(joints: readonly Joint[]): readonly Joint[] | null {
  const distinct = [...new Map(joints.map((joint) => [joint.dimensions.join(), joint])).values()];
  const largest = distinct.filter(
    (one) =>
      !distinct.some((other) => other !== one && one.dimensions.every((id) => other.dimensions.includes(id))),
  );
  const all = largest.flatMap(({ dimensions }) => dimensions);
  return new Set(all).size === all.length ? largest : null;
}

function nameOfSet(dimensions: readonly Code[]): Code {
  return dimensions.join(BESIDE);
}

function leavesOf({ dimensions, leaves }: Joint, { leaves: before }: Lattice): Leaves {
  const couldName = new Set(
    before.flatMap(({ at, couldNamePersons }) =>
      couldNamePersons && !at.further ? [at.common.join(' ')] : [],
    ),
  );
  return leaves.map(({ common, values, contributions }) => ({
    at: { common, further: { dimension: nameOfSet(dimensions), code: values.join(BESIDE) } },
    totals: (contributions[0]?.[1] ?? []).map((_, m) =>
      contributions.reduce((sum, [, amounts]) => sum + (amounts[m] ?? 0), 0),
    ),
    contributions,
    couldNamePersons: couldName.has(common.join(' ')),
  }));
}

function valuesOf(
  { common: codes, further }: Place['at'],
  common: readonly Code[],
  joints: readonly Joint[],
): ReadonlyMap<Code, Code> {
  const values = new Map(common.map((id, i) => [id, codes[i] ?? '']));
  if (further === null) return values;
  const joint = joints.find(({ dimensions }) => nameOfSet(dimensions) === further.dimension);
  const dimensions = joint?.dimensions ?? [further.dimension];
  const parts = joint ? further.code.split(BESIDE) : [further.code];
  for (const [i, id] of dimensions.entries()) values.set(id, parts[i] ?? '');
  return values;
}

/** What a cell of the release is limited to: nothing where it has the whole of a dimension. */
export function limitsOf({ at }: Pick<Place, 'at'>, { trees, further }: Lattice): Limited['limits'] {
  const cut = at.further && further.get(at.further.dimension);
  const limited = [
    ...trees.map((tree, i) => [tree, at.common[i] ?? ''] as const),
    ...(cut && at.further ? [[cut, at.further.code] as const] : []),
  ];
  return new Map(
    limited.flatMap(([{ dimension, whole, finest }, code]) =>
      code === whole ? [] : [[dimension, finest.get(code) ?? new Set<Code>()] as const],
    ),
  );
}

function furtherOf(
  region: Region,
  common: readonly Code[],
  joints: readonly Joint[],
): Place['at']['further'] {
  const ids = Object.keys(region).filter((id) => !common.includes(id));
  const [first] = ids;
  if (first === undefined) return null;
  const joint = joints.find(({ dimensions }) => dimensions.includes(first));
  const code = ids.map((id) => region[id]?.join('+')).join(BESIDE);
  return { dimension: joint ? nameOfSet(joint.dimensions) : first, code };
}
