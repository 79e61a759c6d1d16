// A made pool of which labels are said, and figures asked by the jobs themselves.

import { chooseLabels, labelsOf } from '#jobs/agree/labels.ts';
import { answer } from '#jobs/answer.ts';
import type { Answering } from '#jobs/answering.ts';
import type { OpenPool } from '#jobs/open-pool.ts';
import type { LabelDecision, LabelState } from '#model/agreeing.ts';
import { audienceFrom } from '#model/audience.ts';
import type { Query } from '#model/query.ts';
import { HOUSE, type MadePool } from './made-pool.ts';

export type AskedPool = {
  readonly pool: OpenPool;
  readonly answering: Answering;
  /** A number by the values of one criterion; the key of an unknown value is `?`, of the whole ``. */
  readonly figures: (query: Query, as?: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Says something of the labels of a field. */
  readonly say: (field: string, label: string, said: Said, house?: string) => Promise<readonly LabelState[]>;
};

export type Said = { readonly is: string } | 'unknown' | 'undo';

export async function ask(made: MadePool): Promise<AskedPool> {
  const answering = await made.answering();
  return {
    pool: answering.pool,
    answering,
    figures: async (query, as = HOUSE) => {
      const [by = ''] = query.by ?? [];
      const { rows } = await answer(answering, { query, audience: audienceFrom(as) });
      return Object.fromEntries(rows.map((row) => [by === '' ? '' : (row[by] ?? '?'), row[query.metric]]));
    },
    say: async (field, label, said, house = HOUSE) => {
      const found = (await labelsOf(answering, house)).find(
        (one) => one.field === field && one.label === label,
      );
      const key = found?.key ?? '';
      const decision: LabelDecision =
        typeof said === 'string' ? { key, choice: said } : { key, choice: 'is', code: said.is };
      return chooseLabels(answering, house, [decision]);
    },
  };
}
