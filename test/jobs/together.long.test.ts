// Files that complete each other, and houses that sell for one another: each ticket counts once, where it belongs.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import { type MadePerformance, type MadeSale, programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

let pool: MadePool;
let house: string;
let count = 0;
before(async () => {
  pool = await MadePool.make({ isProvisional: true });
});
after(() => pool.remove());
beforeEach(() => {
  house = `maison-${++count}`;
});

const sales = (made: readonly MadeSale[]) => pool.file(`ventes-${++count}.csv`, salesFile(made));
const programme = (made: readonly MadePerformance[]) => pool.file(`prog-${++count}.csv`, programmeFile(made));
const describeHouse = (slug: string, ...options: string[]) =>
  parterre(['organisation', pool.root, slug, ...options]);

describe('a programme and its sales', () => {
  const played = [{ id: 'p1', discipline: 'dance' }];
  const sold = [{ performance: 'p1' }, { performance: 'p1' }];

  for (const [order, handIn] of [
    ['in one delivery, programme first', () => [[programme(played), sales(sold)]]],
    ['in one delivery, sales first', () => [[sales(sold), programme(played)]]],
    ['in two deliveries, programme first', () => [[programme(played)], [sales(sold)]]],
    ['in two deliveries, sales first', () => [[sales(sold)], [programme(played)]]],
  ] as const) {
    test(`meet: ${order}`, async () => {
      for (const files of handIn()) await pool.ingest(files, { organisation: house });
      assert.deepEqual(await pool.figures('tickets-issued', 'discipline', house), { dance: 2 });
      assert.equal(await pool.figure('performances', house), 1);
    });
  }

  test('give figures of the performances alone once the sales are undone', async () => {
    const [, receipt] = await pool.ingest([programme(played), sales(sold)], { organisation: house });
    await pool.undo(receipt?.id ?? '');
    assert.equal(await pool.figure('tickets-issued', house), 0);
    assert.equal(await pool.figure('performances', house), 1);
  });
});

describe('buyers in a file of their own', () => {
  const buyers = 'order_id,email,first_name,last_name,postal_code,birth_year';
  const twoOrders = [{ order: 'o1' }, { order: 'o1' }, { order: 'o2' }];

  test('say where and in which year the buyers of the sales beside them were born', async () => {
    const people = [
      'o1,zoe.essai@exemple.test,Zoé,Essai,H2X 1Y4,1980',
      'o2,luc.essai@exemple.test,Luc,Essai,J4K 2T1,2000',
    ];
    const file = pool.file('buyers.csv', [buyers, ...people, ''].join('\n'));
    const receipts = await pool.ingest([sales(twoOrders), file, programme([{}])], { organisation: house });
    assert.deepEqual(
      receipts.map(({ source, rows }) => [source.id, rows.kept]),
      [
        ['parterre-sales', 3],
        ['parterre-buyers', 2],
        ['parterre-performances', 1],
      ],
    );
    assert.deepEqual(await pool.figures('tickets-issued', 'fsa', house), { H2X: 2, J4K: 1 });
    assert.deepEqual(await pool.figures('tickets-issued', 'age-band', house), { '40-44': 2, '20-24': 1 });
  });
});

describe('buyers in several files', () => {
  test('are all known, as the pages of one list are', async () => {
    const header = 'order_id,email,first_name,last_name,postal_code,birth_year';
    const page = (name: string, line: string) => pool.file(name, [header, line, ''].join('\n'));
    const pages = [
      page('buyers-1.csv', 'o1,zoe.essai@exemple.test,Zoé,Essai,H2X 1Y4,1980'),
      page('buyers-2.csv', 'o2,luc.essai@exemple.test,Luc,Essai,J4K 2T1,2000'),
    ];
    const made = sales([{ order: 'o1' }, { order: 'o1' }, { order: 'o2' }]);
    await pool.ingest([made, ...pages, programme([{}])], { organisation: house });
    assert.deepEqual(await pool.figures('tickets-issued', 'fsa', house), { H2X: 2, J4K: 1 });
    assert.equal(await pool.figure('buyers', house), 2);
  });
});

