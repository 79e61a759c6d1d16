import type { Channel } from '../books.ts';
import type { Carried } from './export.ts';

/** Headers of the “Order positions” sheet (pretix orderlist.py, 2023), with the house’s one question before the invoice. */
export const POSITION_HEADERS = {
  en: `Event slug|Order code|Position ID|Status|Email|Phone number|Order date|Order time|Product|Variation|Price|Tax rate|Tax rule|Tax value|Attendee name|Attendee email|Company|Address|ZIP code|City|Country|State|Voucher|Pseudonymization ID|Ticket secret|Seat ID|Seat name|Seat zone|Seat row|Seat number|Blocked|Valid from|Valid until|Order comment|Follow-up date|Year of birth|Company|Invoice address name|Invoice address name: Given name|Invoice address name: Family name|Invoice address street|Invoice address ZIP code|Invoice address city|Invoice address country|Invoice address state|VAT ID|Sales channel|Order locale|E-mail address verified|External customer ID|Payment providers`.split(
    '|',
  ),
  fr: `Slug de l'événement|Code de commande|ID de position|Statut|E-mail|Numéro de téléphone|Date de commande|Heure de commande|Produit|Variante|Tarif|Taux d'imposition|Règle fiscale|Valeur fiscale|Nom du participant|Adresse mail du participant|Société|Adresse|Code postal|Ville|Pays|Province|Bon de réduction|ID pseudonyme|Secret du billet|ID du siège|Nom du siège|Zone du siège|Rangée du siège|Numéro du siège|Bloqué|Valable à partir du|Valable jusqu'au|Commentaire de commande|Date de suivi|Année de naissance|Société|Adresse de facturation: nom|Adresse de facturation: nom: Prénom|Adresse de facturation: nom: Nom de famille|Adresse de facturation: rue|Adresse de facturation: code postal|Adresse de facturation: ville|Adresse de facturation: pays|Adresse de facturation: province|Identifiant de TVA|Canal de vente|Lieu de commande|Adresse e-mail vérifiée|ID client externe|Fournisseurs de paiement`.split(
    '|',
  ),
} as const;

export const STATUS = {
  en: { paid: 'paid', canceled: 'canceled', pending: 'pending' },
  fr: { paid: 'payé', canceled: 'annulé', pending: 'en attente' },
} as const;

export const TAX_RULE = { en: 'GST + QST', fr: 'TPS + TVQ' } as const;

/** Identifiers of pretix’s own sales channels. */
export function pretixChannel(channel: Channel): string {
  if (channel === 'reseller') return 'resellers';
  return channel === 'counter' ? 'pretixpos' : 'web';
}

export const PRETIX_CARRIES: readonly Carried[] = [
  'sold_at',
  'order_id',
  'ticket_id',
  'channel',
  'price_class',
  'person',
  'fsa',
  'country',
  'birth_year',
  'tax_minor',
];
