import type { Aggregate, Dimension, Metric, Universe } from '#model/metric.ts';

/** Whether a metric can be computed by a dimension: each of its numbers knows it, or says that it ignores it. */
export function isApplicable(metric: Metric, dimension: Dimension): boolean {
  return aggregatesOf(metric).every(
    ({ without, universe }) =>
      without?.includes(dimension.id) ||
      // Inhabitants are of places alone: a denominator that any other criterion leaves as it is.
      universe === 'places' ||
      isKnownIn(dimension, universe),
  );
}

/** Whether the rows of a universe have a value for it. */
export function isKnownIn(dimension: Dimension, universe: Universe): boolean {
  return universe in dimension.in || (universe === 'lines' && dimension.ofPerformance === true);
}

/** The numbers that make a metric: one, or a numerator and a denominator. */
export function aggregatesOf({ expression }: Metric): readonly Aggregate[] {
  return expression.kind === 'single' ? [expression.of] : [expression.numerator, expression.denominator];
}
