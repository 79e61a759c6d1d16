import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { isApplicable } from '#metrics/applicable.ts';
import { DIMENSIONS } from '#metrics/dimensions.ts';
import { METRICS } from '#metrics/metrics.ts';
import type { Dimension, Metric } from '#model/metric.ts';
import { Refusal } from '#model/problem.ts';
import type { Filter, Query } from '#model/query.ts';
import type { Table } from '#model/table.ts';
import { aggregate } from '#path/aggregate/aggregate.ts';
import { FACTS, figures, type MiniPool, miniPool } from './mini-pool.ts';

const NORD = { house: 'theatre-nord' } as const;
let pool: MiniPool;
before(async () => {
  pool = await miniPool();
});
after(() => pool.engine.close());

const by = async (query: Query, facts = {}) => figures(await pool.ask(query, facts));

describe('aggregate(query, facts) counts each line once', () => {
  it('takes the presenter’s own copy of a ticket that a hub also delivers, and the hub’s of the others', async () => {
    const table = await by({ metric: 'tickets-issued', by: ['seller'] }, NORD);
    assert.deepEqual(table, { 'theatre-nord': 7, 'guichet-commun': 2 });
  });

  it('leaves out a line of a house that never recorded the deliverer as its seller', async () => {
    assert.deepEqual(await by({ metric: 'tickets-issued' }, { house: 'salle-est' }), { '': 4 });
  });

  it('gives a hub none of its tenants’ tickets', async () => {
    assert.deepEqual(await by({ metric: 'tickets-issued' }, { house: 'guichet-commun' }), { '': 0 });
  });

  it('knows a hub’s performance as its presenter’s', async () => {
    const table = await by({ metric: 'tickets-issued', by: ['performance-month', 'discipline'] }, NORD);
    assert.deepEqual(table, { '2024-10|theatre': 5, '2024-11|theatre': 4 });
  });

  it('leaves out sums of a house for a period of which it hands in lines', async () => {
    assert.deepEqual(await by({ metric: 'tickets-issued', by: ['performance-year'] }, NORD), { 2024: 9 });
  });
});

