import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** One row per ticket; a buyer may not be the participant. */
export const weezeventParticipants: Source = {
  id: 'weezevent-participants',
  system: 'Weezevent',
  report: { fr: 'Export des participants', en: 'Export of participants' },
  evidence: 'parser',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['Numéro de commande'], ['Date commande'], ['Groupe de tarif'], ['Montant TTC'], ['Tarif']],
  fields: {
    'order-id': named('Numéro de commande'),
    'ticket-id': named('Code participant'),
    'purchased-at': named('Date commande'),
    'price-type': named('Tarif'),
    price: named('Montant TTC'),
    channel: named('Canal de vente'),
    'first-name': named('Prénom acheteur'),
    'last-name': named('Nom acheteur'),
    'performance-title': { fileName: '^(.+?)\\.[^.]+$' },
  },
  known: ['Groupe de tarif', 'Prénom participant', 'Nom participant', 'Point de vente', 'Vendeur'],
  usualCurrency: 'EUR',
  amounts: { per: 'ticket', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'detect',
  dates: 'day-first',
  otherwise: ['sale'],
  exclusions: [...nonSeats('price-type'), ...nonSeats('performance-title')],
  labels: { channel: { 'en ligne': 'online', 'box office': 'counter' } },
  notes: {
    fr: 'Intitulés rapportés par un lecteur qui les cherche par morceaux, sans fichier réel : ils peuvent différer du vôtre. Le montant est pris pour celui du billet, et la TVA y reste. Rien n’y dit qu’un billet est annulé.',
    en: 'Headers reported by a reader that looks for parts of them, without a real file: yours may differ. The amount is taken to be that of the ticket, and VAT stays in it. Nothing there says that a ticket was cancelled.',
  },
};
