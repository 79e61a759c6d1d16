import { z } from 'zod';
import type { Bilingual } from '#model/words.ts';
import { SLUG_PATTERN } from '#model/words.ts';

export const BILINGUAL: z.ZodType<Bilingual> = z.object({ fr: z.string(), en: z.string() });

export const CODE = z.string().min(1).max(100);

export const SLUG = z.string().max(100).regex(SLUG_PATTERN);

export const LANG = z.enum(['fr', 'en']).optional().describe('language of errors; else Accept-Language');

export const AS = z
  .string()
  .max(100)
  .regex(SLUG_PATTERN)
  .default('public')
  .describe('as whom one asks: public, steward, or the slug of a house');

/** An address writes a truth as `true`; its absence is false. */
export const FLAG = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

export const DAY = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const MOMENT = z.string().describe('local date-time, ISO 8601');
