import type { Field, LabelField } from '#model/fields.ts';
import type { Code } from '#model/words.ts';
import { ANSWERS } from './schemes/survey-question.ts';

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

/** Questions of which the answers are values and have a field of their own, not options. */
export const VALUE_QUESTIONS: ReadonlySet<Code> = new Set([
  'birth-year',
  'postal-code',
  'age-band',
  'region',
  'municipality',
]);

/** The field of the options of a shared question: those of two questions with the same answers are the same labels. */
export function optionField(question: Code): LabelField {
  return `option:${ANSWERS[question] ?? ''}`;
}

/** The scheme of what a label of a field stands for; undefined for a field without labels. */
export function schemeOfLabels(field: string): Code | undefined {
  if (!field.startsWith('option:')) return LABEL_SCHEMES[field as Field];
  const scheme = field.slice('option:'.length);
  return Object.values(ANSWERS).includes(scheme) ? scheme : undefined;
}
