import { z } from 'zod';
import { refusal } from '#messages/messages.ts';
import type { Service } from '#model/service.ts';
import { route } from '../route.ts';
import { LOGGED_QUESTION } from '../shapes/pool.ts';
import { AS, LANG } from '../shapes/words.ts';

export const getQuestions = route({
  method: 'get',
  path: '/api/questions',
  summary: 'The questions asked of the pool, newest first, for its members and its steward.',
  parameters: z.object({
    as: AS,
    limit: z.coerce.number().int().min(1).max(500).default(100),
    before: z.string().max(100).optional().describe('the id of a question: only those asked before it'),
    lang: LANG,
  }),
  body: null,
  gives: z.array(LOGGED_QUESTION),
  answer: async ({ parameters: { as, limit, before } }, service) => {
    if (as !== 'steward' && !(await isMember(as, service))) throw refusal('log-for-members', {});
    return service.log({ limit, before: before ?? null });
  },
});

/** A name that is nobody’s reads no more than the public. */
async function isMember(as: string, service: Service): Promise<boolean> {
  return (await service.organisations()).some(({ slug }) => slug === as);
}
