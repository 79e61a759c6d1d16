import { z } from 'zod';
import { route } from '../route.ts';
import { RECEIPT } from '../shapes/receipt.ts';
import { LANG, SLUG } from '../shapes/words.ts';
import { tellReceipt } from '../tell-receipt.ts';

export const postUndo = route({
  method: 'post',
  path: '/api/receipts/{receipt}/undo',
  summary: 'Undo a delivery: its rows no longer count.',
  parameters: z.object({ receipt: z.string().max(100), organisation: SLUG, lang: LANG }),
  body: null,
  gives: RECEIPT,
  answer: async ({ parameters: { receipt, organisation } }, service) =>
    tellReceipt(await service.undo({ receipt, organisation })),
});
