// Lists of all that stands: what they no longer hold was given back, unless they are only a part.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { MadePool } from './made-pool.ts';

const HEADER =
  'event_name,section_name,row_name,seat_num,last_seat,num_seats,acct_id,zip,add_datetime,price_code,comp,comp_name,purchase_price,paid_amount,source';

/** A seat of a performance, bought on a day of September. */
function seat(number: number, day = number, performance = 'FAUST1004'): string {
  return `${performance},ORCH,A,${number},${number},1,${1000 + number},H2X 1Y4,9/${day}/2024,A,N,,40.00,40.00,WEB`;
}

const seats = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => seat(from + n));

let pool: MadePool;
let files = 0;
before(async () => {
  pool = await MadePool.make();
});
after(() => pool.remove());

async function handIn(lines: readonly string[], organisation: string): Promise<Receipt> {
  const text = [HEADER, ...lines, ''].join('\n');
  const [receipt] = await pool.ingest([pool.file(`sold-${++files}.csv`, text)], { organisation });
  assert.ok(receipt);
  assert.equal(receipt.source.id, 'archtics-tickets');
  return receipt;
}

const codes = ({ problems }: Receipt) =>
  problems.map(({ code }) => code).filter((code) => code !== 'labels-unmapped');
const issued = (house: string) => pool.figure('tickets-issued', house);

describe('a list of the seats sold', () => {
  it('takes away what it no longer holds, says so, and an undo brings it back', async () => {
    await handIn(seats(1, 20), 'maison-a');
    const second = await handIn([...seats(1, 9), ...seats(12, 25)], 'maison-a');
    assert.deepEqual(second.changes, { new: 5, changed: 0, identical: 18, missing: 0, gone: 2 });
    assert.deepEqual(codes(second), ['tickets-given-back']);
    assert.equal(await issued('maison-a'), 23);
    await pool.undo(second.id);
    assert.equal(await issued('maison-a'), 20);
  });

  it('of which much is missing is taken for a part, and takes nothing away', async () => {
    await handIn(seats(1, 20), 'maison-b');
    const part = await handIn([seat(1), ...seats(15, 20)], 'maison-b');
    assert.deepEqual(part.changes, { new: 0, changed: 0, identical: 7, missing: 13, gone: 0 });
    assert.deepEqual(codes(part), ['list-incomplete']);
    assert.equal(await issued('maison-b'), 20);
  });

  it('says nothing of other days of purchase, nor of other performances', async () => {
    await handIn([...seats(1, 20), seat(1, 5, 'CARMEN1105')], 'maison-c');
    const later = await handIn(seats(18, 26), 'maison-c');
    assert.deepEqual(later.changes, { new: 6, changed: 0, identical: 3, missing: 17, gone: 0 });
    assert.equal(await issued('maison-c'), 27);
  });

  it('keeps what another of its files of the same delivery holds', async () => {
    await handIn(seats(1, 20), 'maison-d');
    const part = (name: string, lines: readonly string[]) =>
      pool.file(name, [HEADER, ...lines, ''].join('\n'));
    const pages = [part('p1.csv', seats(1, 11)), part('p2.csv', seats(11, 20).slice(1))];
    await pool.ingest([...pages, part('p3.csv', [seat(21), seat(1, 1)])], { organisation: 'maison-d' });
    assert.equal(await issued('maison-d'), 21);
  });
});

