import type { Source } from '#model/source.ts';

import { besideSales } from './pretix-beside.ts';

/** Memberships of customers: no tickets. */
export const pretixMemberships: Source = besideSales({
  id: 'pretix-memberships',
  report: { fr: 'Comptes clients : Adhésions', en: 'Customer accounts: Memberships' },
  signature: [
    ['Customer ID', 'ID Client'],
    ['Membership type', 'Type d’adhésion'],
    ['Purchase ticket', 'Achat de billet'],
    ['Test mode', 'Mode test'],
  ],
  key: { field: 'customer-id', headers: ['Customer ID', 'ID Client'] },
  known: [
    'External identifier',
    'Identificateur externe',
    'Email',
    'E-Mail',
    'Canceled',
    'Annulé',
    'Start date',
    'Date de début',
    'Start time',
    'Heure de début',
    'End date',
    'Date de fin',
    'End time',
    'Heure de fin',
    'Name',
    'Nom',
  ],
  rule: 'membership',
  notes: {
    fr: 'Une adhésion n’est pas un billet : ces lignes ne sont pas comptées.',
    en: 'A membership is not a ticket: these lines are not counted.',
  },
});
