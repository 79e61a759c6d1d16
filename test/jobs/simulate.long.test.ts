// What policies would hide of a pool of six made-up houses, and a coarser one that is then released under.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { coarseningText } from '#cli/print-simulation.ts';
import { openPool } from '#jobs/open-pool.ts';
import { leastShare } from '#jobs/releases/coarsen.ts';
import type { Coarsening, Simulation } from '#model/simulation.ts';
import { newestPolicy } from '#store/editions.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre, type RefusedJson } from './made-pool.ts';

const HOUSES = Array.from({ length: 6 }, (_, i) => `maison-${i + 1}`);

/** All play theatre in October; the first two dance in November besides. */
let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
  for (const [n, house] of HOUSES.entries()) {
    const performances = n < 2 ? ['p1', 'p2'] : ['p1'];
    const programme = programmeFile([
      { id: 'p1', startsAt: '2024-10-12 20:00:00' },
      ...(n < 2 ? [{ id: 'p2', discipline: 'dance', startsAt: '2024-11-20 20:00:00' }] : []),
    ]);
    const orders = performances.flatMap((performance) =>
      Array.from({ length: 20 + 2 * n }, (_, i) => ({ performance, order: `${performance}-${i}`, i })),
    );
    const sales = orders.map(({ performance, order }) => ({ performance, order, ticket: order }));
    const buyers = orders.map(({ order, i }) => `${order},acheteur${n}-${i}@exemple.test`);
    const files = [
      pool.file(`v${n}.csv`, salesFile(sales)),
      pool.file(`p${n}.csv`, programme),
      pool.file(`b${n}.csv`, ['order_id,email', ...buyers, ''].join('\n')),
    ];
    await pool.ingest(files, { organisation: house });
  }
});
after(() => pool.remove());

const MONTHS = ['--from', '2024-10', '--to', '2024-11'];

const policy = (...args: readonly string[]) => parterre(['policy', pool.root, ...args], { language: 'en' });
const simulated = async (...args: readonly string[]): Promise<Simulation> => {
  const { status, out, err } = await policy('--simulate', ...MONTHS, ...args, '--json');
  assert.equal(status, 0, err);
  return JSON.parse(out) as Simulation;
};
const codeOf = (out: string): string | undefined => (JSON.parse(out) as RefusedJson).errors[0]?.code;

const BASE = {
  format: 'parterre-policy-1',
  version: '2',
  metrics: ['tickets-issued', 'revenue'],
  common: [{ dimension: 'discipline' }],
};

function policyFile(changes: object = {}): string {
  return pool.file('policy.json', JSON.stringify({ ...BASE, ...changes }));
}

const fateAt = ({ cells }: Simulation, ...common: readonly string[]) =>
  cells.find(({ at }) => at.further === null && at.common.join() === common.join());

