import type { Aggregate, Dimension, Metric, Predicate, Scalar } from '#model/metric.ts';

/** A metric’s expression in plain signs, made from the very data that are compiled: `100 × Σ issued ÷ Σ seats`. */
export function metricFormula({ expression }: Metric): string {
  if (expression.kind === 'single') return aggregateFormula(expression.of);
  const times = expression.times === 1 ? '' : `${expression.times} × `;
  return `${times}${aggregateFormula(expression.numerator)} ÷ ${aggregateFormula(expression.denominator)}`;
}

/** How a dimension’s value comes from a row. */
export function dimensionFormula(dimension: Dimension): string {
  const formulas = new Set(Object.values(dimension.in).map(scalarFormula));
  return [...formulas].join(' · ');
}

function aggregateFormula(aggregate: Aggregate): string {
  const notes = [
    ...(aggregate.when ? [predicateFormula(aggregate.when)] : []),
    ...(aggregate.known ?? []).map((id) => `${id} known`),
    ...(aggregate.without ?? []).map((id) => `any ${id}`),
  ];
  return `${counted(aggregate)}${notes.length === 0 ? '' : ` [${notes.join('; ')}]`}`;
}

function counted(aggregate: Aggregate): string {
  switch (aggregate.kind) {
    case 'sum':
      return `Σ ${scalarFormula(aggregate.of)}`;
    case 'count-distinct':
      return `# distinct ${aggregate.of.join(' × ')}`;
    case 'count-repeated':
      return `# ${aggregate.of} with ≥ ${aggregate.atLeast} ${scalarFormula(aggregate.having)}`;
    case 'weigh-distinct':
      return `Σ ${aggregate.weight} over distinct ${aggregate.of}, each holding ≤ ${100 * aggregate.holdingShareMax} % of the pool’s`;
    case 'quantile':
      return `Q${100 * aggregate.at} of ${scalarFormula(aggregate.of)}, weighed by ${scalarFormula(aggregate.weight)}`;
  }
}

function scalarFormula(scalar: Scalar): string {
  switch (scalar.kind) {
    case 'field':
      return scalar.name;
    case 'constant':
      return String(scalar.value);
    case 'days':
      return `days(${scalarFormula(scalar.from)} → ${scalarFormula(scalar.to)})`;
    case 'distance':
      return `km(${scalar.from.map(scalarFormula).join(', ')} → ${scalar.to.map(scalarFormula).join(', ')})`;
    case 'minus':
      return minusFormula(scalar.left, scalarFormula(scalar.right));
    case 'over':
      return `${scalarFormula(scalar.left)} ÷ ${scalarFormula(scalar.right)}`;
    case 'first-known':
      return `first known of (${scalar.of.map(scalarFormula).join(', ')})`;
    case 'band':
      return `band(${scalarFormula(scalar.of)})`;
    case 'recode':
      return scalarFormula(scalar.of);
    case 'choose':
      return `(${scalar.cases.map(({ when, give }) => `${scalarFormula(give)} if ${predicateFormula(when)}`).join('; ')})`;
    default:
      return `${scalar.kind}(${scalarFormula(scalar.of)})`;
  }
}

function minusFormula(left: Scalar, right: string): string {
  return left.kind === 'constant' && left.value === 0 ? `−${right}` : `(${scalarFormula(left)} − ${right})`;
}

function predicateFormula(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'in':
      return `${scalarFormula(predicate.of)} ${predicate.values.length === 1 ? '=' : 'in'} ${predicate.values.join(', ')}`;
    case 'compare':
      return `${scalarFormula(predicate.left)} ${predicate.operator.replace('<>', '≠').replace('<=', '≤').replace('>=', '≥')} ${scalarFormula(predicate.right)}`;
    case 'known':
      return `${scalarFormula(predicate.of)} known`;
    case 'holds':
      return scalarFormula(predicate.of);
    case 'all':
      return predicate.of.map(predicateFormula).join(' and ');
    case 'any':
      return `(${predicate.of.map(predicateFormula).join(' or ')})`;
    case 'not':
      return `not (${predicateFormula(predicate.of)})`;
  }
}
