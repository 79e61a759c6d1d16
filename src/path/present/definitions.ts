import { dimensionDefinition, metricDefinition } from '#metrics/definition.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import type { Definition } from '#model/answer.ts';
import type { Metric } from '#model/metric.ts';
import type { Query } from '#model/query.ts';

/** The definition of the measure and of each dimension of a query, so that every figure opens. */
export function definitionsOf(query: Query, metric: Metric): readonly Definition[] {
  const ids = [...new Set([...(query.by ?? []), ...Object.keys(query.where ?? {})])];
  const dimensions = ids.map(dimensionOf).filter((dimension) => dimension !== null);
  return [metricDefinition(metric), ...dimensions.map(dimensionDefinition)];
}
