import type { Source } from '#model/source.ts';
import type { Code } from '#model/words.ts';

import { agileGiftCards } from './agile-gift-cards.ts';
import { agileMerchandise } from './agile-merchandise.ts';
import { agileShowings } from './agile-showings.ts';
import { alfioAdditionalItems } from './alfio-additional-items.ts';
import { alfioBillingDocuments } from './alfio-billing-documents.ts';
import { alfioPayments } from './alfio-payments.ts';
import { alfioReservations } from './alfio-reservations.ts';
import { alfioTickets } from './alfio-tickets.ts';
import { archticsDemographics } from './archtics-demographics.ts';
import { archticsEvents } from './archtics-events.ts';
import { archticsPriceCodes } from './archtics-price-codes.ts';
import { archticsTickets } from './archtics-tickets.ts';
import { attendizeAttendees } from './attendize-attendees.ts';
import { attendizeOrders } from './attendize-orders.ts';
import { audienceviewPerformancesApi } from './audienceview-performances-api.ts';
import { billetwebAttendees } from './billetweb-attendees.ts';
import { billetwebAttendeesApi } from './billetweb-attendees-api.ts';
import { billetwebDatesApi } from './billetweb-dates-api.ts';
import { billetwebEventsApi } from './billetweb-events-api.ts';
import { billetwebOrders } from './billetweb-orders.ts';
import { bizoukOrders } from './bizouk-orders.ts';
import { cooltixAttendees } from './cooltix-attendees.ts';
import { crowdsignal } from './crowdsignal.ts';
import { eventbriteAttendees } from './eventbrite-attendees.ts';
import { eventbriteAttendeesApi } from './eventbrite-attendees-api.ts';
import { eventbriteEventsApi } from './eventbrite-events-api.ts';
import { eventbriteOrders } from './eventbrite-orders.ts';
import { festikDeclarationApi } from './festik-declaration-api.ts';
import { festikRepresentationsApi } from './festik-representations-api.ts';
import { googleForms } from './google-forms.ts';
import { helloassoMemberships } from './helloasso-memberships.ts';
import { helloassoOldMemberships } from './helloasso-old-memberships.ts';
import { helloassoOrdersApi } from './helloasso-orders-api.ts';
import { helloassoPayments } from './helloasso-payments.ts';
import { helloassoTickets } from './helloasso-tickets.ts';
import { hiEventsAttendees } from './hi-events-attendees.ts';
import { hiEventsOrders } from './hi-events-orders.ts';
import { hiEventsPromoCodes } from './hi-events-promo-codes.ts';
import { humanitixOrders } from './humanitix-orders.ts';
import { humanitixOrdersApi } from './humanitix-orders-api.ts';
import { humanitixTicketsApi } from './humanitix-tickets-api.ts';
import { ibisTill } from './ibis-till.ts';
import { limesurvey } from './limesurvey.ts';
import { mapadoTicketsApi } from './mapado-tickets-api.ts';
import { microsoftForms } from './microsoft-forms.ts';
import { museumsOfFrance } from './museums-of-france.ts';
import { nyphilPerformances } from './nyphil-performances.ts';
import { parterreAggregates } from './parterre-aggregates.ts';
import { parterreBuyers } from './parterre-buyers.ts';
import { parterreChannels } from './parterre-channels.ts';
import { parterreLinesApi } from './parterre-lines-api.ts';
import { parterreOrganisation } from './parterre-organisation.ts';
import { parterrePerformances } from './parterre-performances.ts';
import { parterrePlaces } from './parterre-places.ts';
import { parterrePriceTypes } from './parterre-price-types.ts';
import { parterreProductions } from './parterre-productions.ts';
import { parterreResponses } from './parterre-responses.ts';
import { parterreSales } from './parterre-sales.ts';
import { parterreScans } from './parterre-scans.ts';
import { patronbaseLinesApi } from './patronbase-lines-api.ts';
import { patronbasePayments } from './patronbase-payments.ts';
import { patronbaseProductsApi } from './patronbase-products-api.ts';
import { patronbaseSalesApi } from './patronbase-sales-api.ts';
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
import { rodrigueIdentitiesApi } from './rodrigue-identities-api.ts';
import { rodrigueOrdersApi } from './rodrigue-orders-api.ts';
import { rodrigueTicketsApi } from './rodrigue-tickets-api.ts';
import { sacdDeclaration } from './sacd-declaration.ts';
import { secutixAudiencesApi } from './secutix-audiences-api.ts';
import { secutixPerformancesApi } from './secutix-performances-api.ts';
import { secutixTicketsApi } from './secutix-tickets-api.ts';
import { secutixVisits } from './secutix-visits.ts';
import { shopifyOrders } from './shopify-orders.ts';
import { shotgunOrders } from './shotgun-orders.ts';
import { shotgunSoldTicketsApi } from './shotgun-sold-tickets-api.ts';
import { shotgunTicketsApi } from './shotgun-tickets-api.ts';
import { showclixOrders } from './showclix-orders.ts';
import { sibilDeclarations } from './sibil-declarations.ts';
import { siriusPerformancesApi } from './sirius-performances-api.ts';
import { siriusTicketsApi } from './sirius-tickets-api.ts';
import { spektrixEventsApi } from './spektrix-events-api.ts';
import { spektrixInstancesApi } from './spektrix-instances-api.ts';
import { spektrixOrdersApi } from './spektrix-orders-api.ts';
import { stripePayments } from './stripe-payments.ts';
import { sumupTransactions } from './sumup-transactions.ts';
import { surveymonkey } from './surveymonkey.ts';
import { tessituraAddresses } from './tessitura-addresses.ts';
import { tessituraCustomers } from './tessitura-customers.ts';
import { tessituraOrderDetails } from './tessitura-order-details.ts';
import { tessituraOrders } from './tessitura-orders.ts';
import { tessituraPerformancesApi } from './tessitura-performances-api.ts';
import { tessituraPriceTypes } from './tessitura-price-types.ts';
import { tessituraPricesApi } from './tessitura-prices-api.ts';
import { tessituraSeats } from './tessitura-seats.ts';
import { tessituraSubLineItems } from './tessitura-sub-line-items.ts';
import { tessituraTicketHistory } from './tessitura-ticket-history.ts';
import { ticketTailorOrders } from './ticket-tailor-orders.ts';
import { ticketTailorOrdersApi } from './ticket-tailor-orders-api.ts';
import { ticketTailorTicketsApi } from './ticket-tailor-tickets-api.ts';
import { tickitEvents } from './tickit-events.ts';
import { tickitSales } from './tickit-sales.ts';
import { tixlyCustomersApi } from './tixly-customers-api.ts';
import { tixlyEventsApi } from './tixly-events-api.ts';
import { tixlySalesApi } from './tixly-sales-api.ts';
import { todaytixTickets } from './todaytix-tickets.ts';
import { universeApprovals } from './universe-approvals.ts';
import { universeOrders } from './universe-orders.ts';
import { weezeventParticipants } from './weezevent-participants.ts';
import { weezeventParticipantsApi } from './weezevent-participants-api.ts';
import { yurplanTickets } from './yurplan-tickets.ts';

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
  hiEventsPromoCodes,
  humanitixOrdersApi,
  humanitixOrders,
  humanitixTicketsApi,
  helloassoMemberships,
  helloassoOldMemberships,
  helloassoPayments,
  helloassoTickets,
  helloassoOrdersApi,
  billetwebAttendees,
  billetwebOrders,
  billetwebAttendeesApi,
  billetwebEventsApi,
  billetwebDatesApi,
  weezeventParticipants,
  weezeventParticipantsApi,
  bizoukOrders,
  yurplanTickets,
  shotgunOrders,
  shotgunSoldTicketsApi,
  shotgunTicketsApi,
  sumupTransactions,
  mapadoTicketsApi,
  festikRepresentationsApi,
  festikDeclarationApi,
  rodrigueTicketsApi,
  rodrigueOrdersApi,
  rodrigueIdentitiesApi,
  siriusTicketsApi,
  siriusPerformancesApi,
  tessituraPerformancesApi,
  tessituraSeats,
  tessituraTicketHistory,
  tessituraOrderDetails,
  tessituraSubLineItems,
  tessituraOrders,
  tessituraCustomers,
  tessituraAddresses,
  tessituraPriceTypes,
  tessituraPricesApi,
  archticsTickets,
  archticsEvents,
  archticsPriceCodes,
  archticsDemographics,
  ticketTailorOrders,
  ticketTailorOrdersApi,
  ticketTailorTicketsApi,
  universeOrders,
  universeApprovals,
  secutixVisits,
  secutixPerformancesApi,
  secutixTicketsApi,
  secutixAudiencesApi,
  spektrixEventsApi,
  spektrixInstancesApi,
  spektrixOrdersApi,
  patronbasePayments,
  patronbaseLinesApi,
  patronbaseSalesApi,
  patronbaseProductsApi,
  ibisTill,
  audienceviewPerformancesApi,
  todaytixTickets,
  agileShowings,
  agileMerchandise,
  agileGiftCards,
  tixlySalesApi,
  tixlyEventsApi,
  tixlyCustomersApi,
  cooltixAttendees,
  showclixOrders,
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
  sibilDeclarations,
  museumsOfFrance,
  parterreAggregates,
  parterreBuyers,
  parterreChannels,
  parterreLinesApi,
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