describe('a box office that sells for another house', () => {
  test('and that house both deliver the same tickets: each counts once', async () => {
    const [hub, tenant] = [`${house}-billetterie`, `${house}-troupe`];
    await pool.ingest([sales([{ ticket: 'du-hub' }])], { organisation: hub });
    await describeHouse(tenant, '--sellers', hub);
    const together = [{ ticket: 'a' }, { ticket: 'b' }];
    await pool.ingest([sales(together.map((one) => ({ ...one, seller: hub })))], { organisation: tenant });
    await pool.ingest([sales([...together, { ticket: 'c' }].map((one) => ({ ...one, presenter: tenant })))], {
      organisation: hub,
    });
    // Two that both delivered, and one that only the box office did.
    assert.equal(await pool.figure('tickets-issued', tenant), 3);
    assert.equal(await pool.figure('tickets-issued', hub), 1);
  });

  test('counts for nobody when the house did not name it as its seller', async () => {
    const [stranger, victim] = [`${house}-intrus`, `${house}-victime`];
    await pool.ingest([programme([{}]), sales([{ ticket: 'a' }])], { organisation: victim });
    const before = await pool.query({ metric: 'tickets-issued', scope: 'pool' }, 'steward');
    await pool.ingest(
      [
        sales([
          { ticket: 'a', presenter: victim, price: '999.00' },
          { ticket: 'z', presenter: victim },
          { ticket: 'a', presenter: victim, seller: victim, movement: 'refund' },
        ]),
      ],
      { organisation: stranger },
    );
    assert.equal(await pool.figure('tickets-issued', victim), 1);
    assert.equal(await pool.figure('revenue', victim), 4_000);
    assert.equal(await pool.figure('tickets-issued', stranger), 0);
    const after = await pool.query({ metric: 'tickets-issued', scope: 'pool' }, 'steward');
    assert.deepEqual(after.rows, before.rows);
  });

  test('cannot say when or what another house plays', async () => {
    const [stranger, victim] = [`${house}-intrus`, `${house}-victime`];
    await pool.ingest([programme([{ discipline: 'dance' }]), sales([{}])], { organisation: victim });
    await pool.ingest(
      [
        programme([
          { discipline: 'circus', presenter: victim },
          { id: 'faux', presenter: victim },
        ]),
      ],
      { organisation: stranger },
    );
    assert.deepEqual(await pool.figures('tickets-issued', 'discipline', victim), { dance: 1 });
    assert.equal(await pool.figure('performances', victim), 1);
  });
});

describe('a file of many houses', () => {
  const table = [
    'ref_musee;nom_du_musee;regions;ville;annee;departements;date_appellation;payant;gratuit;total;note;commentaire',
    'M001;Musée des Essais;BRETAGNE;RENNES;2022;ILLE-ET-VILAINE;01/02/2003;100;20;120;;',
    'M001;Musée des Grands Essais;BRETAGNE;RENNES;2023;ILLE-ET-VILAINE;01/02/2003;110;20;130;;',
    'M002;Musée du Brouillon;BRETAGNE;LAVAL;2023;MAYENNE;01/02/2003;10;5;15;;',
  ];

  test('makes an organisation of each, known by the deliverer’s id, with its newest name', async () => {
    const ministry = `${house}-ministere`;
    const file = pool.file('musees.csv', [...table, ''].join('\n'));
    const [receipt] = await pool.ingest([file], { organisation: ministry });
    assert.equal(receipt?.rows.kept, 3, JSON.stringify(receipt));
    assert.equal(await pool.figure('tickets-issued', `${ministry}-m001`), 250);
    assert.equal(await pool.figure('tickets-issued', `${ministry}-m002`), 15);
    assert.equal(await pool.figure('tickets-issued', ministry), 0);
  });

  test('counts with who delivers it as one holding, unless its figures are open data', async () => {
    const ministry = `${house}-ministere`;
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(
      (letter) =>
        `N00${letter};Musée ${letter};BRETAGNE;RENNES;1999;ILLE-ET-VILAINE;01/02/2003;1000;200;1200;;`,
    );
    await pool.ingest([pool.file('huit.csv', [table[0], ...many, ''].join('\n'))], {
      organisation: ministry,
    });
    const entries = async (): Promise<string> => {
      const asked = {
        metric: 'tickets-issued',
        by: ['performance-year'],
        where: { 'performance-date': { from: '1999-01-01', to: '1999-12-31' } },
      };
      const { out } = await parterre(['query', pool.root, '-', '--json'], { input: JSON.stringify(asked) });
      return JSON.parse(out).rows[0].status;
    };
    // Whoever writes a file cannot make the contributors that hide one house among others.
    assert.equal(await entries(), 'x');
    await describeHouse(ministry, '--open-data', 'Licence Ouverte 2.0');
    assert.equal(await entries(), 'ok');
    // What the steward said of three museums holds through the next delivery, and through another word of the ministry.
    for (const letter of ['A', 'B', 'C', 'D'])
      await describeHouse(`${ministry}-n00${letter.toLowerCase()}`, '--holding', 'ville');
    assert.equal(await entries(), 'ok');
    await describeHouse(`${ministry}-n00e`, '--holding', 'ville');
    assert.equal(await entries(), 'x');
    await pool.ingest(
      [
        pool.file(
          'neuf.csv',
          [
            table[0],
            ...many,
            'N00I;Musée I;BRETAGNE;RENNES;2000;ILLE-ET-VILAINE;01/02/2003;1;2;3;;',
            '',
          ].join('\n'),
        ),
      ],
      {
        organisation: ministry,
      },
    );
    await describeHouse(ministry, '--name', 'Ministère');
    assert.equal(await entries(), 'x');
    await describeHouse(`${ministry}-n00e`, '--holding', 'autre');
    assert.equal(await entries(), 'ok');
    await describeHouse(ministry, '--open-data', '');
    assert.equal(await entries(), 'x');
  });

  test('leaves no organisation behind when its delivery is refused', async () => {
    const ministry = `${house}-ministere`;
    const files = [pool.file('musees.csv', [...table, ''].join('\n')), pool.file('rien.csv', '')];
    const { errors } = await pool.refused(files, { organisation: ministry });
    assert.equal(errors[0]?.code, 'file-empty');
    const { status, out } = await parterre(['query', pool.root, '-', '--as', `${ministry}-m001`, '--json'], {
      input: '{"metric":"tickets-issued"}',
    });
    assert.deepEqual([status, JSON.parse(out).errors[0].code], [1, 'organisation-unknown']);
  });
});

