// Goal: what the engine keeps changes the time of an answer and nothing else. Method: each question is answered from
// the lines and from what is kept, and the two tables are the same, evidence and coverage included.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { isApplicable } from '#metrics/applicable.ts';
import { DIMENSIONS } from '#metrics/dimensions.ts';
import { METRICS, metricOf } from '#metrics/metrics.ts';
import type { Query } from '#model/query.ts';
import type { Table } from '#model/table.ts';
import { aggregate, keptPlans } from '#path/aggregate/aggregate.ts';
import { FACTS, type MiniPool, miniPool } from './mini-pool.ts';

const SEASON = { 'performance-date': { from: '2024-09-01', to: '2025-08-31' } };

let pool: MiniPool;
const kept: string[] = [];
before(async () => {
  pool = await miniPool();
  for (const plan of keptPlans()) {
    await pool.engine.keep(plan);
    kept.push(plan.result);
  }
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

  it('is not read for what it does not tell: a range that cuts a month, a median, the hour of one seller', () => {
    const week = { 'performance-date': { from: '2024-10-04', to: '2024-10-10' } };
    assert.deepEqual(reads({ metric: 'revenue', by: ['channel'], where: week }, 'theatre-nord'), [
      'movements',
    ]);
    assert.deepEqual(reads({ metric: 'lead-time' }, 'theatre-nord'), ['movements']);
    assert.deepEqual(reads({ metric: 'revenue', by: ['seller'] }, 'theatre-nord'), ['movements']);
  });
});
