// Goal: every measure of the registry has a number that was worked out by hand from `mini-pool.ts`, so that a change
// to its formula fails here. Method: each is asked of the real engine, as theatre-nord for its own data or of the pool.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { METRICS } from '#metrics/metrics.ts';
import type { Query } from '#model/query.ts';
import { figure, type MiniPool, miniPool } from './mini-pool.ts';

type Worked = {
  readonly query: Query;
  readonly house?: string;
  readonly figure: number;
  readonly why: string;
};

const NORD = 'theatre-nord';
const follows = { 'survey-question': ['follows-culture'] };

const WORKED: readonly Worked[] = [
  { query: { metric: 'tickets-issued' }, house: NORD, figure: 9, why: '2 + 1 − 1 + 1 + 1 + 1 (hub) + 4' },
  { query: { metric: 'tickets-issued' }, figure: 669, why: '9 + 4 (opera) + 4 + 2 (est) + 50 + 600 (musée)' },
  { query: { metric: 'tickets-sold' }, house: NORD, figure: 8, why: '9 less the press ticket' },
  { query: { metric: 'tickets-sold' }, figure: 58, why: '8 + 4 + 4 + 2 + 40; the year of 600 does not say' },
  { query: { metric: 'complimentary-tickets' }, figure: 11, why: 'one press ticket and 50 − 40' },
  { query: { metric: 'complimentary-rate' }, house: NORD, figure: 100 / 9, why: '1 of 9' },
  { query: { metric: 'complimentary-rate' }, figure: 1100 / 69, why: '11 of 9 + 4 + 4 + 2 + 50' },
  { query: { metric: 'tickets-refunded' }, figure: 1, why: 'one refund; the exchange is none' },
  { query: { metric: 'refund-rate' }, house: NORD, figure: 10, why: '1 of 10 bought' },
  { query: { metric: 'tickets-exchanged' }, figure: 1, why: 'opera-sud’s exchange' },
  { query: { metric: 'revenue' }, house: NORD, figure: 18_000, why: '8000 + 0 + 3000 + 3000 + 4000' },
  {
    query: { metric: 'revenue' },
    figure: 127_500,
    why: '18000 + 40000 + 4500 + 5000 + 60000, no American dollar',
  },
  { query: { metric: 'gross-revenue' }, house: NORD, figure: 20_000, why: '18000 before the refund of 2000' },
  {
    query: { metric: 'gross-revenue' },
    figure: 69_500,
    why: '20000 + 40000 (before exchange) + 4500 + 5000',
  },
  { query: { metric: 'refunds-amount' }, figure: 2000, why: 'one ticket at 20.00' },
  { query: { metric: 'taxes' }, house: NORD, figure: 1198, why: '599 × 2 + 300 − 300' },
  { query: { metric: 'fees' }, house: NORD, figure: 600, why: '300 × 3 − 300' },
  { query: { metric: 'discount-amount' }, house: NORD, figure: 2000, why: '(5000 − 4000) × 2' },
  { query: { metric: 'discount-rate' }, house: NORD, figure: 20, why: '2000 of 10000' },
  { query: { metric: 'average-price' }, house: NORD, figure: 2250, why: '18000 over 8' },
  {
    query: { metric: 'average-price' },
    figure: 127_500 / 57,
    why: '58 paid less the ticket in American dollars',
  },
  { query: { metric: 'median-price' }, house: NORD, figure: 2000, why: '1000 ×4, 2000, 3000 ×2, 4000 ×2' },
  { query: { metric: 'orders' }, house: NORD, figure: 6, why: '101 to 104, 201, 202; the refund is of 102' },
  { query: { metric: 'order-value' }, house: NORD, figure: 20_000 / 6, why: 'gross sales over 6 orders' },
  { query: { metric: 'order-size' }, house: NORD, figure: 10 / 6, why: '10 tickets bought in 6 orders' },
  {
    query: { metric: 'lead-time' },
    house: NORD,
    figure: 29,
    why: '0, 21, 22, 28, 29, 29, 51 ×4: between 29 and 29',
  },
  {
    query: { metric: 'lead-time', where: { 'purchase-month': ['2024-09'], 'price-class': ['full'] } },
    house: NORD,
    figure: 25.5,
    why: '21, 22, 29, 29: between 22 and 29',
  },
  { query: { metric: 'buyers' }, house: NORD, figure: 4, why: 'persons 1, 2, 3, 4' },
  { query: { metric: 'buyers' }, figure: 6, why: 'persons 1 to 6, each once across houses' },
  {
    query: { metric: 'identified-rate' },
    house: NORD,
    figure: 800 / 9,
    why: '8 of 9: the press ticket is nobody’s',
  },
  { query: { metric: 'first-time-buyers' }, house: NORD, figure: 4, why: 'all four, over the whole history' },
  {
    query: { metric: 'first-time-buyers', where: { 'performance-month': ['2024-11'] } },
    house: NORD,
    figure: 0,
    why: 'person 1 had already come in September',
  },
  {
    query: { metric: 'first-time-buyers-anywhere' },
    house: NORD,
    figure: 3,
    why: 'person 2 was at the cabaret in 2023',
  },
  { query: { metric: 'repeat-rate' }, house: NORD, figure: 25, why: 'only person 1 bought on two days' },
  {
    query: { metric: 'frequency' },
    house: NORD,
    figure: 5 / 4,
    why: 'person 1 two performances, three persons one',
  },
  {
    query: { metric: 'participation', where: { 'age-band': ['18-35'], discipline: ['opera'] } },
    figure: 50,
    why: 'persons 1 and 2 are 18 to 35; only 1 went to the opera',
  },
  {
    query: { metric: 'audience-composition', where: { 'age-band': ['18-35'], discipline: ['opera'] } },
    figure: 50,
    why: 'of persons 1 and 5, whose age is known, 1 is 18 to 35',
  },
  {
    query: { metric: 'productions' },
    figure: 2,
    why: 'N1 and N2 are one, O1 another; nothing names those of E1 and C1',
  },
  { query: { metric: 'performances' }, figure: 5, why: 'N1, N2, O1, E1, C1; O2 was all given back' },
  { query: { metric: 'capacity' }, figure: 360, why: '110 + 50 + 200' },
  { query: { metric: 'capacity-on-sale' }, figure: 350, why: '100 + 50 + 200' },
  { query: { metric: 'occupancy' }, house: NORD, figure: 6, why: '9 of 150' },
  { query: { metric: 'occupancy' }, figure: 1300 / 350, why: '13 of 350: est has no capacity' },
  { query: { metric: 'paid-occupancy' }, house: NORD, figure: 800 / 150, why: '8 of 150' },
  { query: { metric: 'revenue-per-seat' }, house: NORD, figure: 120, why: '18000 over 150' },
  { query: { metric: 'tickets-per-performance' }, house: NORD, figure: 4.5, why: '9 over N1 and N2' },
  { query: { metric: 'admissions' }, house: NORD, figure: 3, why: 'three scans at N1' },
  {
    query: { metric: 'no-show-rate' },
    house: NORD,
    figure: 40,
    why: '5 issued for N1, 3 came; N2 records nothing',
  },
  { query: { metric: 'subscription-share' }, house: NORD, figure: 400 / 9, why: '4 of 9' },
  {
    query: { metric: 'penetration', where: { fsa: ['H2X'] } },
    figure: 1000 / 21_548,
    why: 'person 1 among the inhabitants of H2X',
  },
  {
    query: { metric: 'cross-attendance' },
    house: NORD,
    figure: 50,
    why: 'persons 1 (opera) and 2 (est), of 4',
  },
  { query: { metric: 'cross-attendance' }, figure: 200 / 6, why: 'persons 1 and 2, of 6' },
  { query: { metric: 'respondents' }, house: NORD, figure: 3, why: 'the fourth left the question blank' },
  {
    query: {
      metric: 'information-source-share',
      where: { ...follows, 'information-source': ['traditional-media'] },
    },
    house: NORD,
    figure: 50,
    why: 'respondents 1 (television) and 2 (radio), weight 2 of 4',
  },
  {
    query: { metric: 'satisfaction' },
    house: NORD,
    figure: 50,
    why: 'respondent 1 of 1 and 2; the answer of 3 is on no scale',
  },
  { query: { metric: 'satisfaction' }, figure: 200 / 3, why: 'respondents 1 and 5, of 1, 2 and 5' },
  {
    query: { metric: 'motive-share', where: { 'survey-question': ['motives'], motive: ['price'] } },
    house: NORD,
    figure: 100 / 3,
    why: 'respondent 1, weight 1 of 3',
  },
];

describe('each measure', () => {
  let pool: MiniPool;
  before(async () => {
    pool = await miniPool();
  });
  after(() => pool.engine.close());

  for (const { query, house = null, figure: expected, why } of WORKED) {
    it(`${query.metric} of ${house ?? 'the pool'} is ${expected}: ${why}`, async () => {
      const { total } = await pool.ask(query, { house });
      const expression = METRICS.find(({ id }) => id === query.metric)?.expression;
      const shown = figure(total, expression?.kind === 'ratio' ? expression.times : 1);
      assert.ok(shown !== null && Math.abs(shown - expected) < 1e-9, `${shown}`);
    });
  }

  it('has a worked number for every one', () => {
    const worked = new Set(WORKED.map(({ query }) => query.metric));
    assert.deepEqual(
      METRICS.filter(({ id }) => !worked.has(id)),
      [],
    );
  });
});
