// A4: a ballet dominates the dance of December; a panel without December, or without it, is shown in the place of dance.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Answer } from '#model/answer.ts';
import type { ConsentAsked } from '#model/consent-inbox.ts';
import type { Query } from '#model/query.ts';
import type { Simulation } from '#model/simulation.ts';
import { type MadePool, parterre } from './made-pool.ts';
import {
  anotherEvening,
  BALLET,
  dancingPool,
  policyWith,
  under,
  WITHOUT_BALLET,
  WITHOUT_DECEMBER,
} from './panels-pool.ts';

const AUTUMN = ['--from', '2024-10', '--to', '2024-12'];
const RANGE = { from: '2024-10-01', to: '2024-12-31' };
const DECEMBER = { from: '2024-12-01', to: '2024-12-31' };

let pool: MadePool;
before(async () => {
  pool = await dancingPool();
});
after(() => pool.remove());

async function ran(args: readonly string[]): Promise<void> {
  const { status, err } = await parterre([...args, '--json']);
  if (status !== 0) throw new Error(err);
}

async function ask(root: string, query: Query, as = 'public'): Promise<Answer> {
  const { status, out, err } = await parterre(['query', root, '-', '--as', as, '--json'], {
    input: JSON.stringify({ ...query, scope: 'pool' }),
  });
  if (status !== 0) throw new Error(err);
  return JSON.parse(out) as Answer;
}

async function refusalOf(args: readonly string[], input = ''): Promise<string | undefined> {
  const { out } = await parterre([...args, '--json'], { input });
  return (JSON.parse(out) as { errors?: readonly { code: string }[] }).errors?.[0]?.code;
}

const faultsOf = async (root: string): Promise<readonly string[]> => {
  const { out } = await parterre(['edition', 'verify', root, '--json']);
  return (JSON.parse(out) as { faults: readonly { code: string }[] }).faults.map(({ code }) => code);
};

const figure = ({ rows }: Answer): unknown => rows[0]?.['tickets-issued'];

const tickets = (discipline: string, during: typeof RANGE, more: Partial<Query> = {}): Query => ({
  metric: 'tickets-issued',
  where: { discipline: [discipline], 'performance-date': during },
  ...more,
});

