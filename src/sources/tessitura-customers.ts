import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Customers as their table keeps them; where they live is in T_ADDRESS, and nothing there tells when they were born. */
export const tessituraCustomers: Source = {
  id: 'tessitura-customers',
  system: 'Tessitura',
  report: { fr: 'Table des clients (T_CUSTOMER)', en: 'Table of customers (T_CUSTOMER)' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'buyers',
  grain: 'order',
  signature: [['customer_no'], ['fname'], ['lname'], ['cust_type'], ['email']],
  fields: {
    'customer-id': named('customer_no'),
    'first-name': named('fname'),
    'last-name': named('lname'),
    email: named('email'),
  },
  known: ['cust_type', 'sex', 'gender_id'],
};
