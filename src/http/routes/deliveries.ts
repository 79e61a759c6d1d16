import { z } from 'zod';
import { refusal } from '#messages/messages.ts';
import { receiveFile } from '../receive-file.ts';
import { route } from '../route.ts';
import { RECEIPT } from '../shapes/receipt.ts';
import { CODE, FLAG, LANG, SLUG } from '../shapes/words.ts';
import { tellReceipt } from '../tell-receipt.ts';

export const putDelivery = route({
  method: 'put',
  path: '/api/deliveries',
  summary: 'Hand in a file: the body is its bytes. Gives one receipt for each table it holds.',
  parameters: z.object({
    organisation: SLUG,
    file: z.string().min(1).max(255).describe('the name of the file, its extension included'),
    agree: FLAG.describe('record the agreement of the organisation to the pool’s terms'),
    preview: FLAG.describe('read and judge, and keep nothing'),
    source: CODE.optional().describe('which export it is, when it is known'),
    lang: LANG,
  }),
  body: 'bytes',
  gives: z.array(RECEIPT),
  answer: async ({ parameters, bytes }, service) => {
    if (bytes === null) throw refusal('body-empty', {});
    const { organisation, agree, source, preview: isPreview } = parameters;
    const receipts = await service.withReception(async (folder) => {
      const file = await receiveFile(bytes, folder, parameters.file);
      return service.ingest({ organisation, file, agree, source: source ?? null, isPreview });
    });
    return receipts.map(tellReceipt);
  },
});
