import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Who the customers are, by the number under which orders name them. */
export const rodrigueIdentitiesApi: Source = {
  id: 'rodrigue-identities-api',
  system: 'Rodrigue',
  report: { fr: 'API : identités (identities)', en: 'API: identities' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['identities', ''],
  kind: 'buyers',
  grain: 'order',
  signature: [['surName'], ['firstName'], ['subscriberNumber'], ['zipCode'], ['countryIsoAlpha2']],
  fields: {
    'customer-id': named('id'),
    'last-name': named('surName'),
    'first-name': named('firstName'),
    email: named('email'),
    'postal-code': named('zipCode'),
    city: named('city'),
    country: named('countryIsoAlpha2', 'country'),
    address: named('address1'),
    'birth-date': named('dateOfBirthday'),
  },
  known: [
    'salutation',
    'address2',
    'address3',
    'address4',
    'region',
    'country',
    'countryIsoAlpha3',
    'dateCreated',
    'dateUpdated',
    'subscriberNumber',
  ],
  decimal: 'point',
  dates: 'iso',
  notes: {
    fr: 'Les billets de l’API ne portent pas le numéro de l’identité : ce fichier complète ceux d’un dépôt qui le portent.',
    en: 'Tickets of the API do not bear the number of the identity: this file completes those of a delivery that do.',
  },
};
