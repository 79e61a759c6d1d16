import { z } from 'zod';
import { route } from '../route.ts';
import { OWN_RETURN } from '../shapes/pool.ts';
import { LANG, SLUG } from '../shapes/words.ts';

export const getReturn = route({
  method: 'get',
  path: '/api/return',
  summary: 'One page on one’s own data: a handful of exact answers.',
  parameters: z.object({ organisation: SLUG, lang: LANG }),
  body: null,
  gives: OWN_RETURN,
  answer: ({ parameters }, service) => service.ownReturn(parameters.organisation),
});
