import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Customers as the API lists them, by the number under which sales name them. */
export const tixlyCustomersApi: Source = {
  id: 'tixly-customers-api',
  system: 'Tixly',
  report: { fr: 'API : clients (customers)', en: 'API: customers' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['$'],
  kind: 'buyers',
  grain: 'order',
  signature: [['Id'], ['FirstName'], ['LastNamePrefix'], ['LastName'], ['DateOfBirth'], ['ZipCode']],
  fields: {
    'customer-id': named('Id'),
    'full-name': named('Name'),
    'first-name': named('FirstName'),
    'last-name': named('LastName'),
    email: named('Email'),
    'birth-date': named('DateOfBirth'),
    address: named('AddressOne', 'StreetName'),
    'postal-code': named('ZipCode'),
    city: named('City'),
    country: named('Country'),
  },
  known: [
    'Title',
    'LastNamePrefix',
    'Gender',
    'AddressTwo',
    'StreetName',
    'HouseNumber',
    'HouseExtension',
    'LanguageId',
    'Created',
    'Edited',
  ],
  decimal: 'point',
  dates: 'iso',
};
