import type { Source } from '#model/source.ts';

import { named } from './named.ts';

/** Tickets as the API lists them, in thousandths: 4000 is 4.00. */
export const secutixTicketsApi: Source = {
  id: 'secutix-tickets-api',
  system: 'SecuTix',
  report: { fr: 'API : billets (ticketSummaries)', en: 'API: tickets (ticketSummaries)' },
  evidence: 'parser',
  formats: ['json'],
  jsonRows: ['ticketSummaries'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['ticketId'], ['ticketState'], ['performanceId'], ['audienceSubCategoryId'], ['price']],
  fields: {
    'ticket-id': named('ticketId'),
    'performance-id': named('performanceId'),
    status: named('ticketState'),
    'price-type': named('audienceSubCategoryId'),
    price: named('price'),
  },
  known: ['seatCategoryId', 'priceLevelId'],
  usualCurrency: 'EUR',
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'thousandth' },
  decimal: 'point',
  dates: 'iso',
  statuses: { valid: ['sale'], 'not printed': ['sale'], cancelled: ['sale', 'void'] },
  otherwise: ['sale'],
  notes: {
    fr: 'Sans date d’achat ni acheteur. Ce que veut dire un billet « INVALIDATED » n’est pas connu : ces lignes restent à corriger. Le tarif est un numéro, que le catalogue explique.',
    en: 'Without a day of purchase or a buyer. What an “INVALIDATED” ticket means is not known: those lines stay to be corrected. The price type is a number, which the catalogue explains.',
  },
};
