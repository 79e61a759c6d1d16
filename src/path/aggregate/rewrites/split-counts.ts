import type { Aggregate } from '#model/metric.ts';

import type { Asked, EvidenceOf, Slice } from '../asked.ts';

/**
 * Counts of persons and of orders are taken apart from sums: rows that keep them apart are many, rows that only add
 * up are few, and each is read from the smallest rollup that tells it. What is left of the figure tells the coverage.
 */
export function splitCounts(asked: Asked): Asked {
  const slices = asked.slices.flatMap(split);
  return { ...asked, slices, evidence: asked.evidence.map((one) => moved(one, slices)) };
}

function split(slice: Slice): readonly Slice[] {
  if (slice.universe !== 'lines' || slice.name === 'base') return [slice];
  const counted = (what: 'persons' | 'orders' | null) =>
    slice.aggregates.filter((one) => countOf(one) === what);
  const added = counted(null);
  if (added.length === slice.aggregates.length) return [slice];
  const counts = (['persons', 'orders'] as const).map((name) => ({
    ...slice,
    name,
    aggregates: counted(name),
  }));
  return [{ ...slice, aggregates: added }, ...counts.filter(({ aggregates }) => aggregates.length > 0)];
}

function countOf(aggregate: Aggregate): 'persons' | 'orders' | null {
  const of = aggregate.kind === 'count-distinct' || aggregate.kind === 'count-repeated' ? aggregate.of : [];
  if (of.includes('person')) return 'persons';
  return of.includes('order_key') ? 'orders' : null;
}

function moved(evidence: EvidenceOf, slices: readonly Slice[]): EvidenceOf {
  if (evidence.slice === 'base' || evidence.slice === 'rest') return evidence;
  const home = slices.find(
    ({ name, aggregates }) =>
      name !== 'base' && aggregates.some((one) => one.name === evidence.aggregate.name),
  );
  return home ? { ...evidence, slice: home.name } : evidence;
}