describe('the simulation of a policy', () => {
  it('tells by its rules, cell by cell and in shares of value, what it would hide', async () => {
    const simulation = await simulated('--policy', policyFile());
    assert.equal(simulation.basis, 'rules');
    assert.equal(fateAt(simulation, 'theatre', '2024-10')?.fate, 'released');
    const dance = fateAt(simulation, 'dance', '2024-11');
    assert.equal(dance?.fate, 'hidden-by-rule');
    assert.deepEqual(dance?.rules, ['P1', 'P2']);
    // Theatre, dance and both of them; each in its month, its quarter and the whole; and each of these without a discipline.
    const [table] = simulation.tables;
    assert.deepEqual(table, { further: null, recorded: 10, released: 6, byRule: 4, forOthers: null });
    const monthly = simulation.shares.find(({ by, period }) => by.length === 1 && period === 'month');
    // 150 tickets of theatre and 42 of dance, at 40 $ each.
    assert.deepEqual([monthly?.recorded, monthly?.released, monthly?.value], [2, 1, 150 / 192]);
    assert.equal(fateAt(simulation, 'music', '2024-11'), undefined);
  });

  it('tells by all audits what is hidden to protect others besides', async () => {
    const simulation = await simulated('--policy', policyFile(), '--exact');
    assert.equal(simulation.basis, 'audits');
    // All disciplines less theatre is dance.
    const whole = [fateAt(simulation, 'all', 'all'), fateAt(simulation, 'theatre', 'all')];
    assert.deepEqual(whole.map((cell) => cell?.fate).sort(), ['hidden-for-others', 'released']);
    assert.ok((simulation.tables[0]?.forOthers ?? 0) > 0);
    assert.ok(simulation.cells.every(({ rules, fate }) => rules.length > 0 === (fate === 'hidden-by-rule')));
  });

  it('[G4] releases and records nothing, and says what it is', async () => {
    const { out, err } = await policy('--simulate', ...MONTHS);
    assert.match(err, /Counting the cells/);
    assert.match(out, /Nothing is released[\s\S]*First look[\s\S]*trusted third party only/);
    assert.match(out, /by discipline\s.*\d+% \(\d+\/\d+\)/);
    assert.doesNotMatch(out, /maison/);
    assert.ok(!existsSync(join(pool.root, 'editions')));
    const opened = openPool(pool.root, () => new Date());
    assert.equal(await newestPolicy(opened.catalogue), null);
    opened.catalogue.close();
  });

  it('is refused for a policy under which nothing could be released, or too large a one, with the remedy', async () => {
    const file = policyFile({ parameters: { holdingPercentMax: 10 } });
    const unreachable = await policy('--simulate', ...MONTHS, '--policy', file);
    assert.equal(unreachable.status, 1);
    assert.match(unreachable.err, /at least 10.holdings behind each figure, and the pool has 6.*Relax/);
    const common = [{ dimension: 'discipline' }, { dimension: 'municipality' }];
    const further = ['channel', 'age-band', 'price-class', 'purchase-weekday'];
    const without = (dropped: readonly string[]) => {
      const kept = further.filter((dimension) => !dropped.includes(dimension));
      return policyFile({ common, further: kept.map((dimension) => ({ dimension })) });
    };
    const refused = await policy('--simulate', ...MONTHS, '--policy', without([]));
    assert.match(refused.err, /would have [\d,]+ cells.*at most 60,000\./);
    const dropped = /drop “(.*?)”.*which is [\d,]+ cells/.exec(refused.err)?.[1]?.split(', ') ?? [];
    assert.ok(dropped.length > 1, refused.err);
    const remedied = await policy('--simulate', ...MONTHS, '--policy', without(dropped));
    assert.equal(remedied.status, 0, remedied.err);
    const oneMore = await policy('--simulate', ...MONTHS, '--policy', without(dropped.slice(1)));
    assert.equal(oneMore.status, 1);
  });

  it('refuses options that say something of nothing', async () => {
    for (const args of [
      ['--exact'],
      ['--simulate', '--output', 'x'],
      ['--simulate', '--coarsen', '--exact'],
    ]) {
      const { status, out } = await policy(...args, '--json');
      assert.deepEqual([status, codeOf(out)], [1, 'policy-option-needs-simulate'], args.join(' '));
    }
  });
});

describe('a coarser policy', () => {
  it('releases what is wanted, is recorded, released under and proved', async () => {
    const output = join(pool.folder, 'coarser.json');
    const asked = ['--simulate', ...MONTHS, '--policy', policyFile(), '--coarsen', '--output', output];
    const { status, out, err } = await policy(...asked, '--json');
    assert.equal(status, 0, err);
    const told = JSON.parse(out) as Coarsening;
    assert.equal(told.isReached, true);
    assert.equal(told.to.basis, 'audits');
    assert.ok(told.before < 0.8 && told.steps.length > 0);
    assert.match(
      coarseningText(told, leastShare, 'en'),
      /- .*given no more\..*\n\n.*releases at least 100% of the value/s,
    );
    assert.equal((await policy('--record', output)).status, 0);
    const built = await parterre(['edition', 'build', pool.root, ...MONTHS, '--json']);
    assert.equal(built.status, 0, built.err);
    assert.equal(readdirSync(join(pool.root, 'editions')).length, 1);
    const proved = await parterre(['edition', 'verify', pool.root], { language: 'en' });
    assert.equal(proved.status, 0, proved.out);
  });

  it('is not proposed where none releases enough: it says so, and writes none', async () => {
    const output = join(pool.folder, 'none.json');
    const file = policyFile({ parameters: { holdingPercentMax: 18 } });
    const { status, out } = await policy(
      '--simulate',
      ...MONTHS,
      '--policy',
      file,
      '--coarsen',
      '--output',
      output,
    );
    assert.equal(status, 1);
    assert.match(out, /No grouping releases 80% of the value: the best releases 0%/);
    assert.ok(!existsSync(output));
  });
});

