import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Row } from '#model/plan.ts';
import type { Source } from '#model/source.ts';
import { Bench, column, type HandSheet } from '../../support/ingest-bench.ts';

const AMOUNTS = { per: 'row', taxes: 'included', fees: 'apart', unit: 'major' } as const;

describe('load', () => {
  let bench: Bench;
  before(async () => {
    bench = await Bench.open();
  });
  after(() => bench.close());

  function pick(rows: readonly Row[], ...columns: readonly string[]) {
    return rows.map((row) => columns.map((name) => row[name]));
  }

  /** One row of a file whose columns are named after the fields that they feed. */
  function oneRow(cells: Readonly<Record<string, string | null>>, source: Partial<Source> = {}): HandSheet {
    const header = ['performance-title', ...Object.keys(cells)];
    return {
      header,
      fields: Object.fromEntries(header.map((name) => [name, name])),
      rows: [['Gala', ...Object.values(cells)]],
      source: { grain: 'order-line', amounts: AMOUNTS, ...source },
    };
  }

  const MONEY = ['movement', 'quantity', 'revenue_minor', 'tax_minor', 'fees_minor', 'list_minor'];

  describe('amounts', () => {
    it('takes taxes out by the file’s own columns, and a discount back in', async () => {
      const rows = await bench.loaded(
        'movements',
        oneRow({ quantity: '2', price: '91.98', tax: '11.98', fees: '5', discount: '10' }),
      );
      // 91.98 + 10.00 before discount, of which 80.00 / 91.98 is net.
      assert.deepEqual(pick(rows, ...MONEY), [['sale', 2, 8000, 1198, 500, 8870]]);
    });

    it('takes taxes out by the rate of the source when the file has no tax column: 45.99 is 40.00 and 5.99', async () => {
      const source = { amounts: { ...AMOUNTS, per: 'ticket', taxRate: 0.14975 } } as const;
      const rows = await bench.loaded('movements', oneRow({ quantity: '3', price: '45.99' }, source));
      assert.deepEqual(pick(rows, ...MONEY), [['sale', 3, 12000, 1797, null, null]]);
    });

    it('takes taxes out by the rate of the row, in percent or as a fraction; without one they are unknown', async () => {
      const sheet = (rates: 'percent' | 'fraction', values: readonly (string | null)[]): HandSheet => ({
        header: ['performance-title', 'price', 'tax-rate'],
        fields: { 'performance-title': 'performance-title', price: 'price', 'tax-rate': 'tax-rate' },
        rows: values.map((rate) => ['Gala', '21.10', rate]),
        source: { amounts: { ...AMOUNTS, rates } },
      });
      assert.deepEqual(
        pick(
          await bench.loaded('movements', sheet('percent', ['5.5', '0', null, '?'])),
          'revenue_minor',
          'tax_minor',
        ),
        [
          [2000, 110],
          [2110, 0],
          [2110, null],
          [2110, null],
        ],
      );
      assert.deepEqual(
        pick(await bench.loaded('movements', sheet('fraction', ['0.055'])), 'revenue_minor', 'tax_minor'),
        [[2000, 110]],
      );
    });

    it('reads the list price in the same way as the price', async () => {
      const source = { amounts: { ...AMOUNTS, per: 'ticket', taxRate: 0.14975 } } as const;
      const rows = await bench.loaded(
        'movements',
        oneRow({ quantity: '2', price: '22.995', 'list-price': '45.99' }, source),
      );
      assert.deepEqual(pick(rows, 'revenue_minor', 'list_minor'), [[4001, 8000]]);
    });

    it('takes included fees out of the price, and keeps unknown taxes unknown', async () => {
      const rows = await bench.loaded(
        'movements',
        oneRow({ quantity: '1', price: '45', fees: '5' }, { amounts: { ...AMOUNTS, fees: 'included' } }),
      );
      assert.deepEqual(pick(rows, ...MONEY), [['sale', 1, 4000, null, 500, null]]);
    });

    it('adds excluded taxes beside, reads hundredths and thousandths', async () => {
      const excluded = { amounts: { ...AMOUNTS, taxes: 'excluded', unit: 'hundredth' } } as const;
      assert.deepEqual(
        pick(await bench.loaded('movements', oneRow({ price: '4000', tax: '599' }, excluded)), ...MONEY),
        [['sale', 1, 4000, 599, null, null]],
      );
      const thousandth = { amounts: { ...AMOUNTS, taxes: 'none', unit: 'thousandth' } } as const;
      assert.deepEqual(
        pick(await bench.loaded('movements', oneRow({ price: '4005' }, thousandth)), ...MONEY),
        [['sale', 1, 401, 0, null, null]],
      );
    });

    it('keeps an unknown price unknown, and counts no ticket in an order’s total nor in fees alone', async () => {
      assert.deepEqual(pick(await bench.loaded('movements', oneRow({ price: null })), ...MONEY), [
        ['sale', 1, null, null, null, null],
      ]);
      assert.deepEqual(
        pick(await bench.loaded('movements', oneRow({ price: '40' }, { grain: 'order' })), 'quantity'),
        [[null]],
      );
      assert.deepEqual(
        pick(await bench.loaded('movements', oneRow({ fees: '3' })), 'quantity', 'fees_minor'),
        [[0, 300]],
      );
    });

    it('shares an amount that an order repeats among its rows, to the cent', async () => {
      const sheet: HandSheet = {
        header: ['titre', 'commande', 'total', 'courriel'],
        fields: { 'performance-title': 'titre', 'order-id': 'commande', price: 'total', email: 'courriel' },
        rows: [
          ['Gala', 'A', '100.00', 'a@exemple.ca'],
          ['Gala', 'A', null, null],
          ['Gala', 'A', null, null],
          ['Gala', 'B', '9.99', null],
        ],
        source: {
          grain: 'order-line',
          repeatedPerOrder: ['price', 'email'],
          amounts: { ...AMOUNTS, taxes: 'none' },
        },
      };
      const rows = await bench.loaded('movements', sheet);
      assert.deepEqual(pick(rows, 'revenue_minor').flat(), [3333, 3333, 3334, 999]);
      assert.equal(rows[0]?.['order_key'], rows[2]?.['order_key']);
      assert.notEqual(rows[0]?.['order_key'], rows[3]?.['order_key']);
    });

    it('keeps tickets, taxes and fees unknown where only money comes back of an order’s total', async () => {
      const source = { grain: 'order', amounts: { ...AMOUNTS, fees: 'included' } } as const;
      const rows = await bench.loaded(
        'movements',
        oneRow({ price: '91.98', 'refunded-amount': '20' }, source),
      );
      assert.deepEqual(pick(rows, ...MONEY), [
        ['sale', null, 9198, null, null, null],
        ['refund', null, -2000, null, null, null],
      ]);
    });

    it('shares an amount of an order by what its rows are worth, so that a refund of all gives each its own', async () => {
      const header = ['titre', 'commande', 'billets', 'prix', 'rendu'];
      const sheet: HandSheet = {
        header,
        fields: {
          'performance-title': 'titre',
          'order-id': 'commande',
          quantity: 'billets',
          price: 'prix',
          'refunded-amount': 'rendu',
        },
        rows: [
          // 2 × 40.00 and 1 × 20.00, all of it refunded; then a tenth of it; then nothing that is worth anything.
          ['Gala', 'A', '2', '40', '100'],
          ['Gala', 'A', '1', '20', '100'],
          ['Gala', 'B', '2', '40', '10'],
          ['Gala', 'B', '1', '20', '10'],
          ['Gala', 'C', '1', '0', '5'],
          ['Gala', 'C', '1', '0', '5'],
        ],
        source: {
          grain: 'order-line',
          repeatedPerOrder: ['refunded-amount'],
          amounts: { ...AMOUNTS, per: 'ticket', taxes: 'none' },
        },
      };
      const rows = await bench.loaded('movements', sheet);
      assert.deepEqual(pick(rows, 'source_row', 'movement', 'quantity', 'revenue_minor'), [
        [2, 'sale', 2, 8000],
        [2, 'refund', -2, -8000],
        [3, 'sale', 1, 2000],
        [3, 'refund', -1, -2000],
        [4, 'sale', 2, 8000],
        [4, 'refund', 0, -800],
        [5, 'sale', 1, 2000],
        [5, 'refund', 0, -200],
        [6, 'sale', 1, 0],
        [6, 'refund', -1, 0],
        [7, 'sale', 1, 0],
        [7, 'refund', -1, 0],
      ]);
    });
  });

  describe('movements', () => {
    const statuses = { paye: ['sale'], rembourse: ['sale', 'refund'], annule: ['sale', 'void'] } as const;

    it('dates a refund by status as undated, sold when its sale was', async () => {
      const cells = { status: 'Remboursé', price: '40', 'purchased-at': '2024-09-05 19:30' };
      const rows = await bench.loaded('movements', oneRow(cells, { statuses, grain: 'ticket' }));
      assert.deepEqual(pick(rows, 'movement', 'quantity', 'revenue_minor', 'sold_at', 'moved_at'), [
        ['sale', 1, 4000, '2024-09-05 19:30:00', '2024-09-05 19:30:00'],
        ['refund', -1, -4000, '2024-09-05 19:30:00', null],
      ]);
    });

    it('dates it by its own column when there is one', async () => {
      const cells = {
        status: 'Annulé',
        price: '40',
        'purchased-at': '2024-09-05',
        'moved-at': '2024-09-09 08:00',
      };
      const rows = await bench.loaded('movements', oneRow(cells, { statuses, grain: 'ticket' }));
      assert.deepEqual(pick(rows, 'movement', 'sold_at', 'sold_time_known', 'moved_at'), [
        ['sale', '2024-09-05 00:00:00', false, '2024-09-05 00:00:00'],
        ['void', '2024-09-05 00:00:00', false, '2024-09-09 08:00:00'],
      ]);
    });

    it('reads a number below zero as a refund, bought when the same order was', async () => {
      const sheet: HandSheet = {
        header: ['titre', 'commande', 'quantité', 'prix', 'date'],
        fields: {
          'performance-title': 'titre',
          'order-id': 'commande',
          quantity: 'quantité',
          price: 'prix',
          'purchased-at': 'date',
        },
        rows: [
          ['Gala', 'A', '3', '120.00', '2024-09-05 12:00'],
          ['Gala', 'A', '-1', '-40.00', '2024-10-01 09:00'],
          ['Gala', 'B', '-1', '-40.00', '2024-10-02 09:00'],
        ],
        source: { grain: 'order-line', amounts: { ...AMOUNTS, taxes: 'none' } },
      };
      const rows = await bench.loaded('movements', sheet);
      assert.deepEqual(pick(rows, 'movement', 'quantity', 'revenue_minor', 'sold_at', 'moved_at'), [
        ['sale', 3, 12000, '2024-09-05 12:00:00', '2024-09-05 12:00:00'],
        ['refund', -1, -4000, '2024-09-05 12:00:00', '2024-10-01 09:00:00'],
        ['refund', -1, -4000, null, '2024-10-02 09:00:00'],
      ]);
    });

    it('sets aside a sale of fewer than no tickets when a status says that it was sold', async () => {
      const sheet = oneRow({ status: 'Payé', quantity: '-2', price: '40' }, { statuses });
      assert.deepEqual(await bench.loaded('movements', sheet), []);
      assert.equal((await bench.problems(sheet))[0]?.code, 'quantity-negative');
    });

    it('gives money back without a seat when less than the price was refunded', async () => {
      const cells = { status: 'Payé', price: '91.98', tax: '11.98', 'refunded-amount': '45.99', fees: '4' };
      const rows = await bench.loaded('movements', oneRow(cells, { statuses, grain: 'ticket' }));
      assert.deepEqual(pick(rows, ...MONEY.slice(0, 5)), [
        ['sale', 1, 8000, 1198, 400],
        ['refund', 0, -4000, -599, 0],
      ]);
    });

    it('gives the seat back too when all of it was, and the fees only as far as the amount goes', async () => {
      const cells = { status: 'Payé', price: '91.98', tax: '11.98', 'refunded-amount': '93.98', fees: '4' };
      const rows = await bench.loaded('movements', oneRow(cells, { statuses, grain: 'ticket' }));
      assert.deepEqual(pick(rows, ...MONEY.slice(0, 5)).at(1), ['refund', -1, -8000, -1198, -200]);
    });

    it('reads a journal row by row: each movement has its time, a refund its purchase', async () => {
      const header = [
        'performance-id',
        'order-id',
        'ticket-id',
        'movement',
        'purchased-at',
        'moved-at',
        'quantity',
        'price',
      ];
      const sheet: HandSheet = {
        header,
        fields: Object.fromEntries(header.map((name) => [name, name])),
        rows: [
          ['P1', 'A', 'T1', 'sale', '2024-09-05 12:00', null, '1', '40'],
          ['P1', 'A', 'T1', 'exchange-out', '2024-09-05 12:00', '2024-09-06 10:00', '1', '40'],
          ['P2', 'A', 'T2', 'exchange-in', '2024-09-06 10:00', '2024-09-06 10:00', '1', '40'],
          ['P2', 'A', 'T2', 'vanished', '2024-09-06 10:00', null, '1', '40'],
        ],
        source: { grain: 'movement', amounts: { ...AMOUNTS, taxes: 'excluded' } },
      };
      const rows = await bench.loaded('movements', sheet);
      assert.deepEqual(
        pick(rows, 'movement', 'quantity', 'revenue_minor', 'sold_at', 'moved_at', 'performance_key'),
        [
          ['sale', 1, 4000, '2024-09-05 12:00:00', '2024-09-05 12:00:00', 'p1'],
          ['exchange-out', -1, -4000, '2024-09-05 12:00:00', '2024-09-06 10:00:00', 'p1'],
          ['exchange-in', 1, 4000, '2024-09-06 10:00:00', '2024-09-06 10:00:00', 'p2'],
        ],
      );
      assert.equal((await bench.problems(sheet))[0]?.code, 'movement-unknown');
    });

    it('excludes a status that stands for no movement', async () => {
      const sheet = oneRow(
        { status: 'En attente', price: '40' },
        { statuses: { ...statuses, 'en attente': [] } },
      );
      assert.deepEqual(pick([await bench.counts(sheet)], 'read', 'kept', 'excluded'), [[1, 0, 1]]);
    });
  });

  describe('keys', () => {
    const ticket = (cells: Readonly<Record<string, string>>) =>
      bench.loaded(
        'movements',
        oneRow(
          { 'order-id': 'A', 'ticket-id': 'T1', status: 'Payé', price: '40', ...cells },
          {
            grain: 'ticket',
            statuses: { paye: ['sale'], annule: ['sale', 'void'] },
          },
        ),
      );

    it('keeps the key of a ticket whose price, order or status is corrected', async () => {
      const [first] = await ticket({});
      const corrected = await ticket({ price: '35', status: 'Annulé' });
      assert.deepEqual(new Set(pick([first ?? {}, ...corrected], 'row_key').flat()).size, 1);
      const [other] = await ticket({ 'ticket-id': 'T2' });
      assert.notEqual(other?.['row_key'], first?.['row_key']);
    });

    it('without a ticket id, knows an order at a performance; without any id, the whole row', async () => {
      const key = async (cells: Readonly<Record<string, string>>) =>
        (await bench.loaded('movements', oneRow(cells)))[0]?.['row_key'];
      assert.equal(await key({ 'order-id': 'A', price: '40' }), await key({ 'order-id': 'A', price: '35' }));
      assert.notEqual(
        await key({ 'order-id': 'A', price: '40' }),
        await key({ 'order-id': 'B', price: '40' }),
      );
      assert.notEqual(await key({ price: '40' }), await key({ price: '35' }));
    });

    it('scopes ids to the seller that the file names, be it no member', async () => {
      const keyOf = async (seller: string | null) =>
        (await bench.loaded('movements', oneRow({ 'ticket-id': 'T1', seller })))[0];
      const own = await keyOf(null);
      assert.equal(own?.['seller'], 'theatre-essai');
      assert.equal((await keyOf('Théâtre d’essai'))?.['ticket_key'], own?.['ticket_key']);
      const hub = await keyOf('opera-essai');
      assert.equal(hub?.['seller'], 'opera-essai');
      assert.notEqual(hub?.['ticket_key'], own?.['ticket_key']);
      const stranger = await keyOf('Salle inconnue');
      assert.equal(stranger?.['seller'], null);
      assert.notEqual(stranger?.['ticket_key'], own?.['ticket_key']);
    });
  });

  describe('performances', () => {
    const known = (rows: readonly Row[]) => ({
      known_performances: {
        kind: 'rows' as const,
        columns: [
          column('performance_key', 'VARCHAR'),
          column('title', 'VARCHAR'),
          column('starts_at', 'TIMESTAMP'),
        ],
        rows,
      },
    });
    const PROGRAMME = known([
      { performance_key: 'p1', title: 'La Mouette', starts_at: '2024-09-27 20:00:00' },
      { performance_key: 'p2', title: 'La Mouette', starts_at: '2024-09-28 20:00:00' },
      { performance_key: 'p3', title: 'Le Tartuffe', starts_at: '2024-10-01 20:00:00' },
    ]);
    const named = async (title: string | null, start: string | null, id: string | null = null) => {
      const sheet: HandSheet = {
        header: ['id', 'titre', 'date'],
        fields: { 'performance-id': 'id', 'performance-title': 'titre', 'performance-start': 'date' },
        rows: [[id, title, start]],
      };
      return (await bench.loaded('movements', sheet, PROGRAMME))[0]?.['performance_key'];
    };

    it('finds what the programme knows: by id, by title and start, by day, by a title that stands alone', async () => {
      assert.equal(await named(null, null, 'P2'), 'p2');
      assert.equal(await named('LA MOUETTE', '2024-09-28 20:00'), 'p2');
      assert.equal(await named('La mouette', '2024-09-27'), 'p1');
      assert.equal(await named('Le Tartuffe', null), 'p3');
      assert.equal(await named('La mouette', null), 'la mouette', 'two performances have this title');
      assert.equal(await named('La Mouette', '2024-09-28 20:00', 'EV-778'), 'p2', 'an id of another system');
      assert.equal(await named('Le Cid', '2024-11-01 20:00'), 'le cid|2024-11-01T20:00');
    });

    it('tells the dates of one id apart by their start', async () => {
      const sheet: HandSheet = {
        header: ['id', 'date'],
        fields: { 'performance-id': 'id', 'performance-start': 'date' },
        rows: [
          ['gala', '2024-09-27 20:00'],
          ['gala', '2024-09-28 20:00'],
        ],
      };
      const keys = pick(await bench.loaded('performances', sheet), 'performance_key').flat();
      assert.deepEqual(keys, ['gala|2024-09-27T20:00', 'gala|2024-09-28T20:00']);
    });

    it('takes the file’s name when nothing in it names a performance', async () => {
      const sheet: HandSheet = {
        header: ['prix'],
        fields: { price: 'prix' },
        rows: [['40']],
        facts: { fileName: 'Gala d’ouverture (2).csv' },
      };
      assert.deepEqual(pick(await bench.loaded('movements', sheet), 'performance_key'), [
        ['gala d ouverture'],
      ]);
    });

    it('completes a programme by its productions and places', async () => {
      await bench.completed({
        header: ['salle', 'jauge', 'ville'],
        fields: { venue: 'salle', 'capacity-saleable': 'jauge', municipality: 'ville' },
        rows: [['Grande salle', '450', 'Montréal']],
        source: { kind: 'places' },
        mapping: { labels: { municipality: { montreal: 'montreal' } } },
      });
      const programme: HandSheet = {
        header: ['id', 'titre', 'salle', 'jauge'],
        fields: {
          'performance-id': 'id',
          'performance-title': 'titre',
          venue: 'salle',
          'capacity-saleable': 'jauge',
        },
        rows: [
          ['P1', 'La Mouette', 'Grande Salle', null],
          ['P2', 'La Mouette', 'grande salle', '400'],
          ['P3', 'La Mouette', 'grande salle', '-4'],
        ],
        source: { kind: 'performances', grain: 'performance' },
        facts: { companions: { places: true } },
      };
      assert.deepEqual(
        pick(
          await bench.loaded('performances', programme),
          'performance_key',
          'capacity_saleable',
          'municipality',
        ),
        [
          ['p1', 450, 'montreal'],
          ['p2', 400, 'montreal'],
        ],
      );
      assert.equal((await bench.problems(programme))[0]?.code, 'capacity-negative');
    });
  });

  describe('buyers', () => {
    it('gives lines the postal code and year of birth that another file of the delivery holds', async () => {
      const buyers = await bench.completed({
        header: ['commande', 'code postal', 'naissance'],
        fields: { 'order-id': 'commande', 'postal-code': 'code postal', 'birth-year': 'naissance' },
        rows: [
          ['A', 'h2x 1y4', '1990'],
          ['B', '75001', '1815'],
        ],
        source: { kind: 'buyers' },
      });
      assert.equal(buyers.length, 2);
      const sheet: HandSheet = {
        header: ['titre', 'commande'],
        fields: { 'performance-title': 'titre', 'order-id': 'commande' },
        rows: [
          ['Gala', 'A'],
          ['Gala', 'B'],
          ['Gala', 'C'],
        ],
        facts: { companions: { buyers: ['order-id'] } },
      };
      assert.deepEqual(pick(await bench.loaded('movements', sheet), 'fsa', 'birth_year'), [
        ['H2X', 1990],
        [null, null],
        [null, null],
      ]);
    });

    it('gives a line that says only where its buyer lives the tokens of its order', async () => {
      const named = { 'order-id': 'commande', email: 'courriel', 'postal-code': 'code postal' };
      const header = ['titre', 'commande', 'courriel', 'code postal'];
      const [buyer] = await bench.completed({
        header,
        fields: named,
        rows: [['', 'A', 'a@example.org', 'H2X 1Y4']],
        source: { kind: 'buyers' },
      });
      const sheet: HandSheet = {
        header,
        fields: { 'performance-title': 'titre', ...named },
        rows: [
          ['Gala', 'A', null, 'H2X 1Y4'],
          ['Gala', 'B', null, 'H2X 1Y4'],
        ],
        facts: { companions: { buyers: ['order-id'] } },
      };
      const columns = [
        column('identity_key', 'UBIGINT'),
        column('email_token', 'UBIGINT'),
        column('name_token', 'UBIGINT'),
      ];
      const rows = [{ identity_key: buyer?.['identity_key'] ?? null, email_token: 7, name_token: null }];
      const loaded = await bench.loaded('movements', sheet, { tokens: { kind: 'rows', columns, rows } });
      assert.deepEqual(pick(loaded, 'email_token', 'fsa'), [
        [7, 'H2X'],
        [null, 'H2X'],
      ]);
    });

    it('gives lines the day and the channel of the order that another file of the delivery holds, below their own', async () => {
      await bench.completed({
        header: ['commande', 'date', 'canal'],
        fields: { 'order-id': 'commande', 'purchased-at': 'date', channel: 'canal' },
        rows: [
          ['A', '2024-09-14 10:12:00', 'Web'],
          ['B', '2024-09-15', 'Guichet'],
        ],
        source: { kind: 'buyers' },
        mapping: { labels: { channel: { web: 'online', guichet: 'counter' } } },
      });
      const sheet: HandSheet = {
        header: ['titre', 'commande', 'achat'],
        fields: { 'performance-title': 'titre', 'order-id': 'commande', 'purchased-at': 'achat' },
        rows: [
          ['Gala', 'A', null],
          ['Gala', 'B', null],
          ['Gala', 'B', '2024-09-16 08:00:00'],
          ['Gala', 'C', null],
        ],
        facts: { companions: { buyers: ['order-id'] } },
      };
      const rows = await bench.loaded('movements', sheet);
      assert.deepEqual(pick(rows, 'sold_at', 'moved_at', 'sold_time_known', 'channel'), [
        ['2024-09-14 10:12:00', '2024-09-14 10:12:00', true, 'online'],
        ['2024-09-15 00:00:00', '2024-09-15 00:00:00', false, 'counter'],
        ['2024-09-16 08:00:00', '2024-09-16 08:00:00', true, 'counter'],
        [null, null, false, null],
      ]);
    });

    it('finds the customer of a line through its order, when one file holds orders and another customers', async () => {
      const source = { kind: 'buyers' } as const;
      await bench.completed({
        header: ['commande', 'client', 'date'],
        fields: { 'order-id': 'commande', 'customer-id': 'client', 'purchased-at': 'date' },
        rows: [
          ['7', '31', '2024-09-14 10:12:00'],
          ['8', '32', '2024-09-15 11:02:00'],
        ],
        source,
      });
      const addresses = {
        header: ['client', 'code postal'],
        fields: { 'customer-id': 'client', 'postal-code': 'code postal' },
        source,
      };
      await bench.completed({ ...addresses, rows: [['31', 'H2X 1Y4']] }, false);
      // A second page of the same list; 7 is a customer too, and not the order 7.
      await bench.completed(
        {
          ...addresses,
          rows: [
            ['32', 'J4Z 6Z8'],
            ['7', 'G1R 2B5'],
          ],
        },
        false,
      );
      const sheet: HandSheet = {
        header: ['titre', 'commande'],
        fields: { 'performance-title': 'titre', 'order-id': 'commande' },
        rows: [
          ['Gala', '7'],
          ['Gala', '8'],
          ['Gala', '9'],
        ],
        facts: { companions: { buyers: ['order-id', 'customer-id'] } },
      };
      assert.deepEqual(pick(await bench.loaded('movements', sheet), 'fsa', 'sold_at'), [
        ['H2X', '2024-09-14 10:12:00'],
        ['J4Z', '2024-09-15 11:02:00'],
        [null, null],
      ]);
    });

    it('counts a ticket as entered when one of several files of scans says so', async () => {
      const scans = (entered: string) => ({
        header: ['billet', 'entré'],
        fields: { 'ticket-id': 'billet', scanned: 'entré' },
        rows: [['T1', entered]],
        source: { kind: 'scans' as const },
      });
      await bench.completed(scans('1'));
      assert.deepEqual(pick(await bench.completed(scans('0'), false), 'scanned'), [[1]]);
    });

    it('counts the entries of another file of the delivery', async () => {
      await bench.completed({
        header: ['billet'],
        fields: { 'ticket-id': 'billet' },
        rows: [['T1'], ['T1'], ['T9']],
        source: { kind: 'scans' },
      });
      const sheet: HandSheet = {
        header: ['titre', 'billet'],
        fields: { 'performance-title': 'titre', 'ticket-id': 'billet' },
        rows: [
          ['Gala', 'T1'],
          ['Gala', 'T2'],
        ],
        facts: { companions: { scans: true } },
      };
      assert.deepEqual(pick(await bench.loaded('movements', sheet), 'scanned'), [[1], [0]]);
    });
  });

  it('reads sums of periods by house, and hangs them on the house’s own place', async () => {
    const sheet: HandSheet = {
      header: ['musée', 'année', 'payant', 'gratuit', 'total', 'ville'],
      fields: {
        house: 'musée',
        period: 'année',
        'paid-quantity': 'payant',
        'free-quantity': 'gratuit',
        quantity: 'total',
        municipality: 'ville',
      },
      rows: [
        ['Théâtre d’essai', '2019', '1 200', '300', '1 500', 'Laval'],
        ['Opéra d’essai', '2019', '10', '5', null, 'Laval'],
        ['Total', '2019', '1 210', '305', '1 515', null],
      ],
      source: {
        kind: 'sums',
        grain: 'sum',
        exclusions: [{ rule: 'total-row', field: 'house', when: { in: ['total'] } }],
      },
      mapping: { labels: { municipality: { laval: 'laval' } }, decimal: 'comma' },
    };
    const rows = await bench.loaded('sums', sheet);
    assert.deepEqual(pick(rows, 'presenter', 'period_start', 'period_end', 'quantity', 'paid_quantity'), [
      ['theatre-essai', '2019-01-01', '2019-12-31', 1500, 1200],
      ['opera-essai', '2019-01-01', '2019-12-31', 15, 10],
    ]);
    const places = await bench.loaded('performances', sheet);
    assert.deepEqual(pick(places, 'performance_key', 'presenter', 'municipality'), [
      [rows[0]?.['performance_key'], 'theatre-essai', 'laval'],
      [rows[1]?.['performance_key'], 'opera-essai', 'laval'],
    ]);
  });

  it('reads each option chosen, and says who was asked and did not answer', async () => {
    const sheet: HandSheet = {
      header: ['id', 'Radio', 'Facebook', 'Pratiques', 'Âge'],
      fields: { 'response-id': 'id', age: 'Âge', 'answered-at': 'id' },
      rows: [
        ['1', 'Oui', 'Non', 'Opéra, Danse', '30'],
        ['2', null, null, 'Opéra', null],
        ['3', 'Oui', 'Oui', 'Jonglerie', null],
      ],
      source: { kind: 'responses', grain: 'response' },
      mapping: {
        columns: { 'response-id': 0, age: 4 },
        questions: [
          {
            question: 'follows-culture',
            wording: 'Comment suivez-vous l’actualité culturelle?',
            columns: [
              { index: 1, option: 'radio' },
              { index: 2, option: 'facebook' },
            ],
            options: {},
            separator: null,
          },
          {
            question: 'attended-disciplines-12-months',
            wording: 'Qu’avez-vous vu?',
            columns: [{ index: 3 }],
            options: { opera: 'opera', danse: 'dance' },
            separator: ',',
          },
        ],
      },
    };
    const rows = pick(
      await bench.loaded('responses', sheet),
      'source_row',
      'question',
      'option',
      'answered',
    ).map((row) => row.join(' '));
    assert.deepEqual(
      new Set(rows),
      new Set([
        '2 follows-culture radio true',
        '2 attended-disciplines-12-months opera true',
        '2 attended-disciplines-12-months dance true',
        '3 follows-culture  false',
        '3 attended-disciplines-12-months opera true',
        '4 follows-culture radio true',
        '4 follows-culture facebook true',
        '4 attended-disciplines-12-months  true',
      ]),
    );
    assert.equal(rows.length, 8);
  });
});
