import assert from 'node:assert/strict';
import { test } from 'node:test';

import { leftAside, recognise } from '#path/recognise/recognise.ts';
import { SOURCES } from '#sources/sources.ts';
import { sheetOf } from '../../support/map-file.ts';

function best(header: string, parts: Parameters<typeof sheetOf>[1] = {}): string | null {
  return recognise(sheetOf(header, parts), SOURCES).best?.id ?? null;
}

test('“Référence commande” alone makes no HelloAsso', () => {
  assert.equal(
    best('Référence commande|Date|Prénom|Nom|Email|Nom du billet|Prix unitaire TTC|Quantité|Total TTC'),
    null,
  );
});

test('an order type and a ticket type make no Eventbrite: Shotgun has both', () => {
  assert.equal(
    best('Order ID|Created At|Name|Email|Ticket Type|Order Type|Amount|Currency|Status|Check-in Status'),
    'shotgun-orders',
  );
});

test('a part of a name is no name', () => {
  assert.equal(best('Order code (old)|Position ID number|Product name|Price list|Pseudonymization'), null);
});

test('HelloAsso’s tickets, memberships and payments are told apart', () => {
  const common = 'Référence commande|Date de la commande|Statut de la commande';
  assert.equal(
    best(`${common}|Nom payeur|Prénom payeur|Email payeur|Tarif|Montant tarif`),
    'helloasso-tickets',
  );
  assert.equal(
    best(`${common}|Nom adhérent|Prénom adhérent|Email payeur|Tarif|Montant tarif`),
    'helloasso-memberships',
  );
  assert.equal(
    best('Référence commande|Référence du paiement|Montant total|Date du paiement|Statut du paiement|Versé'),
    'helloasso-payments',
  );
});

test('exports of one system that share most of their columns are told apart', () => {
  const tessitura = 'order_no|order_dt|perf_no|perf_dt|customer_no|paid_amt|zone_no';
  assert.equal(best(`${tessitura}|price_type_group|seat_status_desc|section|row|seat`), 'tessitura-seats');
  assert.equal(
    best(`${tessitura}|li_no|sli_no|sli_status_no|line_type_desc|ret_parent_sli_no`),
    'tessitura-order-details',
  );
  assert.equal(best(`${tessitura}|li_seq_no|sli_no|sli_status|price_type`), 'tessitura-sub-line-items');
  assert.equal(
    best('order_no|order_dt|perf_no|tck_hist_no|tck_amt|num_seats|customer_no|price_type_desc'),
    'tessitura-ticket-history',
  );
  const agile = 'Order Number|Quantity|Price|Type';
  assert.equal(
    best('EventName|InternalEventName|EventDate|TicketType|Quantity|ItemPrice|Price'),
    'agile-showings',
  );
  assert.equal(
    best(`${agile}|Order Date|Sales Line Type|Product Group|Product SKU|Pay Methods`),
    'agile-merchandise',
  );
  assert.equal(best(`${agile}|Anonymous Number|Activity Date|Activity Desc|Amount`), 'agile-gift-cards');
});

test('SecuTix, a part of Bizouk, of Stripe and of Shopify are not mistaken for a neighbour', () => {
  const strangers = [
    'DATE HEURE DU PRODUIT|PRODUIT|NOM DU GROUPE|N° DOSSIER D’ACHAT|NB TOTAL DE PERSONNES PAR GUIDE',
    'Date de la commande|Commande No|Nom de l’acheteur|Statut de la commande|Description de la ligne de commande|Quantité',
    'id|Description|Created (UTC)|Amount|Currency|Mode|Status|Customer Email|Card Fingerprint',
    'Name|Email|Financial Status|Paid at|Currency|Subtotal|Lineitem quantity|Lineitem name|Billing Zip',
  ];
  for (const header of strangers) assert.equal(best(header), null, header);
});

test('Billetweb’s attendees and orders, Weezevent’s and Yurplan’s are told apart', () => {
  assert.equal(
    best('Séance|Tarif|Nom|Prénom|Email|Commande|Prix|Payé|Valide|Code postal (Commande) - #8'),
    'billetweb-attendees',
  );
  assert.equal(
    best('Ref. commande|Date|Nom du billet|Prix unitaire HT|Prix unitaire TTC|Quantité|Total TTC'),
    'billetweb-orders',
  );
  assert.equal(
    best('Numéro de commande|Date commande|Tarif|Groupe de tarif|Montant TTC|Canal de vente'),
    'weezevent-participants',
  );
  assert.equal(best('Numéro de réservation|Date|Catégorie de billet|Prix|Statut'), 'yurplan-tickets');
  assert.equal(best('Séance|Tarif|Nom|Prix|Payé|Montant|Commande no'), null);
});

