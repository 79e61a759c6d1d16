import { z } from 'zod';
import { route } from '../route.ts';
import { RECEIPT } from '../shapes/receipt.ts';
import { LANG, SLUG } from '../shapes/words.ts';
import { tellReceipt } from '../tell-receipt.ts';

export const getReceipts = route({
  method: 'get',
  path: '/api/receipts',
  summary: 'The deliveries of an organisation, newest first.',
  parameters: z.object({ organisation: SLUG, lang: LANG }),
  body: null,
  gives: z.array(RECEIPT),
  answer: async ({ parameters }, service) =>
    (await service.receipts(parameters.organisation)).map(tellReceipt),
});
