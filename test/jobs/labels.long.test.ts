// What a house says of its labels changes at once all that it delivered, as if every file had been read so; it can be
// taken back one by one; and a label is told to nobody else.
import assert from 'node:assert/strict';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { DuckDBInstance } from '@duckdb/node-api';

import { labelsOf, poolLabels } from '#jobs/agree/labels.ts';
import { openPool } from '#jobs/open-pool.ts';
import { fold } from '#model/fold.ts';
import { knownBy } from '#path/map/map.ts';
import { saveRecipe } from '#store/recipes.ts';
import { type AskedPool, ask } from './asked-pool.ts';
import { leaksIn } from './leaks.ts';
import { HOUSE, MadePool, parterre } from './made-pool.ts';

const PROGRAMME = `performance_id,title,starts_at,discipline
p1,La Pièce,2024-10-04T20:00,Zigouigoui
p2,Le Récital,2024-10-05T20:00,Musique
p3,Le Solo,2024-10-06T20:00,Zigouigoui
`;

const HEADER = 'Spectacle,Date du spectacle,Date d’achat,Tarif,Canal de vente,Montant payé,No de billet';

const lines = (title: string, tariff: string, channel: string, from: number, count = 10) =>
  Array.from(
    { length: count },
    (_, n) => `${title},2024-10-04 20:00,2024-09-01 10:00,${tariff},${channel},20.00,b${from + n}`,
  );

const SALES = [
  HEADER,
  ...lines('La Pièce', 'Carte Zèbre', 'Kiosque du parc', 1),
  ...lines('La Pièce', 'Etudaint', 'En ligne', 11, 12),
  ...lines('La Pièce', 'Régulier', 'En ligne', 31),
  ...lines('La Pièce', 'Mot de Paule Untel', 'En ligne', 51, 3),
  '',
].join('\n');

const CHOSEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'price-type': { 'Carte Zèbre': 'subscription', Etudaint: 'student', Régulier: 'school' },
  channel: { 'Kiosque du parc': 'counter' },
  discipline: { Zigouigoui: 'circus' },
};

let pool: MadePool;
let asked: AskedPool;
beforeEach(async () => {
  pool = await MadePool.make();
  asked = await ask(pool);
});
afterEach(() => {
  pool.remove();
});

async function handIn() {
  return pool.ingest([pool.file('performances.csv', PROGRAMME), pool.file('ventes.csv', SALES)]);
}

const handInSales = (organisation: string) => pool.ingest([pool.file('ventes.csv', SALES)], { organisation });

async function sayAll(said: (code: string) => { readonly is: string } | 'undo'): Promise<void> {
  for (const [field, of] of Object.entries(CHOSEN))
    for (const [label, code] of Object.entries(of)) await asked.say(field, label, said(code));
}

const chosen = (code: string) => ({ is: code });
const prices = () => asked.figures({ metric: 'tickets-issued', by: ['price-class'] });

async function measures() {
  const of = [
    ['tickets-issued', 'price-class'],
    ['tickets-issued', 'channel'],
    ['revenue', 'discipline'],
    ['performances', 'discipline'],
  ] as const;
  return Promise.all(of.map(([metric, by]) => asked.figures({ metric, by: [by] })));
}

/** The recipes as if the house had confirmed all this before its first file. */
async function recipesBeforehand(): Promise<void> {
  const opened = openPool(pool.root, () => new Date());
  const folded = Object.entries(CHOSEN).map(([field, of]) => [
    field,
    Object.fromEntries(Object.entries(of).map(([label, code]) => [fold(label), code])),
  ]);
  for (const [source, header] of [
    ['parterre-performances', 'performance_id,title,starts_at,discipline'],
    ['unknown-table', HEADER],
  ] as const) {
    await saveRecipe(opened.catalogue, {
      id: source,
      organisation: HOUSE,
      version: 1,
      headers: knownBy(header.split(',')),
      source,
      recipe: { labels: Object.fromEntries(folded) },
      savedAt: '2024-01-01T00:00:00.000Z',
    });
  }
  opened.catalogue.close();
}

