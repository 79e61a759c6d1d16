import type { Aggregate, Metric } from '#model/metric.ts';
import type { Code } from '#model/words.ts';

/** The parts of a metric’s figure as `Cell.parts` names them, each with its aggregate. */
export function partsOf(metric: Metric): readonly (readonly [string, Aggregate])[] {
  const { expression } = metric;
  if (expression.kind === 'single') return [['value', expression.of]];
  return [
    ['numerator', expression.numerator],
    ['denominator', expression.denominator],
  ];
}

/** A percentage of persons among persons. */
export function isShareOfPersons(metric: Metric): boolean {
  const { expression, unit } = metric;
  const parts = partsOf(metric).map(([, aggregate]) => aggregate.unit);
  return expression.kind === 'ratio' && unit === 'percent' && parts.every((part) => part === 'persons');
}

/**
 * Whether the parts of a table’s cells sum to those of its total, so that a cell that is not shown could be found by
 * subtraction. A ratio does not add up, but its parts may, and they can be asked for.
 */
export function addsUp(metric: Metric, by: readonly Code[]): boolean {
  const { expression, additivity } = metric;
  if (expression.kind === 'ratio') {
    const { numerator, denominator } = expression;
    // Shares of those of whom something is known, by just that: each is in one row, and the rows make a hundred.
    const isDivided = by.some((id) => denominator.known?.includes(id) ?? false);
    return numerator.kind === 'sum' || denominator.kind === 'sum' || isDivided;
  }
  switch (additivity.kind) {
    case 'additive':
      return true;
    case 'semi-additive':
      return by.every((dimension) => additivity.over.includes(dimension));
    case 'non-additive':
      return false;
  }
}

/** The figure that the parts make; null when one is unknown or the denominator is 0. */
export function figureOf(
  metric: Metric,
  parts: Readonly<Record<string, number | null | undefined>>,
): number | null {
  const { expression } = metric;
  if (expression.kind === 'single') return parts.value ?? null;
  const { numerator, denominator } = parts;
  if (numerator == null || denominator == null || denominator === 0) return null;
  return (expression.times * numerator) / denominator;
}
