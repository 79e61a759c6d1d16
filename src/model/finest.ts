import type { CubeHierarchy } from './edition.ts';
import type { Code } from './words.ts';

/** The finest values that a value of a hierarchy holds: itself, when nothing divides it. */
export function finestOf({ nodes }: Pick<CubeHierarchy, 'nodes'>, code: Code): readonly Code[] {
  const [first] = nodes.find((node) => node.code === code)?.partitions ?? [];
  return first === undefined ? [code] : first.flatMap((part) => finestOf({ nodes }, part));
}
