import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** A declaration to the French society of authors: totals of each performance, before value-added tax. */
export const sacdDeclaration: Source = {
  id: 'sacd-declaration',
  system: 'SACD',
  report: { fr: 'Déclaration de représentations (XML)', en: 'Declaration of performances (XML)' },
  evidence: 'real-file',
  formats: ['xml'],
  kind: 'sums',
  grain: 'sum',
  signature: [
    ['rep_ref_dec'],
    ['rep_titre'],
    ['Billetterie.rep_mt_billets', 'rep_mt_billets'],
    ['rep_date_debut'],
  ],
  fields: {
    'performance-id': named('rep_ref_dec'),
    'performance-title': named('rep_titre'),
    'performance-date': named('rep_date_debut'),
    'performance-time': named('rep_horaire'),
    'period-start': named('rep_date_debut'),
    'period-end': named('rep_date_fin'),
    price: named('Billetterie.rep_mt_billets', 'rep_mt_billets'),
    tax: named('Billetterie.rep_mt_tva_billets', 'rep_mt_tva_billets'),
    'paid-quantity': named('Billetterie.rep_nb_billets_pay', 'rep_nb_billets_pay'),
    'free-quantity': named('Billetterie.rep_nb_billets_exo', 'rep_nb_billets_exo'),
    currency: named('rep_devise'),
    venue: named('Salle.salle_nom', 'salle_nom'),
    'capacity-saleable': named('Salle.salle_jauge', 'salle_jauge'),
    presenter: named('Diffuseur.diff_nom', 'diff_nom'),
    producer: named('Producteur.prod_nom', 'prod_nom'),
    municipality: named('Diffuseur.diff_ville', 'diff_ville'),
  },
  known: ['rep_statut', 'rep_version', 'rep_nb', 'Exploitation.rep_mt_depenses', 'Exploitation.rep_mt_frais'],
  amounts: { per: 'row', taxes: 'excluded', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
};
