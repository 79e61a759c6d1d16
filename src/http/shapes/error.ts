import { z } from 'zod';
import { QUERY } from './answer.ts';
import { BILINGUAL, CODE } from './words.ts';

export const ERROR = z
  .object({
    ok: z.literal(false),
    status: z.int().optional().describe('the HTTP status; absent on the command line'),
    errors: z.array(
      z.object({
        code: CODE.describe('stable'),
        message: z.string().describe('in the reader’s language'),
        where: z.string().nullable().describe('the parameter or field at fault'),
      }),
    ),
    suggestions: z
      .array(z.object({ question: BILINGUAL, query: QUERY }))
      .optional()
      .describe('what can be asked instead of a question that was not understood'),
  })
  .meta({ id: 'Error' });
