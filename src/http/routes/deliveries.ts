import { z } from 'zod';
import { refusal } from '#messages/messages.ts';
import { route } from '../route.ts';
import { RECEIPT } from '../shapes/receipt.ts';
import { CODE, FLAG, LANG, SLUG } from '../shapes/words.ts';
import { tellReceipt } from '../tell-receipt.ts';

const SAID = {
  organisation: SLUG,
  agree: FLAG.describe('record the agreement of the organisation to the pool’s terms'),
  preview: FLAG.describe('read and judge, and keep nothing'),
  source: CODE.optional().describe('which export it is, when it is known'),
  lang: LANG,
};

export const putDelivery = route({
  method: 'put',
  path: '/api/deliveries',
  summary: 'Hand in a file at once: the body is its bytes. Gives one receipt for each table it holds.',
  parameters: z.object({
    ...SAID,
    file: z.string().min(1).max(255).describe('the name of the file, its extension included'),
  }),
  body: 'bytes',
  gives: z.array(RECEIPT),
  answer: async ({ parameters, language, bytes }, service) => {
    if (bytes === null) throw refusal('body-empty', {});
    const { organisation, file, agree, source = null, preview: isPreview } = parameters;
    const { id } = await service.uploads.begin(organisation, file);
    try {
      await service.uploads.add(id, 0, bytes);
      const delivery = { organisation, uploads: [id], agree, source, isPreview, language };
      return (await service.deliver(delivery)).receipts.map(tellReceipt);
    } finally {
      // Its id was told to nobody: whatever became of it, nobody comes back for its bytes.
      await service.uploads.abandon(id);
    }
  },
});

export const postDelivery = route({
  method: 'post',
  path: '/api/deliveries',
  summary: 'Hand in files that were sent, together: a list of buyers completes the sales beside it.',
  parameters: z.object(SAID),
  body: z.object({ uploads: z.array(z.string().max(64)).min(1).max(200).describe('ids of the files sent') }),
  gives: z.object({
    receipts: z.array(RECEIPT),
    rejects: z
      .array(z.object({ name: z.string(), text: z.string().describe('CSV, with a byte-order mark') }))
      .describe('the lines to correct, as files; kept nowhere'),
  }),
  answer: async ({ parameters, body, language }, service) => {
    const { organisation, agree, source = null, preview: isPreview } = parameters;
    const delivery = { organisation, uploads: body.uploads, agree, source, isPreview, language };
    const { receipts, rejects } = await service.deliver(delivery);
    return { receipts: receipts.map(tellReceipt), rejects };
  },
});
