import { isApplicable } from '#metrics/applicable.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { Metric } from '#model/metric.ts';
import { contentFor } from '#path/protect/protect.ts';
import { hasOtherCurrency } from '#store/receipts.ts';
import type { PoolAt } from '../answering.ts';
import type { Asking } from './asking.ts';
import { release } from './released.ts';

const CURRENCY = 'currency';

/**
 * Currencies in which a house has amounts that its own figure, in the pool’s currency, leaves out: a company that sells
 * in euros would read a revenue of nothing. Of other houses’ currencies nobody is told.
 */
export async function otherCurrencies(asOf: PoolAt, asking: Asking): Promise<readonly string[]> {
  const { query, audience } = asking;
  const { currency } = asOf.known.pool;
  const metric = metricOf(query.metric);
  if (query.scope !== 'own' || audience.kind !== 'organisation' || metric === null) return [];
  if (!isOneCurrency(metric) || isNamed(asking)) return [];
  if (!(await hasOtherCurrency(asOf.pool.catalogue, audience.slug, currency))) return [];
  const { metric: asked, where, scope } = query;
  const byCurrency = { metric: asked, ...(where ? { where } : {}), scope, by: [CURRENCY] };
  const { table } = await release(asOf, { ...asking, query: byCurrency });
  return contentFor(audience, table)
    .cells.filter(({ value }) => value)
    .flatMap(({ key: [code] }) => (code == null || code === currency ? [] : [code]))
    .toSorted();
}

/** Whether a figure counts amounts of the pool’s currency, and could count those of each. */
function isOneCurrency(metric: Metric): boolean {
  const { expression } = metric;
  const parts =
    expression.kind === 'single' ? [expression.of] : [expression.numerator, expression.denominator];
  const dimension = dimensionOf(CURRENCY);
  return parts.some(({ unit }) => unit === 'minor') && dimension !== null && isApplicable(metric, dimension);
}

function isNamed({ query }: Asking): boolean {
  return query.by?.includes(CURRENCY) || query.where?.[CURRENCY] !== undefined;
}
