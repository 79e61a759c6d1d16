import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const seller: Dimension = {
  id: 'seller',
  version: 1,
  label: { fr: 'billetterie', en: 'seller' },
  synonyms: { fr: ['vendeur', 'réseau de billetterie'], en: ['box office'] },
  meaning: {
    fr: 'Organisme dont la billetterie a vendu le billet.',
    en: 'Organisation whose box office sold the ticket.',
  },
  values: { kind: 'organisations' },
  in: {
    lines: field('seller'),
  },
};
