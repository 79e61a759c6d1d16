import type { Metric, Sum } from '#model/metric.ts';

import { field, single } from '../terms.ts';

export const scannedSum: Sum = {
  kind: 'sum',
  name: 'admissions',
  universe: 'lines',
  unit: 'tickets',
  of: field('scanned'),
};

export const admissions: Metric = {
  id: 'admissions',
  version: 1,
  label: { fr: 'entrées enregistrées', en: 'admissions recorded' },
  synonyms: { fr: ['billets scannés', 'présences'], en: ['scanned tickets', 'entries scanned'] },
  meaning: {
    fr: 'Billets lus à l’entrée, là où les entrées sont enregistrées.',
    en: 'Tickets scanned at the door, where entries are recorded.',
  },
  grain: 'ticket',
  unit: 'tickets',
  expression: single(scannedSum),
  additivity: { kind: 'additive' },
  disclosure: 'amount',
  ofPersons: false,
};
