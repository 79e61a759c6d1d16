// A house that hands in one file and then another: the figures of both months stay, what is said again replaces what it
// corrects, and where a file does not tell which it is, the preview says what would go.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { MadePool } from './made-pool.ts';

let pool: MadePool;
let files = 0;
beforeEach(async () => {
  pool = await MadePool.make();
});
afterEach(() => pool.remove());

type Line = {
  readonly date?: string;
  readonly bought?: string;
  readonly order?: string;
  readonly ticket?: string;
  readonly id?: string;
  readonly title?: string;
  readonly quantity?: number;
  readonly priceType?: string;
};

const NOVEMBER = '2024-11-14';
const DECEMBER = '2024-12-14';

/** One line a row, in the columns that the lines say. */
function table(lines: readonly Line[]): string {
  const [first = {}] = lines;
  const columns: readonly (readonly [string, (line: Line) => string | number | undefined])[] = [
    ['Code représentation', (line) => line.id],
    ['Spectacle', (line) => line.title ?? 'La Noce'],
    ['Date de la représentation', (line) => line.date],
    ['Heure', () => '20:00'],
    ['Salle', () => 'Salle Essai'],
    ['No de commande', (line) => line.order],
    ['No de billet', (line) => line.ticket],
    ['Date d’achat', (line) => line.bought],
    ['Tarif', (line) => line.priceType ?? 'Régulier'],
    ['Billets', (line) => line.quantity],
    ['Montant', (line) => `${(line.quantity ?? 1) * 20}.00`],
  ];
  const said = columns.filter(([, cell]) => cell(first) !== undefined);
  const rows = lines.map((line) => said.map(([, cell]) => cell(line)).join(','));
  return [said.map(([header]) => header).join(','), ...rows, ''].join('\n');
}

async function handIn(lines: readonly Line[], ...options: string[]): Promise<Receipt> {
  const [receipt] = await pool.ingest([pool.file(`ventes-${++files}.csv`, table(lines))], { options });
  assert.ok(receipt);
  const { read, kept, setAside, excluded } = receipt.rows;
  assert.equal(read, kept + setAside + excluded);
  return receipt;
}

const codes = ({ problems }: Receipt) =>
  problems.map(({ code }) => code).filter((code) => !['taxes-assumed', 'labels-unmapped'].includes(code));
const byMonth = () => pool.figures('tickets-issued', 'performance-month');
const revenue = () => pool.figures('revenue', 'performance-month');

