import { z } from 'zod';
import { route } from '../route.ts';
import { ORGANISATION } from '../shapes/pool.ts';

export const getOrganisations = route({
  method: 'get',
  path: '/api/organisations',
  summary: 'The partner organisations.',
  parameters: z.object({}),
  body: null,
  gives: z.array(ORGANISATION),
  answer: (_, service) => service.organisations(),
});
