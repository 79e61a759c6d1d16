import { isApplicable } from '#metrics/applicable.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { Code } from '#model/words.ts';

/** Whether a measure can be counted by a dimension. */
export function knows(metric: Code, dimension: Code): boolean {
  const [measure, criterion] = [metricOf(metric), dimensionOf(dimension)];
  return measure !== null && criterion !== null && isApplicable(measure, criterion);
}
