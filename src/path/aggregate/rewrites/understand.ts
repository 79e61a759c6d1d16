import { refusal } from '#messages/messages.ts';
import { isApplicable } from '#metrics/applicable.ts';
import { dimensionOf } from '#metrics/dimensions.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { Dimension, Metric } from '#model/metric.ts';
import type { Filter, Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';

import type { AggregateFacts, Asked, Condition } from '../asked.ts';
import { rangeOf } from './ranges.ts';

/**
 * A query as named things: its metric, dimensions and conditions. Refuses what has no meaning, with a code of
 * `messages/metrics.ts`; groups and broader codes are still as written.
 */
export function understand(query: Query, facts: AggregateFacts): Asked {
  const metric = metricOf(query.metric);
  if (!metric) throw refusal('metric-unknown', { metric: query.metric });
  const by = (query.by ?? []).map(known);
  const repeated = by.find((dimension, index) => by.indexOf(dimension) !== index);
  if (repeated) throw refusal('dimension-repeated', { dimension: repeated.id });
  const where = Object.entries(query.where ?? {}).map(([id, filter]) => condition(known(id), filter));
  for (const dimension of [...by, ...where.map((one) => one.dimension)])
    refuseUnlessApplicable(metric, dimension);
  refuseUnlessStated(metric, [...by.map(({ id }) => id), ...where.map((one) => one.dimension.id)]);
  const scope = query.scope ?? (facts.house === null ? 'pool' : 'own');
  if (scope === 'own' && facts.house === null) throw refusal('own-scope-needs-house', {});
  return {
    query,
    metric,
    scope,
    house: scope === 'own' ? facts.house : null,
    by: by.map((dimension) => ({ dimension, recode: new Map() })),
    where,
    slices: [],
    evidence: [],
  };
}

function known(id: Code): Dimension {
  const dimension = dimensionOf(id);
  if (!dimension) throw refusal('dimension-unknown', { dimension: id });
  return dimension;
}

/** How the values that speak for themselves are written. */
const WRITTEN: Readonly<Record<string, RegExp>> = {
  year: /^\d{4}$/,
  hour: /^(?:\d|1\d|2[0-3])$/,
  country: /^[A-Z]{2}$/,
  currency: /^[A-Z]{3}$/,
};

function condition(dimension: Dimension, filter: Filter): Condition {
  const written = WRITTEN[dimension.values.kind];
  const strange = isCodes(filter) ? filter.find((code) => written?.test(code) === false) : undefined;
  if (strange !== undefined) throw refusal('value-unknown', { dimension: dimension.id, value: strange });
  return isCodes(filter)
    ? { dimension, codes: filter, range: null }
    : { dimension, codes: null, range: rangeOf(dimension, filter) };
}

function refuseUnlessApplicable(metric: Metric, dimension: Dimension): void {
  if (isApplicable(metric, dimension)) return;
  throw refusal('dimension-not-applicable', { metric: metric.id, dimension: dimension.id });
}

function refuseUnlessStated(metric: Metric, stated: readonly Code[]): void {
  const missing = metric.requires?.find((id) => !stated.includes(id));
  if (missing) throw refusal('dimension-required', { metric: metric.id, dimension: missing });
}

function isCodes(filter: Filter): filter is readonly Code[] {
  return Array.isArray(filter);
}
