import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Edition, EditionEvidence } from '#model/edition.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

const HOUSES = Array.from({ length: 8 }, (_, i) => `maison-${i + 1}`);

/** Eight houses play theatre in October and November 2024; two of them dance besides. */
let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
  for (const [n, house] of HOUSES.entries()) {
    const programme = programmeFile([
      { id: 'p1', startsAt: '2024-10-12 20:00:00' },
      { id: 'p2', startsAt: '2024-11-15 20:00:00' },
      ...(n < 2 ? [{ id: 'p3', discipline: 'dance', startsAt: '2024-11-20 20:00:00' }] : []),
    ]);
    const performances = n < 2 ? ['p1', 'p2', 'p3'] : ['p1', 'p2'];
    const sales = performances.flatMap((performance, p) =>
      Array.from({ length: 20 + 2 * n }, (_, i) => ({
        performance,
        ticket: `${performance}-${i}`,
        order: `${performance}-${i}`,
        soldAt: `2024-09-${String(2 + ((i + p) % 7)).padStart(2, '0')} 12:00:00`,
      })),
    );
    const orders = performances.flatMap((performance) =>
      Array.from({ length: 20 + 2 * n }, (_, i) => `${performance}-${i},acheteur${n}-${i}@exemple.test`),
    );
    const buyers = pool.file(`b${n}.csv`, ['order_id,email', ...orders, ''].join('\n'));
    await pool.ingest([pool.file(`v${n}.csv`, salesFile(sales)), pool.file(`p${n}.csv`, programme), buyers], {
      organisation: house,
    });
  }
});
after(() => pool.remove());

const edition = (...args: readonly string[]) => parterre(['edition', ...args, '--json']);
const codeOf = (out: string): string | undefined =>
  (JSON.parse(out) as { errors?: readonly { code: string }[] }).errors?.[0]?.code;
const folders = (): readonly string[] => readdirSync(join(pool.root, 'editions'));
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(join(pool.root, 'editions', folders()[0] ?? '', name), 'utf8')) as T;

describe('a release', () => {
  it('is refused for a month that is not over, and for months that cannot be read', async () => {
    const open = await edition('build', pool.root, '--from', '2024-10', '--to', '2999-01');
    assert.deepEqual([open.status, codeOf(open.out)], [1, 'edition-months-unreadable']);
    const now = new Date().toISOString().slice(0, 7);
    const current = await edition('build', pool.root, '--from', now, '--to', now);
    assert.deepEqual([current.status, codeOf(current.out)], [1, 'edition-months-open']);
  });

  it('holds the totals of what many houses did, rounded, and not those of two', async () => {
    const { status, err } = await edition('build', pool.root, '--from', '2024-10', '--to', '2024-11');
    assert.equal(status, 0, err);
    const { cells, metrics } = read<Edition>('edition.json');
    const at = (discipline: string, month: string) =>
      cells.find(
        (cell) => cell.at.further === null && cell.at.common.join() === [discipline, 'all', month].join(),
      );
    const issued = metrics.indexOf('tickets-issued');
    // 8 houses × (20 … 34 tickets) in each month: 216, to the nearest 5.
    assert.deepEqual(
      [at('theatre', '2024-10')?.status, at('theatre', '2024-10')?.values[issued]],
      ['ok', 215],
    );
    assert.deepEqual(
      [at('dance', '2024-11')?.status, at('dance', '2024-11')?.values],
      ['x', metrics.map(() => null)],
    );
    // All disciplines of November less theatre of November would be dance.
    assert.equal(
      [at('all', '2024-11'), at('theatre', '2024-11')].filter((cell) => cell?.status === 'ok').length,
      1,
    );
  });

  it('keeps who stands behind it under lock, and nothing of it in what is shown', () => {
    const { holdings } = read<EditionEvidence>('evidence.json');
    assert.deepEqual(holdings, HOUSES);
    const file = join(pool.root, 'editions', folders()[0] ?? '', 'evidence.json');
    assert.equal(statSync(file).mode & 0o077, 0);
    assert.doesNotMatch(
      readFileSync(join(pool.root, 'editions', folders()[0] ?? '', 'edition.json'), 'utf8'),
      /maison-/,
    );
  });

  it('is listed and shown, and its months are taken', async () => {
    const shown = JSON.parse((await edition('show', pool.root)).out) as readonly { id: string }[];
    assert.deepEqual(
      shown.map(({ id }) => id),
      ['edition-1'],
    );
    assert.equal(
      (JSON.parse((await edition('show', pool.root, 'edition-1')).out) as Edition).id,
      'edition-1',
    );
    const again = await edition('build', pool.root, '--from', '2024-11', '--to', '2024-12');
    assert.deepEqual([again.status, codeOf(again.out)], [1, 'edition-months-taken']);
    assert.equal(codeOf((await edition('show', pool.root, 'edition-9')).out), 'edition-unknown');
  });

  it('says of which months its figures are, whatever was asked', async () => {
    const { edition, notes } = await pool.query({ metric: 'tickets-issued', scope: 'pool' }, 'maison-1');
    assert.equal(edition, 'edition-1');
    const months = notes.find(({ code }) => code === 'months-of-release');
    assert.match(months?.text.fr ?? '', / octobre à\snovembre\s2024\.$/);
    const own = await pool.query({ metric: 'tickets-issued' }, 'maison-1');
    assert.equal(own.edition, null);
    assert.equal(
      own.notes.some(({ code }) => code === 'months-of-release'),
      false,
    );
  });

  it('stays the same while the pool changes', async () => {
    const before = read<Edition>('edition.json');
    await pool.ingest(
      [pool.file('late.csv', salesFile([{ performance: 'p1', ticket: 'late', order: 'late' }]))],
      {
        organisation: 'maison-3',
      },
    );
    assert.deepEqual(JSON.parse((await edition('show', pool.root, 'edition-1')).out), before);
  });
});

