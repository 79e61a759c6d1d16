import type { Aggregate, Metric } from '#model/metric.ts';

import { ACQUIRES, all, field, percent } from '../terms.ts';
import { buyersCounted } from './buyers.ts';

const buyersSeenElsewhere: Aggregate = {
  ...buyersCounted,
  name: 'buyers-seen-elsewhere',
  when: all(ACQUIRES, { kind: 'holds', of: field('seen_elsewhere') }),
};

export const crossAttendance: Metric = {
  id: 'cross-attendance',
  version: 1,
  label: { fr: 'fréquentation croisée', en: 'cross-attendance' },
  synonyms: {
    fr: ['acheteurs vus ailleurs', 'vont aussi ailleurs'],
    en: ['seen elsewhere', 'also attend elsewhere'],
  },
  meaning: {
    fr: 'Parmi les acheteurs, part de ceux qui ont aussi acheté chez un autre organisme partenaire pendant la même période.',
    en: 'Among buyers, the share who also bought from another partner organisation during the same period.',
  },
  grain: 'person',
  unit: 'percent',
  expression: percent(buyersSeenElsewhere, buyersCounted),
  additivity: { kind: 'non-additive' },
  disclosure: 'overlap',
  ofPersons: true,
};
