// Releases over time, on a pool made from files: who joins, what comes late, what is withdrawn, and the clock.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { buildEdition } from '#jobs/releases/editions.ts';
import type { Edition, EditionEvidence } from '#model/edition.ts';
import type { Query } from '#model/query.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

const HOUSES = ['acacia', 'bouleau', 'cedre', 'erable', 'frene'];
const POLICY = {
  format: 'parterre-policy-1',
  version: 'mois',
  metrics: ['tickets-issued', 'revenue'],
  common: [{ dimension: 'discipline' }],
};
const OCTOBER: Query = {
  metric: 'tickets-issued',
  where: { 'performance-month': { from: '2024-10-01', to: '2024-10-31' } },
  scope: 'pool',
};

const DAY_MS = 86_400_000;

describe('releases over time', () => {
  let pool: MadePool;
  before(async () => {
    pool = await MadePool.make();
    assert.equal(
      (await parterre(['policy', pool.root, '--record', file('policy.json', JSON.stringify(POLICY))])).status,
      0,
    );
    for (const house of HOUSES) await handIn(house);
  });
  after(() => pool.remove());

  const file = (name: string, text: string): string => {
    writeFileSync(join(pool.folder, name), text);
    return join(pool.folder, name);
  };
  /** The receipts of a second file of sales, by house: what comes of them back is as if it had come late. */
  const second = new Map<string, string>();
  /** Thirty orders of one ticket in October and in November, in two files, each of a buyer of its own. */
  const handIn = async (house: string): Promise<void> => {
    const orders = ['p1', 'p2'].flatMap((performance) =>
      Array.from({ length: 30 }, (_, i) => ({ performance, order: `${house}-${performance}-${i}` })),
    );
    const sales = orders.map((one) => ({ ...one, ticket: one.order }));
    const starts = [{ startsAt: '2024-10-12 20:00:00' }, { startsAt: '2024-11-15 20:00:00' }];
    const buyers = orders.map(({ order }) => `${order},${order}@exemple.test`);
    const receipts = await pool.ingest(
      [
        pool.file(`${house}-sales.csv`, salesFile(sales.filter((_, i) => i % 3 > 0))),
        pool.file(`${house}-more.csv`, salesFile(sales.filter((_, i) => i % 3 === 0))),
        pool.file(`${house}-programme.csv`, programmeFile(starts)),
        pool.file(`${house}-buyers.csv`, ['order_id,email', ...buyers, ''].join('\n')),
      ],
      { organisation: house },
    );
    const more = receipts.find(({ file }) => file.name === `${house}-more.csv`);
    second.set(house, more?.id ?? '');
  };
  const undone = async (house: string): Promise<void> => {
    assert.equal((await pool.undo(second.get(house) ?? '')).status, 0);
  };
  const edition = async (...args: readonly string[]) => {
    const { status, out, err } = await parterre(['edition', ...args, '--json']);
    const said = JSON.parse(out);
    return { status, said, code: said.errors?.[0]?.code as string | undefined, err };
  };
  const build = (month: string) => edition('build', pool.root, '--from', month, '--to', month);
  const read = <T>(id: string, name: string): T => {
    const folder = readdirSync(join(pool.root, 'editions')).find((one) => one.startsWith(`${id}.`)) ?? '';
    return JSON.parse(readFileSync(join(pool.root, 'editions', folder, name), 'utf8')) as T;
  };
  const wholeOf = ({ cells }: Edition) =>
    cells.find(({ at }) => at.further === null && at.common.every((code) => code === 'all'));

  test('[E3] a house that joins after a release is left out of the next until four more do', async () => {
    assert.equal((await build('2024-10')).status, 0);
    await handIn('saule');
    const { said } = await edition('status', pool.root);
    assert.deepEqual([said.waiting, said.editions[0].hasChanged], [1, false]);
    assert.equal((await build('2024-11')).status, 0);
    const [october, november] = [
      read<Edition>('edition-1', 'edition.json'),
      read<Edition>('edition-2', 'edition.json'),
    ];
    // Five houses of thirty tickets each; with the sixth it would be 180.
    assert.deepEqual([wholeOf(october)?.values[0], wholeOf(november)?.values[0]], [150, 150]);
    assert.deepEqual(november.panel, { holdings: 5, since: 'edition-1' });
    const { panel } = read<EditionEvidence>('edition-2', 'evidence.json');
    assert.ok(panel?.every(({ house }) => house !== 'saule'));
    assert.doesNotMatch(JSON.stringify(november), /saule|acacia/);
  });

  test('[E2] what a house takes back changes no released month, and the steward is told that they changed', async () => {
    await undone('acacia');
    const { said } = await edition('status', pool.root);
    assert.deepEqual(
      said.editions.map(({ id, hasChanged }: { id: string; hasChanged: boolean }) => [id, hasChanged]),
      [
        ['edition-2', true],
        ['edition-1', true],
      ],
    );
    assert.doesNotMatch(JSON.stringify(said), /acacia|\b150\b|\b140\b/);
    const correction = await edition('correct', pool.root, 'edition-1');
    assert.deepEqual([correction.status, correction.code], [1, 'edition-correction-waits']);
  });

  test('[E2] once five houses did, the correction is released, and takes the place of the first', async () => {
    for (const house of HOUSES.slice(1)) await undone(house);
    const { status, said, err } = await edition('correct', pool.root, 'edition-1');
    assert.equal(status, 0, err);
    assert.deepEqual([said.edition, said.replaces], ['edition-3', 'edition-1']);
    assert.equal(wholeOf(read<Edition>('edition-3', 'edition.json'))?.values[0], 100);
    const answer = await pool.query(OCTOBER, 'acacia');
    assert.deepEqual([answer.edition, answer.rows[0]?.['tickets-issued']], ['edition-3', 100]);
    const shown = await parterre(['edition', 'show', pool.root], { language: 'en' });
    assert.match(shown.out, /edition-1 .* replaced by edition-3/);
    const proof = await edition('verify', pool.root, 'edition-3');
    assert.deepEqual([proof.status, proof.said.faults], [0, []]);
    assert.equal((await edition('correct', pool.root, 'edition-1')).code, 'edition-not-standing');
  });

  test('a release withdrawn is answered from no more, says why, and still counts', async () => {
    const silent = await edition('withdraw', pool.root, 'edition-3', '--reason', ' ');
    assert.deepEqual([silent.status, silent.code], [1, 'edition-reason-missing']);
    const said = ['--reason', 'ventes comptées deux fois', '--also', 'sales counted twice'];
    assert.equal((await edition('withdraw', pool.root, 'edition-3', ...said)).status, 0);
    const shown = await parterre(['edition', 'show', pool.root], { language: 'en' });
    assert.match(shown.out, /edition-3 .* withdrawn on \d{4}-\d{2}-\d{2}: sales counted twice/);
    const answer = await pool.query(OCTOBER, 'acacia');
    assert.deepEqual(
      answer.rows.map((row) => row['tickets-issued'] ?? null),
      [null],
    );
    const proof = await edition('verify', pool.root, 'edition-3');
    assert.deepEqual(
      [proof.status, proof.said.faults.map(({ code }: { code: string }) => code)],
      [1, ['verify-withdrawn']],
    );
    const wider = await edition('build', pool.root, '--from', '2024-09', '--to', '2024-10');
    assert.deepEqual([wider.status, wider.code], [1, 'edition-months-told']);
    assert.equal((await build('2024-10')).status, 0);
    const again = read<Edition>('edition-4', 'edition.json');
    assert.deepEqual(
      again.follows?.map(({ id }) => id),
      ['edition-1', 'edition-3'],
    );
    assert.equal((await edition('verify', pool.root, 'edition-4')).status, 0);
  });

  test('[E1] a clock behind the last release is refused, in a sentence that says both times', async () => {
    const opened = openPool(pool.root, () => new Date(Date.now() - DAY_MS));
    const answering = await openAnswering(opened);
    try {
      await assert.rejects(buildEdition(answering, { from: '2024-12', to: '2024-12' }), {
        code: 'edition-clock-back',
      });
    } finally {
      answering.close();
      opened.catalogue.close();
    }
  });
});
