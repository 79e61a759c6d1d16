// Corrections of a release, on pools made from files: who changed is counted in the lines of both.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, describe, test } from 'node:test';

import { openPool } from '#jobs/open-pool.ts';
import type { Answer } from '#model/answer.ts';
import type { CountedChange, Edition, EditionEvidence } from '#model/edition.ts';
import type { Query } from '#model/query.ts';
import { countedFrom } from '#store/editions.ts';
import { sweepOrphans } from '#store/pool-folder.ts';
import { knownFiles } from '#store/receipts.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

const HOUSES = ['acacia', 'bouleau', 'cedre', 'erable', 'frene', 'gui'];
const POLICY = {
  format: 'parterre-policy-1',
  version: 'mois',
  metrics: ['tickets-issued', 'revenue', 'buyers'],
  common: [{ dimension: 'discipline' }],
  tablesPerMember: 3,
};
const ORDERS = 30;
const PROGRAMME = programmeFile([{ startsAt: '2024-10-12 20:00:00' }]);

/** A house’s orders of one ticket, as it exports them: some at another price, some of several tickets. */
type Export = {
  readonly dearer?: number;
  readonly cheaper?: number;
  readonly withMail?: boolean;
  /** Orders at the end that were given back. */
  readonly refunded?: number;
  /** Tickets of the first order. */
  readonly school?: number;
  /** Orders in the middle, bought the day before the others. */
  readonly earlier?: number;
  /** The first order is one and the same buyer’s at every house, bought with those in the middle. */
  readonly isShared?: boolean;
  /** All other buyers under names that nobody had before. */
  readonly isRenamed?: boolean;
};