describe('a policy', () => {
  it('is refused when it is weaker, unsound or unknown, and says where', async () => {
    const base = {
      format: 'parterre-policy-1',
      version: '2',
      metrics: ['revenue'],
      common: [{ dimension: 'discipline' }],
    };
    const faults: readonly (readonly [object, string])[] = [
      [{ ...base, parameters: { holdingsMin: 3 } }, 'policy-too-weak'],
      [{ ...base, metrics: ['median-price'] }, 'policy-measure-unknown'],
      [{ ...base, common: [{ dimension: 'organisation' }] }, 'policy-dimension-unknown'],
      [{ ...base, further: [{ dimension: 'discipline' }] }, 'policy-dimension-twice'],
      [{ ...base, common: [{ dimension: 'discipline', groups: { a: ['a'] } }] }, 'policy-group-cycle'],
      [{ ...base, version: '' }, 'policy-unreadable'],
    ];
    for (const [policy, code] of faults) {
      const file = join(pool.folder, 'policy.json');
      writeFileSync(file, JSON.stringify(policy));
      const { status, out } = await parterre(['policy', pool.root, '--record', file, '--json']);
      assert.deepEqual([status, codeOf(out)], [1, code], JSON.stringify(policy));
    }
  });

  it('is recorded once under its version, and the next release is built under it', async () => {
    const file = join(pool.folder, 'policy.json');
    const policy = {
      format: 'parterre-policy-1',
      version: '2',
      metrics: ['revenue'],
      common: [{ dimension: 'discipline' }],
    };
    writeFileSync(file, JSON.stringify({ ...policy, parameters: { holdingsMin: 6 } }));
    assert.equal((await parterre(['policy', pool.root, '--record', file, '--json'])).status, 0);
    const again = await parterre(['policy', pool.root, '--record', file, '--json']);
    assert.equal(codeOf(again.out), 'policy-version-used');
    const shown = JSON.parse((await parterre(['policy', pool.root, '--json'])).out) as { version: string };
    assert.equal(shown.version, '2');
  });

  it('is recorded with a word where it gives amounts before a release again, and the one before it did not', async () => {
    const file = join(pool.folder, 'policy.json');
    const record = async (version: string, also: object) => {
      const base = {
        format: 'parterre-policy-1',
        metrics: ['revenue'],
        common: [{ dimension: 'discipline' }],
      };
      writeFileSync(file, JSON.stringify({ ...base, version, ...also }));
      return (await parterre(['policy', pool.root, '--record', file], { language: 'en' })).err;
    };
    assert.equal(await record('closed', { releasedOnly: true }), '');
    assert.equal(await record('still', {}), '');
    assert.match(
      await record('opened', { releasedOnly: false }),
      /told nothing of the pool’s sales .* record one that does not/,
    );
    assert.equal(await record('after', { releasedOnly: false }), '');
  });
});
