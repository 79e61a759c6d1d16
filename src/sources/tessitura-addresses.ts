import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Addresses of customers as their table keeps them: of several, the primary one says where somebody lives. */
export const tessituraAddresses: Source = {
  id: 'tessitura-addresses',
  system: 'Tessitura',
  report: { fr: 'Table des adresses (T_ADDRESS)', en: 'Table of addresses (T_ADDRESS)' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'buyers',
  grain: 'order',
  signature: [['address_no'], ['customer_no'], ['address_type'], ['postal_code'], ['primary_ind']],
  fields: {
    'customer-id': named('customer_no'),
    'seat-state': named('primary_ind'),
    address: named('street1'),
    city: named('city'),
    'postal-code': named('postal_code'),
    country: named('country'),
  },
  known: ['address_no', 'address_type', 'street2', 'street3', 'state', 'geo_area', 'inactive'],
  exclusions: [{ rule: 'other-address', field: 'seat-state', when: { in: ['n', '0'] } }],
};