describe('the same title, hour and hall in another month', () => {
  it('adds to what was there, of orders', async () => {
    await handIn([
      { date: NOVEMBER, order: '1', bought: '2024-10-01', quantity: 2 },
      { date: NOVEMBER, order: '2', bought: '2024-10-02', quantity: 1 },
    ]);
    const second = await handIn([{ date: DECEMBER, order: '1', bought: '2024-11-01', quantity: 4 }]);
    assert.deepEqual(codes(second), []);
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2024-12': 4 });
    assert.deepEqual(await revenue(), { '2024-11': 6000, '2024-12': 8000 });
  });

  it('adds to what was there, of sums', async () => {
    await handIn([{ date: NOVEMBER, quantity: 15 }]);
    await handIn([{ date: DECEMBER, quantity: 27 }]);
    assert.deepEqual(await byMonth(), { '2024-11': 15, '2024-12': 27 });
  });

  it('adds to what was there under the same number of performance, of lines and of sums, and says so', async () => {
    await handIn([{ id: 'N1', date: NOVEMBER, order: '1', bought: '2024-10-01', quantity: 3 }]);
    const preview = await handIn(
      [{ id: 'N1', date: DECEMBER, order: '1', bought: '2024-11-01', quantity: 4 }],
      '--preview',
    );
    assert.deepEqual(codes(preview), ['performance-numbers-again']);
    await handIn([{ id: 'N1', date: DECEMBER, order: '1', bought: '2024-11-01', quantity: 4 }]);
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2024-12': 4 });
    assert.equal(await pool.figure('performances'), 2);

    await handIn([{ id: 'S1', title: 'Carmen', date: NOVEMBER, quantity: 15 }]);
    const sums = await handIn([{ id: 'S1', title: 'Carmen', date: DECEMBER, quantity: 27 }]);
    assert.deepEqual(codes(sums), ['performance-numbers-again']);
    assert.deepEqual(await byMonth(), { '2024-11': 18, '2024-12': 31 });
  });

  it('is the same performance when its second month is handed in again, and when the first is', async () => {
    const month = (date: string, order: string, quantity: number): Line => ({
      ...{ id: 'N1', date, order, quantity },
      bought: '2024-10-01',
    });
    await handIn([month(NOVEMBER, '1', 3)]);
    await handIn([month(DECEMBER, '2', 4)]);
    assert.deepEqual(codes(await handIn([month(DECEMBER, '2', 4), month(DECEMBER, '3', 1)])), []);
    assert.deepEqual(codes(await handIn([month(NOVEMBER, '1', 3), month(NOVEMBER, '4', 1)])), []);
    assert.deepEqual(codes(await handIn([month(NOVEMBER, '5', 1), month(DECEMBER, '6', 1)])), []);
    assert.deepEqual(await byMonth(), { '2024-11': 5, '2024-12': 6 });
    assert.equal(await pool.figure('performances'), 2);
  });

  it('keeps both where ticket numbers begin again, says so, and an undo of either leaves the other', async () => {
    const month = (date: string, bought: string): readonly Line[] =>
      ['1', '2', '3'].map((ticket) => ({ date, ticket, bought }));
    const first = await handIn(month(NOVEMBER, '2024-10-01'));
    const second = await handIn(month(DECEMBER, '2024-11-01'));
    assert.deepEqual(codes(second), ['ticket-numbers-again']);
    assert.deepEqual(second.changes, { new: 3, changed: 0, identical: 0, missing: 0, gone: 0 });
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2024-12': 3 });
    await handIn([...month(DECEMBER, '2024-11-01'), { date: DECEMBER, ticket: '4', bought: '2024-11-02' }]);
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2024-12': 4 });
    await pool.undo(first.id);
    assert.deepEqual(await byMonth(), { '2024-12': 4 });
  });
});