describe('aggregate(query, facts) groups and filters', () => {
  it('keeps what is unknown as a row of its own', async () => {
    const table = await by({ metric: 'tickets-issued', by: ['fsa'] }, NORD);
    assert.deepEqual(table, { H2X: 6, J4H: 0, M5V: 1, '?': 2 });
  });

  it('gives no share of those of known age to who is of none', async () => {
    const composition = await by({ metric: 'audience-composition', by: ['age-band'] });
    const buyers = await by({ metric: 'buyers', by: ['age-band'] });
    assert.ok(Number(buyers['?']) > 0);
    assert.equal('?' in composition, false);
    assert.ok(Object.values(composition).every((share) => Number(share) <= 100));
    const { total } = await pool.ask({ metric: 'audience-composition', by: ['age-band'] }, {});
    assert.ok(
      0 < total.linesKnown && total.linesKnown < total.lines,
      'coverage counts who is of no known age',
    );
  });

  it('shows a discipline at its first level, whatever the house said', async () => {
    const table = await by({ metric: 'tickets-issued', by: ['discipline'] });
    assert.deepEqual(table, { theatre: 9, opera: 4, music: 6, '?': 650 });
  });

  it('reads a broader code and a group as all that lies under them', async () => {
    const where = { discipline: ['music'], 'age-band': ['18-34'] };
    assert.deepEqual(await by({ metric: 'tickets-issued', where }), { '': 3 });
  });

  it('puts a channel under its first level', async () => {
    const table = await by({ metric: 'tickets-issued', by: ['channel'] }, NORD);
    assert.deepEqual(table, { online: 6, counter: 1, phone: 2 });
  });

  it('names weekdays and hours in local time, an hour that is not told as unknown', async () => {
    assert.deepEqual(await by({ metric: 'tickets-sold', by: ['purchase-weekday'] }, NORD), {
      thursday: 3,
      friday: 5,
    });
    assert.deepEqual(await by({ metric: 'tickets-issued', by: ['purchase-hour'] }, NORD), {
      12: 2,
      18: 0,
      9: 2,
      20: 4,
      '?': 1,
    });
  });

  it('counts a refund on the day of the purchase that it undoes, and in the month in which it was made', async () => {
    const where = { 'price-class-detail': ['student'] };
    const bought = await by({ metric: 'tickets-issued', by: ['purchase-date'], where }, NORD);
    const moved = await by({ metric: 'tickets-refunded', by: ['movement-month'] }, NORD);
    assert.deepEqual(bought, { '2024-09-06': 0 });
    assert.deepEqual(moved, { '2024-09': 1, '2024-10': 0 });
  });

  it('takes an age at the year of the performance', async () => {
    const table = await by({ metric: 'buyers', by: ['age-band'], where: { discipline: ['opera'] } });
    assert.deepEqual(table, { '30-34': 1, '60-64': 1, '?': 1 });
  });

  it('bands the lead time, the distance and the origin', async () => {
    const lead = await by({ metric: 'tickets-issued', by: ['lead-time-band'] }, NORD);
    assert.deepEqual(lead, { 'same-day': 1, '8-30-days': 4, '31-90-days': 4 });
    const origin = await by({ metric: 'tickets-sold', by: ['origin-class'] });
    assert.deepEqual(origin, { local: 11, 'other-canada': 1, 'united-states': 1, '?': 45 });
    const near = await by({ metric: 'tickets-sold', by: ['distance-band'], where: { fsa: ['H2X'] } }, NORD);
    assert.deepEqual(near, { 'under-5-km': 6 });
  });

  it('puts a buyer in a region and a zone, or outside Québec', async () => {
    const region = await by({ metric: 'tickets-sold', by: ['region'] });
    assert.deepEqual(region, { montreal: 8, monteregie: 3, 'outside-quebec': 2, '?': 45 });
    const zone = await by({ metric: 'tickets-sold', by: ['origin-zone'], where: { region: ['monteregie'] } });
    assert.deepEqual(zone, { 'south-shore': 3 });
  });

  it('makes a season of September to June', async () => {
    const table = await by({ metric: 'tickets-issued', by: ['season'] });
    assert.deepEqual(table, { '2023-2024': 2, '2024-2025': 67, '?': 600 });
  });

  it('takes a range of dates with both its ends, and a sum of a period when it lies within', async () => {
    const asked = (from: string, to: string) =>
      by({ metric: 'tickets-issued', where: { 'performance-date': { from, to } } });
    assert.deepEqual(await asked('2024-10-01', '2024-10-31'), { '': 5 + 4 + 50 });
    assert.deepEqual(await asked('2024-10-05', '2024-10-30'), { '': 4 });
    assert.deepEqual(await asked('2023-01-01', '2023-12-31'), { '': 602 });
  });

  it('tells new buyers from returning ones', async () => {
    assert.deepEqual(await by({ metric: 'tickets-issued', by: ['new-or-returning'] }, NORD), {
      new: 4,
      returning: 4,
      '?': 1,
    });
  });

  it('counts only the pool’s currency unless the question names others', async () => {
    const table = await by({ metric: 'revenue', by: ['currency'] }, { house: 'salle-est' });
    assert.deepEqual(table, { CAD: 4500, USD: 1200 });
    assert.deepEqual(await by({ metric: 'revenue' }, { house: 'salle-est' }), { '': 4500 });
  });

  it('answers 0 of nothing, and unknown of what no line tells', async () => {
    assert.deepEqual(await by({ metric: 'tickets-sold', where: { discipline: ['dance'] } }, NORD), { '': 0 });
    assert.deepEqual(await by({ metric: 'admissions' }, { house: 'opera-sud' }), { '': null });
  });
});

