// A pool that gives no amounts before its first release, as pools do unless they agree otherwise, asked through its doors as
// attack programs ask.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { withdrawRelease } from '#jobs/releases/edition-standing.ts';
import { recordPolicy } from '#jobs/releases/policy.ts';
import type { Answer } from '#model/answer.ts';
import { AttackedPool, POLICY } from './attacked-pool.ts';
import { houseOf, madeWorld } from './made-world.ts';
import { answersShown, neighbouringQuestions, releaseShown, WHOLE } from './seen.ts';

const HOUSES = 12;
/** One of the neighbouring questions in so many. */
const STEP = 7;

describe('[E0] a pool that gives amounts in releases only', () => {
  let made: AttackedPool;
  before(async () => {
    made = await AttackedPool.make(madeWorld(HOUSES, 1));
  });
  after(() => made.remove());

  const asked = async (query: object, as: string): Promise<Answer> => {
    const answered = await made.app.request('http://127.0.0.1/api/query', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, query }),
    });
    assert.equal(answered.status, 200);
    return (await answered.json()) as Answer;
  };

  it('shows no amount before the first, whatever is asked', async () => {
    const questions = neighbouringQuestions().filter((_, i) => i % STEP === 0);
    const amounts = async () =>
      (await answersShown(made, questions)).filter(({ of, value }) => value !== null && of !== 'share');
    assert.deepEqual(await amounts(), []);
    await made.givePrematurely();
    assert.notEqual((await amounts()).length, 0);
    await recordPolicy(made.pool, JSON.stringify({ ...POLICY, version: 'closed-again' }));
    assert.deepEqual(await amounts(), []);
  });

  it('says why, and leaves a house its own figures, beside nothing', async () => {
    const query = { metric: 'tickets-issued', by: ['discipline'], scope: 'own' };
    const { rows, notes } = await asked({ ...query, compare: { with: 'pool' } }, houseOf(0));
    const mean = { metric: 'average-price', scope: 'own', compare: { with: 'pool' } };
    assert.match(
      (await asked(mean, houseOf(0))).answer.en,
      /The pool’s own figure waits for its first release\.$/,
    );
    assert.ok(rows.some((row) => row.status === 'ok' && Number(row['tickets-issued']) > 0));
    assert.ok(rows.every((row) => row.compared == null));
    assert.ok(notes.some(({ code }) => code === 'release-awaited'));
    const pool = await asked({ metric: 'tickets-issued', scope: 'pool' }, houseOf(0));
    assert.ok(pool.notes.some(({ code }) => code === 'release-awaited'));
    assert.match(pool.answer.fr, /: en attente de la première publication de la mutualisation\.$/);
    assert.deepEqual(
      pool.rows.map(({ status }) => status),
      ['x'],
    );
  });

  it('counts nobody of a house’s own public at the others', async () => {
    for (const metric of ['first-time-buyers-anywhere', 'cross-attendance'])
      for (const by of [[], ['performance-month']]) {
        const { rows, notes } = await asked({ metric, by, scope: 'own' }, houseOf(0));
        assert.ok(rows.every(({ status }) => status === 'x'));
        assert.ok(notes.some(({ code }) => code === 'release-awaited'));
      }
  });

  it('tells no share of persons either', async () => {
    const query = { metric: 'participation', by: ['channel'], where: WHOLE, scope: 'pool' };
    const { rows, coverage, notes } = await asked(query, 'public');
    assert.ok(rows.every(({ status }) => status === 'x'));
    assert.ok(notes.some(({ code }) => code === 'release-awaited'));
    const { known, identified, members } = coverage;
    assert.deepEqual([known, identified, members.contributing], [null, null, null]);
  });

  it('is not said to have answered, in the log', async () => {
    await asked({ metric: 'revenue', by: ['discipline'], scope: 'pool' }, 'public');
    const logged = await made.app.request(`http://127.0.0.1/api/questions?as=${houseOf(0)}`);
    const questions = (await logged.json()) as readonly { outcome: string; query: { metric: string } }[];
    const outcomes = questions
      .filter(({ query }) => query.metric === 'revenue')
      .map(({ outcome }) => outcome);
    assert.equal(outcomes.at(0), 'not-released');
  });

  it('answers out of its first release, and of nothing else', async () => {
    await made.release();
    const { rows, edition, notes } = await asked({ metric: 'tickets-issued', where: WHOLE }, 'public');
    assert.notEqual(edition, null);
    assert.ok(rows.some(({ status }) => status === 'ok'));
    assert.ok(!notes.some(({ code }) => code === 'release-awaited'));
  });

  it('[E6] keeps what was derived of its lines, so that shares are answered as soon as before', () => {
    const derived = readdirSync(made.pool.folder.derived);
    for (const relation of ['email_persons', 'name_persons', 'rollup_persons'])
      assert.ok(
        derived.some((file) => file.startsWith(`${relation}-edition-1-`)),
        relation,
      );
  });
});

describe('[E0] a pool whose only release shows no figure', () => {
  it('goes on giving none, before it is withdrawn and after', async () => {
    const made = await AttackedPool.make(madeWorld(6, 1));
    try {
      const strict = { ...POLICY, version: 'strict', parameters: { holdingsMin: 7 } };
      await recordPolicy(made.pool, JSON.stringify(strict));
      await made.release();
      assert.equal((await releaseShown(made)).cells.filter(({ status }) => status === 'ok').length, 0);
      const medians = async () =>
        (await answersShown(made, [{ metric: 'median-price', by: ['discipline'], where: WHOLE }])).filter(
          ({ value }) => value !== null,
        );
      assert.deepEqual(await medians(), []);
      await withdrawRelease(made.pool, 'edition-1', { fr: null, en: 'it shows nothing' });
      assert.deepEqual(await medians(), []);
    } finally {
      made.remove();
    }
  });
});
