import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { claimNoise, leftOfYear } from '#jobs/releases/noise/noise-ledger.ts';
import { policyInForce } from '#jobs/releases/policy.ts';
import { DEFAULT_POLICY, noiseOfPolicy, noiseYearOf } from '#path/protect/protect.ts';
import { saveEdition, withdrawEdition } from '#store/editions.ts';
import { MadePool } from './made-pool.ts';

const NOISE = noiseOfPolicy(DEFAULT_POLICY);
const run = promisify(execFile);

let made: MadePool;
let pool: OpenPool;
before(async () => {
  made = await MadePool.make();
  pool = openPool(made.root, () => new Date());
  await policyInForce(pool);
});
after(() => {
  pool.catalogue.close();
  made.remove();
});

const claim = (from: string, to: string, rho: number) =>
  claimNoise(pool, { months: { from, to }, policy: DEFAULT_POLICY.version, noise: NOISE, rho });
const left = (month: string) => leftOfYear(pool, noiseYearOf(month, NOISE.yearStartsIn), NOISE);

describe('the ledger of noise', () => {
  it('[S2] gives each year of a pool, from September, 0.5 and no more', async () => {
    await claim('2020-09', '2020-11', 300);
    assert.equal(await left('2021-08'), 200);
    await assert.rejects(claim('2020-12', '2021-08', 201), {
      code: 'noise-budget-spent',
      params: { from: '2020-09', to: '2021-08', wanted: 0.201, left: 0.2 },
    });
    await claim('2020-12', '2021-08', 200);
    assert.equal(await left('2020-09'), 0);
    assert.equal(await left('2021-09'), 500);
  });

  it('[S2] takes up a release that was paid for and never came to be, at no more cost', async () => {
    const first = await claim('2018-09', '2018-10', 100);
    assert.deepEqual(await claim('2018-09', '2018-10', 400), first);
    assert.equal(await left('2018-09'), 400);
    await assert.rejects(claim('2018-10', '2018-11', 100), { code: 'edition-months-taken' });
  });

  it('[S2] counts what is spent under another beginning of the year too', async () => {
    await claim('2015-06', '2015-06', 400);
    const noise = { ...NOISE, yearStartsIn: 1 };
    const months = { from: '2015-12', to: '2015-12' };
    const asked = { months, policy: DEFAULT_POLICY.version, noise, rho: 101 };
    await assert.rejects(claimNoise(pool, asked), { code: 'noise-budget-spent' });
  });

  it('refuses a release over two years', async () => {
    await assert.rejects(claim('2022-06', '2022-09', 10), {
      code: 'edition-months-across-years',
      params: { from: '2021-09', to: '2022-08' },
    });
  });

  it('[S4] refuses months that were ever released exactly, withdrawn or not', async () => {
    const months = { from: '2012-09', to: '2012-12' };
    const { version: policy } = DEFAULT_POLICY;
    const exact = { id: 'edition-1', policy, months, sha256: '', builtAt: '' };
    await saveEdition(pool.catalogue, exact, { files: {}, agreed: {} }, null);
    await withdrawEdition(pool.catalogue, 'edition-1', { at: '2013-02-01', reason: { en: 'late files' } });
    await assert.rejects(claim('2012-12', '2013-01', 10), { code: 'edition-months-exact' });
    await claim('2013-01', '2013-02', 10);
  });

  it('[S2] spends no more when two processes ask at once', async () => {
    const asked = ['2009-10', '2010-01'].map(async (month) => {
      const script = join(import.meta.dirname, 'claim-noise.ts');
      const flags = ['--disable-warning=ExperimentalWarning', script];
      return (await run(process.execPath, [...flags, made.root, month, '300'])).stdout;
    });
    const said = await Promise.all(asked);
    assert.equal(said.filter((each) => each === 'noise-budget-spent').length, 1, said.join(' '));
    assert.equal(new Set(said.filter((each) => each.startsWith('open-edition-'))).size, 1, said.join(' '));
    assert.equal(await left('2010-01'), 200);
  });
});
