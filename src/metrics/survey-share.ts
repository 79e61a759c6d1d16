import type { Aggregate, Predicate } from '#model/metric.ts';
import type { Code } from '#model/words.ts';

/** A2: a share of the pool is not that of one large house. */
const HOLDING_SHARE_MAX = 0.25;

/** Respondents by their weight, each once, in the pool no holding beyond a quarter. */
export function weighed(name: string, when: Predicate, without: readonly Code[] = []): Aggregate {
  return {
    kind: 'weigh-distinct',
    name,
    universe: 'responses',
    unit: 'respondents',
    of: 'respondent_key',
    weight: 'weight',
    holdingShareMax: HOLDING_SHARE_MAX,
    when,
    ...(without.length > 0 ? { without } : {}),
  };
}