describe('a label of no known meaning', () => {
  it('is asked with how many lines bear it and what it may be, stays unknown until then, and may be left so', async () => {
    await handIn();
    const open = (await labelsOf(asked.answering, HOUSE)).filter(({ state }) => state === 'unknown');
    assert.deepEqual(
      open.map(({ field, label, lines: of, tickets, suggestion }) => [
        field,
        label,
        of,
        tickets,
        suggestion?.code ?? null,
      ]),
      [
        ['price-type', 'Etudaint', 12, 12, 'student'],
        ['channel', 'Kiosque du parc', 10, 10, null],
        ['price-type', 'Carte Zèbre', 10, 10, null],
        ['discipline', 'Zigouigoui', 2, null, null],
      ],
    );
    assert.deepEqual(await prices(), { '?': 25, full: 10 });
    const told = await asked.say('price-type', 'Carte Zèbre', 'unknown');
    assert.equal(told.find(({ label }) => label === 'Carte Zèbre')?.state, 'left');
    assert.deepEqual(await prices(), { '?': 25, full: 10 });
  });

  it('counts at once as the house says, like a file read so from the start, and goes back one by one', async () => {
    const receipts = await handIn();
    const before = await measures();
    await sayAll(chosen);
    const after = await measures();
    assert.notDeepEqual(after, before);
    for (const { id } of receipts) await pool.undo(id);
    await handIn();
    assert.deepEqual(await measures(), after);
    await asked.say('price-type', 'Carte Zèbre', 'undo');
    assert.deepEqual(await prices(), { '?': 13, reduced: 12, school: 10 });
    await asked.say('price-type', 'Régulier', 'undo');
    assert.deepEqual(await prices(), { '?': 13, reduced: 12, full: 10 });
    await sayAll(() => 'undo');
    assert.deepEqual(await measures(), before);
    pool.remove();
    pool = await MadePool.make();
    await parterre(['organisation', pool.root, HOUSE, '--name', 'Théâtre Essai']);
    await recipesBeforehand();
    await handIn();
    asked = await ask(pool);
    assert.deepEqual(await measures(), after);
  });

  it('confirmed on a receipt and taken back later, is read in the next file as if nothing had been said', async () => {
    const [, sales] = await handIn();
    const input = JSON.stringify({ labels: { 'price-type': { 'Carte Zèbre': 'subscription' } } });
    await parterre(['confirm', pool.root, sales?.id ?? '', '-'], { input });
    assert.deepEqual(await prices(), { '?': 15, subscription: 10, full: 10 });
    const next = [HEADER, ...lines('La Pièce', 'Carte Zèbre', 'En ligne', 91, 2), ''].join('\n');
    const [receipt] = await pool.ingest([pool.file('suite.csv', next)]);
    assert.ok(!receipt?.problems.some(({ code }) => code === 'labels-unmapped'));
    assert.deepEqual(await prices(), { '?': 15, subscription: 12, full: 10 });
    await asked.say('price-type', 'Carte Zèbre', 'undo');
    assert.deepEqual(await prices(), { '?': 27, full: 10 });
    const later = [HEADER, ...lines('La Pièce', 'Carte Zèbre', 'En ligne', 101), ''].join('\n');
    await pool.ingest([pool.file('fin.csv', later)]);
    assert.deepEqual(await prices(), { '?': 37, full: 10 });
  });

  it('is said on the command line, and refused when it is not the house’s or the code does not exist', async () => {
    await handIn();
    const ran = async (...args: readonly string[]) =>
      JSON.parse((await parterre(['labels', pool.root, ...args, '--organisation', HOUSE, '--json'])).out);
    assert.equal((await ran('price-type', 'Rien de tel', '--is', 'student')).errors[0].code, 'label-unknown');
    assert.equal(
      (await ran('price-type', 'Carte Zèbre', '--is', 'zebre')).errors[0].code,
      'choices-code-unknown',
    );
    for (const args of [
      ['--is', 'student'],
      ['price-type', 'Carte Zèbre'],
      ['price-type', 'Carte Zèbre', '--accept'],
    ])
      assert.equal((await ran(...args)).errors[0].code, 'command-usage', args.join(' '));
    await ran('--accept');
    assert.deepEqual(await prices(), { '?': 13, reduced: 12, full: 10 });
  });
});

const HEARD = 'Comment avez-vous entendu parler de ce spectacle?';
/** A survey of Google Forms: twelve answers name an option nobody knows, two of them beside another; three are typed. */
const FORM = [
  `Horodateur,${HEARD}`,
  ...Array.from({ length: 10 }, () => 'Le crieur du parc'),
  ...Array.from({ length: 2 }, () => '"Le crieur du parc, Radio"'),
  ...Array.from({ length: 10 }, () => 'Radio'),
  ...Array.from({ length: 3 }, () => 'Par Paule Untel'),
  '',
]
  .map((answer, n) => (n === 0 || answer === '' ? answer : `2024-10-05 10:${10 + n}:00,${answer}`))
  .join('\n');
/** LimeSurvey: a column for each option. */
const LIME = [
  `"Response ID","Date submitted","Start language","${HEARD} [Radio]","${HEARD} [Le crieur du parc]"`,
  ...Array.from({ length: 15 }, (_, n) => {
    const crier = n < 11 ? 'Oui' : 'Non';
    return `"${n + 1}","2024-10-06 10:${10 + n}:00","fr","${n < 11 ? 'Non' : 'Oui'}","${crier}"`;
  }),
  '',
].join('\n');

