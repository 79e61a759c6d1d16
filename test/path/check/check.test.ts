import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';

import { LAKE } from '#model/lake.ts';
import { Bench, type HandSheet } from '../../support/ingest-bench.ts';

const SALES: HandSheet = {
  header: ['Commande', 'Billet', 'Spectacle', 'Date', 'Achat', 'État', 'Tarif', 'Prix', 'Courriel'],
  fields: {
    'order-id': 'Commande',
    'ticket-id': 'Billet',
    'performance-title': 'Spectacle',
    'performance-start': 'Date',
    'purchased-at': 'Achat',
    status: 'État',
    'price-type': 'Tarif',
    price: 'Prix',
    email: 'Courriel',
  },
  source: {
    statuses: { paye: ['sale'], annule: ['sale', 'void'] },
    exclusions: [{ rule: 'gift-card', field: 'price-type', when: { in: ['carte cadeau'] } }],
  },
  rows: [
    ['A1', 'T1', 'Gala', '2024-09-27 20:00', '2024-09-01 10:00', 'Payé', 'Plein', '40.00', 'a@exemple.ca'],
    ['A1', 'T2', 'Gala', '2024-09-27 20:00', '2024-09-01 10:00', 'Annulé', 'Plein', '40.00', 'a@exemple.ca'],
    ['A2', 'T3', 'Gala', '2024-09-27 20:00', '2024-09-31 10:00', 'Payé', 'Plein', '40.00', 'b@exemple.ca'],
    ['A3', 'T4', 'Gala', '3024-09-27 20:00', '2024-09-02 10:00', 'Payé', 'Plein', '40.00', 'b@exemple.ca'],
    ['A4', 'T5', 'Gala', '2024-09-27 20:00', '2024-09-02 10:00', 'Payé', 'Plein', 'quarante', 'b@exemple.ca'],
    ['A5', 'T6', null, null, '2024-09-02 10:00', 'Payé', 'Plein', '40.00', null],
    ['A6', 'T7', 'Gala', '2024-09-27 20:00', '2024-09-02 10:00', 'Mystère', 'Plein', '40.00', null],
    ['A7', 'T8', 'Gala', '2024-09-27 20:00', '2024-09-02 10:00', 'Payé', 'Carte-cadeau', '40.00', null],
    ['A8', 'T9', 'Gala', '2024-09-27 20:00', '2024-10-05 10:00', 'Payé', 'Plein', '40.00', null],
    ['Commande', 'Billet', 'Spectacle', 'Date', 'Achat', 'État', 'Tarif', 'Prix', 'Courriel'],
    ['Total', null, null, null, null, null, null, '320.00', null],
  ],
};

