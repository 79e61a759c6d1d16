import type { Field } from '#model/fields.ts';
import { CHOOSABLE_FIELDS } from '#model/recipe.ts';
import type { Bilingual, Code, Language } from '#model/words.ts';

/** What a column of a delivered file tells, as its receipt says it. */
const FIELDS: Readonly<Record<Field | 'ignored' | 'dropped', Bilingual>> = {
  'performance-id': { fr: 'numéro de la représentation', en: 'performance number' },
  'performance-title': { fr: 'titre', en: 'title' },
  'performance-start': { fr: 'date et heure de la représentation', en: 'date and time of the performance' },
  'performance-date': { fr: 'date de la représentation', en: 'date of the performance' },
  'performance-time': { fr: 'heure de la représentation', en: 'time of the performance' },
  'production-id': { fr: 'numéro du spectacle', en: 'show number' },
  'on-sale-at': { fr: 'mise en vente', en: 'on-sale date' },
  discipline: { fr: 'discipline', en: 'discipline' },
  'target-audience': { fr: 'public visé', en: 'target audience' },
  venue: { fr: 'salle', en: 'venue' },
  'venue-kind': { fr: 'type de lieu', en: 'kind of venue' },
  municipality: { fr: 'municipalité du lieu', en: 'municipality of the venue' },
  'capacity-physical': { fr: 'sièges de la salle', en: 'seats in the house' },
  'capacity-saleable': { fr: 'sièges vendables', en: 'seats that can be sold' },
  'capacity-on-sale': { fr: 'sièges mis en vente', en: 'seats on sale' },
  'order-id': { fr: 'numéro de commande', en: 'order number' },
  'ticket-id': { fr: 'numéro de billet', en: 'ticket number' },
  quantity: { fr: 'nombre de billets', en: 'number of tickets' },
  status: { fr: 'état', en: 'status' },
  movement: { fr: 'vente ou remboursement', en: 'sale or refund' },
  'product-type': { fr: 'type de produit', en: 'kind of product' },
  'purchased-at': { fr: 'date et heure d’achat', en: 'date and time of purchase' },
  'purchased-date': { fr: 'date d’achat', en: 'date of purchase' },
  'purchased-time': { fr: 'heure d’achat', en: 'time of purchase' },
  'moved-at': { fr: 'date de la vente ou du remboursement', en: 'date of the sale or refund' },
  'price-type': { fr: 'catégorie tarifaire', en: 'price class' },
  channel: { fr: 'canal de vente', en: 'sales channel' },
  presenter: { fr: 'diffuseur', en: 'presenter' },
  seller: { fr: 'billetterie', en: 'box office' },
  producer: { fr: 'producteur', en: 'producer' },
  scanned: { fr: 'entrée en salle', en: 'entry scanned' },
  'seat-state': { fr: 'état du siège', en: 'state of the seat' },
  price: { fr: 'prix payé', en: 'price paid' },
  'list-price': { fr: 'prix affiché', en: 'list price' },
  tax: { fr: 'taxes', en: 'taxes' },
  'second-tax': { fr: 'seconde taxe', en: 'second tax' },
  fees: { fr: 'frais de service', en: 'service fees' },
  'refunded-amount': { fr: 'montant remboursé', en: 'amount refunded' },
  discount: { fr: 'rabais', en: 'discount' },
  'tax-rate': { fr: 'taux de taxe', en: 'tax rate' },
  currency: { fr: 'devise', en: 'currency' },
  email: { fr: 'courriel, en empreinte seulement', en: 'e-mail, as a keyed token only' },
  'first-name': { fr: 'prénom, en empreinte seulement', en: 'first name, as a keyed token only' },
  'last-name': { fr: 'nom, en empreinte seulement', en: 'last name, as a keyed token only' },
  'full-name': { fr: 'nom, en empreinte seulement', en: 'name, as a keyed token only' },
  'postal-code': { fr: 'code postal, trois premiers caractères', en: 'postal code, first three characters' },
  'birth-date': { fr: 'date de naissance, l’année seulement', en: 'birth date, the year only' },
  'birth-year': { fr: 'année de naissance', en: 'birth year' },
  phone: { fr: 'téléphone, détruit après lecture', en: 'phone, destroyed after reading' },
  address: { fr: 'adresse, détruite après lecture', en: 'address, destroyed after reading' },
  company: { fr: 'entreprise, détruite après lecture', en: 'company, destroyed after reading' },
  'customer-id': {
    fr: 'numéro de client, en empreinte seulement',
    en: 'customer number, as a keyed token only',
  },
  country: { fr: 'pays', en: 'country' },
  city: { fr: 'ville de l’acheteur', en: 'buyer’s city' },
  period: { fr: 'période', en: 'period' },
  'period-start': { fr: 'début de la période', en: 'start of the period' },
  'period-end': { fr: 'fin de la période', en: 'end of the period' },
  'paid-quantity': { fr: 'billets payants', en: 'paid tickets' },
  'free-quantity': { fr: 'billets de faveur', en: 'complimentary tickets' },
  house: { fr: 'code de l’organisme', en: 'code of the organisation' },
  'house-name': { fr: 'organisme', en: 'organisation' },
  'response-id': { fr: 'numéro de réponse', en: 'response number' },
  'started-at': { fr: 'début de la réponse', en: 'start of the answer' },
  'answered-at': { fr: 'date de la réponse', en: 'date of the answer' },
  weight: { fr: 'pondération', en: 'weight' },
  age: { fr: 'âge', en: 'age' },
  'age-band': { fr: 'groupe d’âge', en: 'age group' },
  completion: { fr: 'réponse achevée', en: 'finished answer' },
  question: { fr: 'question du sondage', en: 'survey question' },
  option: { fr: 'réponse au sondage', en: 'survey answer' },
  concept: { fr: 'terme du vocabulaire commun', en: 'term of the shared vocabulary' },
  ignored: { fr: 'non utilisée', en: 'not used' },
  dropped: { fr: 'détruite après lecture', en: 'destroyed after reading' },
};