describe('an option of a survey of no known meaning', () => {
  const heard = () => asked.figures({ metric: 'respondents', by: ['information-source'] });

  it('is asked, counts at once in answers of the past, in a list or a column of its own, and goes back', async () => {
    const receipts = await pool.ingest([pool.file('sondage.csv', FORM), pool.file('lime.csv', LIME)]);
    for (const { problems } of receipts)
      assert.equal(problems.filter(({ code }) => code === 'labels-unmapped').length, 1);
    const before = await heard();
    assert.deepEqual(before, { radio: 16, '?': 26 });
    const open = (await labelsOf(asked.answering, HOUSE)).filter(({ state }) => state === 'unknown');
    assert.deepEqual(
      open.map(({ field, scheme, label, lines: of, tickets }) => [field, scheme, label, of, tickets]),
      [['option:information-source', 'information-source', 'Le crieur du parc', 23, null]],
    );
    await asked.say('option:information-source', 'Le crieur du parc', { is: 'friends-family' });
    const after = await heard();
    assert.deepEqual(after, { radio: 16, 'friends-family': 23, '?': 3 });
    const [later] = await pool.ingest([pool.file('suite.csv', FORM.replaceAll('2024-10-05', '2024-10-07'))]);
    assert.equal(later?.problems.find(({ code }) => code === 'labels-unmapped')?.params.labels, 1);
    assert.deepEqual(await heard(), { radio: 28, 'friends-family': 35, '?': 6 });
    await pool.undo(later?.id ?? '');
    await asked.say('option:information-source', 'Radio', { is: 'television' });
    assert.deepEqual(await heard(), { radio: 4, television: 12, 'friends-family': 23, '?': 3 });
    await asked.say('option:information-source', 'Radio', 'undo');
    await asked.say('option:information-source', 'Le crieur du parc', 'undo');
    assert.deepEqual(await heard(), before);
    assert.deepEqual(await leaksIn(pool.root, ['Untel', 'untel']), []);
  });
});

describe('a label of a house', () => {
  it('that is rare, and may name somebody, is kept nowhere', async () => {
    await handIn();
    await sayAll(chosen);
    assert.ok(!(await labelsOf(asked.answering, HOUSE)).some(({ label }) => label.includes('Untel')));
    assert.deepEqual(await leaksIn(pool.root, ['Untel', 'untel']), []);
    const elsewhere = (await leaksIn(pool.root, ['Zèbre'])).filter(
      (leak) => !leak.startsWith(`/lake/labels/${HOUSE}/`),
    );
    assert.deepEqual(elsewhere, []);
  });

  it('is told to nobody else before five houses use it, and is then suggested once five said the same', async () => {
    const houses = ['maison-a', 'maison-b', 'maison-c', 'maison-d', 'maison-e'];
    for (const house of houses.slice(0, 4)) await handInSales(house);
    assert.deepEqual(
      (await poolLabels(asked.answering)).find(({ field }) => field === 'price-type'),
      { field: 'price-type', scheme: 'price-class', houses: 4, labels: 8, lines: 88, shared: [] },
    );
    await handInSales('maison-e');
    const five = (await poolLabels(asked.answering)).find(({ field }) => field === 'channel');
    assert.deepEqual(five?.shared, [{ label: 'kiosque du parc', houses: 5, lines: 50 }]);
    await handInSales('maison-f');
    const suggested = async () => {
      const labels = await labelsOf(asked.answering, 'maison-f');
      return (
        labels.find(({ field, state }) => field === 'channel' && state === 'unknown')?.suggestion ?? null
      );
    };
    for (const house of houses) {
      if (house === houses[4]) assert.equal(await suggested(), null);
      await asked.say('channel', 'Kiosque du parc', { is: 'counter' }, house);
    }
    assert.equal((await suggested())?.because, 'other-houses');
    const channels = await asked.figures({ metric: 'tickets-issued', by: ['channel'] }, 'maison-f');
    assert.deepEqual(channels, { '?': 10, online: 25 });
  });
});

describe('a pool whose files were all written before labels were kept', () => {
  it('counts as it did, and asks nothing', async () => {
    await handIn();
    const before = await measures();
    const older = pool.copy();
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const file of readdirSync(join(older.root, 'lake'), { recursive: true, encoding: 'utf8' })) {
      const path = join(older.root, 'lake', file);
      if (!file.endsWith('.parquet') || file.startsWith('labels')) continue;
      await connection.run(
        `copy (select columns(c -> not ends_with(c, '_label')) from '${path}') to '${path}.older' (format parquet)`,
      );
      renameSync(`${path}.older`, path);
    }
    connection.closeSync();
    instance.closeSync();
    asked = await ask(older);
    assert.deepEqual(await measures(), before);
    assert.deepEqual(await labelsOf(asked.answering, HOUSE), []);
    older.remove();
  });
});
