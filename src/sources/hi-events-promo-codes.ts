import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Codes that may be used, not what was bought with them: a list of which nothing is counted. */
export const hiEventsPromoCodes: Source = {
  id: 'hi-events-promo-codes',
  system: 'Hi.Events',
  report: { fr: 'Codes promotionnels', en: 'Promo codes' },
  evidence: 'vendor-code',
  formats: ['workbook', 'delimited'],
  kind: 'labels',
  grain: 'sum',
  signature: [['Code'], ['Discount'], ['Discount Type'], ['Max Allowed Uses'], ['Expiry Date'], ['Event ID']],
  fields: { 'product-type': named('Code') },
  known: [
    'ID',
    'Discount',
    'Discount Type',
    'Max Allowed Uses',
    'Expiry Date',
    'Event ID',
    'Created At',
    'Updated At',
  ],
  decimal: 'point',
  dates: 'iso',
  leftOut: 'no-figure',
  notes: {
    fr: 'Une liste de codes ne dit pas ce qui a été vendu : les ventes sont dans les commandes et les participants.',
    en: 'A list of codes does not say what was sold: sales are in the orders and the attendees.',
  },
};
