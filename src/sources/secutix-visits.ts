import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Visits booked by groups, a row a guide. A title stands above the header and a total below the rows. */
export const secutixVisits: Source = {
  id: 'secutix-visits',
  system: 'SecuTix',
  report: { fr: 'Planning des visites (visitPlanning)', en: 'Planning of visits (visitPlanning)' },
  evidence: 'parser',
  formats: ['workbook', 'delimited'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['DATE HEURE DU PRODUIT'],
    ['PRODUIT'],
    ["N° DOSSIER D'ACHAT"],
    ['NB TOTAL DE PERSONNES PAR GUIDE'],
    ['ETAT DE LA VISITE'],
  ],
  fields: {
    'performance-start': named('DATE HEURE DU PRODUIT'),
    'performance-title': named('PRODUIT'),
    venue: named('SITE'),
    'order-id': named("N° DOSSIER D'ACHAT"),
    quantity: named('NB TOTAL DE PERSONNES PAR GUIDE'),
    'full-name': named("CONTACT DU DOSSIER D'ACHAT"),
    phone: named('TÉLÉPHONE DU CONTACT DU DOSSIER'),
    email: named('EMAIL DU CONTACT DU DOSSIER'),
    company: named('NOM DU GROUPE'),
    'seat-state': named('ETAT DE LA VISITE'),
  },
  known: [
    'GUIDE',
    'THÈME',
    'DURÉE',
    'ESPACE',
    'LANGUE DE VISITE',
    'TYPE OPÉRATION',
    'NATURE DU GROUPE',
    'REMARQUE',
    "HEURE D'ARRIVÉE PRÉVUE",
  ],
  decimal: 'point',
  dates: 'day-first',
  otherwise: ['sale'],
  exclusions: [{ rule: 'already-cancelled', field: 'seat-state', when: { matches: '^annul' } }],
  notes: {
    fr: 'Des visites de groupes, sans prix ni date d’achat : seules les personnes sont comptées. Le numéro de dossier n’est pas propre à une ligne. Les états d’une visite ne sont pas tous connus; seules celles annulées sont laissées de côté.',
    en: 'Visits of groups, without a price or a day of purchase: only persons are counted. A file number is not of one row alone. The states of a visit are not all known; only those cancelled are left out.',
  },
};
