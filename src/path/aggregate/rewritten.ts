import type { Query } from '#model/query.ts';

import type { AggregateFacts, Asked } from './asked.ts';
import { addEvidence } from './rewrites/add-evidence.ts';
import { addIdentified } from './rewrites/add-identified.ts';
import { expandGroups } from './rewrites/expand-groups.ts';
import { oneCurrency } from './rewrites/one-currency.ts';
import { slice } from './rewrites/slice.ts';
import { splitCounts } from './rewrites/split-counts.ts';
import { understand } from './rewrites/understand.ts';

/** The rewrites, in order; each takes a question that the ones before have made. */
const REWRITES: readonly ((asked: Asked, facts: AggregateFacts) => Asked)[] = [
  expandGroups,
  oneCurrency,
  slice,
  addIdentified,
  addEvidence,
  splitCounts,
];

/** A query, understood and rewritten into slices of rows. Comparisons were split off before. */
export function rewritten(query: Query, facts: AggregateFacts): Asked {
  return REWRITES.reduce((asked, rewrite) => rewrite(asked, facts), understand(query, facts));
}