describe('the same performance', () => {
  const before: readonly Line[] = [
    { date: NOVEMBER, order: '1', bought: '2024-09-01', quantity: 2 },
    { date: NOVEMBER, order: '2', bought: '2024-10-02', quantity: 1 },
  ];

  it('with later orders only keeps the earlier ones', async () => {
    await handIn(before);
    const later = await handIn([{ date: NOVEMBER, order: '3', bought: '2024-11-01', quantity: 2 }]);
    assert.deepEqual(later.changes, { new: 1, changed: 0, identical: 0, missing: 2, gone: 0 });
    assert.deepEqual(await byMonth(), { '2024-11': 5 });
    assert.deepEqual(await pool.figures('tickets-issued', 'purchase-month'), {
      '2024-09': 2,
      '2024-10': 1,
      '2024-11': 2,
    });
  });

  it('handed in three times whole counts once, also when the last, the second or the first is undone', async () => {
    const bigger = (quantity: number): readonly Line[] => before.map((line) => ({ ...line, quantity }));
    const first = await handIn(bigger(1));
    const second = await handIn(bigger(2));
    const third = await handIn(bigger(3));
    await pool.undo(third.id);
    assert.deepEqual(await byMonth(), { '2024-11': 4 });
    await handIn(bigger(5));
    await pool.undo(second.id);
    assert.deepEqual(await byMonth(), { '2024-11': 10 });
    await pool.undo(first.id);
    assert.deepEqual(await byMonth(), { '2024-11': 10 });
  });

  it('with an overlap of one month counts that month once', async () => {
    await handIn(before);
    await handIn([
      { date: NOVEMBER, order: '2', bought: '2024-10-02', quantity: 1 },
      { date: NOVEMBER, order: '3', bought: '2024-11-01', quantity: 3 },
    ]);
    assert.deepEqual(await byMonth(), { '2024-11': 6 });
  });

  it('whose orders are numbered anew takes the place of what had these numbers, and says what that costs', async () => {
    const orders = (bought: string, quantity: number) =>
      ['1', '2', '3', '4', '5', '6'].map((order) => ({ date: NOVEMBER, order, bought, quantity }));
    await handIn(orders('2024-10-01', 2));
    const again = await handIn(orders('2024-11-01', 1), '--preview');
    assert.deepEqual(again.problems.find(({ code }) => code === 'sale-numbers-again')?.params, {
      sales: 6,
      before: 12,
      after: 6,
    });
  });

  it('postponed is found by its number and an order said again, and its tickets go with it', async () => {
    const [one, two] = before.map((line) => ({ ...line, id: 'N1' }));
    assert.ok(one && two);
    await handIn([one, two]);
    const moved = await handIn([
      { ...one, date: DECEMBER },
      { id: 'N1', date: DECEMBER, order: '9', bought: '2024-11-20', quantity: 1 },
    ]);
    assert.deepEqual(codes(moved), ['performances-moved']);
    assert.deepEqual(await byMonth(), { '2024-12': 4 });
  });

  it('is not taken for postponed because a few of its tickets were exchanged for another under its number', async () => {
    const tickets = ['1', '2', '3', '4', '5'].map((ticket) => ({ id: 'N1', ticket, bought: '2024-10-01' }));
    await handIn(tickets.map((line) => ({ ...line, date: NOVEMBER })));
    const [exchanged] = tickets;
    assert.ok(exchanged);
    const later = await handIn([
      { ...exchanged, date: DECEMBER },
      ...['6', '7', '8'].map((ticket) => ({ id: 'N1', ticket, bought: '2024-11-01', date: DECEMBER })),
    ]);
    assert.deepEqual(codes(later), ['performance-numbers-again']);
    assert.match(JSON.stringify(later.problems), /trop peu de ce qui y était vendu est redit ici/);
    assert.match(JSON.stringify(later.problems), /keeps its tickets, less exchanges/);
    assert.deepEqual(await byMonth(), { '2024-11': 4, '2024-12': 4 });
  });

  it('whose number stands at another date in a file of exchanged orders alone is said to be mended by the whole export', async () => {
    const order = (order: string, date: string, bought: string): Line => ({
      id: 'N1',
      order,
      date,
      bought,
      quantity: 2,
    });
    const bought = ['1', '2', '3'].map((number) => order(number, NOVEMBER, '2024-10-01'));
    const first = await handIn(bought);
    const exchanges = await handIn([order('1', DECEMBER, '2024-11-20')]);
    assert.deepEqual(codes(exchanges), ['performance-numbers-again']);
    assert.match(
      JSON.stringify(exchanges.problems),
      /exchanges alone, undo this delivery and the earlier ones/,
    );
    for (const { id } of [exchanges, first]) await pool.undo(id);
    await handIn([...bought.slice(1), order('1', DECEMBER, '2024-11-20')]);
    assert.deepEqual(await byMonth(), { '2024-11': 4, '2024-12': 2 });
  });

  it('postponed without a number counts twice, and the preview says how to mend it', async () => {
    const first = await handIn(before);
    const lines = before.map((line) => ({ ...line, date: DECEMBER }));
    assert.deepEqual(codes(await handIn(lines, '--preview')), ['performances-seem-moved']);
    await handIn(lines);
    await pool.undo(first.id);
    assert.deepEqual(await byMonth(), { '2024-12': 3 });
  });

  it('is not said to be postponed where some people went twice', async () => {
    await handIn(before);
    const twice = await handIn([{ date: DECEMBER, order: '2', bought: '2024-10-02', quantity: 1 }]);
    assert.deepEqual(codes(twice), []);
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2024-12': 1 });
  });

  it('of ticket numbers that stay goes to its new date, and a few exchanges too', async () => {
    const tickets = ['1', '2', '3', '4', '5'].map((ticket) => ({ ticket, bought: '2024-10-01' }));
    await handIn(tickets.map((line) => ({ ...line, date: NOVEMBER })));
    await handIn(tickets.map((line) => ({ ...line, date: DECEMBER })));
    assert.deepEqual(await byMonth(), { '2024-12': 5 });
    const exchanged = await handIn([
      { ticket: '1', bought: '2024-11-30', date: '2025-01-10' },
      ...['7', '8', '9'].map((ticket) => ({ ticket, bought: '2024-11-30', date: '2025-01-10' })),
    ]);
    assert.equal(codes(exchanged).includes('ticket-numbers-again'), false);
    assert.deepEqual(await byMonth(), { '2024-12': 4, '2025-01': 4 });
  });
});

