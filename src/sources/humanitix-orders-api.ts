import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Orders as the API gives them: who bought. What was bought is in the tickets. */
export const humanitixOrdersApi: Source = {
  id: 'humanitix-orders-api',
  system: 'Humanitix',
  report: { fr: 'API : commandes (orders)', en: 'API: orders' },
  evidence: 'real-file',
  formats: ['json'],
  jsonRows: ['orders'],
  kind: 'buyers',
  grain: 'order',
  signature: [['orderName'], ['financialStatus'], ['purchaseTotals.subtotal'], ['eventDateId']],
  fields: {
    'order-id': named('_id'),
    email: named('email'),
    'first-name': named('firstName'),
    'last-name': named('lastName'),
    phone: named('mobile'),
    company: named('organisation', 'businessName'),
  },
  known: [
    'currency',
    'eventId',
    'eventDateId',
    'status',
    'financialStatus',
    'businessPurpose',
    'paymentType',
    'paymentGateway',
    'manualOrder',
    'tipFees',
    'clientDonation',
    'organiserMailListOptIn',
    'incompleteAt',
    'completedAt',
    'salesChannel',
    'createdAt',
    'updatedAt',
    'location',
  ],
  decimal: 'point',
  dates: 'iso',
};
