import type { DeclaredPerformance } from '#model/declaration.ts';
import type { Form, FormFacts } from '../form.ts';
import { amountOf, currenciesOf, formClass, paidAtUnknown, sumOf } from '../sums.ts';
import type { About } from '../told.ts';

/** What stands of one performance when it is declared: since the opening of its sales, not since the last time. */
type DipState = {
  /** DIP’s own number, `NL-00-000-0000000|00000`; null until the house gives it. */
  readonly performance: string | null;
  readonly reference: string;
  readonly title: string | null;
  readonly startsAt: string;
  readonly venue: string | null;
  /** As it was sold: nothing is converted. */
  readonly currency: string | null;
  readonly tickets: readonly { readonly type: string; readonly count: number; readonly revenue: number }[];
  /** Null is unknown: Parterre reads no reservation nor blocked seat. */
  readonly reservations: null;
  readonly blockedSeats: null;
  readonly capacity: number | null;
};

const TYPES = ['normal', 'discount', 'free', 'other'] as const;

/**
 * The cumulative state that box offices send to DIP, the data platform of the performing arts of the Netherlands.
 *
 * What it asks (tickets and takings by type, reservations, blocked seats, capacity) and its four types:
 * support.dip.nl, article 13000054016. Takings include the theatre surcharge and value-added tax: article 13000091132.
 * Its amounts are cents. The bodies of its `PUT /tickets/cumulative`, `/reservations/cumulative`,
 * `/blocked-seats/cumulative` and `…/capacity` are documented behind a login only, so that this is what they ask for,
 * one performance an object, and no request ready to be sent.
 */
export const dip: Form<DipState> = {
  id: 'dip',
  taxes: 'included',
  classes: new Map([
    ['full', 'normal'],
    ['dynamic', 'normal'],
    ['reduced', 'discount'],
    ['promotional', 'discount'],
    ['group', 'discount'],
    ['school', 'discount'],
    ['subscription', 'discount'],
    // Paid all the same: below the regular price.
    ['complimentary', 'discount'],
    ['pass', 'other'],
  ]),
  entry,
  document: (entries) => {
    const amounts = { unit: 'cents', taxes: 'included' };
    return `${JSON.stringify({ amounts, performances: entries }, null, 2)}\n`;
  },
  lacking: (_, told) => told.say('declare-holds-unknown', {}, 'info'),
};

/** A total that lacks some tickets would be taken for the whole: such a performance is left out. */
function entry(performance: DeclaredPerformance, facts: FormFacts, about: About): DipState | null {
  const { sold, reference, title, startsAt, venue, capacity } = performance;
  if (currenciesOf(performance).length > 1) about.lacks('declare-currencies-mixed', {});
  if (paidAtUnknown(performance) !== 0) about.lacks('declare-price-class-unknown', {});
  if (sumOf(sold, 'tickets') === null) about.lacks('declare-tickets-unknown', {});
  if (sumOf(sold, 'revenueMinor') === null) about.lacks('declare-amount-unknown', {});
  else if (sumOf(sold, 'taxMinor') === null) about.lacks('declare-tax-unknown', {});
  if (!about.isComplete) return null;
  const number = facts.numbers?.[reference] ?? null;
  if (number === null) about.lacks('declare-number-missing', {});
  if (capacity === null) about.lacks('declare-capacity-unknown', {});
  return {
    performance: number,
    reference,
    title,
    startsAt,
    venue,
    currency: currenciesOf(performance)[0] ?? null,
    tickets: TYPES.map((type) => stateOf(performance, type)),
    reservations: null,
    blockedSeats: null,
    capacity,
  };
}

/** A ticket without a price is `free`, whatever it is called. */
function stateOf({ sold }: DeclaredPerformance, type: (typeof TYPES)[number]) {
  if (type === 'free') return { type, count: sumOf(sold, 'free') ?? 0, revenue: 0 };
  const rows = sold.filter(({ priceClass }) => formClass(dip.classes, priceClass) === type);
  return { type, count: sumOf(rows, 'paid') ?? 0, revenue: amountOf(rows, dip.taxes) ?? 0 };
}