describe('sums of the same performance', () => {
  const sums = (...priced: readonly (readonly [string, number])[]): readonly Line[] =>
    priced.map(([priceType, quantity]) => ({ date: NOVEMBER, priceType, quantity }));

  it('are replaced, and it is said how many tickets there were', async () => {
    await handIn(sums(['Régulier', 10], ['Étudiant', 5]));
    const later = await handIn(sums(['Régulier', 22], ['Étudiant', 8]));
    assert.deepEqual(later.problems.find(({ code }) => code === 'lines-replaced')?.params, {
      lines: 2,
      before: 15,
      after: 30,
    });
    assert.deepEqual(await byMonth(), { '2024-11': 30 });
  });

  it('lose a price that got another name, say so, and an undo brings it back', async () => {
    await handIn(sums(['Régulier', 10], ['Étudiant', 5]));
    const later = await handIn(sums(['Régulier', 12], ['Étudiants et 30 ans et moins', 6]));
    assert.deepEqual(codes(later), ['sums-gone', 'lines-replaced']);
    assert.equal(later.changes?.gone, 1);
    assert.deepEqual(await byMonth(), { '2024-11': 18 });
    await pool.undo(later.id);
    assert.deepEqual(await byMonth(), { '2024-11': 15 });
  });

  it('of other prices, or of fewer tickets, are added and take nothing away', async () => {
    await handIn(sums(['Abonnement', 200], ['Groupe', 30]));
    const single = await handIn(sums(['Régulier', 300]));
    assert.deepEqual(codes(single), ['sums-not-said-again']);
    const part = await handIn(sums(['Abonnement', 100], ['Régulier', 100]));
    assert.deepEqual(codes(part), ['sums-not-said-again', 'lines-replaced']);
    assert.deepEqual(await byMonth(), { '2024-11': 230 });
  });
});

describe('what nothing dates', () => {
  it('takes the place of the same words, and the preview says how many tickets that costs', async () => {
    await handIn([{ quantity: 15 }]);
    const preview = await handIn([{ quantity: 27 }], '--preview');
    assert.deepEqual(preview.problems.map(({ code, severity, params }) => [code, severity, params]).at(-1), [
      'lines-undated-again',
      'warning',
      { lines: 1, before: 15, after: 27 },
    ]);
    assert.equal(await pool.figure('tickets-issued'), 15);
  });

  it('is said also of two files of one delivery, the last of which stands', async () => {
    const paths = [15, 27].map((quantity) => pool.file(`mois-${quantity}.csv`, table([{ quantity }])));
    const [first, second] = await pool.ingest(paths);
    assert.ok(first && second);
    assert.deepEqual(
      [codes(first), codes(second)],
      [['lines-undated'], ['lines-undated', 'lines-undated-again']],
    );
    assert.equal(await pool.figure('tickets-issued'), 27);
  });
});

