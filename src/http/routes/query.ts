import { z } from 'zod';
import { audienceFrom } from '#model/audience.ts';
import { route } from '../route.ts';
import { ANSWER, QUERY } from '../shapes/answer.ts';
import { AS, LANG } from '../shapes/words.ts';

export const postQuery = route({
  method: 'post',
  path: '/api/query',
  summary: 'A typed query.',
  parameters: z.object({}),
  body: z.object({ query: QUERY, as: AS, lang: LANG }),
  gives: ANSWER,
  answer: ({ body, language }, service) =>
    service.query({ query: body.query, audience: audienceFrom(body.as), language }),
});
