// Goal: what the engine keeps changes the time of an answer and nothing else. Method: each question is answered from
// the lines and from what is kept, and the two tables are the same, evidence and coverage included.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { isApplicable } from '#metrics/applicable.ts';
import { DIMENSIONS, dimensionOf } from '#metrics/dimensions.ts';
import { METRICS, metricOf } from '#metrics/metrics.ts';
import type { Dimension, Metric } from '#model/metric.ts';
import type { Query } from '#model/query.ts';
import type { Cell, Evidence, Table } from '#model/table.ts';
import { aggregate } from '#path/aggregate/aggregate.ts';
import { FACTS, keepAll, type MiniPool, miniPool } from './mini-pool.ts';

const SEASON = { 'performance-date': { from: '2024-09-01', to: '2025-08-31' } };

let pool: MiniPool;
let kept: readonly string[] = [];
before(async () => {
  pool = await miniPool();
  kept = await keepAll(pool);
});
after(() => pool.engine.close());

async function assertSame(query: Query, house: string | null): Promise<void> {
  const lines = await pool.ask(query, { house });
  const fast = await pool.ask(query, { house, kept });
  assert.deepEqual(inOrder(fast), inOrder(lines), JSON.stringify([query, house]));
}

function inOrder(table: Table): Table {
  const cells = [...table.cells].sort((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1));
  return { ...table, cells };
}

/** The same cell, with persons known within bounds that hold them. */
function assertWithin(bounded: Cell, exact: Cell, what: string): void {
  const { persons, personsMost, evidence, ...cell } = bounded;
  const { persons: counted, evidence: exactEvidence, ...same } = exact;
  assert.deepEqual(cell, same, what);
  assert.equal(persons === null, counted === null, what);
  const most = personsMost ?? persons ?? 0;
  if (counted !== null) assert.ok((persons ?? 0) <= counted && counted <= most, what);
  for (const [index, one] of evidence.entries()) {
    const of = exactEvidence[index];
    if (one.atBest === undefined) {
      assert.deepEqual(one, of, what);
      continue;
    }
    assert.deepEqual([one.of, one.holdings, one.total === 0], [of?.of, of?.holdings, of?.total === 0], what);
    const [worst, true_, best] = [one, of ?? one, one.atBest].map(leftAndLargest);
    assert.ok(worst && true_ && best);
    assert.ok(worst.left <= true_.left && true_.left <= best.left, what);
    assert.ok(worst.largest >= true_.largest && true_.largest >= best.largest, what);
  }
}

function leftAndLargest({ total, largest: [first = 0, second = 0] }: Pick<Evidence, 'total' | 'largest'>) {
  return { left: total - first - second, largest: first };
}

const reads = (query: Query, house: string | null = null) =>
  aggregate(query, { ...FACTS, house, kept }).inputs.filter(
    (name) => name.startsWith('rollup_') || name === 'movements',
  );

describe('what is kept', () => {
  it('gives every measure the same figure as the lines do', async () => {
    for (const metric of METRICS) {
      const where = metric.requires?.includes('survey-question')
        ? { 'survey-question': ['follows-culture'] }
        : {};
      const whole = metric.requires?.includes('age-band') ? { 'age-band': ['18-35'] } : {};
      await assertSame({ metric: metric.id, where: { ...where, ...whole } }, null);
      await assertSame({ metric: metric.id, where: { ...where, ...whole } }, 'theatre-nord');
    }
  });

  it('gives the same table by every dimension, in a season', async () => {
    for (const [index, dimension] of DIMENSIONS.entries()) {
      const metric = ['revenue', 'buyers'].map(metricOf)[index % 2];
      if (!metric || !isApplicable(metric, dimension)) continue;
      await assertSame({ metric: metric.id, by: [dimension.id], where: SEASON }, null);
    }
  });

  it('gives the same of what a share of persons leaves of its base', async () => {
    const where = { 'performance-date': SEASON['performance-date'], discipline: ['theatre', 'music'] };
    await assertSame({ metric: 'participation', by: ['discipline', 'age-band'], where: SEASON }, null);
    await assertSame({ metric: 'participation', by: ['performance-month'], where }, null);
    const bounded = await pool.ask({ metric: 'participation', where }, { kept, boundsPersons: true });
    const exact = await pool.ask({ metric: 'participation', where });
    const rest = ({ total }: Table) => total.evidence.find(({ of }) => of === 'rest');
    assert.deepEqual(rest(bounded), rest(exact));
    assert.equal(rest(exact)?.holdings, 1);
    const reading = reads({ metric: 'participation', by: ['discipline'], where: SEASON });
    assert.ok(reading.includes('rollup_channels') && !reading.includes('movements'), String(reading));
  });

  it('is read for own additive measures, and for counts of persons, without the lines', () => {
    assert.deepEqual(reads({ metric: 'revenue', by: ['channel'], where: SEASON }, 'theatre-nord'), [
      'rollup_channels',
    ]);
    assert.deepEqual(reads({ metric: 'tickets-sold', by: ['purchase-weekday'] }, 'theatre-nord'), [
      'rollup_weekdays',
    ]);
    assert.deepEqual(reads({ metric: 'buyers', by: ['age-band', 'discipline'], where: SEASON }), [
      'rollup_ages',
      'rollup_visits',
    ]);
    assert.deepEqual(reads({ metric: 'orders', by: ['purchase-hour'] }, 'theatre-nord'), [
      'rollup_hours',
      'rollup_orders',
    ]);
    assert.deepEqual(reads({ metric: 'occupancy', by: ['performance-weekday'] }, 'theatre-nord'), [
      'rollup_performances',
    ]);
  });

  it('bounds the persons behind each cell of the pool', async () => {
    let met = 0;
    const questions: readonly Query[] = [
      ...DIMENSIONS.map(({ id }, index) => ({ metric: index % 2 ? 'revenue' : 'buyers', by: [id] })),
      ...['average-price', 'orders', 'occupancy', 'lead-time', 'first-time-buyers'].map((metric) => ({
        metric,
        by: ['discipline', 'organisation'],
      })),
    ];
    for (const { metric, by } of questions) {
      const known = [metricOf(metric), ...(by ?? []).map(dimensionOf)] as [Metric, ...Dimension[]];
      const [measure, ...dimensions] = known;
      if (!dimensions.every((dimension) => isApplicable(measure, dimension))) continue;
      const query = { metric, by: by ?? [], where: SEASON };
      const exact = inOrder(await pool.ask(query));
      const bounded = inOrder(await pool.ask(query, { kept, boundsPersons: true }));
      for (const [index, cell] of [...bounded.cells, bounded.total].entries()) {
        assertWithin(cell, exact.cells[index] ?? exact.total, JSON.stringify(query));
        met++;
      }
    }
    assert.ok(met > 100);
  });

  it('is not read for what it does not tell: a range that cuts a month, a median, the hour of one seller', () => {
    const week = { 'performance-date': { from: '2024-10-04', to: '2024-10-10' } };
    assert.deepEqual(reads({ metric: 'revenue', by: ['channel'], where: week }, 'theatre-nord'), [
      'movements',
    ]);
    assert.deepEqual(reads({ metric: 'lead-time' }, 'theatre-nord'), ['movements']);
    assert.deepEqual(reads({ metric: 'revenue', by: ['seller'] }, 'theatre-nord'), ['movements']);
  });
});
