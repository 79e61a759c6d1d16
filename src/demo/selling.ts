import type { Books, Channel, Order } from './books.ts';
import type { House } from './houses.ts';
import { DAY, dayNumber, dayOf, HOUR, type LocalSeconds, MINUTE, weekdayOf } from './local-time.ts';
import { CHANNELS, LARGER_ORDERS, ORDER_SIZES, SALES, WHO } from './parameters.ts';
import { birthYearOf, type People, touristOf } from './people.ts';
import type { Performance } from './performance.ts';
import { PRICE_CLASSES, type PriceClass, priceListOf, ZONES_OF_HALL } from './price-types.ts';
import { isSummer, type PurchaseClock, purchaseClock } from './purchase-time.ts';
import { cumulated, Random } from './random.ts';
import { sellSubscriptions } from './subscriptions.ts';
import { Till } from './till.ts';

const CLASS = Object.fromEntries(PRICE_CLASSES.map((code, index) => [code, index])) as Record<
  PriceClass,
  number
>;
const SIZES = cumulated(ORDER_SIZES);
const CHANNEL_NAMES = Object.keys(CHANNELS) as Channel[];
const CHANNEL_WEIGHTS = cumulated(Object.values(CHANNELS));
const ZONE_WEIGHTS = cumulated([5, 3, 2]);
/** So many come before anybody comes back. */
const FIRST_PUBLIC = 60;
const GIVEN_BACK = SALES.refunds + SALES.voids;

type Shop = {
  readonly house: House;
  readonly people: People;
  readonly performances: readonly Performance[];
  readonly till: Till;
  readonly clock: PurchaseClock;
  readonly random: Random;
  /** Draws a buyer: somebody new, or one who came before. */
  readonly buyer: (performance: Performance) => number;
};

/** Sells a whole programme: the books of one house. */
export function booksOf(house: House, people: People, performances: readonly Performance[]): Books {
  const random = new Random(`${house.seed}/sales`);
  const productions = 1 + Math.max(0, ...performances.map(({ production }) => production));
  const prices = priceListOf(house, productions);
  const till = new Till(house, people, performances, prices, random);
  const clock = purchaseClock(house);
  const shop: Shop = {
    house,
    people,
    performances,
    till,
    clock,
    random,
    buyer: buyersOf(house, people, random),
  };
  if (house.tickets > 0) {
    if (house.subscriptions) sellSubscriptions(house, people, performances, till, random);
    for (const performance of performances) sellPerformance(shop, performance);
  }
  return { house, performances, prices, orders: till.orders, movements: till.movements };
}

function buyersOf(house: House, people: People, random: Random): Shop['buyer'] {
  const known = people.publicOf[house.index] ?? new Int32Array(0);
  let met = 0;
  let tourists = 0;
  return ({ startsAt }) => {
    const festival = house.kind === 'festival' && isSummer(startsAt);
    if (known.length === 0 || (festival && random.happens(WHO.touristsAtFestivals))) {
      tourists += 1;
      return touristOf(people, house, tourists);
    }
    if (
      met < Math.min(known.length, FIRST_PUBLIC) ||
      (met < known.length && !random.happens(WHO.returning))
    ) {
      met += 1;
      return known[met - 1] ?? 0;
    }
    return known[Math.floor(met * random.unit() ** 1.5)] ?? 0;
  };
}

function sellPerformance(shop: Shop, performance: Performance): void {
  const { till, random } = shop;
  const left = () => till.left[performance.index] ?? 0;
  if (performance.cancelled) {
    sellThenCallOff(shop, performance);
    return;
  }
  if (performance.school) sellToSchools(shop, performance);
  const target = performance.target;
  const invited = performance.premiere
    ? SALES.premiere[0] + (SALES.premiere[1] - SALES.premiere[0]) * random.unit()
    : SALES.complimentary;
  const guests = Math.min(left(), Math.round(target * (performance.free ? 1 : invited)));
  invite(shop, performance, left() - guests);
  if (shop.house.kind === 'festival') {
    sellSingles(shop, performance, left() - Math.round(target * SALES.festivalPasses), CLASS.pass);
  }
  sellSingles(shop, performance, 0, null);
}

/** Free tickets until only `until` are left to sell. */
function invite(shop: Shop, performance: Performance, until: number): void {
  const { till, random, clock } = shop;
  while ((till.left[performance.index] ?? 0) > until) {
    const room = (till.left[performance.index] ?? 0) - until;
    const soldAt = performance.free ? clock(performance, true, random) : invitationTime(performance, random);
    const order = till.open(shop.buyer(performance), soldAt, 'counter', performance.system, 0.4);
    const priceClass = random.happens(0.15) && !performance.free ? CLASS.press : CLASS.complimentary;
    till.sell(order, performance, priceClass, 0, Math.min(room, random.between(1, 2)), 0);
  }
}

/** Guests are entered in the weeks before, in office hours. */
function invitationTime({ onSaleAt, startsAt }: Performance, random: Random): LocalSeconds {
  const day = dayOf(startsAt) - random.between(1, 20);
  return Math.max(onSaleAt, day * DAY + 10 * HOUR + random.below(7 * 60) * MINUTE);
}