/** Why rows are not counted, by the code of the rule. */
const RULES: Readonly<Record<Code, Bilingual>> = {
  'test-order': { fr: 'commandes d’essai', en: 'test orders' },
  'test-response': { fr: 'réponses d’essai', en: 'test answers' },
  'no-answer': { fr: 'sans réponse aux questions partagées', en: 'no answer to any shared question' },
  'gift-card': { fr: 'cartes-cadeaux', en: 'gift cards' },
  parking: { fr: 'stationnement', en: 'parking' },
  'non-seat': { fr: 'bar, boutique et autres articles', en: 'bar, shop and other goods' },
  'unsold-seat': { fr: 'sièges invendus', en: 'unsold seats' },
  'house-account': { fr: 'places gardées par la maison', en: 'seats kept by the house' },
  'not-paid': { fr: 'commandes non payées', en: 'unpaid orders' },
  'no-movement': { fr: 'réimpressions et transferts', en: 'reprints and transfers' },
  'note-row': {
    fr: 'notes entre les lignes ou au bas du tableau',
    en: 'notes between the lines or below the table',
  },
  'group-title': { fr: 'titres de groupe', en: 'group titles' },
  'total-row': { fr: 'lignes de total', en: 'total lines' },
  'table-below': { fr: 'lignes d’un autre tableau, plus bas', en: 'lines of another table below' },
  'repeated-header': { fr: 'en-têtes répétés', en: 'repeated headers' },
  'already-counted': { fr: 'déjà comptées dans un autre dépôt', en: 'already counted in another delivery' },
  'already-cancelled': { fr: 'annulées ou rendues', en: 'cancelled or returned' },
  membership: { fr: 'adhésions', en: 'memberships' },
  payment: { fr: 'paiements, comptés avec leurs commandes', en: 'payments, counted with their orders' },
  discount: {
    fr: 'rabais sur des lignes à part, non déduits',
    en: 'discounts on lines of their own, not deducted',
  },
  merchandise: { fr: 'articles de boutique', en: 'merchandise' },
  till: { fr: 'caisse de la boutique ou du bar', en: 'till of the shop or bar' },
  'not-a-sale': { fr: 'listes sans vente', en: 'lists without sales' },
  'sold-elsewhere': { fr: 'vendues ailleurs et importées', en: 'sold elsewhere and imported' },
  series: { fr: 'séries, comptées par leurs dates', en: 'series, counted by their dates' },
  'other-address': { fr: 'autres adresses des mêmes personnes', en: 'other addresses of the same persons' },
  'not-sales': { fr: 'lignes qui ne sont pas des ventes', en: 'lines that are no sales' },
  'no-figure': { fr: 'sans chiffre', en: 'without a figure' },
  'sheet-not-understood': { fr: 'feuille non reconnue', en: 'sheet not recognised' },
};

/** What a person may say that a column is, in the order in which a box office would think of it. */
export function fieldChoices(
  language: Language,
): readonly { readonly code: string; readonly text: string }[] {
  return [...CHOOSABLE_FIELDS, 'ignored' as const].map((code) => ({ code, text: FIELDS[code][language] }));
}

export function fieldText(field: string, language: Language): string {
  return (FIELDS as Readonly<Record<string, Bilingual>>)[field]?.[language] ?? field;
}

/** A rule without words here shows its code rather than nothing. */
export function ruleText(rule: Code, language: Language): string {
  return RULES[rule]?.[language] ?? rule;
}
