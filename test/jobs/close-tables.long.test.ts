// Tables told once the release was audited with them, and those that it is closed for.
import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { answer } from '#jobs/answer.ts';
import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import { Catalogue } from '#store/catalogue.ts';
import { asking, ended } from './asking-process.ts';
import { BOTH, LESS, MORE, onDays, releaseOctober, weekdayPool } from './close-pool.ts';
import { type MadePool, parterre } from './made-pool.ts';

let pool: MadePool;
before(async () => {
  pool = await weekdayPool();
  keepAs('delivered');
});
after(() => pool.remove());

function keepAs(name: string): void {
  cpSync(pool.root, join(pool.folder, name), { recursive: true });
}

function backTo(name: string): void {
  pool.close();
  rmSync(pool.root, { recursive: true });
  cpSync(join(pool.folder, name), pool.root, { recursive: true });
}

const figures = ({ rows }: Answer): readonly unknown[] => rows.map((row) => row['tickets-issued']);

async function told(days: readonly string[], as: string): Promise<readonly unknown[]> {
  return figures(await pool.query(onDays(days), as));
}

type Row = { readonly asked_by: string };

function askedBy(table: 'further_tables' | 'closed_questions'): readonly string[] {
  const catalogue = Catalogue.open(join(pool.root, 'catalogue.sqlite'));
  const rows = catalogue.all<Row>(`select asked_by from ${table} order by asked_at`);
  catalogue.close();
  return rows.map((row) => row.asked_by);
}

async function faults(): Promise<readonly string[]> {
  const { out } = await parterre(['edition', 'verify', pool.root, '--json'], { language: 'en' });
  const found = (JSON.parse(out) as { faults: readonly { code: string; message: string }[] }).faults;
  return found.map(({ code, message }) => `${code} ${message.slice(0, message.indexOf(':'))}`);
}

describe('a release whose tables are audited from the second on', () => {
  before(async () => {
    await releaseOctober(pool, 2);
    // Of the days together, and of each, which is refused.
    await pool.query(onDays(BOTH, ['purchase-weekday']), 'maison-3');
    assert.deepEqual(await told(BOTH, 'public'), [390]);
    keepAs('asked');
  });

  it('[Q9] closes the question that would let a hidden cell be bounded, for everybody, and counts it once', async () => {
    assert.deepEqual(await told(MORE, 'maison-3'), [370]);
    const refused = await pool.query(onDays(LESS), 'maison-4');
    assert.deepEqual([figures(refused), refused.rows[0]?.['reason']], [[null], 'not-released']);
    assert.deepEqual(await told(LESS, 'maison-5'), [null]);
    assert.deepEqual(askedBy('further_tables'), ['maison-3', 'maison-3']);
    assert.deepEqual(askedBy('closed_questions'), ['maison-4']);
    assert.deepEqual(await faults(), []);
  });

  it('[Q9] answers others out of what is published while it is audited, one table after the other', async () => {
    backTo('asked');
    const opened = openPool(pool.root, () => new Date());
    const answering = await openAnswering(opened);
    const done: (readonly unknown[])[] = [];
    const ask = async (query: Query, slug: string): Promise<void> => {
      const answered = await answer(answering, { query, audience: { kind: 'organisation', slug } });
      done.push(figures(answered));
    };
    await Promise.all([
      ask(onDays(MORE), 'maison-4'),
      ask(onDays(LESS), 'maison-4'),
      ask(onDays(BOTH), 'maison-5'),
    ]);
    answering.close();
    opened.catalogue.close();
    assert.deepEqual(done[0], [390]);
    assert.equal(done.filter(([figure]) => figure === null).length, 1);
    assert.deepEqual(askedBy('closed_questions'), ['maison-4']);
  });

  it('[Q9] audits again what was judged before another process told a table', async () => {
    backTo('asked');
    const askers = [asking(pool, [onDays(MORE)], 'maison-4'), asking(pool, [onDays(LESS)], 'maison-5')];
    assert.deepEqual(await Promise.all(askers.map(ended)), [0, 0]);
    assert.equal(askedBy('further_tables').length, 2);
    assert.equal(askedBy('closed_questions').length, 1);
  });
});

describe('a release whose first tables are not audited', () => {
  it('[W4] is not proved any more once they say too much together, and the hidden cell is named', async () => {
    backTo('delivered');
    await releaseOctober(pool, 4);
    await pool.query(onDays(BOTH, ['purchase-weekday']), 'maison-3');
    await pool.query(onDays(MORE), 'maison-3');
    assert.deepEqual(await faults(), []);
    assert.notDeepEqual(await told(LESS, 'maison-4'), [null]);
    assert.deepEqual(await faults(), ['verify-close purchase-weekday monday']);
  });
});
