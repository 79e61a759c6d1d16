// Open data with noise out of files of twelve made-up houses, through the command line.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { BoundedCell, NoisyEdition } from '#model/noisy-edition.ts';
import { type NoisyCubeFacts, noisyCubePlan, toBoundedCells } from '#path/aggregate/aggregate.ts';
import {
  cubeOfPolicy,
  noiseOfPolicy,
  noisyMeasures,
  oneWayCells,
  readPolicy,
} from '#path/protect/protect.ts';
import { noiseSigns } from '#store/noisy-editions.ts';
import { type MadePool, parterre } from './made-pool.ts';
import { BUYERS, HOUSES, HUB, openDataPool, POLICY, TICKETS } from './open-data-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await openDataPool();
});
after(() => pool.remove());

const edition = (...args: readonly string[]) => parterre(['edition', ...args], { language: 'en' });
const build = (month: string, ...options: readonly string[]) =>
  edition('build', pool.root, '--from', month, '--to', month, ...options);

describe('a release with noise', () => {
  it('says in a sentence what a budget must be, and spends nothing', async () => {
    for (const rho of ['0', '1.5', '0.12345', 'much', '-0.1']) {
      const { status, err } = await build('2024-11', '--noisy', `--rho=${rho}`);
      assert.equal(status, 1);
      assert.match(err, /Say the noise budget to spend as 0\.125/);
    }
  });

  it('[S1] [S2] is made once, and says how large its noise is and what was spent', async () => {
    const { status, out, err } = await build('2024-11', '--noisy', '--rho', '0.45');
    assert.equal(status, 0, err);
    assert.match(out, /^open-edition-1: \d+ cells released of \d+, .* 0\.45 spent, 0\.05 left\.\n$/);
    const shown = await edition('show', pool.root, 'open-edition-1');
    const { cells, measures, noise, format } = JSON.parse(shown.out) as NoisyEdition;
    assert.equal(format, 'parterre-open-edition-1');
    assert.deepEqual([noise.rho, noise.epsilon, noise.delta], [0.45, 5.44, 1e-6]);
    assert.deepEqual(
      measures.map(({ metric }) => metric),
      ['tickets-issued', 'buyers'],
    );
    const [tickets, buyers] = cells[0]?.figures ?? [];
    // Six factors of twelve go up: what is left is the noise, and how unlike the factors are.
    assert.ok(tickets && Math.abs(tickets.value - TICKETS) < 1000, shown.out);
    assert.ok(buyers && Math.abs(buyers.value - 360) < 40 && buyers.value % 5 === 0, shown.out);
    assert.deepEqual([tickets.precision, buyers.precision], ['2-to-5', 'under-2']);
    assert.doesNotMatch(shown.out, new RegExp(HOUSES.join('|')));
    assert.equal((await edition('show', pool.root, 'open-edition-1')).out, shown.out);
    assert.match((await edition('show', pool.root)).out, /^open-edition-1 {2}2024-11 – 2024-11\n$/);
  });

  it('[S1] has drawn a sign for each house, as many up as down, and keeps it', async () => {
    const { catalogue } = openPool(pool.root, () => new Date());
    const signs = await noiseSigns(catalogue);
    catalogue.close();
    assert.deepEqual([...signs.keys()].sort(), [...HOUSES, HUB].sort());
    const sum = [...signs.values()].reduce<number>((all, sign) => all + sign, 0);
    assert.equal(Math.abs(sum), 1);
  });

  it('is a table for open data, one figure a line, what is not released left empty', async () => {
    const { out } = await edition('show', pool.root, 'open-edition-1', '--csv');
    const lines = out.split('\r\n');
    assert.equal(lines[0], 'discipline,performance-month,further,value,measure,figure,unit,precision');
    assert.match(lines[1] ?? '', /^all,all,,,tickets-issued,\d+,tickets,2-to-5$/);
    assert.ok(lines.includes('opera,all,,,tickets-issued,,tickets,'));
  });

  it('[S4] is not made again, nor exactly', async () => {
    assert.match((await build('2024-11', '--noisy', '--rho', '0.05')).err, /already in “open-edition-1”/);
    assert.match((await build('2024-11')).err, /Exact figures of the same months would undo the noise/);
    assert.match((await edition('dossier', pool.root, 'open-edition-1')).err, /is a release with noise/);
  });

  it('[S5] is proved as far as its file, its policy and the ledger can', async () => {
    const { status, out, err } = await edition('verify', pool.root, 'open-edition-1');
    assert.equal(status, 0, out + err);
    assert.match(out, /^open-edition-1: 2 cells released; .* by chance no file proves\.\n$/);
  });

  it('is not shown once its file was changed', async () => {
    const file = join(pool.root, 'editions', 'open-edition-1', 'open-edition.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"value":', '"value":1'));
    const { status, err } = await edition('show', pool.root, 'open-edition-1');
    const verified = await edition('verify', pool.root, 'open-edition-1');
    writeFileSync(file, text);
    assert.equal(verified.status, 1);
    assert.match(verified.out, /open-edition\.json is no longer the file that was released/);
    assert.equal(status, 1);
    assert.match(err, /is no longer the one that was released/);
  });

  it('[S2] is refused beyond the budget of the year, whose first release stays', async () => {
    const { err } = await build('2024-12', '--noisy', '--rho', '0.1');
    assert.match(err, /0\.05 is left .* would take 0\.1/);
    assert.equal(readdirSync(join(pool.root, 'editions')).length, 1);
  });

  it('[S4] closes exact answers about the pool, and none about one’s own house', async () => {
    const ask = async (as: string, scope: string) => {
      const query = pool.file('query.json', JSON.stringify({ metric: 'tickets-issued', scope }));
      const { out } = await parterre(['query', pool.root, query, '--as', as, '--json']);
      const { rows } = JSON.parse(out) as { rows: readonly Record<string, unknown>[] };
      return rows[0]?.['tickets-issued'];
    };
    assert.equal(await ask('steward', 'pool'), null);
    assert.equal(await ask('maison-2', 'own'), BUYERS * 15);
  });
});

