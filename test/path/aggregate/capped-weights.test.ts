// A2: no holding weighs more than a quarter of a survey share, however its respondents are spread.
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';

import fc from 'fast-check';

import { Engine } from '#engine/engine.ts';
import { informationSourceShare } from '#metrics/measures/information-source-share.ts';
import { type Capping, factorSteps } from '#path/aggregate/capped-weights.ts';
import { cappedWeights } from '../../truth/survey-shares.ts';

const { expression } = informationSourceShare;
const weighed = expression.kind === 'ratio' ? expression.denominator : null;
const capping = { factors: 'factors', weighed, base: { keys: [] } } as unknown as Capping;

let engine: Engine;
before(async () => {
  engine = await Engine.open({ directories: [], temporary: tmpdir() });
});
after(() => engine.close());

async function cappedBySql(weights: readonly number[]): Promise<readonly number[]> {
  await engine.bind({
    each: {
      kind: 'rows',
      columns: [
        { name: 'holding', type: 'VARCHAR', meaning: '' },
        { name: 'is_total', type: 'BOOLEAN', meaning: '' },
        { name: 'c_answered', type: 'BIGINT', meaning: '' },
        { name: 'weight', type: 'DOUBLE', meaning: '' },
      ],
      rows: weights.map((weight, i) => ({ holding: `h${i}`, is_total: true, c_answered: i, weight })),
    },
  });
  const steps = factorSteps(capping, [], 'each');
  const rows = await engine.run({ inputs: ['each'], steps, result: 'factors' });
  const capped = new Map(rows.map((row) => [row.holding, Number(row.weight) * Number(row.factor)]));
  return weights.map((_, i) => capped.get(`h${i}`) ?? Number.NaN);
}

describe('weights of respondents in the pool', () => {
  it('are lowered to a quarter of what is left', async () => {
    assert.deepEqual(await cappedBySql([60, 20, 10, 5, 5]), [10, 10, 10, 5, 5]);
    assert.deepEqual(await cappedBySql([20, 20, 20, 20, 20]), [20, 20, 20, 20, 20]);
  });

  it('agree with a cap lowered step by step', async () => {
    const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 5, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(weights, async (given) => {
        const expected = [...cappedWeights(new Map(given.map((w, i) => [`h${i}`, w]))).values()];
        for (const [i, weight] of (await cappedBySql(given)).entries())
          assert.ok(Math.abs(weight - (expected[i] ?? 0)) < 1e-6 * weight, JSON.stringify(given));
      }),
      { numRuns: 100 },
    );
  });
});