describe('a survey of the pool', () => {
  test('is not that of its largest house: none weighs more than a quarter', async () => {
    const own = await MadePool.make();
    try {
      const answers = (option: string, count: number) =>
        [
          'respondent_id,question,option,weight,answered_at',
          ...Array.from({ length: count }, (_, i) => `r${i},follows-culture,${option},1,2024-11-03 10:00:00`),
          '',
        ].join('\n');
      for (const [place, count] of [200, 10, 10, 10, 10].entries()) {
        const option = place === 0 ? 'facebook' : 'radio';
        const file = own.file(`reponses-${place}.csv`, answers(option, count));
        await own.ingest([file], { organisation: `maison-${place}` });
      }
      const asked = {
        metric: 'information-source-share',
        by: ['information-source'],
        where: { 'survey-question': ['follows-culture'] },
      };
      const { out } = await parterre(['query', own.root, '-', '--json'], { input: JSON.stringify(asked) });
      const shares = JSON.parse(out).rows.map((row: Record<string, unknown>) => [
        row['information-source'],
        row['information-source-share'],
      ]);
      assert.deepEqual(Object.fromEntries(shares), { facebook: 25, radio: 75 });
      const turned = answers('television', 30).replaceAll(',1,2024', ',-50,2024');
      const [receipt] = await own.ingest([own.file('negatif.csv', turned)], { organisation: 'maison-0' });
      assert.deepEqual(receipt?.rows, { read: 30, kept: 0, setAside: 30, excluded: 0 });
      assert.equal(receipt?.problems[0]?.code, 'weight-unreadable');
    } finally {
      own.remove();
    }
  });
});

describe('sheets of one export', () => {
  const sheet = (source: string) =>
    join(import.meta.dirname, '../cases', source, 'french-2026/noces_orders.csv');

  test('say the fees of orders once, whichever of them come together', async () => {
    const [positions, orders, fees] = ['positions', 'orders', 'fees'].map((name) => sheet(`pretix-${name}`));
    assert.ok(positions && orders && fees);
    for (const files of [[orders, fees], [positions, orders, fees], [orders], [positions, fees]]) {
      const organisation = `maison-${++count}`;
      await pool.ingest(files, { organisation });
      assert.equal(await pool.figure('fees', organisation), 750, String(files.length));
    }
  });
});
