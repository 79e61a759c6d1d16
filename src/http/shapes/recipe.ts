import { z } from 'zod';
import type { KeptRecipe } from '#model/recipe.ts';
import { MOMENT, SLUG } from './words.ts';

const WORDS = z.record(z.string(), z.string());

export const RECIPE: z.ZodType<KeptRecipe> = z
  .object({
    id: z.string(),
    organisation: SLUG,
    version: z.int(),
    headers: z.array(z.string()).describe('folded headers of the file that was confirmed'),
    source: z.string(),
    recipe: z.object({
      columns: WORDS.optional(),
      labels: z.record(z.string(), WORDS).optional(),
      questions: z.record(z.string(), z.string().nullable()).optional(),
      dates: z.enum(['day-first', 'month-first']).optional(),
      decimal: z.enum(['point', 'comma']).optional(),
      currency: z.string().length(3).optional(),
    }),
    savedAt: MOMENT,
  })
  .meta({ id: 'Recipe' }) as unknown as z.ZodType<KeptRecipe>;