describe('a pool whose policy has a panel without a month', () => {
  let root: string;
  before(async () => {
    root = await under(pool, policyWith('3', [WITHOUT_DECEMBER]));
  });

  it('[A4] [G4] knows from a simulation what the panel would release, and what the total would', async () => {
    const { out } = await parterre(['policy', root, '--simulate', ...AUTUMN, '--exact', '--json']);
    const { values, withoutPanels } = JSON.parse(out) as Simulation;
    const whole = (of: Simulation['values']) =>
      of.find(({ value, period }) => value === 'dance' && period === 'whole')?.share ?? null;
    assert.equal(whole(withoutPanels?.values ?? []), 0);
    // 1,800 tickets of 17,790.
    assert.equal(Math.round(100 * (whole(values) ?? 0)), 10);
    const text = await parterre(['policy', root, '--simulate', ...AUTUMN], { language: 'en' });
    assert.match(text.out, /“Dance without December”, in the place of “dance”, would release/);
  });

  it('[A4] [A4c] [W7] shows the panel where the total was masked, names it near the total, and is proved', async () => {
    await ran(['edition', 'build', root, ...AUTUMN]);
    assert.deepEqual(await faultsOf(root), []);
    assert.equal(figure(await ask(root, tickets('dance', RANGE))), null);
    assert.equal(figure(await ask(root, tickets(WITHOUT_DECEMBER.id, RANGE))), 1800);
    const december = await ask(root, tickets('dance', DECEMBER));
    assert.equal(figure(december), null);
    const near = december.remedies.find(({ code }) => code === 'remedy-panel-period');
    assert.match(near?.text.fr ?? '', /Danse, sans décembre/);
    assert.ok(near);
    const instead = await ask(root, near.query);
    assert.equal(figure(instead), 1800);
    assert.match(instead.answer.fr, /danse, sans décembre/);
    assert.match(instead.answer.en, /dance without December/);
  });

  it('[A4] is asked for by the name of the panel, in both languages, and says in whose place it stands', async () => {
    for (const [language, question, note] of [
      [
        'fr',
        'Combien de billets émis pour la danse sans décembre?',
        /tient lieu de «\sdanse\s»[^.]*\. Ce qui en est laissé de côté\s: décembre/,
      ],
      [
        'en',
        'How many tickets issued for dance without December?',
        /in the place of “dance”.* What it leaves out: December/,
      ],
    ] as const) {
      // Asked by a house, it is about the pool: its own data have no panel.
      const args = ['ask', root, question, '--as', 'danse-1', '--lang', language, '--json'];
      const { out, err } = await parterre(args);
      const asked = JSON.parse(out) as Answer;
      assert.deepEqual(asked.query.where?.['discipline'], [WITHOUT_DECEMBER.id], err);
      assert.equal(figure(asked), 1800);
      assert.match(asked.notes.find(({ code }) => code === 'panel-in-place')?.text[language] ?? '', note);
    }
  });

  it('[A4] has the panel as a row of the disciplines, under its name, and nothing of what it leaves out', async () => {
    const { rows, columns } = await ask(root, {
      metric: 'tickets-issued',
      by: ['discipline'],
      where: { 'performance-date': RANGE },
    });
    const codes = rows.map(({ discipline }) => discipline);
    assert.ok(codes.includes(WITHOUT_DECEMBER.id));
    assert.ok(!codes.includes('dance') && !codes.includes(`${WITHOUT_DECEMBER.id}-left-out`));
    assert.deepEqual(columns[0]?.values?.[WITHOUT_DECEMBER.id], WITHOUT_DECEMBER.name);
    const { out } = await parterre(['edition', 'show', root, 'edition-1', '--csv']);
    assert.match(out, /^dance-without-december,all,,,tickets-issued,1800,tickets,$/m);
    assert.match(out, /^dance-without-december-left-out,all,,,tickets-issued,,tickets,$/m);
    assert.doesNotMatch(out, /^dance,/m);
  });

  it('[A4] [E2] corrects its months with the same panel', async () => {
    await anotherEvening(pool, root);
    await ran(['edition', 'correct', root, 'edition-1']);
    assert.deepEqual(await faultsOf(root), []);
    // 12 to 17 buyers of ten tickets more.
    assert.equal(figure(await ask(root, tickets(WITHOUT_DECEMBER.id, RANGE))), 1800 + 870);
    assert.equal(figure(await ask(root, tickets('dance', RANGE))), null);
  });

  it('[A4c] refuses to divide the panel by anything new, and says why; other disciplines it divides', async () => {
    const input = (discipline: string) =>
      JSON.stringify({ ...tickets(discipline, RANGE, { by: ['purchase-weekday'] }), scope: 'pool' });
    const as = ['query', root, '-', '--as', 'theatre-1'];
    for (const discipline of ['dance', WITHOUT_DECEMBER.id])
      assert.equal(await refusalOf(as, input(discipline)), 'further-cuts-panel');
    assert.equal(await refusalOf(as, input('theatre')), undefined);
    assert.deepEqual(await faultsOf(root), []);
    // The public is answered from what is published, and asks for nothing new.
    const { rows } = await ask(root, tickets('dance', RANGE, { by: ['purchase-weekday'] }));
    assert.deepEqual(
      rows.filter(({ status }) => status === 'ok'),
      [],
    );
  });

  it('[A4c] gives no share of persons that would tell the total beside the panel', async () => {
    const theatre = { ...WITHOUT_DECEMBER, of: { dimension: 'discipline', value: 'theatre' } };
    const replaced = await under(pool, policyWith('6', [theatre]));
    await ran(['edition', 'build', replaced, ...AUTUMN]);
    const share = async (of: string) => {
      const query = { metric: 'participation', where: { discipline: ['theatre'] } };
      return (await ask(of, query, 'steward')).rows[0]?.['participation'];
    };
    assert.equal(typeof (await share(root)), 'number');
    assert.equal(await share(replaced), null);
    // Nor beside one’s own.
    const beside = async (of: string) => {
      const query = {
        metric: 'participation',
        where: { discipline: ['theatre'] },
        compare: { with: 'pool' },
      };
      const input = JSON.stringify(query);
      const { out, err } = await parterre(['query', of, '-', '--as', 'theatre-1', '--json'], { input });
      const [row] = (JSON.parse(out) as Answer).rows;
      assert.equal(row?.['participation'], 100, err);
      return row?.['compared'];
    };
    assert.equal(typeof (await beside(root)), 'number');
    assert.equal(await beside(replaced), null);
  });

  it('[A4c] [S4] makes no release with noise, which would give the totals', async () => {
    const args = ['edition', 'build', root, '--from', '2024-09', '--to', '2024-09', '--noisy'];
    assert.equal(await refusalOf(args), 'edition-noise-with-panels');
  });
});

