// What a house has handed in makes its declarations: their totals are its own figures, and nobody is in them. Method:
// houses of a made demonstration, a programme of our own for what is missing, and our own reader for the way back.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Declaration } from '#model/declaration.ts';
import { makeDemonstration } from '../truth/drive.ts';
import { Truth } from '../truth/truth.ts';
import { filesOf, leaksOfPersons } from './declared-files.ts';
import { MadePool, parterre } from './made-pool.ts';

type Sibil = Readonly<Record<string, unknown>> & {
  readonly idExtBilletterie: string;
  readonly nbBilletsTotalBilletterie: number;
  readonly recetteTotalBilletterie: number;
  readonly nbBilletsExoneres: number;
};
type Dip = {
  readonly performances: readonly {
    readonly reference: string;
    readonly tickets: readonly { type: string; count: number; revenue: number }[];
  }[];
};

const QUARTER = ['2019-10', '2019-11', '2019-12'];

async function declaration(
  pool: MadePool,
  organisation: string,
  form: string,
  { quarter = '2019-Q4', facts = '', options = [] as readonly string[] } = {},
): Promise<Declaration> {
  const given = facts === '' ? [] : ['--facts', '-'];
  const args = ['declare', pool.root, '--organisation', organisation, '--form', form, '--quarter', quarter];
  const { status, out, err } = await parterre([...args, ...given, ...options, '--json'], { input: facts });
  assert.equal(status, 0, err);
  return JSON.parse(out) as Declaration;
}

const codes = ({ problems }: Declaration) => problems.map(({ code }) => code);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** A house’s own figure of the quarter, as it is asked. */
async function quarterFigure(pool: MadePool, metric: string, house: string): Promise<number> {
  const months = await pool.figures(metric, 'performance-month', house);
  return sum(QUARTER.map((month) => Number(months[month] ?? 0)));
}

describe('the declarations of made-up houses', () => {
  const out = mkdtempSync(join(tmpdir(), 'parterre-declare-'));
  let pool: MadePool;
  let truth: Truth;
  let houses: readonly string[];

  before(async () => {
    await makeDemonstration(out, { organisations: 12, tickets: 9000, seed: 7 });
    truth = await Truth.open(out);
    pool = await MadePool.make();
    const alone = await truth.rows(
      `select slug from organisations where level = 'L2' and list_contains(sellers, slug)
         and slug in (select organisation from performances where starts_at between '2019-10-01' and '2019-12-31') limit 4`,
    );
    houses = alone.map(({ slug }) => String(slug));
    for (const organisation of houses) await pool.ingest(filesOf(out, organisation), { organisation });
  });
  after(() => {
    truth.close();
    pool.remove();
    rmSync(out, { recursive: true, force: true });
  });

  it('add up, with what they leave out, to the house’s own tickets, revenue and taxes of the quarter', async () => {
    assert.ok(houses.length >= 3, 'houses to declare');
    for (const house of houses) {
      const asked = await Promise.all(
        ['tickets-issued', 'revenue', 'taxes'].map((metric) => quarterFigure(pool, metric, house)),
      );
      assert.ok((asked[0] ?? 0) > 0, `${house} sold something`);
      for (const form of ['sibil', 'dip', 'sacd']) {
        const { declared, leftOut } = await declaration(pool, house, form);
        assert.deepEqual(
          [
            declared.tickets + leftOut.tickets,
            (declared.revenueMinor ?? Number.NaN) + (leftOut.revenueMinor ?? Number.NaN),
            (declared.taxMinor ?? Number.NaN) + (leftOut.taxMinor ?? Number.NaN),
          ],
          asked,
          `${house} ${form}`,
        );
      }
    }
  });

  it('say of SIBIL the tickets, and what the spectators paid with taxes', async () => {
    for (const house of houses) {
      const { document, declared } = await declaration(pool, house, 'sibil');
      const entries = JSON.parse(document) as readonly Sibil[];
      assert.equal(entries.length, declared.performances);
      assert.equal(sum(entries.map((one) => one.nbBilletsTotalBilletterie)), declared.tickets);
      const paid = Math.round(100 * sum(entries.map((one) => one.recetteTotalBilletterie)));
      assert.equal(paid, (declared.revenueMinor ?? 0) + (declared.taxMinor ?? 0));
      assert.equal(new Set(entries.map((one) => one.idExtBilletterie)).size, entries.length);
    }
  });

  it('tell DIP four types that make the total, amounts in cents', async () => {
    for (const house of houses) {
      const { document, declared } = await declaration(pool, house, 'dip');
      const { performances } = JSON.parse(document) as Dip;
      const tickets = performances.flatMap((one) => one.tickets);
      assert.equal(tickets.length, 4 * declared.performances);
      assert.equal(sum(tickets.map(({ count }) => count)), declared.tickets);
      const revenue = sum(tickets.map((one) => one.revenue));
      assert.equal(revenue, (declared.revenueMinor ?? 0) + (declared.taxMinor ?? 0));
    }
  });

  it('hold nothing of a buyer', async () => {
    for (const house of houses) {
      const told = JSON.stringify([
        await declaration(pool, house, 'sibil'),
        await declaration(pool, house, 'dip'),
      ]);
      assert.deepEqual(await leaksOfPersons(truth, house, told), []);
    }
  });

  it('go to the SACD and come back to the same totals through our own reader', async () => {
    const [house = ''] = houses;
    const file = join(out, 'declaration.xml');
    const { declared } = await declaration(pool, house, 'sacd', {
      facts: '{"declarant":"1"}',
      options: ['--output', file],
    });
    const organisation = 'relue';
    const [receipt] = await pool.ingest([file], { organisation });
    assert.equal(receipt?.source.id, 'sacd-declaration');
    assert.equal(receipt?.rows.kept, declared.performances);
    const back = ['tickets-issued', 'revenue', 'taxes'].map((metric) => pool.figure(metric, organisation));
    assert.deepEqual(await Promise.all(back), [declared.tickets, declared.revenueMinor, declared.taxMinor]);
    assert.ok(readFileSync(file, 'utf8').includes('<rep_statut>DEF</rep_statut>'));
  });
});

