import { z } from 'zod';
import type { ConsentAsked, ConsentPreview } from '#model/consent-inbox.ts';
import type { Consent, ConsentRequest } from '#model/pool.ts';
import { BILINGUAL, DAY, SLUG } from './words.ts';

const FIGURE = z
  .string()
  .min(1)
  .max(500)
  .describe('discipline-shares:opera, survey-named or cell:2024-09..2025-08:discipline=opera');

const AUDIENCE = z.enum(['members', 'public']);

/** A figure, and to whom it would be shown. */
export const ASKABLE = z.object({ figure: FIGURE, audience: AUDIENCE });

const PREVIEW: z.ZodType<ConsentPreview> = z.object({ text: z.array(BILINGUAL) });

export const CONSENT_ASKED: z.ZodType<ConsentAsked> = ASKABLE.extend({
  about: BILINGUAL,
  askedAt: z.string().nullable(),
  word: z.enum(['waiting', 'consented', 'refused', 'lapsed']),
  until: z.string().nullable(),
  preview: PREVIEW.nullable(),
});

export const CONSENT_REQUEST: z.ZodType<ConsentRequest> = ASKABLE.extend({ askedAt: z.string() });

export const WORD = ASKABLE.extend({
  organisation: SLUG,
  granted: z.boolean().describe('false refuses, or takes a consent back'),
  until: DAY.optional().describe('the last day on which it holds'),
});

export const CONSENT: z.ZodType<Consent> = ASKABLE.extend({
  organisation: SLUG,
  granted: z.boolean(),
  grantedAt: z.string(),
  until: z.string().exactOptional(),
});