describe('what a panel counts', () => {
  /** Of the dance of the autumn, 17,790 tickets at one price, in whole percent. */
  async function percentCounted(root: string): Promise<number> {
    const { out } = await parterre(['policy', root, '--simulate', ...AUTUMN, '--json']);
    const { values } = JSON.parse(out) as Simulation;
    const whole = values.find(({ value, period }) => value === 'dance' && period === 'whole');
    return Math.round(100 * (whole?.share ?? 0));
  }

  it('[A4] is all but the kinds of performances that it leaves out; what is not known stays in it', async () => {
    const kinds = async (version: string, performances: Readonly<Record<string, readonly string[]>>) =>
      percentCounted(
        await under(pool, policyWith(version, [{ ...WITHOUT_DECEMBER, without: { performances } }])),
      );
    // The evenings are a Saturday, a Tuesday and, in December, a Thursday; nobody says for whom they are.
    assert.equal(await kinds('20', { 'performance-weekday': ['thursday'] }), 10);
    assert.equal(await kinds('21', { 'performance-weekday': ['saturday', 'thursday'] }), 5);
    assert.equal(await kinds('22', { 'performance-weekday': ['thursday'], 'venue-kind': ['museum'] }), 10);
    assert.equal(
      await kinds('23', { 'performance-weekday': ['thursday'], 'target-audience': ['unknown'] }),
      0,
    );
  });

  it('[A4] is all but whole holdings: with a house goes who is under the same control', async () => {
    const apart = await under(pool, policyWith('24', [WITHOUT_BALLET]));
    assert.equal(await percentCounted(apart), 16);
    await ran(['organisation', apart, 'danse-6', '--holding', BALLET]);
    assert.equal(await percentCounted(apart), 13);
  });
});

describe('a pool whose policy has a panel without performances that few houses give', () => {
  const without = (id: string, weekdays: readonly string[]) => ({
    ...WITHOUT_DECEMBER,
    id,
    without: { performances: { 'performance-weekday': weekdays } },
  });

  it('[A4b] releases and simulates nothing where these are of fewer houses than P1 asks for, and says so', async () => {
    const root = await under(pool, policyWith('25', [without('dance-without-mondays', ['monday'])]));
    const simulate = ['policy', root, '--simulate', ...AUTUMN];
    assert.equal(await refusalOf(simulate), undefined);
    // The only house that plays on Mondays.
    await anotherEvening(pool, root, { houses: ['danse-1'], startsAt: '2024-11-18 20:00:00' });
    assert.equal(await refusalOf(simulate), 'edition-panel-names');
    assert.equal(await refusalOf(['edition', 'build', root, ...AUTUMN]), 'edition-panel-names');
    const { err } = await parterre(['edition', 'build', root, ...AUTUMN], { language: 'en' });
    assert.match(err, /that only 1 organisation gives \(it takes 5\)/);
  });

  it('[A4b] [W7] hides it in the months where they are, and in no other for that', async () => {
    const panel = without('dance-on-other-nights', ['wednesday', 'thursday']);
    const october = tickets(panel.id, { from: '2024-10-01', to: '2024-10-31' });
    const build = async (version: string, isLone: boolean) => {
      const root = await under(pool, policyWith(version, [panel]));
      await anotherEvening(pool, root);
      if (isLone) await anotherEvening(pool, root, { houses: ['danse-1'], startsAt: '2024-10-16 20:00:00' });
      await ran(['edition', 'build', root, ...AUTUMN]);
      assert.deepEqual(await faultsOf(root), []);
      return [figure(await ask(root, october)), figure(await ask(root, tickets(panel.id, RANGE)))];
    };
    assert.deepEqual(await build('26', false), [870, 1800]);
    assert.deepEqual(await build('27', true), [null, 1800]);
  });
});

