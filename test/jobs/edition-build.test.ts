// A release made from files of seven made-up houses, through the command line and the job.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';

import { openAnswering } from '#jobs/answering.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { buildEdition } from '#jobs/releases/editions.ts';
import { release, releases } from '#jobs/releases/releases.ts';
import type { Answer } from '#model/answer.ts';
import type { Dossier, Drill, Edition, EditionEvidence, EditionProgress } from '#model/edition.ts';
import { DEFAULT_POLICY } from '#path/protect/protect.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

const HOUSES = ['acacia', 'bouleau', 'cedre', 'erable', 'frene', 'noyer', 'tilleul'];

const MONTHS = { from: '2024-11', to: '2024-11' };

/** Each house sells to forty buyers, one order each; the first buyer of the first house takes sixty tickets. */
function filesOf(pool: MadePool, house: string, number: number): readonly string[] {
  const orders = Array.from({ length: 40 }, (_, i) => `${house}-${i}`);
  const sales = orders.flatMap((order, i) =>
    Array.from({ length: number === 0 && i === 0 ? 60 : 1 + ((i + number) % 3) }, (_, ticket) => ({
      order,
      ticket: `${order}-${ticket}`,
    })),
  );
  const buyers = orders.map((order) => `${order},${order}@exemple.test,Ana,${order},H2X 1Y4,1990`);
  const header = 'order_id,email,first_name,last_name,postal_code,birth_year';
  return [
    pool.file(`${house}-sales.csv`, salesFile(sales)),
    pool.file(`${house}-buyers.csv`, [header, ...buyers, ''].join('\n')),
    pool.file(`${house}-programme.csv`, programmeFile([{}])),
  ];
}

