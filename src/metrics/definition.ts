import type { Definition } from '#model/answer.ts';
import type { Dimension, Metric } from '#model/metric.ts';

import { dimensionFormula, metricFormula } from './formula.ts';

/** What a measure means, as an answer carries it. */
export function metricDefinition(metric: Metric): Definition {
  const { id, version, label, meaning } = metric;
  return { id, kind: 'metric', version, label, meaning, formula: metricFormula(metric) };
}

/** What a dimension means, as an answer carries it. */
export function dimensionDefinition(dimension: Dimension): Definition {
  const { id, version, label, meaning } = dimension;
  return { id, kind: 'dimension', version, label, meaning, formula: dimensionFormula(dimension) };
}
