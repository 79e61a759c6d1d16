import type { Definition } from '#model/answer.ts';
import type { Dimension, Metric } from '#model/metric.ts';
import { formulaOf, scalarText } from './formula.ts';

/** What an answer shows of a metric when it is opened. */
export function metricDefinition(metric: Metric): Definition {
  const { id, version, label, meaning } = metric;
  return { id, kind: 'metric', version, label, meaning, formula: formulaOf(metric) };
}

/** What an answer shows of a dimension: where its value comes from, in the first universe that knows it. */
export function dimensionDefinition(dimension: Dimension): Definition {
  const { id, version, label, meaning } = dimension;
  const [source] = Object.values(dimension.in);
  return { id, kind: 'dimension', version, label, meaning, formula: source ? scalarText(source) : '' };
}
