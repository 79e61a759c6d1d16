import type { Zone } from './places.ts';

/**
 * What must be true of the demonstration for a director to believe it. Judgement of the milieu, not measured:
 * change it to make a pool for another place. Shares are between 0 and 1, money in cents.
 */

/** Seasons run September to August. `weight` is the activity against a full season; `until` closes the halls. */
export const SEASONS = [
  { year: 2019, weight: 0.62, months: [9, 10, 11, 12, 1, 2, 3], closesOn: [2020, 3, 12] },
  { year: 2020, weight: 0.06, months: [9, 10, 6, 7, 8], closesOn: null },
  { year: 2021, weight: 0.6, months: [9, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8], closesOn: null },
  { year: 2022, weight: 0.92, months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8], closesOn: null },
  { year: 2023, weight: 1, months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8], closesOn: null },
  { year: 2024, weight: 1.03, months: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8], closesOn: null },
] as const;

/** Houses that changed ticketing system did so while the halls were closed. */
export const SYSTEM_CHANGED_IN = { year: 2020, month: 5, day: 1 } as const;

/** Everything was exported on this day: nothing is sold or scanned after it. */
export const EXPORTED_ON = { year: 2025, month: 9, day: 3 } as const;

/** How one kind of house behaves. */
export type Behaviour = {
  /** Tickets by month of performance, January to December, in percent. */
  readonly months: readonly number[];
  /** Performances of one production, least and most. */
  readonly run: readonly [number, number];
  /** Performances by weekday, Monday to Sunday. */
  readonly weekdays: readonly number[];
  /** Usual starts, in hours. */
  readonly starts: readonly number[];
  /** Days on sale before the first performance, least and most. */
  readonly onSaleDays: readonly [number, number];
  /** Share sold in the first 48 hours on sale. */
  readonly firstHours: number;
  /** Median lead time of the others, in days. */
  readonly leadDays: number;
  /** Purchases by weekday, Monday to Sunday, relative. */
  readonly bought: readonly number[];
  /** Price of a full-price ticket in the best seats, cents. */
  readonly price: readonly [number, number];
  /** Share of seats filled, on average. */
  readonly filled: number;
  /** Relative taste of buyers under 36, 36–59, 60 and over. */
  readonly taste: readonly [number, number, number];
};

const SEASON_MONTHS = [5, 8, 9, 10, 9, 4, 3, 3, 9, 13, 14, 13] as const;

