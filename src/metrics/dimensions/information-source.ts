import type { Dimension } from '#model/metric.ts';

import { field, isIn } from '../terms.ts';

export const informationSource: Dimension = {
  id: 'information-source',
  version: 1,
  label: { fr: 'source d’information', en: 'information source' },
  synonyms: { fr: ['médias', 'comment ils s’informent'], en: ['media', 'how they find out'] },
  meaning: {
    fr: 'Source choisie à une question sur l’information; plusieurs choix sont permis, les parts ne s’additionnent pas.',
    en: 'Source chosen at a question about information; several choices are allowed, the shares do not add up.',
  },
  values: { kind: 'concepts', scheme: 'information-source', level: 'as-recorded' },
  in: {
    responses: {
      kind: 'choose',
      cases: [{ when: isIn('question', 'heard-of-show', 'follows-culture'), give: field('option') }],
    },
  },
};
