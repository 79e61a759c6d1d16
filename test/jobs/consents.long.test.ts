import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openPool } from '#jobs/open-pool.ts';
import type { ConsentAsked } from '#model/consent-inbox.ts';
import { recordConsent } from '#store/consents.ts';
import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre, type Ran } from './made-pool.ts';

const HOUSES = Array.from({ length: 8 }, (_, i) => `maison-${i + 1}`);
/** Those that play opera besides; the first sells nearly all of it. */
const OPERA = [320, 24, 22];
const QUESTION = {
  metric: 'participation',
  where: { discipline: ['opera'], 'age-band': ['18-35'] },
  scope: 'pool',
} as const;
const SHARES = 'discipline-shares:opera';
const CELL = 'cell:2024-10..2024-11:discipline=opera';

/** Eight houses play theatre in October and November 2024, three of them opera in November. */
let pool: MadePool;
before(async () => {
  pool = await MadePool.make({ isProvisional: true });
  for (const [n, house] of HOUSES.entries()) {
    const programme = programmeFile([
      { id: 'p1', startsAt: '2024-10-12 20:00:00' },
      { id: 'p2', startsAt: '2024-11-15 20:00:00' },
      { id: 'p3', startsAt: '2024-10-20 20:00:00', discipline: 'opera' },
    ]);
    const counts = { p1: 30 + 2 * n, p2: 32 + 2 * n, p3: OPERA[n] ?? 0 };
    const sales = Object.entries(counts).flatMap(([performance, count]) =>
      Array.from({ length: count }, (_, i) => ({
        performance,
        ticket: `${performance}-${i}`,
        order: `${performance}-${i}`,
        soldAt: `2024-09-${String(2 + (i % 7)).padStart(2, '0')} 12:00:00`,
      })),
    );
    const orders = sales.map(
      ({ order }, i) => `${order},acheteur${n}-${order}@exemple.test,${i % 2 === 0 ? 1995 : 1960}`,
    );
    const buyers = pool.file(`b${n}.csv`, ['order_id,email,birth_year', ...orders, ''].join('\n'));
    await pool.ingest([pool.file(`v${n}.csv`, salesFile(sales)), pool.file(`p${n}.csv`, programme), buyers], {
      organisation: house,
    });
  }
});
after(() => pool.remove());

const consent = (...args: readonly string[]) => parterre(['consent', ...args, '--json']);
const says = (house: string, figure: string, ...more: readonly string[]) =>
  consent(pool.root, '--organisation', house, '--figure', figure, ...more);
const inbox = async (house: string): Promise<readonly ConsentAsked[]> =>
  JSON.parse((await consent('inbox', pool.root, '--as', house)).out);
const codeOf = (out: string): string | undefined =>
  (JSON.parse(out) as { errors?: readonly { code: string }[] }).errors?.[0]?.code;
const statusFor = async (house: string): Promise<unknown> =>
  (await pool.query(QUESTION, house)).rows[0]?.status;

