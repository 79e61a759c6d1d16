import type { Source } from '#model/source.ts';

import { named } from './named.ts';
import { PRETIX_LABELS, PRETIX_NOT_PAID, PRETIX_STATUSES } from './pretix-words.ts';

/**
 * Fees of an order (service, payment, cancellation): money beside the tickets, never a ticket, and of no performance: an
 * order may hold several dates of a series.
 */
export const pretixFees: Source = {
  id: 'pretix-fees',
  system: 'pretix',
  report: { fr: 'Données de la commande : Frais de la commande', en: 'Order data: Order fees' },
  evidence: 'vendor-code',
  formats: ['delimited', 'workbook'],
  kind: 'movements',
  grain: 'order-line',
  signature: [
    ['Order code', 'Code de commande'],
    ['Fee type', 'Type de frais'],
    ['Price', 'Tarif', 'Prix'],
    ['Tax rule', 'Règle fiscale'],
  ],
  foreign: ['Position ID', 'ID de position', 'ID de la position'],
  coveredBy: ['pretix-orders'],
  fields: {
    'order-id': named('Order code', 'Code de commande'),
    status: named('Status', 'Statut', 'État'),
    email: named('Email', 'E-Mail', 'E-mail'),
    'purchased-date': named('Order date', 'Date de commande', 'Date de la commande'),
    'purchased-time': named('Order time', 'Heure de commande', 'Heure de la commande'),
    fees: named('Price', 'Tarif', 'Prix'),
    'product-type': named('Fee type', 'Type de frais'),
    'full-name': named(
      'Invoice address name',
      'Adresse de facturation: nom',
      'Nom de l’adresse de facturation',
    ),
    'postal-code': named('ZIP code', 'Code postal'),
  },
  known: [
    'Description',
    'Tax rate',
    'Taux d’imposition',
    'Tax rule',
    'Règle fiscale',
    'Tax value',
    'Valeur fiscale',
    'Phone number',
    'Company',
    'Société',
    'Address',
    'Adresse',
    'City',
    'Ville',
    'Country',
    'Pays',
    'State',
    'VAT ID',
    'External customer ID',
    'Identifiant de commerçant externe',
    'Payment providers',
    'Fournisseurs de paiement',
    'Event slug',
    'Titre de l’événement',
    'Event name',
    'Nom de l’événement',
    'Identifiant de TVA',
    'Numéro de téléphone',
    'Entreprise',
    'État',
  ],
  amounts: { per: 'row', taxes: 'included', fees: 'apart', unit: 'major' },
  decimal: 'detect',
  dates: 'iso',
  statuses: PRETIX_STATUSES,
  otherwise: ['sale'],
  exclusions: [
    PRETIX_NOT_PAID,
    { rule: 'gift-card', field: 'product-type', when: { in: ['giftcard', 'gift card', 'carte cadeau'] } },
  ],
  labels: PRETIX_LABELS,
};
