// A recipe as a file: written, brought to another pool, and used there; its versions; what a file may not say.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { KeptRecipe } from '#model/recipe.ts';
import { HOUSE, MadePool, parterre } from './made-pool.ts';

const HEADER = 'Spectacle,Date du spectacle,Date d’achat,Tarif,Montant payé,Code interne';
const LINES = Array.from({ length: 10 }, () => 'La Pièce,2024-10-04,2024-09-01,Zèbre,20.00,en ligne');

let here: MadePool;
let there: MadePool;
before(async () => {
  [here, there] = [await MadePool.make(), await MadePool.make()];
});
after(() => {
  here.remove();
  there.remove();
});

const recipes = (pool: MadePool, ...options: readonly string[]) =>
  parterre(['recipes', pool.root, '--organisation', HOUSE, ...options]);
const brought = (pool: MadePool, input: string) =>
  parterre(['recipes', pool.root, '--organisation', HOUSE, '--import', '-'], { input });

describe('a recipe', () => {
  let carried = '';

  it('is written as a file, its older versions beside', async () => {
    const [made] = await here.ingest([here.file('a.csv', [HEADER, ...LINES, ''].join('\n'))]);
    const choices = [
      { columns: { 'Code interne': 'channel' } },
      { labels: { 'price-type': { Zèbre: 'subscription' } } },
    ];
    for (const choice of choices) {
      const { status, err } = await parterre(['confirm', here.root, made?.id ?? '', '-'], {
        input: JSON.stringify(choice),
      });
      assert.equal(status, 0, err);
    }
    const [kept] = JSON.parse((await recipes(here)).out) as readonly KeptRecipe[];
    const versions = JSON.parse((await recipes(here, '--versions', kept?.id ?? '')).out) as KeptRecipe[];
    assert.deepEqual(
      versions.map(({ version, recipe }) => [version, Object.keys(recipe.labels ?? {}).length]),
      [
        [1, 0],
        [2, 1],
      ],
    );
    carried = (await recipes(here, '--export', kept?.id ?? '')).out;
    assert.deepEqual(JSON.parse(carried), {
      format: 'parterre-recipe-1',
      source: 'unknown-table',
      headers: kept?.headers,
      recipe: kept?.recipe,
    });
  });

  it('is followed in another pool, also when a column disappeared', async () => {
    await there.ingest([
      there.file('z.csv', 'Spectacle,Date du spectacle,Date d’achat,Montant\nX,2024-10-04,2024-09-01,1.00\n'),
    ]);
    const { status, err } = await brought(there, carried);
    assert.equal(status, 0, err);
    const shorter = [HEADER, ...LINES].map((line) => line.split(',').toSpliced(2, 1).join(','));
    const [read] = await there.ingest([there.file('b.csv', [...shorter, ''].join('\n'))]);
    assert.equal(read?.columns.find(({ header }) => header === 'Code interne')?.field, 'channel');
    assert.deepEqual(await there.figures('tickets-issued', 'price-class'), { subscription: 10, '?': 1 });
  });

  it('is refused when it says what no house may confirm', async () => {
    const good = JSON.parse(carried);
    for (const [code, recipe] of [
      ['choices-column-unknown', { columns: { Autre: 'channel' } }],
      ['choices-field-unknown', { columns: { 'Code interne': 'house' } }],
      ['choices-code-unknown', { labels: { 'price-type': { Zèbre: 'stripes' } } }],
      ['choices-unreadable', { columns: { 'Code interne': 3 } }],
    ] as const) {
      const { status, err } = await brought(there, JSON.stringify({ ...good, recipe }));
      assert.equal(status, 1);
      assert.match(err, new RegExp(code));
    }
    assert.match((await brought(there, '{"format":"other"}')).err, /choices-unreadable/);
  });

  it('is refused for a house that nobody knows', async () => {
    const { status, err } = await parterre(
      ['recipes', there.root, '--organisation', 'personne', '--import', '-'],
      { input: carried },
    );
    assert.equal(status, 1);
    assert.match(err, /organisation-unknown/);
  });
});
