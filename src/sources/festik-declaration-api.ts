import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** What one performance sold, by price: the declaration that the system prepares, before value-added tax. */
export const festikDeclarationApi: Source = {
  id: 'festik-declaration-api',
  system: 'Festik',
  report: { fr: 'API : déclaration d’une représentation', en: 'API: declaration of a performance' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['payants', 'gratuits'],
  kind: 'sums',
  grain: 'sum',
  signature: [['tarif'], ['prix_unitaire_ttc'], ['nb_billets_vendus'], ['taux_tva'], ['total_ht']],
  fields: {
    'performance-id': named('$.representation.id'),
    'performance-title': named('$.spectacle.name'),
    'production-id': named('$.spectacle.id'),
    'price-type': named('tarif'),
    quantity: named('nb_billets_vendus'),
    price: named('total_ht'),
    currency: { constant: 'EUR' },
    tax: named('tva'),
  },
  known: ['prix_unitaire_ttc', 'taux_tva', 'total_ttc', '$.representation.label'],
  amounts: { per: 'row', taxes: 'excluded', fees: 'apart', unit: 'major' },
  decimal: 'point',
  dates: 'iso',
  notes: {
    fr: 'Un dépôt qui contient aussi la liste des représentations en connaît les dates.',
    en: 'A delivery that also holds the list of performances knows their dates.',
  },
};