describe('a list that goes past a performance without naming it', () => {
  const PROGRAMME = [
    'Series,Weekend,Perf Code,Name,Date,Season,Type,Classical Type',
    ...[1, 2, 3, 4, 5].map(
      (day) => `A,5,LUNE110${day},Rue de la Lune,11/${day}/2024,2024-25,Classical,Standard`,
    ),
    '',
  ].join('\n');
  const ofDays = (days: readonly number[], seats: number) =>
    days.flatMap((day) => Array.from({ length: seats }, (_, n) => seat(n + 1, n + 1, `LUNE110${day}`)));
  const first = async (house: string, third: number) => {
    await pool.ingest([pool.file(`events-${++files}.csv`, PROGRAMME)], { organisation: house });
    await handIn([...ofDays([1, 2, 4, 5], 10), ...ofDays([3], third)], house);
  };

  it('says that its few tickets were given back, and an undo brings them back', async () => {
    await first('maison-g', 4);
    assert.equal(await issued('maison-g'), 44);
    const second = await handIn(ofDays([1, 2, 4, 5], 10), 'maison-g');
    assert.equal(second.changes?.gone, 4);
    assert.deepEqual(codes(second), ['tickets-given-back']);
    assert.equal(await issued('maison-g'), 40);
    await handIn([...ofDays([1, 2, 4, 5], 10), ...ofDays([3], 2)], 'maison-g');
    assert.equal(await issued('maison-g'), 42);
    await pool.undo(second.id);
    assert.equal(await issued('maison-g'), 42);
  });

  it('takes nothing away when the performance held many', async () => {
    await first('maison-h', 10);
    const second = await handIn(ofDays([1, 2, 4, 5], 10), 'maison-h');
    assert.equal(second.changes?.gone, 0);
    assert.deepEqual(codes(second), ['performances-not-listed']);
    assert.equal(await issued('maison-h'), 50);
  });

  it('takes nothing away when it names too few of the others, or ends before', async () => {
    await first('maison-i', 4);
    for (const days of [
      [1, 5],
      [1, 2],
    ])
      assert.deepEqual(codes(await handIn(ofDays(days, 10), 'maison-i')), []);
    assert.equal(await issued('maison-i'), 44);
  });
});

describe('a file older than one before it', () => {
  const header =
    'Référence commande;Date de la commande;Statut de la commande;Nom payeur;Prénom payeur;Email payeur;Raison sociale;Moyen de paiement;Tarif;Montant tarif;Code Promo;Montant code promo';
  const order = (number: number, status = 'Validé') =>
    `${number};0${number}/09/2024 12:00;${status};;;;;Carte;Plein tarif;20,00;;`;
  const hand = async (name: string, lines: readonly string[]) => {
    const [receipt] = await pool.ingest([pool.file(name, [header, ...lines, ''].join('\r\n'))], {
      organisation: 'maison-f',
    });
    assert.ok(receipt);
    return codes(receipt).filter((code) => code !== 'currency-not-pool');
  };

  it('is told apart by what it gives as sold again', async () => {
    await hand('export-noce-05_10_2024.csv', [order(1, 'Remboursé'), order(2), order(3)]);
    assert.equal(await issued('maison-f'), 2);
    assert.deepEqual(await hand('export-noce-05_09_2024.csv', [order(1), order(2)]), ['file-seems-older']);
    assert.deepEqual(await hand('export-noce-06_10_2024.csv', [order(1), order(2), order(3), order(4)]), []);
  });
});

describe('a list of orders', () => {
  const order = (positions: readonly number[], code = 'ABC12') => ({
    code,
    status: 'p',
    testmode: false,
    datetime: '2024-09-01T12:00:00Z',
    positions: positions.map((id) => ({
      id,
      positionid: id,
      item: 1,
      price: '20.00',
      tax_rate: '0.00',
      tax_value: '0.00',
      secret: `s${id}`,
    })),
  });
  const file = (orders: readonly unknown[]) =>
    JSON.stringify({
      event: { name: 'Noce', slug: 'noce', items: [{ id: 1, name: 'Entrée', price: '20.00' }], orders },
    });

  it('takes away positions that left their order, and says nothing of orders that it does not name', async () => {
    const hand = (orders: readonly unknown[]) =>
      pool.ingest([pool.file(`noce-${++files}_pretixdata.json`, file(orders))], { organisation: 'maison-e' });
    await hand([order([1, 2, 3]), order([4, 5], 'DEF34')]);
    assert.equal(await issued('maison-e'), 5);
    await hand([order([1, 3])]);
    assert.equal(await issued('maison-e'), 4);
  });
});
