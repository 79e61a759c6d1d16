// What a house confirmed of one file is remembered for its next ones, and for nobody else.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { leaksIn } from './leaks.ts';
import { MadePool, parterre } from './made-pool.ts';

const HEADER = 'Spectacle,Date du spectacle,Date d’achat,Tarif,Montant payé,Code interne,No de billet';

function row(ticket: number, day: string): string {
  return `La Pièce,2024-10-${day},2024-09-01,Carte Zèbre,20.00,en ligne,b${ticket}`;
}

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

async function handIn(name: string, lines: readonly string[], organisation: string): Promise<Receipt> {
  const [receipt] = await pool.ingest([pool.file(name, [...lines, ''].join('\n'))], { organisation });
  assert.ok(receipt);
  return receipt;
}

const ten = (day: string, from = 1) => Array.from({ length: 10 }, (_, i) => row(from + i, day));

const confirmed = (receipt: Receipt, choices: unknown) =>
  parterre(['confirm', pool.root, receipt.id, '-'], { input: JSON.stringify(choices) });

const field = (receipt: Receipt, header: string) =>
  receipt.columns.find((column) => column.header === header)?.field;

describe('a house that confirms a column and a label', () => {
  const choices = {
    columns: { 'Code interne': 'channel' },
    labels: { 'price-type': { 'Carte Zèbre': 'subscription' }, channel: { 'en ligne': 'online' } },
  };
  let first: Receipt;

  it('is shown which labels stand for nothing known', async () => {
    first = await handIn('octobre.csv', [HEADER, ...ten('04')], 'maison-a');
    assert.deepEqual(first.labels, [{ field: 'price-type', label: 'Carte Zèbre', rows: 10 }]);
    assert.equal(field(first, 'Code interne'), 'ignored');
  });

  it('changes at once what its labels count as, and its columns when the file is handed in again', async () => {
    const { status, out, err } = await confirmed(first, choices);
    assert.equal(status, 0, err);
    assert.equal(JSON.parse(out).version, 1);
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class', 'maison-a'), { subscription: 10 });
    assert.deepEqual(await pool.figures('tickets-issued', 'channel', 'maison-a'), { '?': 10 });
    await pool.undo(first.id);
    const again = await handIn('octobre.csv', [HEADER, ...ten('04')], 'maison-a');
    assert.deepEqual([field(again, 'Code interne'), again.labels], ['channel', []]);
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class', 'maison-a'), { subscription: 10 });
  });

  it('is asked nothing of the next file, a column less included', async () => {
    const shorter = (line: string) => line.split(',').toSpliced(2, 1).join(',');
    const next = await handIn('novembre.csv', [HEADER, ...ten('11', 11)].map(shorter), 'maison-a');
    assert.deepEqual([field(next, 'Code interne'), next.labels], ['channel', []]);
    assert.deepEqual(await pool.figures('tickets-issued', 'channel', 'maison-a'), { online: 20 });
  });

  it('says it for itself alone, and of files of that kind alone', async () => {
    const other = await handIn('octobre-b.csv', [HEADER, row(1, '04')], 'maison-b');
    assert.equal(field(other, 'Code interne'), 'ignored');
    const unlike = ['Titre,Jour,Code interne,Montant', 'La Pièce,2024-10-04,en ligne,20.00'];
    assert.notEqual(field(await handIn('autre.csv', unlike, 'maison-a'), 'Code interne'), 'channel');
  });

  it('adds to what it said, in a new version, and may have it forgotten', async () => {
    const { out } = await confirmed(first, { dates: 'day-first' });
    const kept = JSON.parse(out);
    assert.deepEqual(
      [kept.version, kept.recipe.dates, kept.recipe.columns],
      [2, 'day-first', { 'code interne': 'channel' }],
    );
    const forgotten = await parterre([
      'recipes',
      pool.root,
      '--organisation',
      'maison-a',
      '--forget',
      kept.id,
    ]);
    assert.deepEqual(JSON.parse(forgotten.out), []);
  });
});