describe('what a release with noise counts', () => {
  const noise = { ...noiseOfPolicy(readPolicy(JSON.stringify(POLICY))), ticketsPerPerson: 20 };

  async function counted(cellsPerPerson: number, from: string): Promise<ReadonlyMap<string, BoundedCell>> {
    const opened = openPool(pool.root, () => new Date());
    const answering = await openAnswering(opened);
    const policy = readPolicy(JSON.stringify(POLICY));
    const months = { from, to: '2024-12' };
    const cube = cubeOfPolicy(policy, months);
    const measures = noisyMeasures(policy, noise);
    const cells = oneWayCells(cube, noise.by);
    const metrics = measures.flatMap(({ metric }) => metricOf(metric.id) ?? []);
    const facts: NoisyCubeFacts = { cube, metrics, months, currency: 'CAD', cells, measures, cellsPerPerson };
    try {
      const found = await answering.at(async (asOf) =>
        toBoundedCells(await asOf.run(noisyCubePlan(facts)), facts),
      );
      return new Map(found.map((cell, i) => [cells[i]?.at.common[0] ?? '', cell]));
    } finally {
      answering.close();
      opened.catalogue.close();
    }
  }

  it('[S2] is at most twenty tickets of one person, over all its lines together', async () => {
    const cells = await counted(10, '2024-12');
    assert.deepEqual(cells.get('all')?.totals, [20, 1]);
    assert.deepEqual(cells.get('theatre')?.totals, [10, 1]);
    assert.deepEqual(cells.get('dance')?.contributions, [['maison-1', [10, 1]]]);
    assert.deepEqual((await counted(10, '2024-11')).get('all')?.totals, [TICKETS + 20, 361]);
  });

  it('[S2] is a person in its first cells only, where it is in more than a release may count', async () => {
    const cells = await counted(2, '2024-12');
    assert.deepEqual(cells.get('all')?.totals, [20, 1]);
    assert.deepEqual(cells.get('theatre')?.totals, [10, 1]);
    assert.deepEqual(cells.get('dance')?.totals, [0, 0]);
  });
});
