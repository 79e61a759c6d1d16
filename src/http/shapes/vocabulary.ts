import { z } from 'zod';
import type { Concept, ConceptGroup, ConceptScheme } from '#model/concept.ts';
import { BILINGUAL, CODE } from './words.ts';

const SYNONYMS = z.object({ fr: z.array(z.string()), en: z.array(z.string()) });

const CONCEPT: z.ZodType<Concept> = z.object({
  code: CODE,
  label: BILINGUAL,
  synonyms: SYNONYMS,
  definition: BILINGUAL,
  broader: CODE.nullable(),
  exactMatch: z.array(z.string()),
  closeMatch: z.array(z.string()),
});

const GROUP: z.ZodType<ConceptGroup> = z.object({
  code: CODE,
  label: BILINGUAL,
  synonyms: SYNONYMS,
  definition: BILINGUAL,
  members: z.array(CODE),
});

const NAMED = { code: CODE, version: z.string(), label: BILINGUAL, definition: BILINGUAL };

export const LISTED_SCHEME = z.object(NAMED);

export const SCHEME: z.ZodType<ConceptScheme> = z.object({
  ...NAMED,
  concepts: z.array(CONCEPT),
  groups: z.array(GROUP),
});