describe('a declaration that lacks something', () => {
  const PROGRAMME = `performance_id,title,starts_at,venue,venue_kind,municipality,discipline,target_audience,capacity_saleable
p1,Rue de la Lune,2025-01-12T20:00,Salle Haute,theatre-hall,montreal,theatre,children,100
p2,Rue de la Lune,2025-03-30T15:00,Salle Haute,theatre-hall,montreal,theatre,,100
p3,Le Bar,2025-02-01T21:00,Le Petit Bar,club,montreal,,,
p4,Avril,2025-04-01T20:00,Salle Haute,theatre-hall,montreal,theatre,,100
p5,Sans vente,2025-02-02T20:00,Salle Haute,theatre-hall,montreal,theatre,,100
p6,Reprise,2025-02-03T20:00,Salle Haute,theatre-hall,montreal,theatre,,100
`;
  const SALES = `sale_id,performance_id,sold_at,movement,quantity,price,tax,currency,price_type,email
1,p1,2024-12-01T10:00,sale,2,40.00,5.99,EUR,Plein tarif,quelquun@example.com
2,p1,2024-12-01T10:00,sale,1,10.00,1.50,EUR,Étudiant,quelquun@example.com
3,p1,2024-12-01T10:00,sale,1,0.00,0.00,EUR,Faveur,quelquun@example.com
4,p2,2024-12-02T10:00,sale,3,45.00,6.74,EUR,Abonnement,autre@example.com
5,p3,2024-12-02T10:00,sale,2,30.00,4.49,EUR,Carte Zèbre,autre@example.com
6,p4,2024-12-02T10:00,sale,5,50.00,7.49,EUR,Plein tarif,autre@example.com
7,p6,2024-12-02T10:00,sale,1,20.00,3.00,EUR,Plein tarif,autre@example.com
8,p6,2024-12-03T10:00,refund,1,20.00,3.00,EUR,Plein tarif,autre@example.com
`;
  const FACTS = {
    domains: { theatre: 12 },
    venues: {
      'salle haute': { address: '1, rue Haute', postalCode: '35000', city: 'Rennes' },
    },
  };
  const asked = { quarter: '2025-T1', facts: JSON.stringify(FACTS) };
  let pool: MadePool;

  before(async () => {
    pool = await MadePool.make();
    await pool.ingest([pool.file('performances.csv', PROGRAMME), pool.file('sales.csv', SALES)]);
  });
  after(() => pool.remove());

  it('declares what is whole, keeps the rest a draft, and invents nothing', async () => {
    const { document } = await declaration(pool, 'theatre-essai', 'sibil', asked);
    const entries = JSON.parse(document) as readonly Sibil[];
    assert.deepEqual(
      entries.map((one) => one['statutDeclaration']),
      ['ENREGISTRE', 'BROUILLON', 'ENREGISTRE'],
    );
    const [first, bar] = entries;
    assert.deepEqual(first, {
      idExtBilletterie: first?.idExtBilletterie,
      dateHeureRepresentationUnique: '2025-01-13T01:00:00.000Z',
      nbRepresentations: 1,
      nbBilletsTotalBilletterie: 4,
      recetteTotalBilletterie: 57.49,
      prixMoyenTotalBilletterie: 19.16,
      nbBilletsExoneres: 1,
      nbBilletsTarifPlein: 2,
      recetteTarifPlein: 45.99,
      prixMoyenTarifPlein: 23,
      nbBilletsTarifAbonnementForfait: 0,
      jauge: 100,
      jeunePublic: true,
      domaineRepresentationId: 12,
      lieuChamps: {
        nom: 'Salle Haute',
        adresse: '1, rue Haute',
        codePostal: '35000',
        ville: 'Rennes',
        typeLieu: 'THEATRE',
      },
      spectacleChamps: { critere1: 'Rue de la Lune', domaineSpectacleId: 12 },
      statutDeclaration: 'ENREGISTRE',
    });
    for (const absent of ['nbBilletsTarifPlein', 'domaineRepresentationId', 'jauge', 'jeunePublic'])
      assert.ok(!Object.hasOwn(bar ?? {}, absent), absent);
  });

  it('says in both languages what is missing, where, and what to do', async () => {
    const told = await declaration(pool, 'theatre-essai', 'sibil', asked);
    assert.deepEqual(codes(told).toSorted(), [
      'declare-called-off',
      'declare-capacity-unknown',
      'declare-discipline-unknown',
      'declare-price-class-unknown',
      'declare-venue-incomplete',
      'declare-without-tickets',
    ]);
    const venue = told.problems.find(({ code }) => code === 'declare-venue-incomplete');
    assert.deepEqual(venue?.params, { venue: 'Le Petit Bar', missing: 'address, postalCode, typeLieu' });
    assert.equal(venue?.value, 'Le Bar, 2025-02-01 21:00');
    assert.deepEqual([told.leftOut.performances, told.leftOut.tickets], [2, 0]);
  });

  it('leaves out of DIP a performance of which a price class is unknown, and says so', async () => {
    const told = await declaration(pool, 'theatre-essai', 'dip', asked);
    assert.deepEqual([told.declared.tickets, told.leftOut.tickets], [7, 2]);
    assert.ok(codes(told).includes('declare-price-class-unknown'));
    assert.ok(codes(told).includes('declare-holds-unknown'));
    const [first] = (JSON.parse(told.document) as Dip).performances;
    assert.deepEqual(first?.tickets, [
      { type: 'normal', count: 2, revenue: 4599 },
      { type: 'discount', count: 1, revenue: 1150 },
      { type: 'free', count: 1, revenue: 0 },
      { type: 'other', count: 0, revenue: 0 },
    ]);
  });

  it('declares no sum of a period, whose performances nobody knows, and says how many tickets it leaves', async () => {
    const organisation = 'maison-de-sommes';
    const sums = `period_start,period_end,tickets,paid,revenue,tax,currency
2025-01-01,2025-01-31,40,30,400.00,59.90,CAD
2025-03-01,2025-04-30,10,10,100.00,14.98,CAD
`;
    const [receipt] = await pool.ingest([pool.file('aggregates.csv', sums)], { organisation });
    assert.equal(receipt?.rows.kept, 2);
    const told = await declaration(pool, organisation, 'sibil', { quarter: '2025-Q1' });
    assert.deepEqual([told.declared.tickets, told.leftOut.tickets, JSON.parse(told.document)], [0, 50, []]);
    assert.deepEqual(told.problems.find(({ code }) => code === 'declare-periods')?.params, { tickets: 50 });
  });

  it('refuses a quarter, a form or facts that it cannot read, and a quarter of which nothing is known', async () => {
    const refused = async (form: string, quarter: string, input = '') => {
      const facts = input === '' ? [] : ['--facts', '-'];
      const { out } = await parterre(
        [
          'declare',
          pool.root,
          '--organisation',
          'theatre-essai',
          '--form',
          form,
          '--quarter',
          quarter,
          ...facts,
          '--json',
        ],
        { input },
      );
      return (JSON.parse(out) as { errors: readonly { code: string }[] }).errors[0]?.code;
    };
    assert.equal(await refused('sibil', '2025-5'), 'quarter-unreadable');
    assert.equal(await refused('insee', '2025-Q1'), 'choice-unknown');
    assert.equal(await refused('sibil', '2025-Q1', '{"domaines":{}}'), 'declaration-facts-unreadable');
    assert.equal(await refused('sibil', '2031-Q1'), 'declare-nothing');
  });
});
