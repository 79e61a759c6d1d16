import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';
import { NOT_PAID_WORDS, STATUS_WORDS, TEST_WORDS } from './status-words.ts';

/** One row per ticket, as one public reader takes it. */
export const yurplanTickets: Source = {
  id: 'yurplan-tickets',
  system: 'Yurplan',
  report: { fr: 'Export des réservations', en: 'Export of reservations' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['Numéro de réservation'], ['Catégorie de billet'], ['Prix'], ['Statut']],
  fields: {
    'order-id': named('Numéro de réservation'),
    'first-name': named('Prénom'),
    'last-name': named('Nom'),
    'price-type': named('Catégorie de billet'),
    price: named('Prix'),
    status: named('Statut'),
    'performance-title': { fileName: '^(.+?)\\.[^.]+$' },
  },
  known: ['Date'],
  usualCurrency: 'EUR',
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'detect',
  dates: 'day-first',
  statuses: STATUS_WORDS,
  otherwise: ['sale'],
  exclusions: [
    { rule: 'test-order', field: 'status', when: { in: TEST_WORDS } },
    { rule: 'not-paid', field: 'status', when: { in: NOT_PAID_WORDS } },
    ...nonSeats('price-type'),
    ...nonSeats('performance-title'),
  ],
  notes: {
    fr: 'Sept intitulés rapportés par un lecteur, sans fichier réel. Nous ignorons si « Date » est celle de l’achat ou de la représentation : elle n’est pas lue tant que vous ne le dites pas.',
    en: 'Seven headers reported by one reader, without a real file. We do not know whether “Date” is that of the purchase or of the performance: it is not read until you say so.',
  },
};
