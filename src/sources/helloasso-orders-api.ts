import type { FieldReading, Source } from '#model/source.ts';

import { named } from './named.ts';
import { nonSeats } from './non-seats.ts';

/** A value of the order around its items: one order alone or a list of them, a page of the API. */
const ofOrder = (name: string): FieldReading => ({ headers: [`$.${name}`, `data[].${name}`] });

/** Items of orders as the API gives them (`OrderDetail`), amounts in cents after discount. Only registrations are tickets. */
export const helloassoOrdersApi: Source = {
  id: 'helloasso-orders-api',
  system: 'HelloAsso',
  report: { fr: 'API : articles des commandes (orders)', en: 'API: items of orders' },
  evidence: 'documentation',
  formats: ['json'],
  jsonRows: ['items'],
  kind: 'movements',
  grain: 'ticket',
  signature: [['priceCategory'], ['state'], ['type'], ['amount'], ['$.formSlug', 'data[].formSlug']],
  fields: {
    'order-id': ofOrder('id'),
    'ticket-id': named('id'),
    'purchased-at': ofOrder('date'),
    status: named('state'),
    'product-type': named('type'),
    'price-type': named('name'),
    price: named('amount'),
    currency: { constant: 'EUR' },
    discount: named('discount.amount'),
    'performance-title': ofOrder('formSlug'),
    email: ofOrder('payer.email'),
    'first-name': ofOrder('payer.firstName'),
    'last-name': ofOrder('payer.lastName'),
    company: ofOrder('payer.company'),
    address: ofOrder('payer.address'),
    'postal-code': ofOrder('payer.zipCode'),
    city: ofOrder('payer.city'),
    country: ofOrder('payer.country'),
    'birth-date': ofOrder('payer.dateOfBirth'),
  },
  known: [
    'user.firstName',
    'user.lastName',
    'priceCategory',
    'discount.code',
    'ticketUrl',
    'tierId',
    ...['amount.total', 'amount.vat', 'amount.discount', 'formType'].flatMap(
      (name) => ofOrder(name).headers ?? [],
    ),
  ],
  amounts: { per: 'ticket', taxes: 'none', fees: 'apart', unit: 'hundredth' },
  decimal: 'point',
  dates: 'iso',
  statuses: {
    processed: ['sale'],
    registered: ['sale'],
    canceled: ['sale', 'void'],
    deleted: ['sale', 'void'],
  },
  otherwise: ['sale'],
  exclusions: [
    { rule: 'membership', field: 'product-type', when: { in: ['membership'] } },
    { rule: 'payment', field: 'product-type', when: { in: ['payment', 'monthlypayment'] } },
    {
      rule: 'non-seat',
      field: 'product-type',
      when: { in: ['donation', 'monthlydonation', 'offlinedonation', 'contribution', 'bonus', 'product'] },
    },
    { rule: 'not-paid', field: 'status', when: { in: ['waiting', 'refused', 'abandoned'] } },
    ...nonSeats('price-type'),
  ],
  notes: {
    fr: 'L’état « Unknown » n’est pas interprété : ses lignes sont mises de côté. Le formulaire donne le titre du spectacle; il ne dit pas sa date.',
    en: 'The state “Unknown” is not interpreted: its lines are set aside. The form gives the title of the show, not its date.',
  },
};