describe('aggregate(query, facts) takes denominators over their own rows', () => {
  it('participation of a group ignores the discipline, cell by cell', async () => {
    const table = await pool.ask({
      metric: 'participation',
      by: ['discipline'],
      where: { 'age-band': ['18-35'] },
    });
    assert.deepEqual(figures(table, 100), { theatre: 100, opera: 50, music: 50 });
  });

  it('a survey share has for base those who answered the question, also where nobody chose', async () => {
    const table = await pool.ask(
      {
        metric: 'information-source-share',
        by: ['information-source'],
        where: { 'survey-question': ['follows-culture'] },
      },
      NORD,
    );
    assert.deepEqual(figures(table, 100), { facebook: 25, television: 25, radio: 25, '?': 50 });
  });

  it('a survey is of the discipline that its house presents most', async () => {
    const table = await by({ metric: 'respondents', by: ['discipline'] });
    assert.deepEqual(table, { theatre: 3, opera: 1 });
  });

  it('a respondent has the band ticked, else the age at the answer', async () => {
    assert.deepEqual(await by({ metric: 'respondents', by: ['age-band'] }, NORD), {
      35: 1,
      '65-69': 1,
      '?': 1,
    });
  });

  it('penetration sets buyers beside the inhabitants of the same region', async () => {
    const { cells } = await pool.ask({ metric: 'penetration', by: ['region'] });
    const montreal = cells.find(({ key }) => key[0] === 'montreal');
    assert.equal(montreal?.parts.numerator?.value, 1);
    assert.ok((montreal?.parts.denominator?.value ?? 0) > 1_900_000);
  });
});

describe('aggregate(query, facts) tells what stands behind a cell', () => {
  it('gives none for own data', async () => {
    const { total } = await pool.ask({ metric: 'revenue' }, NORD);
    assert.deepEqual([total.evidence, total.persons, total.contributors], [[], null, ['theatre-nord']]);
  });

  it('adds up contributions by holding, the largest three first, and counts persons once', async () => {
    const { total } = await pool.ask({ metric: 'tickets-sold' });
    assert.deepEqual(total.persons, 6);
    assert.deepEqual(
      total.evidence.map(({ of, total: sum, holdings, largest }) => [of, sum, holdings, ...largest]),
      [
        ['tickets', 669, 4, 650, 9, 6],
        ['revenue', 127_500, 4, 60_000, 40_000, 18_000],
        ['persons', 8, 3, 4, 3, 1],
        ['sold', 58, 4, 40, 8, 6],
      ],
    );
    assert.deepEqual(total.contributors, [
      'cabaret-est',
      'musee-ouest',
      'opera-sud',
      'salle-est',
      'theatre-nord',
    ]);
  });

  it('says when a contribution is negative', async () => {
    const { total } = await pool.ask({ metric: 'revenue', where: { movement: ['refund'] } });
    const revenue = total.evidence.find(({ of }) => of === 'revenue');
    assert.deepEqual([revenue?.total, revenue?.hasNegative], [2000, true]);
  });

  it('[R1c] gives a share of persons the holdings that its base has lines of, beside those that it counts', async () => {
    const query = { metric: 'participation', where: { 'age-band': ['18-35'] } };
    const left = ({ cells }: Table) =>
      Object.fromEntries(
        cells.map(({ key, evidence }) => {
          const rest = evidence.find(({ of }) => of === 'rest');
          return [String(key), [rest?.holdings, rest?.largest]];
        }),
      );
    // theatre-nord has four lines of persons 1 and 2, who went to one opera and one concert.
    assert.deepEqual(left(await pool.ask({ ...query, by: ['discipline'] })), {
      theatre: [2, [1, 1]],
      opera: [2, [4, 1]],
      music: [2, [4, 1]],
    });
    const where = { ...query.where, discipline: ['theatre', 'opera'] };
    assert.deepEqual(left(await pool.ask({ ...query, where })), { '': [1, [1]] });
    // Nobody is left beside those who went to anything, and no house goes by a trait.
    assert.deepEqual(left(await pool.ask(query)), { '': [undefined, undefined] });
  });

  it('gives a figure of performances the shadows of its lines', async () => {
    const { total } = await pool.ask({ metric: 'occupancy', where: { discipline: ['opera'] } });
    assert.deepEqual(
      total.evidence.map(({ of, total: sum }) => [of, sum]),
      [
        ['tickets', 4],
        ['revenue', 40_000],
        ['persons', 3],
        ['entries', 4],
        ['places', 200],
      ],
    );
    assert.equal(total.persons, 3);
  });

  it('gives a survey share its respondents by house', async () => {
    const where = { 'survey-question': ['follows-culture'] };
    const { total } = await pool.ask({ metric: 'information-source-share', where });
    assert.deepEqual(
      total.evidence.map(({ of, total: sum, holdings }) => [of, sum, holdings]),
      [['respondents', 4, 2]],
    );
  });

  it('gives a share of one question the respondents of that question, and not those of others', async () => {
    const { total } = await pool.ask({ metric: 'satisfaction' });
    assert.deepEqual(
      total.evidence.map(({ of, total: sum, holdings }) => [of, sum, holdings]),
      [['respondents', 3, 2]],
    );
  });

  it('shows an overlap of own data with whom it is', async () => {
    const { total } = await pool.ask({ metric: 'cross-attendance' }, NORD);
    assert.deepEqual(total.contributors, ['cabaret-est', 'opera-sud', 'salle-est']);
    assert.deepEqual(
      total.evidence.map(({ of, total: sum, holdings }) => [of, sum, holdings]),
      [['overlap', 2, 2]],
    );
  });

  it('covers with the lines whose criteria are known, among those of the shows asked about', async () => {
    const known = async (ages: readonly string[]) => {
      const asked = { metric: 'buyers', where: { 'age-band': ages, discipline: ['theatre'] } };
      const { total, coverage } = await pool.ask(asked, NORD);
      assert.equal(coverage?.identified, 8 / 9);
      return [total.lines, total.linesKnown];
    };
    const all = await known(['18-35']);
    // An age that nobody has is as well known as any other.
    assert.deepEqual(await known(['85-plus']), all);
    assert.deepEqual(all, [8, 5]);
  });
});

