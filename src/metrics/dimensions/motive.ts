import type { Dimension } from '#model/metric.ts';

import { field, isIn } from '../terms.ts';

export const motive: Dimension = {
  id: 'motive',
  version: 1,
  label: { fr: 'motif de sortie', en: 'reason for attending' },
  synonyms: { fr: ['motivation'], en: ['motivation'] },
  meaning: {
    fr: 'Motif choisi à la question sur ce qui a décidé à venir; plusieurs choix sont permis, les parts ne s’additionnent pas.',
    en: 'Reason chosen at the question about what decided one to come; several choices are allowed, the shares do not add up.',
  },
  values: { kind: 'concepts', scheme: 'motive', level: 'as-recorded' },
  in: {
    responses: { kind: 'choose', cases: [{ when: isIn('question', 'motives'), give: field('option') }] },
  },
};
