// Goal: a further table is counted from what each person came to, without reading a line, and finds what the lines say.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { metricOf } from '#metrics/metrics.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { Code } from '#model/words.ts';
import { type CubeFacts, furtherPlan, jointPlan } from '#path/aggregate/aggregate.ts';
import { hierarchyOf } from '#path/protect/cube-of-policy.ts';
import { keepAll, type MiniPool, miniPool } from './mini-pool.ts';

const MONTHS = { from: '2024-09', to: '2025-08' };

/** All that a policy or a question may cut a release by, beside the discipline. */
const CUTS: readonly (readonly Code[])[] = [
  ['channel', 'age-band'],
  ['price-class', 'lead-time-band'],
  ['price-class-detail', 'purchase-weekday'],
  ['performance-weekday', 'performance-daypart'],
  ['new-or-returning', 'purchase-daypart'],
  ['region', 'origin-zone'],
  ['origin-class', 'distance-band'],
  ['age-group', 'target-audience'],
  ['venue-kind', 'municipality'],
];

let pool: MiniPool;
let kept: readonly string[] = [];
before(async () => {
  pool = await miniPool();
  kept = await keepAll(pool);
});
after(() => pool.engine.close());

function plansOf(cut: readonly Code[], known: readonly string[]): readonly Plan[] {
  const [by = '', other = ''] = cut;
  const facts: CubeFacts = {
    cube: {
      common: [hierarchyOf({ dimension: 'discipline' })],
      further: cut.map((dimension) => hierarchyOf({ dimension })),
      tables: [],
    },
    metrics: ['tickets-issued', 'revenue', 'average-price', 'buyers'].flatMap((id) => metricOf(id) ?? []),
    months: MONTHS,
    currency: 'CAD',
    kept: known,
  };
  const unknown = { [other]: ['unknown'] };
  return [jointPlan(facts), ...[{}, unknown].map((where) => furtherPlan({ ...facts, by: [by], where }))];
}

async function rowsOf(plan: Plan): Promise<readonly string[]> {
  const rows: readonly Row[] = await pool.engine.run(plan);
  return rows.map((row) => JSON.stringify(row)).toSorted();
}

describe('what stands behind a further table', () => {
  it('[Q2] is the same from what is kept as from the lines, persons and the largest of them included', async () => {
    let many = 0;
    for (const cut of CUTS) {
      const [fast, lines] = [plansOf(cut, kept), plansOf(cut, [])];
      for (const [i, plan] of fast.entries()) {
        const found = await rowsOf(plan);
        many += found.length;
        assert.deepEqual(found, await rowsOf(lines[i] ?? plan), `${cut.join()} ${i}`);
      }
    }
    assert.ok(many > 100, String(many));
  });

  it('is read from what each person came to, whatever it is cut by', () => {
    for (const cut of CUTS)
      for (const { inputs } of plansOf(cut, kept)) {
        assert.ok(!inputs.includes('movements'), cut.join());
        assert.ok(
          inputs.some((name) => name.startsWith('rollup_')),
          cut.join(),
        );
      }
  });
});
