import type { Dimension } from '#model/metric.ts';

import { field } from '../terms.ts';

export const channel: Dimension = {
  id: 'channel',
  version: 1,
  label: { fr: 'canal de vente', en: 'sales channel' },
  synonyms: { fr: ['canal'], en: ['channel'] },
  meaning: {
    fr: 'Canal par lequel le billet a été vendu, au premier niveau du vocabulaire.',
    en: 'Channel through which the ticket was sold, at the first level of the vocabulary.',
  },
  values: { kind: 'concepts', scheme: 'channel', level: 'top' },
  in: {
    lines: field('channel'),
  },
};
