import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** One row per answer; the questions are the headers, several options in one cell. */
export const googleForms: Source = {
  id: 'google-forms',
  system: 'Google Forms',
  report: { fr: 'Feuille des réponses', en: 'Response sheet' },
  evidence: 'documentation',
  formats: ['delimited', 'workbook'],
  kind: 'responses',
  grain: 'response',
  signature: [['Timestamp', 'Horodateur', 'Horodatage']],
  opensWith: ['Timestamp', 'Horodateur', 'Horodatage'],
  foreign: [
    'Order ID',
    'Order #',
    'Ticket Type',
    'Quantity',
    'Amount',
    'Price',
    'Montant',
    'Quantité',
    'Barcode',
    'Ticket ID',
  ],
  fields: {
    'answered-at': named('Timestamp', 'Horodateur', 'Horodatage'),
    email: named(
      'Email Address',
      'Adresse e-mail',
      'Adresse courriel',
      'Courriel',
      'Nom d’utilisateur',
      'Username',
    ),
  },
  known: ['Score'],
  dates: 'detect',
  decimal: 'detect',
  survey: { headerRows: 1 },
};
