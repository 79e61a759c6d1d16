import { say } from '#messages/messages.ts';
import { readingOf } from '#metrics/query-reading.ts';
import type { Named } from '#metrics/value-label.ts';
import { breadthFirst } from '#model/breadth-first.ts';
import type { Query } from '#model/query.ts';
import { type Remedied, remedies, type Surroundings } from './remedies.ts';

/** The months of a release first, since it says nothing of others; rows taken together before any limit is lifted. */
const ORDER: readonly Remedied['code'][] = [
  'remedy-released-period',
  'remedy-coarser-dimension',
  'remedy-wider-value',
  'remedy-wider-period',
  'remedy-without-dimension',
  'remedy-without-filter',
];

/**
 * Tables above this one, the nearest first: what can be reached in one step, then in two, up to the whole. Each step takes
 * one criterion to the next of its hierarchy, or lifts it.
 */
export function tablesAbove(query: Query, around: Surroundings): Iterable<Query> {
  return breadthFirst(query, (one) => oneAbove(one, around), JSON.stringify);
}

function oneAbove(query: Query, around: Surroundings): readonly Query[] {
  const steps = remedies(query, around);
  return ORDER.flatMap((code) => steps.filter((step) => step.code === code)).map((step) => step.query);
}

/** A table whose every figure was found to be released, proposed as the one to see instead. */
export function grouped(query: Query, organisations: Named): Remedied {
  const { scope: _, ...asked } = query;
  const reading = readingOf(asked, organisations);
  return {
    code: 'remedy-group',
    text: {
      fr: say('remedy-group', { table: reading.fr }, 'fr'),
      en: say('remedy-group', { table: reading.en }, 'en'),
    },
    query,
  };
}