describe('a release', () => {
  let pool: MadePool;
  before(async () => {
    pool = await MadePool.make();
    for (const [number, house] of HOUSES.entries())
      await pool.ingest(filesOf(pool, house, number), { organisation: house });
  });
  after(() => pool.remove());

  const folders = (): readonly string[] =>
    existsSync(join(pool.root, 'editions')) ? readdirSync(join(pool.root, 'editions')) : [];

  test('[R4] that is stopped while it is checked is not there, and can be made again', async () => {
    const opened = openPool(pool.root, () => new Date());
    const answering = await openAnswering(opened);
    try {
      const stop = new AbortController();
      const told: EditionProgress['stage'][] = [];
      const tell = ({ stage }: EditionProgress): void => {
        told.push(stage);
        if (stage === 'suppression') stop.abort();
      };
      await assert.rejects(buildEdition(answering, MONTHS, { tell, signal: stop.signal }), {
        code: 'edition-stopped',
      });
      assert.deepEqual(told, ['cells', 'suppression']);
      assert.deepEqual(folders(), []);
      const { out } = await parterre(['edition', 'show', pool.root, '--json']);
      assert.deepEqual(JSON.parse(out), []);
    } finally {
      answering.close();
      opened.catalogue.close();
    }
  });

  test('[R3] [P5] keeps what attacked it, and the largest buyers of its cells', async () => {
    const built = await parterre(
      ['edition', 'build', pool.root, '--from', '2024-11', '--to', '2024-11', '--json'],
      {
        language: 'en',
      },
    );
    assert.equal(built.status, 0, built.err);
    assert.match(built.err, /Counting the cells[\s\S]*Finding what[\s\S]*Attacking the release/);
    const [folder = ''] = folders();
    const read = <T>(name: string): T =>
      JSON.parse(readFileSync(join(pool.root, 'editions', folder, name), 'utf8')) as T;
    const edition = read<Edition>('edition.json');
    const evidence = read<EditionEvidence>('evidence.json');
    const drill = read<Drill & { readonly sha256: string }>('drill.json');
    assert.equal(drill.sha256, evidence.sha256);
    assert.equal(drill.attackers, 1 + HOUSES.length);
    assert.ok(drill.attacks.every(({ exact, near }) => exact + near === 0));
    const whole = edition.cells.findIndex(
      ({ at }) => at.further === null && at.common.every((code) => code === 'all'),
    );
    assert.equal(edition.cells[whole]?.status, 'ok');
    // 60 tickets at 40 $, and the most that anybody else bought.
    assert.deepEqual(evidence.cells[whole]?.largestPersons, [
      [60, 3],
      [240_000, 12_000],
    ]);
  });

  test('is a table too, one figure a line, what is not released left empty', async () => {
    const { out } = await parterre(['edition', 'show', pool.root, 'edition-1', '--csv']);
    const [header = '', first = '', ...lines] = out.trimEnd().split('\r\n');
    assert.equal(
      header,
      'discipline,municipality,performance-month,further,value,measure,figure,unit,precision',
    );
    assert.match(first, /^all,all,all,,,tickets-issued,\d+,tickets,$/);
    assert.match(lines.join('\n'), /^all,all,all,,,revenue,\d+\.00,CAD,$/m);
    assert.match(lines.join('\n'), /^opera,all,all,,,tickets-issued,,tickets,$/m);
  });

  test('has a dossier: rules, attacks, what is confidential, and the entry for the register', async () => {
    const { out, status } = await parterre(['edition', 'dossier', pool.root, 'edition-1', '--json']);
    assert.equal(status, 0);
    const dossier = JSON.parse(out) as Dossier;
    assert.equal(dossier.drillPassed, true);
    assert.deepEqual(
      dossier.policy.parameters.filter(({ isConfidential }) => isConfidential).map(({ name }) => name),
      ['pPercent', 'buyerPercent'],
    );
    const { recorded, released, complementary } = dossier.cells;
    assert.ok(released > 0 && released + complementary <= recorded);
    assert.deepEqual(new Set(dossier.drill.attacks.map(({ criterion }) => criterion)).size, 3);
    assert.equal(Number(dossier.nextReview.slice(0, 4)), Number(dossier.builtAt.slice(0, 4)) + 1);
    assert.equal(dossier.register.analysedOn, dossier.builtAt.slice(0, 10));
    const text = await parterre(['edition', 'dossier', pool.root, 'edition-1'], { language: 'fr' });
    assert.match(text.out, /confidentiel[\s\S]*individualisation[\s\S]*À réévaluer/);
    assert.doesNotMatch(text.out + out, new RegExp(HOUSES.join('|')));
  });

  const released = async <T>(ask: (pool: OpenPool) => Promise<T>): Promise<T> => {
    const opened = openPool(pool.root, () => new Date());
    try {
      return await ask(opened);
    } finally {
      opened.catalogue.close();
    }
  };

  test('is known to anybody with its months, its panel and what it tells, and nothing of whom', async () => {
    const [state] = await released(releases);
    assert.deepEqual(state?.months, MONTHS);
    assert.equal(state?.holdings, HOUSES.length);
    assert.ok(state.cells.released > 0 && state.cells.released < state.cells.all);
    const opened = await released((one) => release(one, { release: 'edition-1', within: {} }));
    assert.doesNotMatch(JSON.stringify([state, opened]), new RegExp(HOUSES.join('|')));
  });

  test('opens as tables whose hidden rows have one reason, and the nearest figure that is shown', async () => {
    const opened = await released((one) => release(one, { release: 'edition-1', within: {} }));
    const table = opened.tables.find(({ dimension }) => dimension === 'discipline');
    const rowOf = (code: string) => table?.rows.find(({ row }) => row['discipline'] === code)?.row;
    assert.equal(rowOf('theatre')?.status, 'ok');
    assert.deepEqual(rowOf('opera'), {
      discipline: 'opera',
      ...Object.fromEntries(DEFAULT_POLICY.metrics.map((id) => [id, null])),
      status: 'x',
      reason: 'not-released',
    });
    const near = table?.nearby.find(({ of }) => of.some(({ fr }) => fr === 'Opéra'));
    assert.equal(near?.text.fr, 'Tout ensemble');
    assert.deepEqual(near.row, table?.whole);
    const inside = await released((one) =>
      release(one, { release: 'edition-1', within: { discipline: 'theatre' } }),
    );
    assert.ok(!inside.tables.some(({ dimension }) => dimension === 'discipline'));
    const weekday = inside.tables.find(({ dimension }) => dimension === 'purchase-weekday');
    assert.deepEqual(weekday?.query?.where, {
      discipline: ['theatre'],
      'performance-date': { from: '2024-11-01', to: '2024-11-30' },
    });
    await assert.rejects(
      released((one) => release(one, { release: 'edition-1', within: { discipline: 'x' } })),
      { code: 'release-value-unknown' },
    );
    await assert.rejects(
      released((one) => release(one, { release: 'edition-9', within: {} })),
      { code: 'edition-unknown' },
    );
  });

  test('groups a table for who asks, up to one that is released in full', async () => {
    const query = { metric: 'tickets-issued', by: ['discipline', 'performance-month'], scope: 'pool' };
    const asked = pool.file('query.json', JSON.stringify(query));
    const { out } = await parterre(['query', pool.root, asked, '--as', 'public', '--json']);
    const { remedies, rows } = JSON.parse(out) as Answer;
    assert.ok(rows.some(({ status }) => status === 'x'));
    const [group] = remedies;
    assert.equal(group?.code, 'remedy-group');
    const above = await parterre([
      ...['query', pool.root, pool.file('above.json', JSON.stringify(group.query))],
      ...['--as', 'public', '--json'],
    ]);
    const told = JSON.parse(above.out) as Answer;
    assert.ok(told.rows.length > 0 && told.rows.every(({ status }) => status === 'ok'));
  });

  test('has its dossier as a tagged PDF too, which says that it was withdrawn, and shows no table any more', async () => {
    const pdf = join(pool.folder, 'dossier.pdf');
    const made = async (language: 'fr' | 'en'): Promise<Buffer> => {
      const { status, err } = await parterre(['edition', 'dossier', pool.root, 'edition-1', '--pdf', pdf], {
        language,
      });
      assert.equal(status, 0, err);
      return readFileSync(pdf);
    };
    const standing = await made('fr');
    assert.match(standing.toString('latin1'), /^%PDF-1\.7[\s\S]*\/StructTreeRoot/);
    assert.match(textOf(standing), /En vigueur.*individualisation.*corrélation.*inférence.*À réévaluer/is);
    assert.deepEqual(await made('fr'), standing);
    await parterre(['edition', 'withdraw', pool.root, 'edition-1', '--reason', 'Déposé à l’envers.'], {
      language: 'fr',
    });
    assert.match(textOf(await made('fr')), /RETIRÉE le .*Déposé à l’envers\./);
    assert.match(textOf(await made('en')), /WITHDRAWN on .*Déposé à l’envers\./);
    const [state] = await released(releases);
    assert.deepEqual(state?.withdrawn?.reason, { fr: 'Déposé à l’envers.' });
    const { tables } = await released((one) => release(one, { release: 'edition-1', within: {} }));
    assert.deepEqual(tables, []);
    const nowhere = join(pool.folder, 'absent', 'dossier.pdf');
    const { err } = await parterre(['edition', 'dossier', pool.root, 'edition-1', '--pdf', nowhere]);
    assert.match(err, /folder-unwritable/);
  });
});

/** What its pages say, in the standard fonts’ own encoding. */
function textOf(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)];
  const content = streams.map(([, bytes = '']) => inflated(Buffer.from(bytes, 'latin1'))).join('');
  const shown = [...content.matchAll(/\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g)].map(([, pieces = '']) =>
    [...pieces.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => hex).join(''),
  );
  return shown.map((hex) => new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex'))).join(' ');
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}
