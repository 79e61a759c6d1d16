import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import { parseJson } from '#model/json.ts';
import type { Query } from '#model/query.ts';

const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const RANGE = z.strictObject({ from: DAY.optional(), to: DAY.optional() });
/** Any text of one line: what no criterion has is refused where its values are known. */
const CODE = z.string().regex(/^[^\p{Cc}]{1,100}$/u);

/** The shape of a typed question (`docs/schemas/query.schema.json` is made from it). Ids are checked by `aggregate`. */
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

/** A JSON text as a query. Refuses with `query-unreadable`, or `query-invalid` and the place at fault. */
export function readQuery(text: string): Query {
  const parsed = QUERY_SHAPE.safeParse(readJson(text));
  if (parsed.success) return parsed.data as Query;
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const where = [...(issue?.path ?? []), ...unknown].map(String).join('.');
  throw refusal('query-invalid', { where: where || '{}' }, { cause: parsed.error });
}

function readJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw refusal('query-unreadable', {}, { cause: error });
  }
}
