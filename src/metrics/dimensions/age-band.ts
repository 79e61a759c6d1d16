import type { Dimension, Scalar } from '#model/metric.ts';
import { AGE_BANDS } from '#vocabulary/schemes/age-band.ts';

import { field } from '../terms.ts';

/** When no performance is known, the year of the purchase. */
const AGE: Scalar = {
  kind: 'minus',
  left: { kind: 'year', of: { kind: 'first-known', of: [field('starts_at'), field('sold_at')] } },
  right: field('birth_year'),
};
const RESPONDENT_AGE: Scalar = {
  kind: 'minus',
  left: { kind: 'year', of: field('answered_at') },
  right: field('birth_year'),
};

export const ageBand: Dimension = {
  id: 'age-band',
  version: 1,
  label: { fr: 'groupe d’âge', en: 'age band' },
  synonyms: { fr: ['âge', 'tranche d’âge'], en: ['age', 'age group'] },
  meaning: {
    fr: 'Âge de l’acheteur : année de la représentation moins année de naissance. Pour un sondage, la tranche cochée par le répondant.',
    en: 'Age of the buyer: year of the performance minus year of birth. For a survey, the band that the respondent ticked.',
  },
  values: { kind: 'concepts', scheme: 'age-band', level: 'as-recorded' },
  in: {
    lines: { kind: 'band', of: AGE, bands: AGE_BANDS },
    responses: {
      kind: 'first-known',
      of: [field('age_band'), { kind: 'band', of: RESPONDENT_AGE, bands: AGE_BANDS }],
    },
  },
};