describe('what other houses said of the same export', () => {
  const organisations = ['maison-r', 'maison-s', 'maison-t', 'maison-u'];

  it('is offered for its columns, and applied to nothing', async () => {
    const made = await handIn('r.csv', [HEADER, ...ten('04')], 'maison-r');
    await confirmed(made, {
      columns: { 'Code interne': 'channel' },
      labels: { 'price-type': { 'Carte Zèbre': 'subscription' } },
    });
    const other = await handIn('s.csv', [HEADER, ...ten('05')], 'maison-s');
    assert.deepEqual(other.offers, [{ header: 'Code interne', field: 'channel' }]);
    assert.equal(field(other, 'Code interne'), 'ignored');
    assert.deepEqual(other.labels, [{ field: 'price-type', label: 'Carte Zèbre', rows: 10 }]);
  });

  it('is offered for its words when five houses said the same', async () => {
    for (const house of ['maison-s', 'maison-t', 'maison-u', 'maison-v']) {
      const made = await handIn(`${house}.csv`, [HEADER, ...ten('06')], house);
      assert.equal(made.labels?.[0]?.suggestion, undefined);
      await confirmed(made, { labels: { 'price-type': { 'Carte Zèbre': 'subscription' } } });
    }
    const sixth = await handIn('w.csv', [HEADER, ...ten('07')], 'maison-w');
    assert.deepEqual(sixth.labels?.[0]?.suggestion, { code: 'subscription', because: 'other-houses' });
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class', 'maison-w'), { '?': 10 });
  });

  it('is not kept with the receipt', async () => {
    const kept = (await pool.receipts()).filter(({ organisation }) => organisations.includes(organisation));
    assert.ok(kept.length > 0 && kept.every(({ offers, labels }) => (offers ?? labels) === undefined));
  });
});

describe('a word nearly that of the vocabulary', () => {
  it('is suggested, and counts as unknown until it is confirmed', async () => {
    const lines = ten('04').map((line) => line.replace('Carte Zèbre', 'Etudaint'));
    const made = await handIn('etudaint.csv', [HEADER, ...lines], 'maison-x');
    assert.deepEqual(made.labels?.[0]?.suggestion, { code: 'student', because: 'spelling' });
    assert.deepEqual(await pool.figures('tickets-issued', 'price-class', 'maison-x'), { '?': 10 });
  });
});

describe('a label on few lines', () => {
  it('is not quoted, since it may name somebody', async () => {
    const made = await handIn('rare.csv', [HEADER, ...ten('04').slice(1)], 'maison-d');
    assert.deepEqual(made.labels, []);
    assert.ok(made.problems.some(({ code }) => code === 'labels-unmapped'));
  });
});

describe('choices that cannot be', () => {
  const refusals = [
    ['choices-column-unknown', { columns: { 'Code postal': 'postal-code' } }],
    ['choices-field-unknown', { columns: { Tarif: 'shoe-size' } }],
    ['choices-field-unknown', { labels: { email: { x: 'full' } } }],
    ['choices-code-unknown', { labels: { 'price-type': { 'Carte Zèbre': 'stripes' } } }],
    ['choices-field-unknown', { labels: { constructor: { x: 'full' } } }],
    ['choices-field-unknown', { columns: { 'Code interne': 'house' } }],
    ['choices-field-twice', { columns: { 'Code interne': 'channel', Tarif: 'channel' } }],
    ['choices-column-unknown', { questions: { 'Votre âge?': 'age-band' } }],
    ['choices-code-unknown', { questions: { Tarif: 'constructor' } }],
    ['choices-unreadable', { colums: {} }],
  ] as const;
  for (const [code, choices] of refusals)
    it(`are refused: ${code} ${JSON.stringify(choices)}`, async () => {
      const made = await handIn(`refus-${code}.csv`, [HEADER, row(9, '04')], 'maison-c');
      const { status, err } = await confirmed(made, choices);
      assert.equal(status, 1);
      assert.match(err, new RegExp(code));
    });
});

