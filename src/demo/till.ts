import type { Channel, Order } from './books.ts';
import type { House } from './houses.ts';
import { identityWritten, type Known } from './identity.ts';
import type { LocalSeconds } from './local-time.ts';
import { HOUR, MINUTE } from './local-time.ts';
import { EXCHANGE_IN, EXCHANGE_OUT, MovementTable, REFUND, SALE, VOID } from './movement-table.ts';
import { SALES, WHO } from './parameters.ts';
import type { People } from './people.ts';
import type { Performance } from './performance.ts';
import { PRICE_CLASSES, type PriceList } from './price-types.ts';
import type { Random } from './random.ts';
import { familyOf } from './references.ts';
import { taxesOn } from './taxes.ts';

const COMPLIMENTARY = PRICE_CLASSES.indexOf('complimentary');
const FULL = PRICE_CLASSES.indexOf('full');

/** Writes orders and movements in a house’s books, and keeps count of the tickets that each performance still lacks. */
export class Till {
  readonly orders: Order[] = [];
  readonly movements = new MovementTable();
  /** By performance: net tickets still to sell. */
  readonly left: Int32Array;
  readonly #house: House;
  readonly #people: People;
  readonly #performances: readonly Performance[];
  readonly #prices: PriceList;
  readonly #random: Random;
  #tickets = 0;

  constructor(
    house: House,
    people: People,
    performances: readonly Performance[],
    prices: PriceList,
    random: Random,
  ) {
    this.#house = house;
    this.#people = people;
    this.#performances = performances;
    this.#prices = prices;
    this.#random = random;
    this.left = Int32Array.from(performances, ({ target }) => target);
  }

  /** Opens an order. `anonymous` gives the chance that the buyer’s name is not written. */
  open(buyer: number, soldAt: LocalSeconds, channel: Channel, system: 0 | 1, anonymous: number): Order {
    const random = this.#random;
    const online = channel === 'online' || channel === 'mobile-app';
    const known: Known = {
      named: !random.happens(anonymous),
      postalCode: random.happens(online ? WHO.postalCodeKnown.online : WHO.postalCodeKnown.other),
      online,
    };
    const number = this.orders.length;
    const order: Order = {
      number,
      soldAt,
      channel: channelWritten(this.#house, system, channel),
      buyer: known.named ? buyer : null,
      identity: identityWritten(this.#house, this.#people, number, buyer, known),
      system,
      positions: 0,
    };
    this.orders.push(order);
    return order;
  }

  /** Sells tickets of one price class, on one line where the system keeps them together; some are given back. */
  sell(
    order: Order,
    performance: Performance,
    priceClass: number,
    zone: number,
    quantity: number,
    givenBack: number,
  ): void {
    const whole = this.#house.lines || PRICE_CLASSES[priceClass] === 'school';
    const lines = whole && this.#wholeLines(order) ? [quantity] : new Array<number>(quantity).fill(1);
    for (const count of lines) {
      const row = this.#line(order, performance, priceClass, zone, count, SALE, order.soldAt);
      const back = this.#random.happens(givenBack) ? this.#giveBack(order, performance, row) : 0;
      this.#scan(performance, row, priceClass, count - back);
      this.left[performance.index] = (this.left[performance.index] ?? 0) - count + back;
    }
  }

  /** Gives back every ticket of a performance that was called off. */
  callOff(performance: Performance, from: LocalSeconds, to: LocalSeconds): void {
    const { movements } = this;
    const rows = movements.length;
    for (let row = 0; row < rows; row += 1) {
      if (movements.at('performance', row) !== performance.index) continue;
      if (movements.at('type', row) !== SALE || movements.at('undo', row) >= 0) continue;
      this.#undo(
        row,
        movements.at('quantity', row),
        REFUND,
        from + this.#random.below((to - from) / MINUTE) * MINUTE,
      );
      movements.set('scanned', row, 0);
    }
  }

  /** Exchanges the last line sold for another performance of the same production, if one has seats. */
  exchange(order: Order, performance: Performance): void {
    const { movements } = this;
    const row = movements.length - 1;
    if (movements.at('undo', row) >= 0 || movements.at('type', row) !== SALE) return;
    const other = this.#performances.find(
      ({ index, production }) =>
        production === performance.production && index !== performance.index && (this.left[index] ?? 0) > 6,
    );
    const first = Math.min(performance.startsAt, other?.startsAt ?? 0);
    const movedAt = this.#between(order.soldAt + 30 * 24 * HOUR, first - 2 * HOUR);
    if (!other || movedAt <= order.soldAt) return;
    const quantity = movements.at('quantity', row);
    const priceClass = movements.at('priceClass', row);
    this.#undo(row, quantity, EXCHANGE_OUT, movedAt);
    movements.set('scanned', row, 0);
    this.left[performance.index] = (this.left[performance.index] ?? 0) + quantity;
    const zone = movements.at('zone', row);
    const taken = this.#line(order, other, priceClass, zone, quantity, EXCHANGE_IN, movedAt);
    this.#scan(other, taken, priceClass, quantity);
    this.left[other.index] = (this.left[other.index] ?? 0) - quantity;
  }