describe('check', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  it('judges each row once: kept, set aside or excluded', async () => {
    const verdicts = (await bench.judged(SALES)).map((row) => row['verdict']);
    assert.deepEqual(verdicts, [
      'kept',
      'kept',
      'set-aside',
      'set-aside',
      'set-aside',
      'set-aside',
      'set-aside',
      'excluded',
      'kept',
      'excluded',
      'excluded',
    ]);
    assert.deepEqual(await bench.counts(SALES), { read: 11, kept: 3, set_aside: 5, excluded: 3, flagged: 9 });
  });

  it('says what is wrong with the first row of each problem, and how many there are', async () => {
    const problems = await bench.problems(SALES);
    assert.deepEqual(
      problems.map(({ code, row, column, value, severity, count }) => [
        code,
        row,
        column,
        value,
        severity,
        count,
      ]),
      [
        ['date-unreadable', 4, 'Achat', '2024-09-31 10:00', 'error', 1],
        ['date-implausible', 5, 'Date', '3024-09-27 20:00', 'error', 1],
        ['amount-unreadable', 6, 'Prix', 'quarante', 'error', 1],
        ['performance-missing', 7, 'Spectacle', null, 'error', 1],
        ['status-unknown', 8, 'État', 'Mystère', 'error', 1],
        ['purchase-after-performance', 10, 'Achat', '2024-10-05 10:00', 'warning', 1],
      ],
    );
  });

  it('leaves out what is written and none of the words of a rule; an empty cell says nothing', async () => {
    const sheet: HandSheet = {
      header: ['titre', 'type'],
      fields: { 'performance-title': 'titre', 'product-type': 'type' },
      source: {
        exclusions: [{ rule: 'non-seat', field: 'product-type', when: { notIn: ['perf', 'billet'] } }],
      },
      rows: [
        ['Gala', 'Perf'],
        ['Gala', 'Billet'],
        ['Gala', null],
        ['Gala', 'Don'],
      ],
    };
    assert.deepEqual(
      (await bench.judged(sheet)).map(({ verdict, rule }) => [verdict, rule]),
      [
        ['kept', null],
        ['kept', null],
        ['kept', null],
        ['excluded', 'non-seat'],
      ],
    );
  });

  it('takes a row of a performance without a trace of a sale for a seat that nobody bought', async () => {
    const sheet: HandSheet = {
      header: ['titre', 'tarif', 'prix', 'commande', 'courriel'],
      fields: {
        'performance-title': 'titre',
        'price-type': 'tarif',
        price: 'prix',
        'order-id': 'commande',
        email: 'courriel',
      },
      rows: [
        ['Gala', 'Adulte', '40', 'A1', 'a@exemple.ca'],
        ['Gala', null, null, null, null],
        ['Gala', null, null, 'A2', null],
      ],
    };
    assert.deepEqual(
      (await bench.judged(sheet)).map(({ verdict, rule }) => [verdict, rule]),
      [
        ['kept', null],
        ['excluded', 'unsold-seat'],
        ['kept', null],
      ],
    );
  });

  it('leaves every row of a file that counts nothing out, also those without an order', async () => {
    const sheet: HandSheet = {
      header: ['commande', 'prix'],
      fields: { 'order-id': 'commande', price: 'prix' },
      source: { leftOut: 'till' },
      rows: [
        ['A1', '40'],
        [null, '12'],
      ],
    };
    assert.deepEqual(
      (await bench.judged(sheet)).map(({ rule }) => rule),
      ['till', 'till'],
    );
  });

  it('sets a row of unknown status aside, also where a movement could have been said and is not', async () => {
    const sheet: HandSheet = {
      header: ['titre', 'mouvement', 'état'],
      fields: { 'performance-title': 'titre', movement: 'mouvement', status: 'état' },
      source: { statuses: { paye: ['sale'] } },
      rows: [
        ['Gala', 'refund', 'Mystère'],
        ['Gala', null, 'Payé'],
        ['Gala', null, 'Mystère'],
      ],
    };
    assert.deepEqual(
      (await bench.judged(sheet)).map(({ verdict }) => verdict),
      ['kept', 'kept', 'set-aside'],
    );
  });

  it('names the rule of each exclusion', async () => {
    const checked = await bench.checked(SALES);
    const rules = (await bench.engine.run(checked.exclusions)).map(({ rule, rows }) => [rule, rows]);
    assert.deepEqual(
      new Map(rules as never),
      new Map([
        ['gift-card', 1],
        ['repeated-header', 1],
        ['total-row', 1],
      ]),
    );
  });

  it('loads movements in the columns of the lake', async () => {
    const rows = await bench.loaded('movements', SALES);
    assert.deepEqual(
      Object.keys(rows[0] ?? {}),
      LAKE.movements.map(({ name }) => name),
    );
    assert.deepEqual(
      rows.map((row) => [
        row['source_row'],
        row['movement'],
        row['quantity'],
        row['revenue_minor'],
        row['performance_key'],
      ]),
      [
        [2, 'sale', 1, 4000, 'gala|2024-09-27T20:00'],
        [3, 'sale', 1, 4000, 'gala|2024-09-27T20:00'],
        [3, 'void', -1, -4000, 'gala|2024-09-27T20:00'],
        [10, 'sale', 1, 4000, 'gala|2024-09-27T20:00'],
      ],
    );
    const performances = await bench.loaded('performances', SALES);
    assert.deepEqual(
      performances.map((row) => [row['performance_key'], row['title'], row['starts_at']]),
      [['gala|2024-09-27T20:00', 'Gala', '2024-09-27 20:00:00']],
    );
  });
});

describe('check, of anything', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  const cellOf = (...values: readonly string[]) =>
    fc.oneof(
      fc.constantFrom(...values),
      fc.constant(null),
      fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\u0000', '')),
    );
  const row = fc.tuple(
    cellOf('A1', 'Total'),
    cellOf('T1'),
    cellOf('Gala'),
    cellOf('2024-09-27 20:00', '3024-01-01'),
    cellOf('2024-09-01 10:00'),
    cellOf('Payé', 'Annulé'),
    cellOf('Plein', 'Carte-cadeau'),
    cellOf('40.00', '-40'),
    cellOf('a@exemple.ca'),
  );

  it('accounts for every row: read = kept + set aside + excluded, and what is kept is loaded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const sheet = { ...SALES, rows };
        const { read, kept, set_aside, excluded } = await bench.counts(sheet);
        assert.equal(read, rows.length);
        assert.equal(Number(kept) + Number(set_aside) + Number(excluded), rows.length);
        const judged = (await bench.judged(sheet)).filter((one) => one['verdict'] === 'kept');
        const loaded = new Set((await bench.loaded('movements', sheet)).map((one) => one['source_row']));
        assert.deepEqual(loaded, new Set(judged.map((one) => one['source_row'])));
      }),
      { numRuns: 15 },
    );
  });
});
