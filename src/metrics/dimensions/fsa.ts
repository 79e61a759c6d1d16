import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const fsa: Dimension = {
  id: 'fsa',
  version: 1,
  label: { fr: 'secteur postal (RTA)', en: 'postal area (FSA)' },
  synonyms: { fr: ['RTA', 'code postal', 'secteur postal'], en: ['FSA', 'postal code'] },
  meaning: {
    fr: 'Trois premiers caractères du code postal de l’acheteur ou du répondant.',
    en: 'First three characters of the buyer’s or respondent’s postal code.',
  },
  values: { kind: 'fsa' },
  in: {
    lines: field('fsa'),
    responses: field('fsa'),
    places: field('fsa'),
  },
};
