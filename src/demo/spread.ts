import type { House } from './houses.ts';
import { calendarDay, dayOf } from './local-time.ts';
import { BEHAVIOURS, SALES } from './parameters.ts';
import type { Performance } from './performance.ts';
import type { Random } from './random.ts';

/** Gives each performance its tickets, so that the house has exactly its total; a hall never holds more than its seats. */
export function spreadTickets(house: House, performances: readonly Performance[], random: Random): void {
  for (const performance of performances) fitRoom(performance, random);
  const given = performances.filter(({ cancelled }) => !cancelled);
  if (house.tickets === 0) return;
  const wishes = given.map((performance) => wishFor(house, performance, random));
  const filling = fillingFor(wishes, given, house.tickets);
  let left = house.tickets;
  for (const [index, performance] of given.entries()) {
    performance.target = Math.min(performance.onSale, Math.floor((wishes[index] ?? 0) * filling));
    left -= performance.target;
  }
  for (let index = 0; left > 0; index = (index + 1) % given.length) {
    const performance = given[index];
    if (!performance) break;
    // When every seat is taken, a row of chairs is added rather than losing the ticket.
    if (performance.target >= performance.onSale && left > given.length * 4) growRoom(performance);
    if (performance.target >= performance.onSale) growRoom(performance);
    performance.target += 1;
    left -= 1;
  }
  const called = performances.filter(({ cancelled }) => cancelled);
  for (const performance of called) {
    const sold = Math.ceil((house.tickets * SALES.cancelledIn2020) / called.length);
    performance.target = Math.min(sold, Math.ceil(performance.saleable * 0.6));
  }
}

function fitRoom(performance: Performance, random: Random): void {
  performance.onSale = performance.saleable - Math.floor(performance.saleable * 0.03 * random.unit());
}

function growRoom(performance: Performance): void {
  performance.onSale += 1;
  performance.saleable = Math.max(performance.saleable, performance.onSale);
  performance.physical = Math.max(performance.physical, performance.saleable);
}

function wishFor(house: House, performance: Performance, random: Random): number {
  const { month, day } = calendarDay(dayOf(performance.startsAt));
  const family = house.kind === 'young-audience' || house.kind === 'museum';
  const springBreak = family && !performance.school && month === 3 && day <= 8 ? SALES.springBreak : 1;
  const filled = BEHAVIOURS[house.kind].filled + 0.15 * random.normal();
  return performance.onSale * Math.min(1, Math.max(0.15, filled)) * springBreak;
}

/** The factor by which wishes are multiplied so that, seats allowing, they add up to the total. */
function fillingFor(wishes: readonly number[], given: readonly Performance[], total: number): number {
  let low = 0;
  let high = 40;
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    const sum = wishes.reduce(
      (all, wish, index) => all + Math.min(given[index]?.onSale ?? 0, Math.floor(wish * middle)),
      0,
    );
    if (sum <= total) low = middle;
    else high = middle;
  }
  return low;
}
