import type { Query } from '#model/query.ts';
import type { Code } from '#model/words.ts';

import type { Focus } from '#path/present/present.ts';
import type { Topic } from './topic.ts';

/**
 * Other readings to show beside the answer: orders beside tickets, composition beside participation, the share of a
 * group of sources, which no sum of its members gives since a person may choose several.
 */
export function companionsOf(query: Query, focus: Focus, topic: Topic): readonly Query[] {
  const also = topic.also.map((metric) => ({ ...query, metric }));
  return [...also, ...otherReadings(query, focus, topic)];
}

function otherReadings(query: Query, focus: Focus, topic: Topic): readonly Query[] {
  const isPurchaseTime = query.by?.some((dimension) => dimension.startsWith('purchase-')) ?? false;
  if (query.metric === 'tickets-sold' && isPurchaseTime) return [{ ...query, metric: 'orders' }];
  if (query.metric === 'tickets-sold' && topic.isLoose) return [{ ...query, metric: 'tickets-issued' }];
  const hasAge = query.where?.['age-band'] !== undefined;
  if (query.metric === 'participation') return hasAge ? [{ ...query, metric: 'audience-composition' }] : [];
  if (query.metric === 'audience-composition')
    return isOfOneGroup(query) ? [{ ...query, metric: 'participation' }] : [];
  if (query.metric === 'information-source-share') return focus.codes.map((code) => shareOf(query, code));
  if (query.metric === 'buyers' && hasAge && query.where?.discipline !== undefined)
    return [{ ...query, metric: 'participation' }];
  if (query.metric === 'buyers' && query.by?.[0] === 'region') return [{ ...query, by: ['origin-class'] }];
  return [];
}

function isOfOneGroup({ by, where }: Query): boolean {
  return by === undefined && where?.['age-band'] !== undefined && where.discipline !== undefined;
}

function shareOf(query: Query, code: Code): Query {
  const { by: _, ...rest } = query;
  return { ...rest, where: { ...query.where, 'information-source': [code] } };
}
