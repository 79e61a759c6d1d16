import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Visits a year of every museum, many houses in one file; a museum that was closed has no figures and a note. */
export const museumsOfFrance: Source = {
  id: 'museums-of-france',
  system: 'Ministère de la Culture (France)',
  report: { fr: 'Fréquentation des musées de France', en: 'Attendance of the museums of France' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'sums',
  grain: 'sum',
  signature: [['ref_musee'], ['nom_du_musee'], ['annee'], ['payant'], ['gratuit'], ['total']],
  fields: {
    house: named('ref_musee'),
    'house-name': named('nom_du_musee'),
    period: named('annee'),
    'paid-quantity': named('payant'),
    'free-quantity': named('gratuit'),
    quantity: named('total'),
    discipline: { constant: 'museum-exhibition' },
  },
  known: ['regions', 'ville', 'departements', 'date_appellation', 'note', 'commentaire'],
  decimal: 'comma',
  dates: 'day-first',
  exclusions: [{ rule: 'no-figure', field: 'quantity', when: { empty: true } }],
};