function sellSingles(shop: Shop, performance: Performance, until: number, only: number | null): void {
  const { till, random } = shop;
  while ((till.left[performance.index] ?? 0) > until) {
    const room = (till.left[performance.index] ?? 0) - until;
    const company = only === null && room > 8 && random.happens(SALES.corporateOrders);
    const channel: Channel = company
      ? 'group-desk'
      : (CHANNEL_NAMES[random.weighted(CHANNEL_WEIGHTS)] ?? 'online');
    const soldAt = shop.clock(performance, channel === 'counter' || company, random);
    const buyer = company
      ? shop.people.individuals + random.below(shop.people.companies)
      : shop.buyer(performance);
    const order = till.open(buyer, soldAt, channel, performance.system, company ? 0 : anonymity(channel));
    const size = company ? random.between(6, 22) : orderSize(shop, soldAt);
    const seats = Math.min(room, size);
    fill(shop, order, performance, seats, company ? CLASS.group : only, buyer);
    if (only === null && random.happens(SALES.severalPerformances))
      alsoBuys(shop, order, performance, seats, buyer);
  }
}

function anonymity(channel: Channel): number {
  if (channel === 'counter') return WHO.anonymous.counter;
  return channel === 'reseller' ? WHO.anonymous.reseller : WHO.anonymous.other;
}

function orderSize({ house, random }: Shop, soldAt: LocalSeconds): number {
  const size = random.weighted(SIZES) + 1;
  const larger = house.kind === 'music' && weekdayOf(dayOf(soldAt)) === LARGER_ORDERS.weekday;
  return larger && random.happens(LARGER_ORDERS.more * 2.35) ? size + 1 : size;
}

/** Seats of one order, in one or two price classes. */
function fill(
  shop: Shop,
  order: Order,
  performance: Performance,
  seats: number,
  only: number | null,
  buyer: number,
): void {
  const { till, random } = shop;
  const zone = Math.min(ZONES_OF_HALL - 1, random.weighted(ZONE_WEIGHTS));
  const first = only ?? classFor(shop, performance, buyer);
  const others = only !== null || random.happens(0.65) ? first : CLASS.full;
  if (first === others) till.sell(order, performance, first, zone, seats, GIVEN_BACK);
  else {
    till.sell(order, performance, first, zone, 1, GIVEN_BACK);
    if (seats > 1) till.sell(order, performance, others, zone, seats - 1, GIVEN_BACK);
  }
}

/** The price type that the buyer’s age and the show call for. */
function classFor({ house, people, random }: Shop, performance: Performance, buyer: number): number {
  const chance = random.unit();
  const family = performance.audience === 'families';
  if (family && chance < 0.5) return CLASS.child;
  if (chance > 0.9) return CLASS.promotional;
  const isPerson = buyer < people.individuals || buyer >= people.touristsFrom;
  const age = isPerson ? yearOf(performance.startsAt) - birthYearOf(people.seed, buyer) : 45;
  if (house.kind === 'humour' && chance > 0.25) return CLASS.full;
  if (age <= 30) return chance < 0.42 ? CLASS.youth : chance < 0.6 ? CLASS.student : CLASS.full;
  if (age >= 65) return chance < 0.6 ? CLASS.senior : CLASS.full;
  return CLASS.full;
}

function yearOf(time: LocalSeconds): number {
  return new Date(time * 1000).getUTCFullYear();
}

/** The same order takes seats for a later performance. */
function alsoBuys(shop: Shop, order: Order, performance: Performance, seats: number, buyer: number): void {
  const { performances, till, random } = shop;
  const other = performances[performance.index + random.between(1, 12)];
  if (!other || other.school || other.cancelled || other.free || other.system !== performance.system) return;
  if (other.onSaleAt > order.soldAt || (till.left[other.index] ?? 0) < seats * 4) return;
  fill(shop, order, other, seats, null, buyer);
}

function sellToSchools(shop: Shop, performance: Performance): void {
  const { till, random, people } = shop;
  const [least, most] = SALES.schoolGroup;
  const opens = performance.onSaleAt;
  for (let groups = 0; groups < 60; groups += 1) {
    const room = till.left[performance.index] ?? 0;
    if (room < Math.min(8, performance.target)) return;
    const soldAt = opens + random.below(140) * DAY + random.below(7 * 60) * 60;
    const school = people.individuals + people.companies + random.below(people.schools);
    const seats = room < least * 1.5 ? room : Math.min(room, random.between(least, most));
    const time = Math.min(soldAt, performance.startsAt - 7 * DAY);
    const order = till.open(school, time, 'school-desk', performance.system, 0);
    till.sell(order, performance, CLASS.school, 0, seats, 0);
  }
}

const HALLS_CLOSE = dayNumber(2020, 3, 12) * DAY;

function sellThenCallOff(shop: Shop, performance: Performance): void {
  const { till, random } = shop;
  while ((till.left[performance.index] ?? 0) > 0) {
    const days = Math.floor((HALLS_CLOSE - performance.onSaleAt) / DAY);
    const soldAt = performance.onSaleAt + random.below(Math.max(1, days)) * DAY + random.below(9 * 60) * 60;
    const buyer = shop.buyer(performance);
    const order = till.open(buyer, soldAt, 'online', performance.system, 0);
    fill(
      shop,
      order,
      performance,
      Math.min(till.left[performance.index] ?? 0, orderSize(shop, soldAt)),
      null,
      buyer,
    );
  }
  till.callOff(performance, HALLS_CLOSE + 4 * DAY, HALLS_CLOSE + 60 * DAY);
}
