import type { CubeHierarchy } from '#model/edition.ts';
import type { Code } from '#model/words.ts';

/** A hierarchy that was found sound: what every code is made of, down to the finest values. */
export type Tree = {
  readonly dimension: Code;
  readonly whole: Code;
  readonly finest: ReadonlyMap<Code, ReadonlySet<Code>>;
  readonly partitions: ReadonlyMap<Code, readonly (readonly Code[])[]>;
  /** The codes that hold all of one, itself among them. */
  readonly holders: ReadonlyMap<Code, readonly Code[]>;
};

/** Null when it is not one: a code twice or unknown, a circle, parts that overlap or that do not make the same whole. */
export function treeOf({ dimension, nodes }: CubeHierarchy): Tree | null {
  const partitions = new Map(nodes.map(({ code, partitions }) => [code, partitions]));
  const whole = nodes[0]?.code;
  if (whole === undefined || partitions.size !== nodes.length) return null;
  const finest = new Map<Code, ReadonlySet<Code>>();
  for (const { code } of nodes) if (leavesOf(code, partitions, finest, new Set()) === null) return null;
  const ends = nodes.filter(({ partitions }) => partitions.length === 0).map(({ code }) => code);
  if (finest.get(whole)?.size !== ends.length) return null;
  const holders = new Map(nodes.map(({ code }) => [code, holdersOf(code, finest)]));
  return { dimension, whole, finest, partitions, holders };
}

function leavesOf(
  code: Code,
  partitions: Tree['partitions'],
  found: Map<Code, ReadonlySet<Code>>,
  above: ReadonlySet<Code>,
): ReadonlySet<Code> | null {
  const known = found.get(code);
  if (known) return known;
  const ways = partitions.get(code);
  if (ways === undefined || above.has(code)) return null;
  const within = new Set([...above, code]);
  const all: ReadonlySet<Code>[] = ways.length === 0 ? [new Set([code])] : [];
  for (const way of ways) {
    const parts = way.map((part) => leavesOf(part, partitions, found, within));
    const listed = parts.flatMap((part) => (part === null ? [] : [...part]));
    const union = new Set(listed);
    if (parts.includes(null) || union.size !== listed.length || union.size === 0) return null;
    all.push(union);
  }
  const [first] = all;
  if (
    first === undefined ||
    all.some((one) => one.size !== first.size || [...one].some((code) => !first.has(code)))
  )
    return null;
  found.set(code, first);
  return first;
}

function holdersOf(code: Code, finest: ReadonlyMap<Code, ReadonlySet<Code>>): readonly Code[] {
  const own = finest.get(code) ?? new Set();
  return [...finest]
    .filter(([, leaves]) => [...own].every((end) => leaves.has(end)))
    .map(([holder]) => holder);
}