describe('tickets told elsewhere', () => {
  const of = (date: string, bought: string, ...numbers: readonly number[]): readonly Line[] =>
    numbers.map((ticket) => ({ date, ticket: String(ticket), bought }));
  const JANUARY = '2025-01-10';

  it('of a file of few lines are judged by all that is known of their performance', async () => {
    await handIn(of(NOVEMBER, '2024-10-01', 1, 2, 3, 4, 5, 6, 7, 8));
    await handIn(of(NOVEMBER, '2024-11-01', 9, 10));
    const exchanged = await handIn(of(DECEMBER, '2024-11-20', 9, 21, 22, 23, 24));
    assert.deepEqual(codes(exchanged), []);
    assert.deepEqual(await byMonth(), { '2024-11': 9, '2024-12': 5 });
    // So they are when what stands between is taken back.
    const after = await handIn(of(NOVEMBER, '2024-11-01', 10));
    await pool.undo(after.id);
    assert.deepEqual(await byMonth(), { '2024-11': 9, '2024-12': 5 });
  });

  it('take nothing from months that began to number again, as is said, whatever is undone', async () => {
    await handIn(of(NOVEMBER, '2024-10-01', 1, 2, 3, 4));
    await handIn(of(DECEMBER, '2024-11-01', 1, 2, 3, 4));
    const lines = of(JANUARY, '2024-12-01', 1, 11, 12, 13);
    const third = await handIn(lines);
    assert.deepEqual(codes(third), ['ticket-numbers-again']);
    const months = { '2024-11': 4, '2024-12': 4, '2025-01': 4 };
    assert.deepEqual(await byMonth(), months);
    await pool.undo(third.id);
    assert.deepEqual(await byMonth(), { '2024-11': 4, '2024-12': 4 });
    const again = await handIn(lines);
    const same = await handIn(of(DECEMBER, '2024-11-01', 2));
    assert.deepEqual(await byMonth(), months);
    await pool.undo(same.id);
    assert.deepEqual(await byMonth(), months);
    await pool.undo(again.id);
    assert.deepEqual(await byMonth(), { '2024-11': 4, '2024-12': 4 });
  });

  it('in a file of exchanges alone count twice, and are mended by the whole export, not by an undo of what came before', async () => {
    const first = await handIn(of(NOVEMBER, '2024-10-01', 1, 2, 3, 4, 5, 6, 7, 8));
    const exchanges = await handIn(of(DECEMBER, '2024-11-20', 1, 2));
    assert.deepEqual(exchanges.problems.find(({ code }) => code === 'ticket-numbers-again')?.params, {
      tickets: 2,
      others: 6,
    });
    assert.match(JSON.stringify(exchanges.problems), /would also take away 6.other.tickets/);
    assert.deepEqual(await byMonth(), { '2024-11': 8, '2024-12': 2 });
    for (const { id } of [exchanges, first]) await pool.undo(id);
    await handIn([...of(NOVEMBER, '2024-10-01', 3, 4, 5, 6, 7, 8), ...of(DECEMBER, '2024-11-20', 1, 2)]);
    assert.deepEqual(await byMonth(), { '2024-11': 6, '2024-12': 2 });
  });

  it('of a whole performance are not mended by an undo of a delivery that has another too', async () => {
    await handIn([...of(NOVEMBER, '2024-10-01', 1, 2, 3), ...of(JANUARY, '2024-10-01', 8)]);
    const moved = await handIn(of(DECEMBER, '2024-11-20', 1, 2, 3));
    assert.match(JSON.stringify(moved.problems), /would also take away 1.other.ticket\./);
  });

  it('of a whole performance are mended by an undo of what came before, as is said', async () => {
    const first = await handIn(of(NOVEMBER, '2024-10-01', 1, 2, 3));
    const moved = await handIn(of(DECEMBER, '2024-11-20', 1, 2, 3));
    assert.match(JSON.stringify(moved.problems), /exchanged, undo the earlier delivery\./);
    await pool.undo(first.id);
    assert.deepEqual(await byMonth(), { '2024-12': 3 });
  });

  it('and exchanged twice stand at the last only, whatever is undone', async () => {
    await handIn(of(NOVEMBER, '2024-10-01', 1, 2, 3, 4));
    const second = await handIn(of(DECEMBER, '2024-10-01', 1));
    await handIn(of(JANUARY, '2024-10-01', 1));
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2025-01': 1 });
    const later = await handIn(of('2025-02-10', '2024-10-01', 1));
    await pool.undo(later.id);
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2025-01': 1 });
    await pool.undo(second.id);
    assert.deepEqual(await byMonth(), { '2024-11': 3, '2025-01': 1 });
  });
});