describe('aggregate(query, facts) compares', () => {
  it('with the year before, months facing months', async () => {
    const table = await pool.ask({
      metric: 'tickets-issued',
      by: ['performance-month'],
      where: { discipline: ['music'], 'performance-date': { from: '2024-09-01', to: '2025-08-31' } },
      compare: { period: 'previous-year' },
    });
    assert.deepEqual(figures(table), { '2024-10': 4 });
    assert.deepEqual(table.compared && figures(table.compared), { '2024-10': 2 });
  });

  it('with the period just before, and with a stated one', async () => {
    const where = { 'purchase-date': { from: '2024-09-09', to: '2024-09-15' } };
    const before = await pool.ask(
      { metric: 'tickets-sold', where, compare: { period: 'previous-period' } },
      NORD,
    );
    assert.deepEqual(before.compared && figures(before.compared), { '': 2 });
    const stated = { period: { from: '2024-09-16', to: '2024-09-30' } };
    const after = await pool.ask({ metric: 'tickets-sold', where, compare: stated }, NORD);
    assert.deepEqual(after.compared && figures(after.compared), { '': 4 });
  });

  it('purchases to date, both sides', async () => {
    const where = { 'purchase-date': { from: '2024-09-01', to: '2024-09-30' } };
    const asked = { metric: 'tickets-sold', where, compare: { period: 'previous-year' } } as const;
    assert.deepEqual(figures(await pool.ask(asked, { ...NORD, today: '2024-09-12' })), { '': 3 });
  });

  it('purchases of the pool to the end of the last closed month, whatever the day', async () => {
    const where = { 'purchase-date': { from: '2024-08-01', to: '2024-10-31' } };
    const asked = { metric: 'tickets-sold', where, compare: { period: 'previous-year' } } as const;
    const on = async (today: string) => figures(await pool.ask(asked, { house: null, today }));
    const closed = { 'purchase-date': { from: '2024-08-01', to: '2024-08-31' } };
    const august = figures(await pool.ask({ metric: 'tickets-sold', where: closed }, { house: null }));
    assert.notDeepEqual(figures(await pool.ask({ metric: 'tickets-sold', where }, { house: null })), august);
    assert.deepEqual(await on('2024-09-12'), august);
    assert.deepEqual(await on('2024-09-13'), august);
    const open = { 'purchase-date': { from: '2024-09-01' } };
    await assert.rejects(
      pool.ask({ ...asked, where: open }, { house: null, today: '2024-09-12' }),
      (error: unknown) => error instanceof Refusal && error.code === 'comparison-not-over',
    );
  });

  it('no own data with the pool, whose answer is a question of its own', async () => {
    const asked = { metric: 'tickets-sold', by: ['discipline'] };
    const table = await pool.ask({ ...asked, compare: { with: 'pool' } }, NORD);
    assert.deepEqual(table, await pool.ask(asked, NORD));
  });
});

