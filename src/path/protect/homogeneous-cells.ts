import { type CellAt, type Cube, type CubeHierarchy, UNKNOWN } from '#model/edition.ts';
import { addressKey } from './linear/cube.ts';
import type { Policy } from './policy.ts';
import { isHomogeneous } from './rules/homogeneity.ts';

/** What persons are, and not what they did. */
export const PROFILES: readonly string[] = [
  'age-band',
  'fsa',
  'region',
  'origin-class',
  'origin-zone',
  'new-or-returning',
];

/** The keys of cells that P6 hides: by what persons are, and the wholes that they are nearly all of. */
export function homogeneousCells(
  cube: Cube,
  cells: readonly CellAt[],
  personsAt: (at: CellAt) => number,
  policy: Policy,
): ReadonlySet<string> {
  const profiles = cube.further.filter(({ dimension }) => PROFILES.includes(dimension));
  const found = new Set<string>();
  for (const whole of cells) {
    const persons = personsAt(whole);
    if (persons === 0 || persons >= policy.homogeneityPersonsMin) continue;
    const alike = profiles
      .flatMap((hierarchy) => partsIn(hierarchy, whole))
      .filter((part) => isHomogeneous(persons, personsAt(part), policy));
    if (alike.length > 0) for (const at of [whole, ...alike]) found.add(addressKey(at));
  }
  return found;
}

/** Every value that a cell has parts of, however deep; a cell that another dimension cuts has none. */
function partsIn({ dimension, nodes }: CubeHierarchy, whole: CellAt): readonly CellAt[] {
  if (whole.further !== null && whole.further.dimension !== dimension) return [];
  const code = whole.further?.code ?? nodes[0]?.code ?? '';
  const within = (node: string): readonly string[] =>
    (nodes.find((one) => one.code === node)?.partitions ?? [])
      .flat()
      .flatMap((part) => [part, ...within(part)]);
  return within(code).flatMap((part) =>
    part === UNKNOWN ? [] : [{ common: whole.common, further: { dimension, code: part } }],
  );
}
