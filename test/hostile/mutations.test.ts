// A sound file of each container, damaged at random: a receipt whose rows balance or one refusal with a known code, and
// never a crash, a hang or a fault of ours. A failure prints its seed; `HOSTILE_SEED=…` repeats a run.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';

import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { MadePool } from '../jobs/made-pool.ts';
import { GOOD_FILES } from './good-files.ts';
import { handIn } from './hand-in.ts';
import { mutated, mutations } from './mutate.ts';

const SEED = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = Number(process.env['HOSTILE_RUNS'] ?? 8);
const SECONDS_MAX = 120;

let made: MadePool;
let pool: OpenPool;
before(async () => {
  made = await MadePool.make();
  pool = openPool(made.root, () => new Date());
});
after(() => {
  pool.catalogue.close();
  made.remove();
});

describe('a sound file', { concurrency: 2 }, () => {
  for (const [container, make] of Object.entries(GOOD_FILES)) {
    const organisation = `essai-${Object.keys(GOOD_FILES).indexOf(container)}`;

    it(`of ${container} is received as it is`, async () => {
      const handing = { name: 'export', bytes: make(), organisation, isPreview: true };
      assert.deepEqual((await handIn(pool, handing)).ending, { kept: 12, setAside: 0, excluded: 0 });
    });

    it(`of ${container} ends in a receipt or a refusal however it is damaged`, async (context) => {
      context.diagnostic(`seed ${SEED}`);
      const isEnded = fc.asyncProperty(mutations, async (damage) => {
        const bytes = mutated(make(), damage);
        const { milliseconds } = await handIn(pool, { name: 'export', bytes, organisation, isPreview: true });
        assert.ok(milliseconds < SECONDS_MAX * 1_000);
      });
      await fc.assert(isEnded, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    });
  }
});

describe('after all of them', () => {
  it('nothing is left where identity may lie', () => assert.deepEqual(made.staging(), []));
});
