import { z } from 'zod';
import { refusal } from '#messages/messages.ts';
import type { UploadReached } from '#model/service.ts';
import { route } from '../route.ts';
import { LANG, SLUG } from '../shapes/words.ts';

const UPLOAD = z.string().regex(/^[0-9a-f]{32}$/);

const REACHED: z.ZodType<UploadReached> = z
  .object({ id: UPLOAD, offset: z.int().describe('bytes that have come') })
  .meta({ id: 'UploadReached' });

export const postUpload = route({
  method: 'post',
  path: '/api/uploads',
  summary: 'Begin to send a file, which may then come piece by piece.',
  parameters: z.object({
    organisation: SLUG,
    file: z.string().min(1).max(255).describe('the name of the file, its extension included'),
    lang: LANG,
  }),
  body: null,
  gives: REACHED,
  answer: ({ parameters: { organisation, file } }, service) => service.uploads.begin(organisation, file),
});

export const getUpload = route({
  method: 'get',
  path: '/api/uploads/{upload}',
  summary: 'How far a file came, to go on from there after a connection broke off.',
  parameters: z.object({ upload: UPLOAD, lang: LANG }),
  body: null,
  gives: REACHED,
  answer: ({ parameters: { upload } }, service) => service.uploads.reached(upload),
});

export const putUpload = route({
  method: 'put',
  path: '/api/uploads/{upload}',
  summary: 'Add a piece of a file: the body is its bytes, from where the file stands.',
  parameters: z.object({
    upload: UPLOAD,
    offset: z.coerce.number().int().min(0).describe('bytes that came before this piece'),
    lang: LANG,
  }),
  body: 'bytes',
  gives: REACHED,
  answer: ({ parameters: { upload, offset }, bytes }, service) => {
    if (bytes === null) throw refusal('body-empty', {});
    return service.uploads.add(upload, offset, bytes);
  },
});
