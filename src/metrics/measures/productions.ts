import type { Aggregate, Metric } from '#model/metric.ts';

import { single } from '../terms.ts';

const productionsGiven: Aggregate = {
  kind: 'count-distinct',
  name: 'productions',
  universe: 'performances',
  unit: 'productions',
  of: ['production'],
};

export const productions: Metric = {
  id: 'productions',
  version: 1,
  label: { fr: 'spectacles différents', en: 'productions' },
  synonyms: { fr: ['productions'], en: ['different shows'] },
  meaning: {
    fr: 'Spectacles dont une représentation au moins a été donnée. Deux titres qu’un organisme a dits d’un même spectacle comptent pour un; une tournée chez plusieurs organismes aussi, quand ils nomment le même producteur et le même titre.',
    en: 'Productions of which at least one performance was given. Two titles that an organisation said to be of one production count once; so does a tour at several organisations that name the same producer and the same title.',
  },
  grain: 'performance',
  unit: 'productions',
  expression: single(productionsGiven),
  additivity: { kind: 'non-additive' },
  disclosure: 'public-fact',
  ofPersons: false,
};