export const BEHAVIOURS = {
  theatre: {
    months: SEASON_MONTHS,
    run: [9, 18],
    weekdays: [0, 18, 20, 21, 21, 20, 3],
    starts: [19.5, 19.5, 20],
    onSaleDays: [60, 150],
    firstHours: 0.1,
    leadDays: 17,
    bought: [15, 16, 16, 16, 14, 12, 11],
    price: [4200, 6600],
    filled: 0.74,
    taste: [0.8, 1, 1.3],
  },
  music: {
    months: [5, 7, 9, 10, 10, 6, 6, 4, 9, 12, 13, 9],
    run: [1, 2],
    weekdays: [4, 10, 14, 18, 22, 22, 10],
    starts: [19.5, 20, 20, 20.5],
    onSaleDays: [45, 160],
    firstHours: 0.12,
    leadDays: 18,
    // Question 1: with the opening of sales (`MUSIC_OPENS`), Wednesday is the day of most orders, with and without the
    // first 48 hours; Thursday’s orders are larger (`LARGER_ORDERS`), so that in tickets it comes close.
    bought: [14.2, 14.6, 15.6, 15.1, 14.4, 13.6, 12.5],
    price: [3800, 7600],
    filled: 0.72,
    taste: [1.1, 1, 0.9],
  },
  dance: {
    months: [4, 9, 10, 10, 8, 5, 3, 2, 9, 12, 12, 16],
    run: [3, 5],
    weekdays: [0, 8, 20, 22, 24, 22, 4],
    starts: [20],
    onSaleDays: [60, 140],
    firstHours: 0.08,
    leadDays: 22,
    bought: [15, 15, 16, 16, 14, 13, 11],
    price: [4000, 7000],
    filled: 0.7,
    taste: [1.2, 1, 0.8],
  },
  humour: {
    months: [7, 9, 10, 10, 9, 6, 9, 5, 7, 10, 10, 8],
    run: [1, 3],
    weekdays: [2, 8, 14, 22, 26, 26, 2],
    starts: [20],
    onSaleDays: [120, 300],
    firstHours: 0.35,
    // 60 days with the first hours counted.
    leadDays: 28,
    bought: [14, 14, 14, 15, 16, 14, 13],
    price: [5600, 8200],
    filled: 0.82,
    taste: [1.5, 1.1, 0.6],
  },
  opera: {
    months: [6, 12, 12, 6, 20, 4, 0, 1, 14, 5, 18, 2],
    run: [3, 5],
    weekdays: [4, 18, 4, 20, 8, 30, 16],
    starts: [19.5],
    onSaleDays: [120, 240],
    firstHours: 0.14,
    leadDays: 34,
    bought: [15, 16, 17, 16, 14, 12, 10],
    price: [7800, 13_500],
    filled: 0.78,
    taste: [0.55, 0.9, 1.6],
  },
  circus: {
    months: [6, 8, 12, 6, 6, 8, 16, 12, 4, 6, 6, 10],
    run: [6, 14],
    weekdays: [0, 12, 16, 18, 20, 22, 12],
    starts: [19, 19.5],
    onSaleDays: [60, 180],
    firstHours: 0.12,
    leadDays: 24,
    bought: [15, 14, 15, 15, 14, 14, 13],
    price: [4400, 7200],
    filled: 0.73,
    taste: [1.1, 1.2, 0.8],
  },
  'young-audience': {
    months: [5, 9, 15, 12, 10, 3, 1, 1, 5, 12, 13, 14],
    run: [6, 12],
    weekdays: [0, 0, 2, 2, 2, 34, 60],
    starts: [11, 14],
    onSaleDays: [60, 160],
    firstHours: 0.08,
    leadDays: 15,
    bought: [15, 15, 15, 15, 13, 14, 13],
    price: [2000, 2800],
    filled: 0.82,
    taste: [0.9, 1.5, 0.6],
  },
  museum: {
    months: [6, 7, 11, 8, 8, 8, 12, 11, 9, 7, 7, 6],
    run: [20, 40],
    weekdays: [0, 12, 13, 14, 15, 24, 22],
    starts: [10],
    onSaleDays: [30, 60],
    firstHours: 0.02,
    leadDays: 3,
    bought: [8, 13, 13, 14, 15, 20, 17],
    price: [1600, 2400],
    filled: 0.45,
    taste: [1, 1.1, 1],
  },
  festival: {
    months: [0, 0, 0, 0, 0, 32, 44, 24, 0, 0, 0, 0],
    run: [1, 1],
    weekdays: [8, 10, 12, 16, 20, 20, 14],
    starts: [18, 19, 20.5, 22],
    onSaleDays: [50, 120],
    firstHours: 0.2,
    leadDays: 12,
    bought: [14, 15, 15, 15, 15, 14, 12],
    price: [2800, 5400],
    filled: 0.72,
    taste: [1.5, 1, 0.6],
  },
} as const satisfies Readonly<Record<string, Behaviour>>;

export type HouseKind = keyof typeof BEHAVIOURS;

/** Big rooms (more than 1,200 seats) sell like big concerts; clubs (fewer than 350 seats, music) at the last minute. */
export const BIG_ROOM = { seats: 1200, firstHours: 0.35 } as const;
export const CLUB = { seats: 350, leadDays: 5 } as const;

/** Concerts go on sale on Wednesdays at 10:00; half of the first 48 hours falls on that day. Hours are a mean delay. */
export const MUSIC_OPENS = { weekday: 2, hours: 24 } as const;

