import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Traits of accounts, one a row: no sale. */
export const archticsDemographics: Source = {
  id: 'archtics-demographics',
  system: 'Ticketmaster Archtics',
  report: { fr: 'Données démographiques des comptes', en: 'Demographics of accounts' },
  evidence: 'real-file',
  formats: ['delimited', 'workbook'],
  kind: 'labels',
  grain: 'sum',
  signature: [['acct_id'], ['category'], ['attrib_name'], ['attrib_value']],
  fields: { 'customer-id': named('acct_id') },
  known: ['category', 'attrib_name', 'attrib_value'],
  leftOut: 'not-a-sale',
  notes: {
    fr: 'Des traits de personnes ne sont pas lus : l’âge et le lieu viennent de la vente.',
    en: 'Traits of persons are not read: age and place come from the sale.',
  },
};
