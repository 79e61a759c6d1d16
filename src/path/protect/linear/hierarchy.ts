import type { CubeHierarchy } from '#model/edition.ts';
import type { Code } from '#model/words.ts';

export function wholeOf({ nodes }: CubeHierarchy): Code {
  return nodes[0]?.code ?? '';
}

/** Each value with all that holds it, itself first. */
export function holdersOf(hierarchy: CubeHierarchy): ReadonlyMap<Code, readonly Code[]> {
  const parents = new Map<Code, Code[]>();
  for (const { code, partitions } of hierarchy.nodes)
    for (const part of partitions.flat()) parents.set(part, [...(parents.get(part) ?? []), code]);
  const holders = (code: Code): readonly Code[] => [code, ...(parents.get(code) ?? []).flatMap(holders)];
  return new Map(hierarchy.nodes.map(({ code }) => [code, [...new Set(holders(code))]]));
}

/** How far above the finest values each node stands. */
export function heightsOf({ nodes }: CubeHierarchy): ReadonlyMap<Code, number> {
  const node = new Map(nodes.map((each) => [each.code, each]));
  const heightOf = (code: Code): number => {
    const parts = node.get(code)?.partitions.flat() ?? [];
    return parts.length === 0 ? 0 : 1 + Math.max(...parts.map(heightOf));
  };
  return new Map(nodes.map(({ code }) => [code, heightOf(code)]));
}

export type HierarchyFault = 'unknown-code' | 'code-twice' | 'cycle' | 'parts-overlap' | 'parts-differ';

/** What is wrong with a hierarchy that somebody wrote, and where: the rest of this folder takes it as sound. */
export function faultOf({
  nodes,
}: CubeHierarchy): { readonly fault: HierarchyFault; readonly code: Code } | null {
  const node = new Map(nodes.map((each) => [each.code, each]));
  const finest = new Map<Code, ReadonlySet<Code> | null>();
  const twice = nodes.find(({ code }, i) => nodes.findIndex((other) => other.code === code) !== i);
  if (twice !== undefined) return { fault: 'code-twice', code: twice.code };
  /** The finest values of a node, null while they are being sought: a node met then holds itself. */
  const visit = (code: Code): HierarchyFault | null => {
    const known = finest.get(code);
    if (known !== undefined) return known === null ? 'cycle' : null;
    const found = node.get(code);
    if (found === undefined) return 'unknown-code';
    finest.set(code, null);
    const fault = found.partitions
      .flat()
      .map(visit)
      .find((each) => each !== null);
    if (fault) return fault;
    const parts = found.partitions.map((codes) => codes.flatMap((part) => [...(finest.get(part) ?? [])]));
    if (parts.some((values) => new Set(values).size !== values.length)) return 'parts-overlap';
    const sets = parts.map((values) => new Set(values));
    if (sets.some((set) => set.size !== sets[0]?.size || !isWithin(set, sets[0]))) return 'parts-differ';
    finest.set(code, sets[0] ?? new Set([code]));
    return null;
  };
  for (const { code } of nodes) {
    const fault = visit(code);
    if (fault !== null) return { fault, code };
  }
  return null;
}

function isWithin(part: ReadonlySet<Code>, whole: ReadonlySet<Code>): boolean {
  return [...part].every((code) => whole.has(code));
}
