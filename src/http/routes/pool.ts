import { z } from 'zod';
import { route } from '../route.ts';
import { POOL_STATE } from '../shapes/pool.ts';

export const getPool = route({
  method: 'get',
  path: '/api/pool',
  summary: 'The pool, its size, its newest delivery.',
  parameters: z.object({}),
  body: null,
  gives: POOL_STATE,
  answer: (_, service) => service.pool(),
});