describe('a share that few houses are behind', () => {
  it('[A9] is not released, and may be asked for where consents would release it', async () => {
    const { rows, remedies } = await pool.query(QUESTION, 'maison-8');
    assert.equal(rows[0]?.status, 'x');
    const asking = remedies.find(({ code }) => code === 'remedy-ask-consent');
    assert.deepEqual(asking?.consent, { figure: SHARES, audience: 'members' });
    assert.ok(!(await pool.query(QUESTION, 'public')).remedies.some((remedy) => remedy.consent));
    assert.equal((await consent('ask', pool.root, '--figure', SHARES, '--as', 'maison-8')).status, 0);
  });

  it('[A3d] waits for the word of the houses behind it alone, with what would be learned of each', async () => {
    const [first, second, ...more] = await inbox('maison-1');
    assert.deepEqual([second, more], [undefined, []]);
    assert.deepEqual([first?.figure, first?.word], [SHARES, 'waiting']);
    const text = first?.preview?.text ?? [];
    assert.doesNotMatch(JSON.stringify(first), /maison-/);
    assert.match(text[2]?.fr ?? '', /si vous n’y êtes que deux, il trouverait exactement les vôtres/);
    const [small] = await inbox('maison-3');
    assert.deepEqual(small?.preview, first?.preview, 'the largest sees what the smallest sees');
    assert.deepEqual(await inbox('maison-8'), []);
  });

  it('[A3] [A3b] is released to partners once all consented, and no more when one takes it back or lapses', async () => {
    for (const house of ['maison-1', 'maison-2']) await says(house, SHARES);
    assert.equal(await statusFor('maison-8'), 'x');
    await says('maison-3', SHARES, '--until', '2999-12-31');
    assert.equal(await statusFor('maison-8'), 'ok');
    assert.equal(await statusFor('public'), 'x');
    const [given] = await inbox('maison-3');
    assert.deepEqual([given?.word, given?.until], ['consented', '2999-12-31']);
    await says('maison-2', SHARES, '--refuse');
    assert.equal(await statusFor('maison-8'), 'x');
    assert.deepEqual(
      [(await inbox('maison-2'))[0]?.word, (await inbox('maison-1'))[0]?.word],
      ['refused', 'consented'],
    );
    const offered = (await pool.query(QUESTION, 'maison-8')).remedies.some((remedy) => remedy.consent);
    assert.ok(offered, 'what is offered does not tell that somebody refused');
    await says('maison-2', SHARES);
    const { catalogue } = openPool(pool.root, () => new Date());
    const lapsed = { organisation: 'maison-1', figure: SHARES, audience: 'members', granted: true } as const;
    await recordConsent(catalogue, { ...lapsed, grantedAt: '2020-01-01', until: '2020-06-30' });
    catalogue.close();
    assert.equal(await statusFor('maison-8'), 'x');
    assert.equal((await inbox('maison-1'))[0]?.word, 'lapsed');
  });

  it('is refused with one sentence where the figure, the asker or the day makes no sense', async () => {
    const refused = async (ran: Promise<Ran>) => codeOf((await ran).out);
    const asked = (figure: string, as: string) => consent('ask', pool.root, '--figure', figure, '--as', as);
    assert.equal(await refused(asked(SHARES, 'public')), 'consent-for-members');
    for (const figure of [
      'discipline-shares:ballet',
      'cell:2024-10..2024-11:discipline=ballet',
      'revenue',
      'survey-named',
    ])
      assert.equal(await refused(asked(figure, 'maison-8')), 'consent-figure-unknown', figure);
    assert.equal(await refused(says('maison-1', SHARES, '--until', '2020-02-31')), 'consent-until-wrong');
    assert.equal(await refused(says('maison-1', CELL, '--to', 'members')), 'consent-of-release');
  });
});

describe('[A3c] a cell of a release that few houses are behind', () => {
  const edition = (...args: readonly string[]) => parterre(['edition', ...args, '--json']);
  const tickets = { metric: 'tickets-issued', where: { discipline: ['opera'] }, scope: 'pool' } as const;
  const shown = async () => (await pool.query(tickets, 'public')).rows[0];
  /** 320 + 24 + 22 tickets, to the nearest 5. */
  const TOTAL = 365;

  it('is previewed, and released once all of them have consented for the public', async () => {
    await consent('ask', pool.root, '--figure', CELL, '--as', 'steward');
    const asked = (await inbox('maison-1')).find(({ figure }) => figure === CELL);
    assert.equal(asked?.audience, 'public');
    assert.match(asked?.preview?.text[1]?.en ?? '', /^If you are alone in it, this figure is yours/);
    for (const house of ['maison-1', 'maison-2', 'maison-3']) await says(house, CELL);
    const { status, err } = await edition('build', pool.root, '--from', '2024-10', '--to', '2024-11');
    assert.equal(status, 0, err);
    assert.equal((await shown())?.['tickets-issued'], TOTAL);
    const theatre = await pool.query({ ...tickets, where: { discipline: ['theatre'] } }, 'public');
    assert.equal(theatre.rows[0]?.status, 'ok', 'it takes nothing from the others');
    const october = await pool.query({ ...tickets, by: ['performance-month'] }, 'public');
    assert.deepEqual(
      october.rows.map((row) => row['tickets-issued']),
      [TOTAL, null],
    );
    assert.equal((await edition('verify', pool.root)).status, 0);
  });

  it('[A9] does not keep a share of it from being asked for, and shown in the lines of the release', async () => {
    const { rows, remedies } = await pool.query(QUESTION, 'maison-8');
    assert.equal(rows[0]?.status, 'x', 'the consent of maison-1 lapsed');
    assert.ok(remedies.some(({ consent }) => consent?.figure === SHARES));
    await says('maison-1', SHARES);
    const given = await pool.query(QUESTION, 'maison-8');
    assert.equal(given.rows[0]?.status, 'ok');
    assert.ok(given.notes.some(({ code }) => code === 'counted-at-release'));
  });

  it('is shown no more once one takes its consent back, which the proof finds', async () => {
    await says('maison-3', CELL, '--refuse');
    assert.deepEqual([(await shown())?.status, (await shown())?.['tickets-issued']], ['x', null]);
    const verified = await edition('verify', pool.root);
    assert.equal(verified.status, 1);
    assert.match(verified.out, /verify-consent/);
    assert.equal(codeOf((await edition('correct', pool.root, 'edition-1')).out), 'edition-has-consents');
  });
});
