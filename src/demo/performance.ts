import type { LocalSeconds } from './local-time.ts';

export type Performance = {
  /** Position among the house’s performances, in order of start. */
  index: number;
  /** How the house’s exports name it; unique within the house. */
  reference: string;
  /** Position of its production among the house’s. */
  readonly production: number;
  readonly title: string;
  readonly discipline: string;
  readonly audience: 'general' | 'families' | 'school-groups' | 'adults';
  readonly startsAt: LocalSeconds;
  readonly onSaleAt: LocalSeconds;
  /** Position in `SEASONS`. */
  readonly season: number;
  readonly producer: string;
  readonly premiere: boolean;
  /** Booked by schools only. */
  readonly school: boolean;
  /** Everybody enters free (heritage days). */
  readonly free: boolean;
  /** Called off in March 2020: what was sold is given back. */
  readonly cancelled: boolean;
  /** 0 for the ticketing system of before the change, 1 after. */
  readonly system: 0 | 1;
  physical: number;
  saleable: number;
  onSale: number;
  /** Net tickets to sell (for a cancelled one: to sell, then give back). */
  target: number;
};
