import type { Source } from '#model/source.ts';

import { BILLETWEB_VALID, billetwebNotPaid } from './billetweb-words.ts';
import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** One row per ticket. Questions asked once an order have its own suffix: `Ville (Commande) - #9`. */
export const billetwebAttendees: Source = {
  id: 'billetweb-attendees',
  system: 'Billetweb',
  report: { fr: 'Export des participants', en: 'Export of attendees' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['Séance'], ['Payé'], ['Valide'], ['Tarif'], ['Commande']],
  fields: {
    'order-id': named('Commande'),
    status: named('Valide'),
    completion: named('Payé'),
    'price-type': named('Tarif'),
    price: named('Prix'),
    'last-name': named('Nom'),
    'first-name': named('Prénom'),
    email: named('Email'),
    phone: { pattern: '^telephone commande #\\d+$' },
    address: { pattern: '^adresse commande #\\d+$' },
    'postal-code': { pattern: '^code postal commande #\\d+$' },
    city: { pattern: '^ville commande #\\d+$' },
    'performance-start': named('Séance'),
    'performance-title': { fileName: '^(.+?)\\.[^.]+$' },
  },
  usualCurrency: 'EUR',
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'comma',
  dates: 'iso',
  statuses: BILLETWEB_VALID,
  otherwise: ['sale'],
  exclusions: [billetwebNotPaid('non', 'non'), ...nonSeats('price-type'), ...nonSeats('performance-title')],
  notes: {
    fr: 'Douze intitulés nous sont connus sur environ trente-cinq. La date d’achat s’y trouve sous un nom que nous ne connaissons pas : sans elle, les délais d’achat restent inconnus. Le titre vient du nom du fichier; la TVA reste dans le prix.',
    en: 'Twelve of some thirty-five headers are known to us. The date of purchase is among the others, under a name that we do not know: without it, lead times stay unknown. The title comes from the name of the file; VAT stays in the price.',
  },
};
