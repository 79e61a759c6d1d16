import type { House } from './houses.ts';
import type { Identity } from './identity.ts';
import type { LocalSeconds } from './local-time.ts';
import type { MovementTable } from './movement-table.ts';
import type { Performance } from './performance.ts';
import type { PriceList } from './price-types.ts';

/** Sales channels; codes of the shared vocabulary. */
export type Channel =
  | 'online'
  | 'mobile-app'
  | 'counter'
  | 'phone'
  | 'group-desk'
  | 'school-desk'
  | 'subscription-office'
  | 'reseller';

export type Order = {
  /** Position among the house’s orders. */
  readonly number: number;
  readonly soldAt: LocalSeconds;
  readonly channel: Channel;
  /** Number of the person who bought; null when the box office did not write who it was. */
  readonly buyer: number | null;
  readonly identity: Identity;
  readonly system: 0 | 1;
  /** Tickets so far. */
  positions: number;
};

/** All that happened at one house: what its exports and the truth are both written from. */
export type Books = {
  readonly house: House;
  readonly performances: readonly Performance[];
  readonly prices: PriceList;
  readonly orders: readonly Order[];
  readonly movements: MovementTable;
};
