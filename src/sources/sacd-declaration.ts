import type { FieldReading, Source } from '#model/source.ts';

const ALONE = 'Declaration.Representations.Representation.';

/** A declaration of one performance is no list, so that its names keep their whole path. */
function rep(...paths: readonly string[]): FieldReading {
  return { headers: paths.flatMap((path) => [path, ALONE + path]) };
}

/** A declaration to the French society of authors: totals of each performance, before value-added tax. */
export const sacdDeclaration: Source = {
  id: 'sacd-declaration',
  system: 'SACD',
  report: { fr: 'Déclaration de représentations (XML)', en: 'Declaration of performances (XML)' },
  evidence: 'real-file',
  formats: ['xml'],
  kind: 'sums',
  grain: 'sum',
  signature: ['rep_ref_dec', 'rep_titre', 'Billetterie.rep_mt_billets', 'rep_date_debut'].map((path) => [
    path,
    ALONE + path,
  ]),
  fields: {
    'performance-id': rep('rep_ref_dec'),
    'performance-title': rep('rep_titre'),
    'performance-date': rep('rep_date_debut'),
    'performance-time': rep('rep_horaire'),
    'period-start': rep('rep_date_debut'),
    'period-end': rep('rep_date_fin'),
    price: rep('Billetterie.rep_mt_billets'),
    tax: rep('Billetterie.rep_mt_tva_billets'),
    'paid-quantity': rep('Billetterie.rep_nb_billets_pay'),
    'free-quantity': rep('Billetterie.rep_nb_billets_exo'),
    currency: rep('rep_devise'),
    venue: rep('Salle.salle_nom'),
    'capacity-saleable': rep('Salle.salle_jauge'),
    producer: rep('Producteur.prod_nom'),
  },
  known: ['rep_statut', 'rep_version', 'rep_nb', 'Exploitation.rep_mt_depenses', 'Exploitation.rep_mt_frais'],
  amounts: { per: 'row', taxes: 'excluded', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
};
