import type { Metric } from '#model/metric.ts';
import type { Code } from '#model/words.ts';

import { admissions } from './measures/admissions.ts';
import { audienceComposition } from './measures/audience-composition.ts';
import { averagePrice } from './measures/average-price.ts';
import { buyers } from './measures/buyers.ts';
import { capacity } from './measures/capacity.ts';
import { capacityOnSale } from './measures/capacity-on-sale.ts';
import { complimentaryRate } from './measures/complimentary-rate.ts';
import { complimentaryTickets } from './measures/complimentary-tickets.ts';
import { crossAttendance } from './measures/cross-attendance.ts';
import { discountAmount } from './measures/discount-amount.ts';
import { discountRate } from './measures/discount-rate.ts';
import { fees } from './measures/fees.ts';
import { firstTimeBuyers } from './measures/first-time-buyers.ts';
import { firstTimeBuyersAnywhere } from './measures/first-time-buyers-anywhere.ts';
import { frequency } from './measures/frequency.ts';
import { grossRevenue } from './measures/gross-revenue.ts';
import { identifiedRate } from './measures/identified-rate.ts';
import { informationSourceShare } from './measures/information-source-share.ts';
import { leadTime } from './measures/lead-time.ts';
import { medianPrice } from './measures/median-price.ts';
import { motiveShare } from './measures/motive-share.ts';
import { noShowRate } from './measures/no-show-rate.ts';
import { occupancy } from './measures/occupancy.ts';
import { orderSize } from './measures/order-size.ts';
import { orderValue } from './measures/order-value.ts';
import { orders } from './measures/orders.ts';
import { paidOccupancy } from './measures/paid-occupancy.ts';
import { participation } from './measures/participation.ts';
import { penetration } from './measures/penetration.ts';
import { performances } from './measures/performances.ts';
import { productions } from './measures/productions.ts';
import { refundRate } from './measures/refund-rate.ts';
import { refundsAmount } from './measures/refunds-amount.ts';
import { repeatRate } from './measures/repeat-rate.ts';
import { respondents } from './measures/respondents.ts';
import { revenue } from './measures/revenue.ts';
import { revenuePerSeat } from './measures/revenue-per-seat.ts';
import { satisfaction } from './measures/satisfaction.ts';
import { subscriptionShare } from './measures/subscription-share.ts';
import { taxes } from './measures/taxes.ts';
import { ticketsExchanged } from './measures/tickets-exchanged.ts';
import { ticketsIssued } from './measures/tickets-issued.ts';
import { ticketsPerPerformance } from './measures/tickets-per-performance.ts';
import { ticketsRefunded } from './measures/tickets-refunded.ts';
import { ticketsSold } from './measures/tickets-sold.ts';

/** Every measure, in the order of the documentation: tickets, money, orders, persons, performances, surveys. */
export const METRICS: readonly Metric[] = [
  ticketsIssued,
  ticketsSold,
  complimentaryTickets,
  complimentaryRate,
  ticketsRefunded,
  refundRate,
  ticketsExchanged,
  revenue,
  grossRevenue,
  refundsAmount,
  taxes,
  fees,
  discountAmount,
  discountRate,
  averagePrice,
  medianPrice,
  orders,
  orderValue,
  orderSize,
  leadTime,
  buyers,
  identifiedRate,
  firstTimeBuyers,
  firstTimeBuyersAnywhere,
  repeatRate,
  frequency,
  participation,
  audienceComposition,
  performances,
  productions,
  capacity,
  capacityOnSale,
  occupancy,
  paidOccupancy,
  revenuePerSeat,
  ticketsPerPerformance,
  admissions,
  noShowRate,
  subscriptionShare,
  penetration,
  crossAttendance,
  respondents,
  informationSourceShare,
  motiveShare,
  satisfaction,
];

const BY_ID = new Map(METRICS.map((metric) => [metric.id, metric]));

export function metricOf(id: Code): Metric | null {
  return BY_ID.get(id) ?? null;
}