describe('aggregate(query, facts) refuses', () => {
  const REFUSED: readonly (readonly [string, Query])[] = [
    ['metric-unknown', { metric: 'happiness' }],
    ['dimension-unknown', { metric: 'revenue', by: ['mood'] }],
    ['dimension-repeated', { metric: 'revenue', by: ['region', 'region'] }],
    ['dimension-not-applicable', { metric: 'occupancy', by: ['channel'] }],
    ['dimension-required', { metric: 'information-source-share', by: ['information-source'] }],
    ['value-unknown', { metric: 'revenue', where: { discipline: ['curling'] } }],
    ['value-unknown', { metric: 'revenue', where: { organisation: ['nobody'] } }],
    ['range-not-applicable', { metric: 'revenue', where: { channel: { from: '2024-01-01' } } }],
    ['range-unreadable', { metric: 'revenue', where: { 'purchase-date': { from: '2024-02-31' } } }],
    [
      'range-unreadable',
      { metric: 'revenue', where: { 'purchase-date': { from: '2024-03-01', to: '2024-02-01' } } },
    ],
    ['comparison-without-period', { metric: 'revenue', compare: { period: 'previous-year' } }],
    [
      'comparison-open-ended',
      {
        metric: 'revenue',
        where: { 'purchase-date': { from: '2024-01-01' } },
        compare: { period: 'previous-period' },
      },
    ],
    ['comparison-with-itself', { metric: 'revenue', compare: { with: 'pool' } }],
    ['own-scope-needs-house', { metric: 'revenue', scope: 'own' }],
  ];
  for (const [code, query] of REFUSED) {
    it(`${JSON.stringify(query)} with ${code}`, () => {
      assert.throws(
        () => aggregate(query, FACTS),
        (error) => error instanceof Refusal && error.code === code,
      );
    });
  }
});

describe('every plan', () => {
  it('binds: each measure, by each dimension it can be computed by, filtered or not', async () => {
    for (const metric of METRICS) {
      const where: Record<string, Filter> = metric.requires?.includes('survey-question')
        ? { 'survey-question': ['follows-culture'] }
        : {};
      if (metric.requires?.includes('age-band')) where['age-band'] = ['18-34'];
      const dimensions = DIMENSIONS.filter((dimension) => isApplicable(metric, dimension));
      // A plan by all of them at once binds whatever each needs; one's own differs from the pool's in its rows.
      const query = { metric: metric.id, by: dimensions.map(({ id }) => id), where };
      const own = { ...query, by: query.by.slice(0, 2) };
      // A view is bound when it is made, and neither optimised nor run.
      await pool.engine.define('bound', aggregate(query, { ...FACTS, house: null }));
      await pool.engine.define('bound', aggregate(own, { ...FACTS, house: 'theatre-nord' }));
    }
  });

  it('adds up: cells of an additive measure sum to their total', async () => {
    const adding = METRICS.filter(({ additivity }) => additivity.kind !== 'non-additive');
    for (const metric of adding) {
      const dimensions = DIMENSIONS.filter((one) => addsUpOver(metric, one));
      await assertAddsUp(metric.id, [...new Set([...dimensions.slice(0, 3), ...dimensions.slice(-2)])]);
    }
    const [issued] = adding;
    const dimensions = DIMENSIONS.filter((one) => issued && addsUpOver(issued, one));
    for (let first = 0; first < dimensions.length; first += 4) {
      await assertAddsUp('tickets-issued', dimensions.slice(first, first + 4));
    }
  });
});

function addsUpOver(metric: Metric, dimension: Dimension): boolean {
  const { additivity } = metric;
  const isOver = additivity.kind !== 'semi-additive' || additivity.over.includes(dimension.id);
  return isOver && isApplicable(metric, dimension);
}

async function assertAddsUp(metric: string, dimensions: readonly Dimension[]): Promise<void> {
  const table = await pool.ask({ metric, by: dimensions.map(({ id }) => id) });
  const sum = table.cells.reduce((all, { parts }) => all + (parts.value?.value ?? 0), 0);
  assert.equal(sum, table.total.parts.value?.value ?? 0, `${metric} by ${table.by.join(', ')}`);
}
