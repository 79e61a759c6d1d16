import type { Source } from '#model/source.ts';
import type { Code } from '#model/words.ts';

import { alfioAdditionalItems } from './alfio-additional-items.ts';
import { alfioBillingDocuments } from './alfio-billing-documents.ts';
import { alfioPayments } from './alfio-payments.ts';
import { alfioReservations } from './alfio-reservations.ts';
import { alfioTickets } from './alfio-tickets.ts';
import { archticsTickets } from './archtics-tickets.ts';
import { attendizeAttendees } from './attendize-attendees.ts';
import { attendizeOrders } from './attendize-orders.ts';
import { crowdsignal } from './crowdsignal.ts';
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
import { hiEventsPromoCodes } from './hi-events-promo-codes.ts';
import { humanitixOrders } from './humanitix-orders.ts';
import { humanitixOrdersApi } from './humanitix-orders-api.ts';
import { humanitixTicketsApi } from './humanitix-tickets-api.ts';
import { limesurvey } from './limesurvey.ts';
import { microsoftForms } from './microsoft-forms.ts';
import { museumsOfFrance } from './museums-of-france.ts';
import { nyphilPerformances } from './nyphil-performances.ts';
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
import { pretixFees } from './pretix-fees.ts';
import { pretixJson } from './pretix-json.ts';
import { pretixJsonDates } from './pretix-json-dates.ts';
import { pretixJsonFees } from './pretix-json-fees.ts';
import { pretixJsonItems } from './pretix-json-items.ts';
import { pretixJsonScans } from './pretix-json-scans.ts';
import { pretixOrders } from './pretix-orders.ts';
import { pretixPositions } from './pretix-positions.ts';
import { qualtrics } from './qualtrics.ts';
import { sacdDeclaration } from './sacd-declaration.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { stripePayments } from './stripe-payments.ts';
import { surveymonkey } from './surveymonkey.ts';
import { tessituraPerformancesApi } from './tessitura-performances-api.ts';
import { tessituraSeats } from './tessitura-seats.ts';
import { tickitEvents } from './tickit-events.ts';
import { tickitSales } from './tickit-sales.ts';

/** Every export that is recognised by its headers. Any other table is matched column by column. */
export const SOURCES: readonly Source[] = [
  pretixFees,
  pretixJson,
  pretixJsonFees,
  pretixJsonScans,
  pretixJsonDates,
  pretixJsonItems,
  pretixOrders,
  pretixPositions,
  eventbriteAttendeesApi,
  eventbriteAttendees,
  eventbriteEventsApi,
  eventbriteOrders,
  hiEventsAttendees,
  hiEventsOrders,
  hiEventsPromoCodes,
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
  alfioPayments,
  alfioBillingDocuments,
  alfioAdditionalItems,
  attendizeAttendees,
  attendizeOrders,
  stripePayments,
  shopifyOrders,
  tickitEvents,
  tickitSales,
  nyphilPerformances,
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
  crowdsignal,
  microsoftForms,
  googleForms,
];

export function findSource(id: Code): Source | null {
  return SOURCES.find((source) => source.id === id) ?? null;
}
