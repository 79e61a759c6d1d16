import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import type { Query } from '#model/query.ts';

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const RANGE = z.strictObject({ from: DAY.optional(), to: DAY.optional() });
const CODE = z.string().min(1).max(100);

/** The shape of a typed question (`docs/query.schema.json` is made from it). Ids are checked by `aggregate`. */
export const QUERY_SHAPE = z.strictObject({
  metric: CODE,
  by: z.array(CODE).max(3).optional(),
  where: z.record(CODE, z.union([z.array(CODE).max(500), RANGE])).optional(),
  compare: z
    .union([
      z.strictObject({ period: z.union([z.enum(['previous-year', 'previous-period']), RANGE]) }),
      z.strictObject({ with: z.literal('pool') }),
    ])
    .optional(),
  scope: z.enum(['own', 'pool']).optional(),
});

/** A JSON text as a query. Refuses with `query-unreadable`. */
export function readQuery(text: string): Query {
  try {
    return QUERY_SHAPE.parse(JSON.parse(text)) as Query;
  } catch (error) {
    throw refusal('query-unreadable', {}, { cause: error });
  }
}
