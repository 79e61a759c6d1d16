import type { Aggregate, Metric } from '#model/metric.ts';

import type { AggregateFacts, Asked } from '../asked.ts';

/** Amounts of several currencies are never added: unless the question names one, the pool’s own is counted. */
export function oneCurrency(asked: Asked, { currency }: AggregateFacts): Asked {
  const named = [...asked.by, ...asked.where].some(({ dimension }) => dimension.id === 'currency');
  return named ? asked : { ...asked, metric: inCurrency(asked.metric, currency) };
}

function inCurrency(metric: Metric, currency: string): Metric {
  const { expression } = metric;
  const parts =
    expression.kind === 'single' ? [expression.of] : [expression.numerator, expression.denominator];
  if (!parts.some(({ unit }) => unit === 'minor')) return metric;
  // The tickets or orders of an average are those of the same currency.
  const of = (aggregate: Aggregate) => conditioned(aggregate, currency);
  return {
    ...metric,
    expression:
      expression.kind === 'single'
        ? { ...expression, of: of(expression.of) }
        : { ...expression, numerator: of(expression.numerator), denominator: of(expression.denominator) },
  };
}

/** An amount in the pool’s currency; what is no amount is left as it is. */
export function aggregateIn<A extends Aggregate>(aggregate: A, currency: string): A {
  return aggregate.unit === 'minor' ? conditioned(aggregate, currency) : aggregate;
}

function conditioned<A extends Aggregate>(aggregate: A, currency: string): A {
  return aggregate.universe === 'lines' ? { ...aggregate, currency } : aggregate;
}
