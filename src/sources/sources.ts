import type { Source } from '#model/source.ts';
import type { Code } from '#model/words.ts';

import { alfioReservations } from './alfio-reservations.ts';
import { alfioTickets } from './alfio-tickets.ts';
import { archticsTickets } from './archtics-tickets.ts';
import { eventbriteAttendees } from './eventbrite-attendees.ts';
import { eventbriteAttendeesApi } from './eventbrite-attendees-api.ts';
import { eventbriteEventsApi } from './eventbrite-events-api.ts';
import { eventbriteOrders } from './eventbrite-orders.ts';
import { googleForms } from './google-forms.ts';
import { helloassoMemberships } from './helloasso-memberships.ts';
import { helloassoOldMemberships } from './helloasso-old-memberships.ts';
import { helloassoPayments } from './helloasso-payments.ts';
import { helloassoTickets } from './helloasso-tickets.ts';
import { hiEventsAttendees } from './hi-events-attendees.ts';
import { hiEventsOrders } from './hi-events-orders.ts';
import { humanitixOrders } from './humanitix-orders.ts';
import { humanitixOrdersApi } from './humanitix-orders-api.ts';
import { humanitixTicketsApi } from './humanitix-tickets-api.ts';
import { limesurvey } from './limesurvey.ts';
import { museumsOfFrance } from './museums-of-france.ts';
import { parterreAggregates } from './parterre-aggregates.ts';
import { parterreBuyers } from './parterre-buyers.ts';
import { parterreChannels } from './parterre-channels.ts';
import { parterreOrganisation } from './parterre-organisation.ts';
import { parterrePerformances } from './parterre-performances.ts';
import { parterrePlaces } from './parterre-places.ts';
import { parterrePriceTypes } from './parterre-price-types.ts';
import { parterreProductions } from './parterre-productions.ts';
import { parterreResponses } from './parterre-responses.ts';
import { parterreSales } from './parterre-sales.ts';
import { parterreScans } from './parterre-scans.ts';
import { pretixCheckInCodes } from './pretix-check-in-codes.ts';
import { pretixCheckInList } from './pretix-check-in-list.ts';
import { pretixCheckInLog } from './pretix-check-in-log.ts';
import { pretixCustomers } from './pretix-customers.ts';
import { pretixEvents } from './pretix-events.ts';
import { pretixFees } from './pretix-fees.ts';
import { pretixGiftCardRedemptions } from './pretix-gift-card-redemptions.ts';
import { pretixGiftCardTransactions } from './pretix-gift-card-transactions.ts';
import { pretixGiftCards } from './pretix-gift-cards.ts';
import { pretixInvoiceLines } from './pretix-invoice-lines.ts';
import { pretixInvoices } from './pretix-invoices.ts';
import { pretixJson } from './pretix-json.ts';
import { pretixJsonDates } from './pretix-json-dates.ts';
import { pretixJsonEvents } from './pretix-json-events.ts';
import { pretixJsonFees } from './pretix-json-fees.ts';
import { pretixJsonItems } from './pretix-json-items.ts';
import { pretixJsonScans } from './pretix-json-scans.ts';
import { pretixMedia } from './pretix-media.ts';
import { pretixMemberships } from './pretix-memberships.ts';
import { pretixOrders } from './pretix-orders.ts';
import { pretixPayments } from './pretix-payments.ts';
import { pretixPositions } from './pretix-positions.ts';
import { pretixProducts } from './pretix-products.ts';
import { pretixQuotas } from './pretix-quotas.ts';
import { pretixTaxSplit } from './pretix-tax-split.ts';
import { pretixTaxSums } from './pretix-tax-sums.ts';
import { pretixTransactions } from './pretix-transactions.ts';
import { pretixWaitingList } from './pretix-waiting-list.ts';
import { qualtrics } from './qualtrics.ts';
import { sacdDeclaration } from './sacd-declaration.ts';
import { surveymonkey } from './surveymonkey.ts';
import { tessituraPerformancesApi } from './tessitura-performances-api.ts';
import { tessituraSeats } from './tessitura-seats.ts';

/** Every export that is recognised by its headers. Any other table is matched column by column. */
export const SOURCES: readonly Source[] = [
  pretixFees,
  pretixJson,
  pretixJsonFees,
  pretixJsonScans,
  pretixJsonDates,
  pretixJsonEvents,
  pretixJsonItems,
  pretixOrders,
  pretixPositions,
  pretixCustomers,
  pretixMemberships,
  pretixMedia,
  pretixEvents,
  pretixTransactions,
  pretixPayments,
  pretixQuotas,
  pretixInvoices,
  pretixInvoiceLines,
  pretixTaxSplit,
  pretixTaxSums,
  pretixGiftCards,
  pretixGiftCardTransactions,
  pretixGiftCardRedemptions,
  pretixCheckInList,
  pretixCheckInLog,
  pretixCheckInCodes,
  pretixWaitingList,
  pretixProducts,
  eventbriteAttendeesApi,
  eventbriteAttendees,
  eventbriteEventsApi,
  eventbriteOrders,
  hiEventsAttendees,
  hiEventsOrders,
  humanitixOrdersApi,
  humanitixOrders,
  humanitixTicketsApi,
  helloassoMemberships,
  helloassoOldMemberships,
  helloassoPayments,
  helloassoTickets,
  tessituraPerformancesApi,
  tessituraSeats,
  archticsTickets,
  alfioReservations,
  alfioTickets,
  sacdDeclaration,
  museumsOfFrance,
  parterreAggregates,
  parterreBuyers,
  parterreChannels,
  parterreOrganisation,
  parterrePerformances,
  parterrePlaces,
  parterrePriceTypes,
  parterreProductions,
  parterreResponses,
  parterreSales,
  parterreScans,
  surveymonkey,
  limesurvey,
  qualtrics,
  googleForms,
];

export function findSource(id: Code): Source | null {
  return SOURCES.find((source) => source.id === id) ?? null;
}
