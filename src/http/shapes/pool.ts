import { z } from 'zod';
import type { LoggedQuestion, OrganisationState, OwnReturn, PoolState, Progress } from '#model/service.ts';
import { ANSWER, QUERY } from './answer.ts';
import { BILINGUAL, DAY, MOMENT, SLUG } from './words.ts';

export const POOL_STATE: z.ZodType<PoolState> = z.object({
  pool: z.object({
    name: z.string(),
    createdAt: MOMENT,
    currency: z.string().length(3),
    zone: z.string(),
    terms: z.object({ version: z.string(), linkAcrossHouses: z.boolean() }),
    demonstration: z.boolean(),
  }),
  organisations: z.int(),
  deliveries: z.int(),
  asOf: MOMENT.nullable(),
  panels: z.array(
    z.object({
      of: z.string(),
      slug: SLUG,
      name: BILINGUAL,
      panel: z.object({
        of: z.string(),
        without: z.union([
          z.object({ months: z.array(z.int()) }),
          z.object({ houses: z.array(SLUG) }),
          z.object({ performances: z.record(z.string(), z.array(z.string())) }),
        ]),
      }),
    }),
  ),
});

export const ORGANISATION: z.ZodType<OrganisationState> = z.object({
  slug: SLUG,
  name: z.string(),
  agreed: z.boolean(),
  deliveries: z.int(),
});

export const OWN_RETURN: z.ZodType<OwnReturn> = z.object({
  organisation: z.object({ slug: SLUG, name: z.string() }),
  from: DAY.nullable(),
  to: DAY.nullable(),
  answers: z.array(ANSWER),
});

export const LOGGED_QUESTION: z.ZodType<LoggedQuestion> = z.object({
  id: z.string(),
  askedAt: MOMENT,
  askedBy: z.string(),
  question: z.string().nullable(),
  reading: BILINGUAL,
  query: QUERY,
  outcome: z.enum(['released', 'partly-released', 'not-released', 'refused']),
  edition: z.string().nullable(),
});

export const PROGRESS: z.ZodType<Progress> = z.object({
  state: z.enum(['working', 'ready', 'failed']),
  text: BILINGUAL,
  done: z.number(),
  of: z.number().nullable(),
});