test('Attendize’s attendees and orders, Stripe’s payments and Shopify’s orders are told apart', () => {
  const attendees = 'Ticket ID|Order Ref|Ticket Type|Order Date|Has Arrived|Arrival Time';
  assert.equal(best(`First Name|Last Name|Email|${attendees}`), 'attendize-attendees');
  assert.equal(
    best(
      'First Name|Last Name|Email|Order Reference|Amount|Fully Refunded|Partially Refunded|Amount Refunded|Order Date',
    ),
    'attendize-orders',
  );
  assert.equal(
    best('id|Created (UTC)|Amount|Amount Refunded|Currency|Converted Amount|Mode|Status|Card Fingerprint'),
    'stripe-payments',
  );
  assert.equal(
    best('Name|Email|Financial Status|Created at|Lineitem quantity|Lineitem name|Lineitem price'),
    'shopify-orders',
  );
});

test('surveys of several tools are told apart by the columns of the tool', () => {
  const heard = 'How did you hear about this show?';
  assert.equal(best(`ID|Start time|Completion time|Email|Name|${heard}`), 'microsoft-forms');
  assert.equal(best(`ID|Heure de début|Heure de fin|Adresse de messagerie|Nom|${heard}`), 'microsoft-forms');
  assert.equal(
    best(`respondent_id|collector_id|date_created|date_modified|${heard} – Response`),
    'surveymonkey',
  );
  assert.equal(best(`Submitted at|${heard} – Response|Tag Name|Tag Value`), 'crowdsignal');
  assert.equal(best(`ID|Nom|Heure de début|${heard}`), null);
});

test('a table that opens with Timestamp and counts tickets is no survey', () => {
  assert.equal(best('Timestamp|Order ID|Ticket Type|Quantity|Amount'), null);
  assert.equal(best('Order|Timestamp|How did you hear about us?'), null);
});

test('our own file standard is told by its names exactly as written', () => {
  assert.equal(best('order_id|email|first_name|last_name|postal_code|birth_year'), 'parterre-buyers');
  assert.equal(best('Order ID|Order date|First Name|Last Name|Email|Event name|Total paid'), null);
});

test('headers are compared without case, accents, outer spaces or kind of apostrophe', () => {
  const header = ' REFERENCE COMMANDE |date de la commande|STATUT DE LA COMMANDE|Tarif |montant tarif';
  assert.equal(best(header), 'helloasso-tickets');
});

test('all candidates are scored, the best first, and say why', () => {
  const { candidates } = recognise(
    sheetOf('Order code|Position ID|Product|Price|Voucher|Order total|Order locale'),
    SOURCES,
  );
  assert.equal(candidates[0]?.id, 'pretix-positions');
  assert.ok(candidates.some(({ id, certainty }) => id === 'pretix-orders' && certainty < 0.4));
  assert.deepEqual(
    candidates[0]?.reasons.map(({ code }) => code),
    ['source-signature', 'source-columns-known'],
  );
});

test('more known columns make a source more certain', () => {
  const few = recognise(
    sheetOf('acct_id|add_datetime|num_seats|last_seat|event_name|purchase_price|a|b|c'),
    SOURCES,
  );
  const many = recognise(
    sheetOf('acct_id|add_datetime|num_seats|last_seat|event_name|purchase_price'),
    SOURCES,
  );
  assert.ok((few.best?.certainty ?? 0) < (many.best?.certainty ?? 0));
});

test('a JSON list is recognised by JSON sources only', () => {
  const header = 'acct_id|add_datetime|num_seats|last_seat|event_name|purchase_price';
  assert.equal(best(header, { format: 'json' }), null);
});

test('sheets that nothing recognises are left aside only beside one that is recognised', () => {
  const known = recognise(
    sheetOf('acct_id|add_datetime|num_seats|last_seat|event_name|purchase_price'),
    SOURCES,
  );
  const unknown = recognise(sheetOf('a|b'), SOURCES);
  assert.deepEqual(leftAside([known, unknown]), [false, true]);
  assert.deepEqual(leftAside([unknown, unknown]), [false, false]);
});
