import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';
import { NOT_PAID_WORDS, STATUS_WORDS, TEST_WORDS } from './status-words.ts';

/** One row per line of an order. Totals of the order and its commission stand again on each line: they are not read. */
export const bizoukOrders: Source = {
  id: 'bizouk-orders',
  system: 'Bizouk',
  report: { fr: 'Export des commandes', en: 'Export of orders' },
  evidence: 'parser',
  formats: ['workbook', 'delimited'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['Commande No'],
    ['Statut de la commande'],
    ['Description de la ligne de commande'],
    ['Montant total de la ligne de commande'],
  ],
  fields: {
    'order-id': named('Commande No'),
    'purchased-at': named('Date de la commande'),
    'full-name': named("Nom de l'acheteur"),
    status: named('Statut de la commande'),
    'price-type': named('Description de la ligne de commande'),
    quantity: named('Quantité'),
    price: named('Montant total de la ligne de commande'),
    'performance-title': { fileName: '^(.+?)\\.[^.]+$' },
  },
  known: [
    'Montant total de la commande',
    'Montant payé de la commande',
    'Montant restant dû',
    'Prix unitaire',
    'Montant de commission',
  ],
  usualCurrency: 'EUR',
  amounts: { per: 'row', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'comma',
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
    fr: 'Les mots du statut ne nous sont pas connus : ceux qui ne veulent rien dire d’évident mettent leurs lignes de côté. La commission n’est pas lue : nous ignorons qui la paie. La TVA reste dans le prix.',
    en: 'The words of the status are not known to us: those that say nothing plain set their lines aside. The commission is not read: we do not know who pays it. VAT stays in the price.',
  },
};