describe('a column that names people', () => {
  const header = `${HEADER},Courriel`;
  const named = (i: number) => `${row(i, '04')},zorglub${i}@exemple.test`;
  const lines = [header, ...Array.from({ length: 12 }, (_, i) => named(i))];

  it('is refused as anything but a token', async () => {
    const made = await handIn('courriels.csv', lines, 'maison-e');
    for (const to of ['price-type', 'performance-title', 'order-id', 'channel']) {
      const { status, err } = await confirmed(made, { columns: { Courriel: to } });
      assert.equal(status, 1);
      assert.match(err, /choices-column-personal/);
    }
    assert.equal((await confirmed(made, { columns: { Courriel: 'email' } })).status, 0);
  });

  it('stays one when the choice was made of another file under the same header', async () => {
    const made = await handIn('codes.csv', [HEADER, ...ten('04')], 'maison-f');
    assert.equal((await confirmed(made, { columns: { 'Code interne': 'performance-title' } })).status, 0);
    const people = lines.slice(1).map((line, i) => line.replace('en ligne', `zorglub${i}@exemple.test`));
    const next = await handIn(
      'gens.csv',
      [HEADER, ...people.map((line) => line.replace(/,[^,]*$/, ''))],
      'maison-f',
    );
    assert.equal(field(next, 'Code interne'), 'email');
    assert.ok(next.problems.some(({ code }) => code === 'choice-not-followed'));
    assert.deepEqual(await leaksIn(pool.root, ['zorglub']), []);
  });
});

describe('labels that stand for nothing known', () => {
  it('are told once and kept nowhere', async () => {
    await handIn('une-fois.csv', [HEADER, ...ten('04')], 'maison-g');
    const { out } = await parterre(['receipts', pool.root, '--organisation', 'maison-g', '--json']);
    assert.equal(JSON.parse(out)[0].labels, undefined);
  });
});

describe('two kinds of file of one house', () => {
  it('keep their own choices, though one has all the columns of the other', async () => {
    const more = `${HEADER},A,B,C,D,E,F,G`;
    const wide = [more, ...ten('04').map((line) => `${line},1,2,3,4,5,6,7`)];
    const narrow = [HEADER, ...ten('04')];
    const first = await handIn('etroit.csv', narrow, 'maison-h');
    await confirmed(first, { columns: { 'Code interne': 'channel' } });
    const second = await handIn('large.csv', wide, 'maison-h');
    await confirmed(second, { columns: { 'Code interne': 'ignored', G: 'quantity' } });
    const again = await handIn('etroit-2.csv', [HEADER, ...ten('05', 50)], 'maison-h');
    assert.equal(field(again, 'Code interne'), 'channel');
  });
});

describe('a column of a known export whose meaning nobody documents', () => {
  const yurplan = [
    'Numéro de réservation,Date,Prénom,Nom,Catégorie de billet,Prix,Statut',
    'Y-1,2024-09-01,Ana,Roy,Plein tarif,18.00,Validé',
  ];
  const billetweb = [
    'Séance,Tarif,Nom,Prénom,Email,Commande,Prix,Payé,Valide,Le',
    '2024-10-05 20:00,Plein tarif,Roy,Ana,ana@example.com,C1,22.00,Oui,Oui,2024-09-02 10:41',
  ];

  // Without the day of purchase, that of the performance is told, where the file has one.
  for (const [name, lines, header, day, without] of [
    ['reservations.csv', yurplan, 'Date', '2024-09-01', null],
    ['La Noce.csv', billetweb, 'Le', '2024-09-02', '2024-10-05'],
  ] as const) {
    it(`is read once the house has said what it is: ${header}`, async () => {
      const house = `maison-${header.toLowerCase()}`;
      const unread = await handIn(name, lines, house);
      assert.deepEqual([field(unread, header), unread.totals.from], ['ignored', without]);
      const { status, err } = await confirmed(unread, { columns: { [header]: 'purchased-at' } });
      assert.equal(status, 0, err);
      await pool.undo(unread.id);
      const read = await handIn(name, lines, house);
      assert.deepEqual(
        [read.source.id, field(read, header), read.totals.from, read.totals.tickets],
        [unread.source.id, 'purchased-at', day, 1],
      );
    });
  }
});