/** Subscriptions are imported in one night to this weekday, and would else decide which day is the most popular. */
export const RENEWED_ON = 1;

/** In music, orders placed on this weekday (Monday is 0) hold this share more tickets. */
export const LARGER_ORDERS = { weekday: 3, more: 0.09 } as const;

/** Tickets of one order: weights of 1, 2, 3, … */
export const ORDER_SIZES = [22, 52, 9, 12, 2, 2, 1] as const;

/** Shares among single orders. */
export const CHANNELS = {
  online: 0.68,
  'mobile-app': 0.03,
  counter: 0.15,
  phone: 0.08,
  reseller: 0.06,
} as const;

/** Purchases by hour of the day: lunch and evening online; opening hours at the counter. None from 1:00 to 3:00 (daylight saving). */
export const HOURS_ONLINE = [
  1, 0, 0, 0, 0, 0.3, 0.8, 2, 4, 6, 7, 8, 10, 8, 6, 5, 5, 5, 6, 8, 9, 8, 5, 2.5,
] as const;
export const HOURS_COUNTER = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 6, 9, 13, 10, 8, 8, 9, 10, 12, 8, 0, 0, 0, 0,
] as const;

export const WHO = {
  /** Buyers of one house, two, three … */
  housesPerBuyer: [65, 20, 8, 4, 2, 1],
  /** Share of orders of somebody who already bought here. */
  returning: 0.5,
  zones: {
    island: 62,
    'south-shore': 14,
    'north-shore': 7,
    laval: 6,
    'rest-of-quebec': 6,
    outside: 5,
  } satisfies Record<Zone, number>,
  /** Buyers from elsewhere at festivals, June to August; other houses then, and in winter. */
  touristsAtFestivals: 0.22,
  touristsInWinter: 0.04,
  english: 0.18,
  englishAtFestivals: 0.35,
  postalCodeKnown: { online: 0.9, other: 0.5 },
  birthYearKnown: 0.1,
  /** Orders with no name at all. */
  anonymous: { counter: 0.35, reseller: 0.5, other: 0.01 },
  misspeltEmail: 0.03,
  secondEmail: 0.08,
  familyEmail: 0.04,
  misspeltName: 0.04,
  companies: 0.015,
} as const;

/** Tickets per order and share of the tickets that are neither school, subscription nor complimentary: to size the public. */
export const TICKETS_PER_ORDER = 2.35;

export const SALES = {
  complimentary: 0.045,
  /** Share of invited guests on a first night of theatre, dance, opera and circus. */
  premiere: [0.25, 0.5],
  noShowPaid: 0.09,
  noShowComplimentary: 0.3,
  noShowHeritage: 0.4,
  refunds: 0.018,
  voids: 0.006,
  /** Subscriptions, in houses that have them. */
  subscriptions: 0.3,
  exchanged: 0.12,
  festivalPasses: 0.15,
  corporateOrders: 0.012,
  /** School groups: seats of one booking, and cents a seat. */
  schoolGroup: [25, 120],
  schoolPrice: [1000, 1400],
  schoolShare: 0.7,
  springBreak: 1.6,
  coPresented: 0.1,
  severalPerformances: 0.05,
  /** Service fee a ticket, cents, where it is apart. */
  fees: [300, 800],
  /** Share of tickets that the halls had sold for after the closing of March 2020, all given back. */
  cancelledIn2020: 0.012,
} as const;

/** Against full price. */
export const DISCOUNTS = {
  full: 1,
  youth: 0.68,
  student: 0.7,
  senior: 0.88,
  child: 0.55,
  promotional: 0.75,
  group: 0.85,
  subscription: 0.72,
  pass: 0.4,
} as const;

/** GST (TPS) and QST (TVQ), both on the price. */
export const TAXES = { tps: 5_000, tvq: 9_975, of: 100_000 } as const;

/** Surveys: share of buyers who answer, and of the answers that are left unfinished. */
export const SURVEYS = { share: 0.012, least: 60, most: 900, partial: 0.12, weightSpread: 0.35 } as const;
