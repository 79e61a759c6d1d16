import type { Field } from '#model/fields.ts';
import type { Code } from '#model/words.ts';

/** Fields whose local labels stand for a concept, and the scheme of that concept. */
export const LABEL_SCHEMES: Readonly<Partial<Record<Field, Code>>> = {
  'price-type': 'price-class',
  channel: 'channel',
  discipline: 'discipline',
  'target-audience': 'target-audience',
  'venue-kind': 'venue-kind',
  municipality: 'municipality',
  'age-band': 'age-band',
  question: 'survey-question',
};
