import type { Order } from './books.ts';
import type { House } from './houses.ts';
import { hashOf } from './random.ts';
import { familyOf, initials } from './references.ts';

/** The characters of pretix codes (no vowel that makes words, no look-alike), and how many codes of five there are. */
const PRETIX = 'ABCDEFGHJKLMNPQRSTUVWXYZ3789';
const CODES = PRETIX.length ** 5;
/** Coprime with `CODES`, so that each number has its own code. */
const STRIDE = 5_736_197;
const OTHER_STRIDE = 9_176_263;

type Naming = {
  readonly order: (house: House, order: Order) => string;
  readonly ticket: (house: House, ticket: number) => string;
};

/** How each ticketing system numbers orders and tickets. */
const NAMINGS: Readonly<Record<string, Naming>> = {
  pretix: {
    order: (house, { number }) => code(number, STRIDE, house.hash),
    ticket: (house, ticket) =>
      code(ticket, OTHER_STRIDE, house.hash) + code(ticket, STRIDE, hashOf(house.hash, 3, 1)),
  },
  'pretix-json': {
    order: (house, { number }) => code(number, STRIDE, house.hash),
    ticket: (house, ticket) => String(610_000 + (house.hash % 90_000) * 10 + ticket),
  },
  eventbrite: {
    order: (house, { number }) => String(4_100_000_000 + (house.hash % 1_000_000) * 100 + number * 37),
    ticket: (house, ticket) => String(7_300_000_000 + (house.hash % 1_000_000) * 100 + ticket * 13),
  },
  humanitix: {
    order: (house, { number }) =>
      code(number, STRIDE, house.hash) + code(number, OTHER_STRIDE, 11).slice(0, 3),
    ticket: (house, ticket) => `${house.index}-${ticket}`,
  },
  tessitura: {
    order: (house, { number }) => String(1_200_000 + (house.hash % 10_000) + number),
    ticket: (house, ticket) => String(5_000_000 + (house.hash % 10_000) + ticket),
  },
  archtics: {
    order: (house, { number }) => String(house.index * 10_000_000 + number),
    ticket: (house, ticket) => String(house.index * 10_000_000 + ticket),
  },
  alfio: {
    order: (house, { number }) => uuid(house.hash, number, 1),
    ticket: (house, ticket) => uuid(house.hash, ticket, 2),
  },
  parterre: {
    order: (house, { number }) => `${initials(house)}-c${String(number + 1).padStart(6, '0')}`,
    ticket: (house, ticket) => `${initials(house)}-b${String(ticket + 1).padStart(7, '0')}`,
  },
  table: {
    order: (house, { number }) => String(100_000 + (house.hash % 50_000) + number),
    ticket: (house, ticket) => String(2_000_000 + (house.hash % 50_000) * 10 + ticket),
  },
};

export function namingOf(house: House, system: 0 | 1): Naming {
  const shared = house.tenant || house.hub;
  const family = shared ? 'parterre' : familyOf(house.dialects[system] ?? house.dialects[0]);
  return NAMINGS[family] ?? (NAMINGS.table as Naming);
}

function code(number: number, stride: number, start: number): string {
  let rest = (number * stride + start) % CODES;
  let text = '';
  for (let place = 0; place < 5; place += 1) {
    text += PRETIX[rest % PRETIX.length];
    rest = Math.floor(rest / PRETIX.length);
  }
  return text;
}

/** Looks like a random UUID; the item’s number is in it, so that none comes twice. */
function uuid(seed: number, item: number, facet: number): string {
  const hex = (bits: number) => bits.toString(16).padStart(8, '0');
  const [a, b, c] = [
    hashOf(seed, item, facet),
    hashOf(seed, item, facet + 7),
    hashOf(seed, item, facet + 11),
  ].map(hex);
  return `${a}-${b?.slice(0, 4)}-4${b?.slice(5)}-8${c?.slice(5)}-${hex(item)}${c?.slice(0, 4)}`;
}