describe('a correction of what few persons changed', () => {
  let pool: MadePool;
  afterEach(() => pool.remove());
  /** Several tests begin with the same release. */
  const made = new Map<string, MadePool>();
  after(() => {
    for (const one of made.values()) one.remove();
  });

  const released = async (exported: (house: number) => Export = () => ({})): Promise<void> => {
    const what = JSON.stringify([...HOUSES.keys()].map(exported));
    const release = made.get(what) ?? (await makeRelease(exported));
    made.set(what, release);
    pool = release.copy();
  };
  const makeRelease = async (exported: (house: number) => Export): Promise<MadePool> => {
    pool = await MadePool.make();
    writeFileSync(join(pool.folder, 'policy.json'), JSON.stringify(POLICY));
    await run(['policy', pool.root, '--record', join(pool.folder, 'policy.json')]);
    for (const house of HOUSES.keys()) await handIn(house, exported(house), true);
    assert.equal((await edition('build', pool.root, '--from', '2024-10', '--to', '2024-10')).status, 0);
    return pool;
  };
  const handIn = async (
    house: number,
    {
      dearer = 0,
      cheaper = 0,
      withMail = true,
      refunded = 0,
      school = 0,
      earlier = 0,
      isShared = false,
      isRenamed = false,
    }: Export,
    /** With the programme, which is known from then on. */
    isFirst = false,
  ): Promise<void> => {
    const slug = HOUSES[house] ?? '';
    const names = Array.from({ length: ORDERS }, (_, i) => `${slug}-${i}`);
    const sales = names.map((name, i) => ({
      order: name,
      ticket: name,
      price: i < dearer ? '60.00' : i >= ORDERS - cheaper ? '20.00' : '40.00',
      ...((i >= ORDERS / 2 && i < ORDERS / 2 + earlier) || (isShared && i === 0)
        ? { soldAt: '2024-10-02 12:31:05' }
        : {}),
      ...(school > 0 && i === 0 ? { quantity: school } : {}),
    }));
    const called = isRenamed ? 'autre' : 'nom';
    const buyers = names.map((name, i) =>
      isShared && i === 0
        ? `${name},ecole@exemple.test,École,Commune,H2X 1Y4`
        : `${name},${withMail ? `${called}-${name}@exemple.test` : ''},Prénom${i},${called}-${slug},H2X 1Y4`,
    );
    const header = 'order_id,email,first_name,last_name,postal_code';
    await pool.ingest(
      [
        pool.file(
          `${slug}-sales.csv`,
          salesFile([
            ...sales,
            ...sales.slice(ORDERS - refunded).map((one) => ({ ...one, movement: 'refund' })),
          ]),
        ),
        pool.file(`${slug}-buyers.csv`, [header, ...buyers, ''].join('\n')),
        ...(isFirst ? [pool.file(`${slug}-programme.csv`, PROGRAMME)] : []),
      ],
      { organisation: slug },
    );
  };
  const run = async (args: readonly string[]) => {
    const { status, out, err } = await parterre([...args, '--json']);
    return { status, said: JSON.parse(out), err };
  };
  const edition = (...args: readonly string[]) => run(['edition', ...args]);
  const read = <T>(id: string, name: string): T => {
    const folder = readdirSync(join(pool.root, 'editions')).find((one) => one.startsWith(`${id}.`)) ?? '';
    return JSON.parse(readFileSync(join(pool.root, 'editions', folder, name), 'utf8')) as T;
  };
  const revenue = (id: string): number | null | undefined =>
    read<Edition>(id, 'edition.json').cells.find(({ at }) => at.common.every((code) => code === 'all'))
      ?.values[1];
  const waits = async (): Promise<void> => {
    const { status, said } = await edition('correct', pool.root, 'edition-1');
    assert.deepEqual([status, said.errors?.[0]?.code], [1, 'edition-correction-waits']);
  };

  test('[E5] at other prices is told once ten did, nobody counted twice who is met by another name since', async () => {
    await released();
    for (const house of HOUSES.keys()) await handIn(house, { dearer: 1, withMail: false });
    await waits();
    for (const house of HOUSES.keys()) await handIn(house, { dearer: 3 });
    const opened = openPool(pool.root, () => new Date());
    const from = await countedFrom(opened.catalogue, 'edition-1');
    const files = Object.values(from?.files ?? {}).flat();
    sweepOrphans(opened.folder, await knownFiles(opened.catalogue), -1);
    assert.ok(files.length > 0 && files.every((file) => existsSync(join(pool.root, file))));
    // Where the lines of a release are not known, its persons are known by their number alone, which is the same.
    const keep = (value: string | null) =>
      opened.catalogue.run('update editions set counted_from = ?', value);
    keep(null);
    await waits();
    keep(JSON.stringify(from));
    opened.catalogue.close();
    const { status, err } = await edition('correct', pool.root, 'edition-1');
    assert.equal(status, 0, err);
    // Eighteen tickets at twenty dollars more, to the nearest hundred.
    assert.deepEqual([revenue('edition-1'), revenue('edition-2')], [720_000, 760_000]);
    const { changes = [] } = read<EditionEvidence>('edition-2', 'evidence.json');
    assert.deepEqual(largestOf(changes[0]), { since: 'edition-1', persons: 18 });
    assert.doesNotMatch(JSON.stringify(changes), /acacia|token|Nom/);
    const proof = await edition('verify', pool.root, 'edition-2');
    assert.deepEqual([proof.status, proof.said.faults], [0, []]);
  });

  test('[E5] of refunds is told, though nobody bought more or less', async () => {
    await released();
    for (const house of HOUSES.keys()) await handIn(house, { refunded: 4 });
    const { status, err } = await edition('correct', pool.root, 'edition-1');
    assert.equal(status, 0, err);
    assert.deepEqual([revenue('edition-1'), revenue('edition-2')], [720_000, 620_000]);
    assert.deepEqual((await edition('verify', pool.root, 'edition-2')).said.faults, []);
  });

  test('[E5] up here and down there is told, though together it is less than one buyer’s', async () => {
    const school = (house: number) => (house === 0 ? { school: 10 } : {});
    await released(school);
    for (const house of HOUSES.keys())
      await handIn(house, { ...school(house), ...(house < 3 ? { dearer: 4 } : { cheaper: 4 }) });
    const { status, err } = await edition('correct', pool.root, 'edition-1');
    assert.equal(status, 0, err);
    assert.deepEqual([revenue('edition-1'), revenue('edition-2')], [760_000, 770_000]);
  });

  test('[E5] waits where it is one buyer’s, though a house hands in all its others under other names', async () => {
    const bought = { isShared: true, school: 5 };
    await released(() => bought);
    for (const house of HOUSES.keys()) await handIn(house, { ...bought, school: 1, isRenamed: house === 0 });
    await waits();
  });

  test('[Q8] waits where what it leaves of a table is one buyer’s', async () => {
    const bought = { isShared: true, school: 20, earlier: 4 };
    const byDay: Query = { metric: 'revenue', by: ['purchase-weekday'], where: OCTOBER, scope: 'pool' };
    for (const isAsked of [false, true]) {
      await released(() => bought);
      if (isAsked) {
        const { rows } = await pool.query(byDay, 'acacia');
        assert.deepEqual(
          rows.flatMap(({ revenue: shown }) => shown ?? []),
          [580_000, 600_000],
        );
      }
      for (const house of HOUSES.keys()) await handIn(house, { ...bought, cheaper: 6 });
      if (isAsked) await waits();
      else assert.equal((await edition('correct', pool.root, 'edition-1')).status, 0);
      if (!isAsked) pool.remove();
    }
  });

  test('[Q8] is told though new questions were asked: these stay answered as of the release, and new ones wait', async () => {
    await released();
    const byDay: Query = {
      metric: 'tickets-issued',
      by: ['purchase-weekday'],
      where: OCTOBER,
      scope: 'pool',
    };
    const asked = await pool.query(byDay, 'acacia');
    assert.deepEqual([asked.edition, shown(asked)], ['edition-1', [180]]);
    for (const house of HOUSES.keys()) await handIn(house, { dearer: 3 });
    const { status, err } = await edition('correct', pool.root, 'edition-1');
    assert.equal(status, 0, err);
    for (const as of ['acacia', 'public']) {
      const again = await pool.query(byDay, as);
      assert.deepEqual([again.edition, again.rows], ['edition-1', asked.rows]);
    }
    const total = await pool.query({ metric: 'revenue', where: OCTOBER, scope: 'pool' }, 'public');
    assert.deepEqual([total.edition, total.rows[0]?.['revenue']], ['edition-2', 760_000]);
    const later = await pool.query({ ...byDay, by: ['channel'] }, 'acacia');
    assert.deepEqual(shown(later), []);
    for (const id of ['edition-1', 'edition-2'])
      assert.deepEqual((await edition('verify', pool.root, id)).said.faults, []);
  });

  test('[Q8] waits where a table’s answer less the corrected figure would be one organisation’s alone', async () => {
    // Of the 80 dollars of each before the last day, those of all but the first go: its own are left, and what it gained.
    const byDay: Query = {
      metric: 'tickets-issued',
      by: ['purchase-weekday'],
      where: OCTOBER,
      scope: 'pool',
    };
    for (const isAsked of [false, true]) {
      await released(() => ({ earlier: 2 }));
      if (isAsked) assert.deepEqual(shown(await pool.query(byDay, 'acacia')), [10, 170]);
      for (const house of HOUSES.keys())
        await handIn(house, { earlier: 2, ...(house === 0 ? { dearer: 4 } : { cheaper: 4 }) });
      if (isAsked) await waits();
      else assert.equal((await edition('correct', pool.root, 'edition-1')).status, 0);
      if (!isAsked) pool.remove();
    }
  });
});

function shown({ rows }: Answer): readonly unknown[] {
  return rows.flatMap((row) => row['tickets-issued'] ?? []);
}

const OCTOBER = { 'performance-date': { from: '2024-10-01', to: '2024-10-31' } };

function largestOf(change: CountedChange | undefined) {
  const persons = (change?.cells ?? []).flatMap((cell) => cell?.persons ?? []);
  return { since: change?.since, persons: Math.max(0, ...persons) };
}
