import { panelsOf } from '#model/cube-panels.ts';
import type { Cube } from '#model/edition.ts';
import type { Period } from '#model/pool-policy.ts';
import type { SimulatedCell, ValueReleased } from '#model/simulation.ts';
import type { Code } from '#model/words.ts';

type Found = SimulatedCell & { readonly amount: number };

/**
 * Of each finest value of the common dimensions, how much of what it is worth is released under its name; of a value in
 * whose place a panel stands, how much under the panel’s. The other dimensions are whole.
 */
export function releasedByValue(
  cube: Cube,
  found: readonly Found[],
  periodOf: (code: Code) => Period,
): readonly ValueReleased[] {
  const dimensions = cube.common.slice(0, -1);
  const wholes = dimensions.map(({ nodes }) => nodes[0]?.code);
  const instead = new Map(
    panelsOf(cube).flatMap(({ panel }) => [
      [panel.code, panel],
      [panel.leftOut, panel],
    ]),
  );
  const sums = new Map<
    string,
    { readonly of: Omit<ValueReleased, 'share'>; all: number; released: number }
  >();
  for (const { at, fate, amount } of found) {
    const [position, second] = dimensions.flatMap((_, i) => (at.common[i] === wholes[i] ? [] : [i]));
    if (at.further !== null || position === undefined || second !== undefined) continue;
    const { dimension = '', nodes = [] } = dimensions[position] ?? {};
    const code = at.common[position] ?? '';
    if (nodes.find((node) => node.code === code)?.partitions.length !== 0) continue;
    const panel = instead.get(code);
    const of = {
      dimension,
      value: panel?.of ?? code,
      panel: panel?.code ?? null,
      period: periodOf(at.common.at(-1) ?? ''),
    };
    const key = JSON.stringify(of);
    const sum = sums.get(key) ?? { of, all: 0, released: 0 };
    sum.all += amount;
    if (fate === 'released') sum.released += amount;
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ of, all, released }) => ({
    ...of,
    share: all === 0 ? null : released / all,
  }));
}
