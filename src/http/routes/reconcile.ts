import { z } from 'zod';
import { route } from '../route.ts';
import { INCLUDES, RECONCILIATION } from '../shapes/receipt.ts';
import { LANG, SLUG } from '../shapes/words.ts';

export const postReconcile = route({
  method: 'post',
  path: '/api/receipts/{receipt}/reconcile',
  summary: 'Compare a delivery with the total that the box office reports.',
  parameters: z.object({ receipt: z.string().max(100), organisation: SLUG, lang: LANG }),
  body: z.object({ amountMinor: z.int(), includes: INCLUDES }),
  gives: RECONCILIATION,
  answer: ({ parameters: { receipt, organisation }, body }, service) =>
    service.reconcile({ receipt, organisation, ...body }),
});
