// Pools that have houses in common: what both release is audited as one.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import type { Edition } from '#model/edition.ts';
import type { Query } from '#model/query.ts';
import { parterre } from './made-pool.ts';
import { ALONE, build, DANCERS, fileOf, handIn, said, THEATRES, TwoPools } from './neighbouring-pools.ts';

const ticketsOf = ({ cells }: Edition, ...common: readonly string[]): number | null | undefined =>
  cells.find(({ at }) => at.further === null && at.common.join() === common.join())?.values[0];

const codesOf = (faults: readonly { readonly code: string }[]) =>
  [...new Set(faults.map(({ code }) => code))].sort();

describe('two pools of the same houses but one', () => {
  let pools: TwoPools;
  before(async () => {
    pools = await TwoPools.make();
  });
  after(() => pools.remove());

  const declared = async (name: string) => {
    const both = pools.copy(name);
    assert.equal((await said('neighbours', both.city, '--add', both.region)).status, 0);
    return both;
  };
  const released = async (root: string, months?: readonly [string, string]): Promise<Edition> => {
    const { status, printed, err } = await build(root, ...(months ?? []));
    assert.equal(status, 0, err);
    return fileOf<Edition>(root, printed.edition, 'edition.json');
  };
  const asked = async (root: string, query: Query, as = THEATRES[0] ?? '') => {
    const file = join(root, 'question.json');
    writeFileSync(file, JSON.stringify(query));
    return said('query', root, file, '--as', as);
  };

  test('[A7] are neighbours once one is told, and say so in both', async () => {
    const { city, region } = pools.copy('declared');
    assert.match(
      (await parterre(['neighbours', city], { language: 'en' })).out,
      /No neighbouring pool is declared/,
    );
    assert.equal((await said('neighbours', city, '--add', city)).code, 'neighbour-itself');
    assert.equal((await said('neighbours', city, '--add', join(city, 'lake'))).code, 'neighbour-missing');
    const wrong = await said('neighbours', city, '--add', region, '--same', `${ALONE}=nobody`);
    assert.equal(wrong.code, 'neighbour-house-unknown');
    assert.equal((await said('neighbours', city, '--add', region)).status, 0);
    for (const root of [city, region])
      assert.match(
        (await parterre(['neighbours', root], { language: 'en' })).out,
        /14.organisations in common/,
      );
  });

  test('[A7] show where both are the same, and nothing whose difference is one house', async () => {
    const { city, region } = await declared('together');
    const [first, second] = [await released(region), await released(city)];
    assert.equal(ticketsOf(first, 'theatre', '2024-10'), 600);
    assert.equal(ticketsOf(second, 'theatre', '2024-10'), null);
    assert.equal(ticketsOf(second, 'all', 'all'), null);
    assert.equal(ticketsOf(second, 'dance', '2024-10'), ticketsOf(first, 'dance', '2024-10'));
    assert.deepEqual(
      second.beside?.map(({ id }) => id),
      ['edition-1'],
    );
    for (const root of [city, region]) {
      const proof = await said('edition', 'verify', root);
      assert.deepEqual([proof.status, proof.printed.faults], [0, []]);
    }
  });

  test('[A7] whichever is first, the other yields', async () => {
    const { city, region } = await declared('other-first');
    const [first, second] = [await released(city), await released(region)];
    assert.equal(ticketsOf(first, 'theatre', '2024-10'), 710);
    assert.equal(ticketsOf(second, 'theatre', '2024-10'), null);
    assert.equal(ticketsOf(second, 'dance', 'all'), ticketsOf(first, 'dance', 'all'));
  });

  test('[A7, W8] told of each other too late, neither is proved', async () => {
    const { city, region } = pools.copy('too-late');
    const [first, second] = [await released(region), await released(city)];
    // All of the house that is in the city alone: 55 buyers of two tickets.
    assert.equal(
      (ticketsOf(second, 'theatre', '2024-10') ?? 0) - (ticketsOf(first, 'theatre', '2024-10') ?? 0),
      110,
    );
    assert.equal((await said('edition', 'verify', city)).status, 0);
    assert.equal((await said('neighbours', city, '--add', region)).status, 0);
    for (const root of [city, region]) {
      const proof = await said('edition', 'verify', root);
      assert.equal(proof.status, 1);
      assert.deepEqual(codesOf(proof.printed.faults), ['verify-beside', 'verify-pools']);
    }
  });

  test('[A7c] refuse what cannot be audited together, and say what to ask instead', async () => {
    const { city, region } = await declared('refused');
    await released(region, ['2024-10', '2024-10']);
    assert.equal((await build(city)).code, 'edition-neighbour-months');
    assert.equal(
      (await said('edition', 'build', city, '--from', '2024-10', '--to', '2024-10', '--noisy')).code,
      'edition-neighbour-noisy',
    );
    const policy = join(city, 'policy.json');
    writeFileSync(
      policy,
      JSON.stringify({
        format: 'parterre-policy-1',
        version: 'autre',
        metrics: ['tickets-issued'],
        common: [{ dimension: 'discipline' }],
      }),
    );
    assert.equal((await said('policy', city, '--record', policy)).status, 0);
    assert.equal((await build(city, '2024-10', '2024-10')).code, 'edition-neighbour-otherwise');
    // November nobody told.
    await released(city, ['2024-11', '2024-11']);
    assert.equal((await build(region, '2024-11', '2024-11')).code, 'edition-neighbour-otherwise');
  });

  test('[A7c, Q1] new questions are of months that one pool alone has released', async () => {
    const weekdays: Query = {
      metric: 'tickets-issued',
      by: ['purchase-weekday'],
      where: { discipline: ['theatre'], 'performance-month': { from: '2024-10-01', to: '2024-11-30' } },
      scope: 'pool',
    };
    const one = await declared('asked-before');
    await released(one.region);
    assert.equal((await asked(one.region, weekdays)).status, 0);
    assert.equal((await build(one.city)).code, 'edition-neighbour-told');
    const other = await declared('asked-after');
    await released(other.region);
    await released(other.city);
    assert.equal((await asked(other.region, weekdays)).code, 'further-neighbour');
    assert.equal((await asked(other.city, weekdays)).code, 'further-neighbour');
  });

  test('[A7c, E2] months that both released are not corrected', async () => {
    const { city, region } = await declared('corrected');
    await released(region);
    await released(city);
    assert.equal((await said('edition', 'correct', region, 'edition-1')).code, 'edition-neighbour-again');
    assert.equal((await said('edition', 'withdraw', region, 'edition-1', '--reason', 'essai')).status, 0);
    assert.equal((await build(region)).code, 'edition-neighbour-again');
  });

  test('[A7c] nothing is counted afresh beside a neighbour’s release', async () => {
    const { city, region } = await declared('afresh');
    const theatre: Query = {
      metric: 'tickets-issued',
      where: { discipline: ['theatre'], 'performance-month': { from: '2024-10-01', to: '2024-10-31' } },
      scope: 'pool',
    };
    const shown = async () => (await asked(city, theatre)).printed.rows?.[0]?.['tickets-issued'];
    assert.equal(await shown(), 710);
    await released(region);
    assert.equal((await shown()) ?? null, null);
    const { notes } = (await asked(city, theatre)).printed;
    assert.ok(notes.some(({ code }: { code: string }) => code === 'release-awaited'));
  });

  test('[A7c] a neighbour that is gone stops a release, and its proof', async () => {
    const { city, region } = await declared('gone');
    await released(city);
    renameSync(region, `${region}-ailleurs`);
    assert.equal((await build(city, '2024-12', '2024-12')).code, 'neighbour-missing');
    assert.equal((await said('edition', 'verify', city)).code, 'neighbour-missing');
    mkdirSync(region);
    const listed = await said('neighbours', city);
    assert.deepEqual([listed.status, listed.printed[0]?.isMissing], [0, true]);
    // Whoever only asks learns that, and nothing of where it lies.
    const weekdays: Query = {
      metric: 'tickets-issued',
      by: ['purchase-weekday'],
      where: { discipline: ['theatre'], 'performance-month': { from: '2024-10-01', to: '2024-11-30' } },
      scope: 'pool',
    };
    const told = await asked(city, weekdays);
    assert.equal(told.code, 'neighbours-away');
    assert.ok(!JSON.stringify(told).includes(region));
  });

  test('[A7c] a neighbour that moved is one again where it is now, in both', async () => {
    const { city, region } = await declared('moved');
    const moved = `${region}-ailleurs`;
    renameSync(region, moved);
    assert.equal((await said('neighbours', city, '--add', moved)).status, 0);
    for (const root of [city, moved]) {
      const { printed } = await said('neighbours', root);
      assert.deepEqual(
        printed.map(({ isMissing }: { isMissing: boolean }) => isMissing),
        [false],
      );
    }
    await released(moved);
    assert.equal((await released(city)).beside?.length, 1);
  });

  test('[A7] a house under another id is one where that is declared', async () => {
    const { city, region } = pools.copy('same');
    // In the region too, under another name: now both are of the same houses.
    await handIn(pools.made, region, 'theatre-des-quais', [55, 61]);
    assert.equal((await said('neighbours', city, '--add', region)).status, 0);
    const first = await released(region);
    // Where nobody says so, the same figures do.
    const alike = await build(city);
    assert.equal(alike.code, 'edition-neighbour-alike');
    // By the ids that are to be typed.
    for (const house of [ALONE, 'theatre-des-quais'])
      assert.ok(JSON.stringify(alike.printed).includes(`${house} »`), JSON.stringify(alike.printed));
    const same = `${ALONE}=theatre-des-quais`;
    assert.equal((await said('neighbours', city, '--add', region, '--same', same)).status, 0);
    const second = await released(city);
    assert.deepEqual(second.cells, first.cells);
    assert.equal(ticketsOf(second, 'theatre', '2024-10'), 710);
  });

  test('[A7b] what one house handed in to one pool alone is told by no difference of both', async () => {
    const { region } = pools.copy('late');
    const city = join(region, '..', 'ville-aussi');
    cpSync(region, city, { recursive: true });
    await handIn(pools.made, city, DANCERS[0] ?? '', [3, 2], '-tard');
    assert.equal((await said('neighbours', city, '--add', region)).status, 0);
    const [first, second] = [await released(region), await released(city)];
    assert.equal(ticketsOf(first, 'dance', '2024-10'), 700);
    assert.equal(ticketsOf(second, 'dance', '2024-10'), null);
    assert.equal(ticketsOf(second, 'all', 'all'), null);
    assert.equal(ticketsOf(second, 'theatre', '2024-10'), 600);
    for (const root of [city, region]) {
      const proof = await said('edition', 'verify', root);
      assert.deepEqual(proof.printed.faults, []);
    }
  });

  test('[S4, S5] the proof of figures with noise finds exact ones that a neighbour told of these months', async () => {
    const { city, region } = pools.copy('noise');
    const month = ['--from', '2024-10', '--to', '2024-10'];
    const noisy = await said('edition', 'build', city, ...month, '--noisy', '--rho', '0.45');
    assert.equal(noisy.status, 0, noisy.err);
    await released(region, ['2024-10', '2024-10']);
    const proof = () => said('edition', 'verify', city, 'open-edition-1');
    assert.deepEqual((await proof()).printed.faults, []);
    assert.equal((await said('neighbours', city, '--add', region)).status, 0);
    assert.deepEqual(codesOf((await proof()).printed.faults), ['verify-noise-exact']);
  });

  test('[A7c] two at once do not slip past each other', async () => {
    const { city, region } = await declared('at-once');
    const both = await Promise.all([build(city), build(region)]);
    const made = both.filter(({ status }) => status === 0).length;
    assert.ok(made >= 1);
    for (const { status, code } of both) if (status !== 0) assert.equal(code, 'edition-neighbour-meanwhile');
    for (const root of [city, region]) {
      const proof = await said('edition', 'verify', root);
      if (proof.code !== 'edition-none') assert.deepEqual(proof.printed.faults, []);
    }
  });
});
