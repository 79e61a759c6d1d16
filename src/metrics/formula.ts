import type { Aggregate, Metric, Predicate, Scalar } from '#model/metric.ts';

/** A metric’s formula as text, from the very expression that compiles: it cannot drift from what is computed. */
export function formulaOf({ expression }: Metric): string {
  if (expression.kind === 'single') return aggregateText(expression.of);
  const { numerator, denominator, times } = expression;
  const ratio = `${aggregateText(numerator)} ÷ ${aggregateText(denominator)}`;
  return times === 1 ? ratio : `${times} × ${ratio}`;
}

function aggregateText(aggregate: Aggregate): string {
  const { when, without = [], known = [] } = aggregate;
  const conditions = [
    ...(when === undefined ? [] : [predicateText(when)]),
    ...known.map((dimension) => `${dimension} known`),
  ];
  const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
  const regardless = without.length === 0 ? '' : ` whatever ${without.join(', ')}`;
  return `${countText(aggregate)}(${countedText(aggregate)}${where}${regardless})`;
}

function countText(aggregate: Aggregate): string {
  switch (aggregate.kind) {
    case 'sum':
      return 'sum';
    case 'quantile':
      return aggregate.at === 0.5 ? 'median' : `quantile ${aggregate.at}`;
    case 'weigh-distinct':
      return 'weighted count distinct';
    case 'count-distinct':
    case 'count-repeated':
      return 'count distinct';
  }
}

function countedText(aggregate: Aggregate): string {
  switch (aggregate.kind) {
    case 'sum':
      return scalarText(aggregate.of);
    case 'quantile':
      return `${scalarText(aggregate.of)} weighed by ${scalarText(aggregate.weight)}`;
    case 'weigh-distinct':
      return `${aggregate.of} weighed by ${aggregate.weight}`;
    case 'count-distinct':
      return aggregate.of.join(', ');
    case 'count-repeated':
      return `${aggregate.of} having ${aggregate.atLeast} ${scalarText(aggregate.having)} or more`;
  }
}

/** A number, text or date of a row, as text. */
export function scalarText(scalar: Scalar): string {
  switch (scalar.kind) {
    case 'field':
      return scalar.name;
    case 'constant':
      return String(scalar.value);
    case 'days':
      return `days from ${scalarText(scalar.from)} to ${scalarText(scalar.to)}`;
    case 'distance':
      return `km from (${scalar.from.map(scalarText).join(', ')}) to (${scalar.to.map(scalarText).join(', ')})`;
    case 'minus':
      return minusText(scalar.left, scalar.right);
    case 'over':
      return `${scalarText(scalar.left)} ÷ ${scalarText(scalar.right)}`;
    case 'first-known':
      return `first known of (${scalar.of.map(scalarText).join(', ')})`;
    case 'choose':
      return scalar.cases.map((one) => `${scalarText(one.give)} if ${predicateText(one.when)}`).join('; ');
    case 'recode':
      return `top of ${scalarText(scalar.of)}`;
    default:
      return `${scalar.kind} of ${scalarText(scalar.of)}`;
  }
}

function minusText(left: Scalar, right: Scalar): string {
  const isNegation = left.kind === 'constant' && left.value === 0;
  return isNegation ? `−${scalarText(right)}` : `${scalarText(left)} − ${scalarText(right)}`;
}

function predicateText(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'in':
      return `${scalarText(predicate.of)} is ${predicate.values.join(' or ')}`;
    case 'compare':
      return `${scalarText(predicate.left)} ${predicate.operator} ${scalarText(predicate.right)}`;
    case 'known':
      return `${scalarText(predicate.of)} known`;
    case 'holds':
      return scalarText(predicate.of);
    case 'all':
      return predicate.of.map(predicateText).join(' and ');
    case 'any':
      return `(${predicate.of.map(predicateText).join(' or ')})`;
    case 'not':
      return `not (${predicateText(predicate.of)})`;
  }
}