describe('a pool whose policy has a panel without a house', () => {
  let root: string;
  before(async () => {
    root = await under(pool, policyWith('4', [WITHOUT_BALLET]));
  });
  const consent = (figure: string, ...more: readonly string[]) =>
    ran(['consent', root, '--organisation', BALLET, '--figure', figure, ...more]);

  it('[A4b] releases nothing until that house consents to be left out by name, and says so to the public', async () => {
    const build = ['edition', 'build', root, ...AUTUMN];
    assert.equal(await refusalOf(build), 'edition-panel-not-agreed');
    const figure = `panel:${WITHOUT_BALLET.id}`;
    const waiting = async (as: string) => {
      const { out } = await parterre(['consent', 'inbox', root, '--as', as, '--json']);
      return (JSON.parse(out) as readonly ConsentAsked[]).map((one) => [one.figure, one.audience, one.word]);
    };
    assert.deepEqual(await waiting(BALLET), [[figure, 'public', 'waiting']]);
    assert.deepEqual(await waiting('danse-1'), []);
    await assert.rejects(consent('panel:nothing-so-called'));
    await assert.rejects(consent(figure, '--to', 'members'));
    await consent(figure, '--refuse');
    assert.equal(await refusalOf(build), 'edition-panel-not-agreed');
    await consent(figure);
    await ran(build);
    assert.deepEqual(await faultsOf(root), []);
  });

  it('[A4] shows the dance of all others in December too, where the ballet alone kept it hidden', async () => {
    assert.equal(figure(await ask(root, tickets(WITHOUT_BALLET.id, RANGE))), 2790);
    assert.equal(figure(await ask(root, tickets('dance', DECEMBER))), null);
    const { remedies } = await ask(root, tickets('dance', DECEMBER));
    const near = remedies.find(({ code }) => code === 'remedy-panel');
    assert.equal(near && figure(await ask(root, near.query)), 990);
  });

  it('[A4b] [W7] shows the panel to nobody, and is not proved, once that house withdraws', async () => {
    await consent(`panel:${WITHOUT_BALLET.id}`, '--refuse');
    assert.equal(figure(await ask(root, tickets(WITHOUT_BALLET.id, RANGE))), null);
    assert.deepEqual(await faultsOf(root), ['verify-panel-consent']);
    assert.equal(await refusalOf(['edition', 'correct', root, 'edition-1']), 'edition-panel-not-agreed');
    await consent(`panel:${WITHOUT_BALLET.id}`);
    assert.equal(figure(await ask(root, tickets(WITHOUT_BALLET.id, RANGE))), 2790);
  });

  it('[A4b] is another panel under another id, once it leaves out or says something else', async () => {
    const file = join(pool.folder, 'otherwise.json');
    const record = (panel: typeof WITHOUT_BALLET, version: string) => {
      writeFileSync(file, JSON.stringify(policyWith(version, [panel])));
      return refusalOf(['policy', root, '--record', file]);
    };
    const said = { ...WITHOUT_BALLET, name: { fr: 'Danse, sans le géant', en: 'Dance without the giant' } };
    assert.equal(await record(said, '4b'), 'policy-panel-reused');
    const of = { ...WITHOUT_BALLET, of: { dimension: 'discipline', value: 'theatre' } };
    assert.equal(await record(of, '4b'), 'policy-panel-reused');
    assert.equal(await record({ ...said, id: 'dance-without-giant' }, '4b'), undefined);
    assert.equal(await record(WITHOUT_BALLET, '4c'), undefined);
  });

  it('[A4b] leaves out nobody who is not in the pool', async () => {
    const other = { ...WITHOUT_BALLET, without: { houses: ['personne'] } };
    const strange = await under(pool, policyWith('5', [other]));
    assert.equal(await refusalOf(['edition', 'build', strange, ...AUTUMN]), 'organisation-unknown');
  });
});