  /** Some systems have one row a ticket whatever was bought together. */
  #wholeLines(order: Order): boolean {
    const dialect = this.#house.dialects[order.system] ?? this.#house.dialects[0];
    if (this.#house.rateOnly) return false;
    return !/^(pretix|eventbrite|alfio|tessitura|table-tsv)/.test(dialect);
  }

  #line(
    order: Order,
    performance: Performance,
    priceClass: number,
    zone: number,
    quantity: number,
    type: number,
    movedAt: LocalSeconds,
  ): number {
    const house = this.#house;
    const net = performance.free ? 0 : this.#prices.net(performance.production, zone, priceClass);
    const full = performance.free ? 0 : this.#prices.net(performance.production, zone, FULL);
    const tax = house.taxes === 'none' ? 0 : taxesOn(net);
    const charged = net > 0 && ['online', 'mobile-app', 'phone'].includes(order.channel);
    this.#tickets += 1;
    order.positions += 1;
    return this.movements.add({
      performance: performance.index,
      order: order.number,
      type,
      quantity,
      net: net * quantity,
      tax: tax * quantity,
      fees: charged ? house.feeMinor * quantity : 0,
      list: Math.max(full, net) * quantity,
      priceClass,
      ticket: this.#tickets - 1,
      position: order.positions,
      zone,
      soldAt: order.soldAt,
      movedAt,
      scanned: 0,
      undo: -1,
    });
  }

  /** A refund some time before the performance, or a void right after the sale. Returns the tickets given back. */
  #giveBack(order: Order, performance: Performance, row: number): number {
    const quantity = this.movements.at('quantity', row);
    if (performance.cancelled) return 0;
    const isVoid = this.#random.happens(SALES.voids / (SALES.voids + SALES.refunds));
    const soon = order.soldAt + 2 * MINUTE + this.#random.below(40) * MINUTE;
    const movedAt = isVoid
      ? Math.min(soon, performance.startsAt)
      : this.#between(order.soldAt + HOUR, performance.startsAt - HOUR);
    const back = isVoid ? quantity : this.#random.between(1, quantity);
    this.#undo(row, back, isVoid ? VOID : REFUND, Math.max(movedAt, order.soldAt));
    return back;
  }

  #undo(row: number, quantity: number, type: number, movedAt: LocalSeconds): void {
    const { movements } = this;
    const share = quantity / movements.at('quantity', row);
    const undone = movements.add({
      performance: movements.at('performance', row),
      order: movements.at('order', row),
      type,
      quantity: -quantity,
      net: -Math.round(movements.at('net', row) * share),
      tax: -Math.round(movements.at('tax', row) * share),
      fees: -Math.round(movements.at('fees', row) * share),
      list: -Math.round(movements.at('list', row) * share),
      priceClass: movements.at('priceClass', row),
      ticket: movements.at('ticket', row),
      position: movements.at('position', row),
      zone: movements.at('zone', row),
      soldAt: movements.at('soldAt', row),
      movedAt,
      scanned: 0,
      undo: row,
    });
    movements.set('undo', row, undone);
  }

  #scan(performance: Performance, row: number, priceClass: number, tickets: number): void {
    const absent = performance.free
      ? SALES.noShowHeritage
      : priceClass >= COMPLIMENTARY
        ? SALES.noShowComplimentary
        : SALES.noShowPaid;
    let scanned = 0;
    for (let ticket = 0; ticket < tickets; ticket += 1) if (!this.#random.happens(absent)) scanned += 1;
    this.movements.set('scanned', row, performance.cancelled ? 0 : scanned);
  }

  #between(from: LocalSeconds, to: LocalSeconds): LocalSeconds {
    const minutes = Math.max(0, Math.floor((to - from) / MINUTE));
    return Math.min(from, Math.max(to, from - HOUR)) + Math.floor(this.#random.unit() * minutes) * MINUTE;
  }
}

/** A system that knows fewer channels writes the nearest. */
function channelWritten(house: House, system: 0 | 1, channel: Channel): Channel {
  const family = familyOf(house.dialects[system] ?? house.dialects[0]);
  if (family.startsWith('pretix')) {
    if (channel === 'mobile-app') return 'online';
    return channel === 'online' || channel === 'reseller' ? channel : 'counter';
  }
  if (family === 'humanitix') return channel === 'online' || channel === 'mobile-app' ? 'online' : 'counter';
  return channel;
}
