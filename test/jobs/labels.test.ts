// What a house says of its labels changes at once all that it delivered, as if every file had been read so; it can be
// taken back one by one; and a label is told to nobody else.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { openPool } from '#jobs/open-pool.ts';
import type { LabelState, PoolLabels } from '#model/agreeing.ts';
import { knownBy } from '#path/map/map.ts';
import { saveRecipe } from '#store/recipes.ts';
import { leaksIn } from './leaks.ts';
import { HOUSE, MadePool, parterre } from './made-pool.ts';

const PROGRAMME = `performance_id,title,starts_at,discipline
p1,La Pièce,2024-10-04T20:00,Zigouigoui
p2,Le Récital,2024-10-05T20:00,Musique
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
  'price-type': { 'carte zebre': 'subscription', etudaint: 'student', regulier: 'school' },
  channel: { 'kiosque du parc': 'counter' },
  discipline: { zigouigoui: 'circus' },
};

let pool: MadePool;
beforeEach(async () => {
  pool = await MadePool.make();
});
afterEach(() => pool.remove());

async function handIn(organisation = HOUSE) {
  const files = [pool.file('performances.csv', PROGRAMME), pool.file('ventes.csv', SALES)];
  return pool.ingest(files, { organisation });
}

async function labels(organisation: string, ...args: readonly string[]): Promise<readonly LabelState[]> {
  const { status, out, err } = await parterre([
    'labels',
    pool.root,
    ...args,
    '--organisation',
    organisation,
    '--json',
  ]);
  assert.equal(status, 0, err);
  return JSON.parse(out);
}

async function chooseAll(organisation = HOUSE): Promise<void> {
  for (const [field, of] of Object.entries(CHOSEN))
    for (const [label, code] of Object.entries(of)) await labels(organisation, field, label, '--is', code);
}

async function measures(organisation = HOUSE) {
  const by = ['price-class', 'channel', 'discipline', 'performance-month'];
  const figures = by.map((of) => pool.figures('tickets-issued', of, organisation));
  const revenue = by.slice(0, 3).map((of) => pool.figures('revenue', of, organisation));
  return Promise.all([...figures, ...revenue, pool.figures('performances', 'discipline', organisation)]);
}

/** The recipes as if the house had confirmed all this before its first file. */
async function recipesBeforehand(): Promise<void> {
  const opened = openPool(pool.root, () => new Date());
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
      recipe: { labels: CHOSEN },
      savedAt: '2024-01-01T00:00:00.000Z',
    });
  }
  opened.catalogue.close();
}

describe('a label of no known meaning', () => {
  it('is asked with how many lines it bears and what it may be, and stays unknown until then', async () => {
    await handIn();
    const open = (await labels(HOUSE)).filter(({ state }) => state === 'unknown');
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
        ['discipline', 'Zigouigoui', 1, null, null],
      ],
    );
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class'), { '?': 25, full: 10 });
  });

  it('counts at once as the house says, like a file read so from the start, and again when it is handed in again', async () => {
    const receipts = await handIn();
    const before = await measures();
    await chooseAll();
    const after = await measures();
    assert.notDeepEqual(after, before);
    for (const { id } of receipts) await pool.undo(id);
    await handIn();
    assert.deepEqual(await measures(), after);
    pool.remove();
    pool = await MadePool.make();
    await parterre(['organisation', pool.root, HOUSE, '--name', 'Théâtre Essai']);
    await recipesBeforehand();
    await handIn();
    assert.deepEqual(await measures(), after);
  });

  it('goes back to what it was when the choice is taken back, one by one', async () => {
    await handIn();
    const before = await measures();
    await chooseAll();
    await labels(HOUSE, 'price-type', 'Carte Zèbre', '--undo');
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class'), {
      '?': 13,
      reduced: 12,
      school: 10,
    });
    await labels(HOUSE, 'price-type', 'Régulier', '--undo');
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class'), { '?': 13, reduced: 12, full: 10 });
    for (const [field, of] of Object.entries(CHOSEN))
      for (const label of Object.keys(of)) await labels(HOUSE, field, label, '--undo');
    assert.deepEqual(await measures(), before);
  });

  it('may be left unknown, and is asked no more', async () => {
    await handIn();
    const told = await labels(HOUSE, 'price-type', 'Carte Zèbre', '--leave');
    assert.equal(told.find(({ label }) => label === 'Carte Zèbre')?.state, 'left');
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class'), { '?': 25, full: 10 });
  });

  it('takes the likely suggestions together', async () => {
    await handIn();
    await labels(HOUSE, '--accept');
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class'), { '?': 13, reduced: 12, full: 10 });
  });

  it('is known in the next file, however rare it is there', async () => {
    await handIn();
    await labels(HOUSE, 'price-type', 'Carte Zèbre', '--is', 'subscription');
    const next = [HEADER, ...lines('La Pièce', 'Carte Zèbre', 'En ligne', 91, 2), ''].join('\n');
    const [receipt] = await pool.ingest([pool.file('suite.csv', next)]);
    assert.ok(!receipt?.problems.some(({ code }) => code === 'labels-unmapped'));
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class'), {
      '?': 15,
      subscription: 12,
      full: 10,
    });
  });

  it('is refused when it is not the house’s, and so is a code that does not exist', async () => {
    await handIn();
    const ran = async (...args: readonly string[]) =>
      JSON.parse((await parterre(['labels', pool.root, ...args, '--organisation', HOUSE, '--json'])).out);
    const wrong = await ran('price-type', 'Rien de tel', '--is', 'student');
    assert.equal(wrong.errors[0].code, 'label-unknown');
    const code = await ran('price-type', 'Carte Zèbre', '--is', 'zebre');
    assert.equal(code.errors[0].code, 'choices-code-unknown');
  });
});

describe('a label of a house', () => {
  it('that is rare, and may name somebody, is kept nowhere', async () => {
    await handIn();
    await chooseAll();
    assert.ok(!(await labels(HOUSE)).some(({ label }) => label.includes('Untel')));
    assert.deepEqual(await leaksIn(pool.root, ['Untel', 'untel']), []);
  });

  it('is told to nobody else before five houses use it, and is then suggested once five said the same', async () => {
    const houses = ['maison-a', 'maison-b', 'maison-c', 'maison-d', 'maison-e'];
    for (const house of houses.slice(0, 4)) await handIn(house);
    const steward = async () => {
      const { out } = await parterre(['labels', pool.root, '--json']);
      return JSON.parse(out) as readonly PoolLabels[];
    };
    const four = await steward();
    assert.deepEqual(
      four.find(({ field }) => field === 'price-type'),
      { field: 'price-type', scheme: 'price-class', houses: 4, labels: 8, lines: 88, shared: [] },
    );
    await handIn('maison-e');
    const five = (await steward()).find(({ field }) => field === 'channel');
    assert.deepEqual(five?.shared, [{ label: 'kiosque du parc', houses: 5, lines: 50 }]);
    const suggested = async () =>
      (await labels('maison-f')).find(({ field }) => field === 'channel')?.suggestion?.because ?? null;
    await handIn('maison-f');
    for (const house of houses) {
      assert.equal(await suggested(), null);
      await labels(house, 'channel', 'Kiosque du parc', '--is', 'counter');
    }
    assert.equal(await suggested(), 'other-houses');
    assert.deepEqual(await pool.figures('tickets-issued', 'channel', 'maison-f'), { '?': 10, online: 25 });
  });
});