describe('a coarser policy of a pool in which nothing crossed is of enough houses', () => {
  // In each month three theatres, and a dance, a humour and a circus of another house each.
  const others = ['dance', 'humour', 'circus'];
  const months = ['2024-09', '2024-10'];
  let thin: MadePool;
  before(async () => {
    thin = await MadePool.make();
    for (const [m, month] of months.entries())
      for (const n of Array.from({ length: 6 }, (_, i) => i)) {
        const discipline = others[n - 3];
        const programme = programmeFile([
          { id: 'p', startsAt: `${month}-12 20:00:00`, ...(discipline ? { discipline } : {}) },
        ]);
        const orders = Array.from({ length: 20 + 2 * n }, (_, i) => `o${i}`);
        const sales = orders.map((order) => ({ performance: 'p', order, ticket: order }));
        const buyers = orders.map((order) => `${order},acheteur${m}-${n}-${order}@exemple.test`);
        const files = [
          thin.file(`v${m}${n}.csv`, salesFile(sales)),
          thin.file(`p${m}${n}.csv`, programme),
          thin.file(`b${m}${n}.csv`, ['order_id,email', ...buyers, ''].join('\n')),
        ];
        await thin.ingest(files, { organisation: `${discipline ?? 'theatre'}-${m}-${n}` });
      }
  });
  after(() => thin.remove());

  it('keeps months and disciplines, each by itself, and merges only the disciplines that are too few', async () => {
    const file = thin.file('policy.json', JSON.stringify(BASE));
    const { status, out, err } = await parterre(
      [
        'policy',
        thin.root,
        '--simulate',
        '--coarsen',
        '--policy',
        file,
        '--from',
        '2024-09',
        '--to',
        '2024-10',
        '--json',
      ],
      { language: 'en' },
    );
    assert.equal(status, 0, err);
    const { policy, steps, isReached, to } = JSON.parse(out) as Coarsening;
    assert.ok(isReached);
    assert.deepEqual(
      steps.map(({ change }) => change),
      [
        {
          kind: 'merged',
          dimension: 'discipline',
          into: 'other-values',
          values: ['circus', 'dance', 'humour'],
        },
      ],
    );
    assert.equal(policy.period, undefined);
    assert.equal(leastShare(to), 1);
    const crossed = to.shares.find(({ by, period }) => by.length === 1 && period === 'month');
    assert.equal(crossed?.value, 0);
  });
});

describe('the holding of a house', () => {
  const holding = (house: string, name: string) =>
    parterre(['organisation', pool.root, house, '--holding', name, '--json']);

  it('is one, named alike by all that are under one control', async () => {
    assert.equal(codeOf((await holding('maison-1', 'groupe-a,groupe-b')).out), 'holding-not-one');
    assert.equal((await holding('maison-2', 'maison-1')).status, 0);
    // The second would be held with the first, which is held elsewhere.
    assert.equal(codeOf((await holding('maison-1', 'groupe-a')).out), 'holding-in-two');
    assert.equal((await holding('maison-3', 'groupe-b')).status, 0);
    assert.equal(codeOf((await holding('maison-4', 'maison-3')).out), 'holding-in-two');
    assert.equal((await holding('maison-2', 'groupe-a')).status, 0);
    assert.equal((await holding('maison-1', 'groupe-a')).status, 0);
  });
});
