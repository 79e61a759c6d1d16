import { metricOf } from '#metrics/metrics.ts';
import type { Cube, CubeHierarchy } from '#model/edition.ts';
import type { Aggregate } from '#model/metric.ts';
import type { NoiseParameters, NoisyMeasure, OneWayCell } from '#model/noisy-edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';

/**
 * The cells of a release with noise: the whole, then the parts of it by each dimension alone, in the order given: one
 * person is in few of them, so that the noise can be small. Where somebody is in too many, those that come first count.
 */
export function oneWayCells({ common, further }: Cube, by: readonly Code[]): readonly OneWayCell[] {
  const whole = common.map(({ nodes }) => nodes[0]?.code ?? '');
  const cells = by.flatMap((dimension): readonly OneWayCell[] => {
    const position = common.findIndex((one) => one.dimension === dimension);
    const hierarchy = common[position] ?? further.find((one) => one.dimension === dimension);
    if (!hierarchy) return [];
    return partsOf(hierarchy).map((code) => ({
      at:
        position < 0
          ? { common: whole, further: { dimension, code } }
          : { common: whole.with(position, code), further: null },
      of: { dimension, finest: finestOf(hierarchy, code) },
    }));
  });
  return [{ at: { common: whole, further: null }, of: null }, ...cells];
}

/** The parts of the whole: of the period quarters, of ages the groups that divide it. */
function partsOf({ nodes }: CubeHierarchy): readonly Code[] {
  return nodes[0]?.partitions[0] ?? [];
}

function finestOf(hierarchy: CubeHierarchy, code: Code): readonly Code[] {
  const [first] = hierarchy.nodes.find((node) => node.code === code)?.partitions ?? [];
  return first === undefined ? [code] : first.flatMap((part) => finestOf(hierarchy, part));
}

/**
 * The policy’s measures that noise can be given: tickets, money, and buyers, who are always counted, since no figure is
 * shown of a few. Ratios are left to the reader, who has both parts.
 */
export function noisyMeasures(
  { metrics }: Pick<PoolPolicy, 'metrics'>,
  noise: NoiseParameters,
): readonly NoisyMeasure[] {
  const named = metrics.filter((id) => id !== BUYERS).concat(BUYERS);
  return named.flatMap((id) => {
    const metric = metricOf(id);
    if (metric === null || metric.expression.kind !== 'single') return [];
    const aggregate = metric.expression.of;
    const perPerson = boundOf(aggregate, noise);
    return perPerson === null ? [] : [{ metric, aggregate, perPerson }];
  });
}

export const BUYERS: Code = 'buyers';

function boundOf({ kind, name, unit }: Aggregate, noise: NoiseParameters): number | null {
  if (name === BUYERS) return 1;
  if (kind !== 'sum') return null;
  if (unit === 'tickets') return noise.ticketsPerPerson;
  return unit === 'minor' ? noise.revenuePerPersonMinor : null;
}
