import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Row } from '#model/plan.ts';
import { type MadePool, makePool } from './pool.ts';

const TICKETS = 240_000;

describe('the made-up pool is what a director knows', () => {
  let pool: MadePool;
  before(async () => {
    pool = await makePool(60, TICKETS, 1);
  });
  after(() => {
    pool.close();
    rmSync(pool.out, { recursive: true });
  });

  const one = async (sql: string): Promise<Row> => (await pool.ask(sql))[0] ?? {};
  const share = async (of: string, where = 'true') => {
    const { found } = await one(
      `select 100.0 * sum(quantity) filter (${of}) / sum(quantity) as found from tickets where ${where}`,
    );
    return Number(found);
  };
  const near = (found: number, low: number, high: number, what: string) =>
    assert.ok(found >= low && found <= high, `${what}: ${found.toFixed(2)} is not in ${low}–${high}`);

  it('has the tickets asked for, within 2 %', async () => {
    const { tickets } = await one('select sum(quantity)::bigint as tickets from tickets');
    near(Number(tickets) / TICKETS, 0.98, 1.02, 'tickets');
  });

  it('has sixty houses in at least ten dialects, ten of them sums only, a third with taxes in the price', async () => {
    const houses = await pool.ask('select * from organisations');
    assert.equal(houses.length, 60);
    const dialects = new Set(houses.flatMap(({ dialect }) => String(dialect).split('+')));
    assert.ok(dialects.size >= 14, [...dialects].join(' '));
    const sums = houses.filter(({ level, dialect }) => level === 'L1' && dialect !== 'open-air');
    assert.equal(sums.length, 10);
    near(houses.filter(({ taxes }) => taxes === 'included').length, 16, 24, 'taxes included');
    assert.equal(houses.filter(({ dialect }) => String(dialect).includes('+')).length, 2);
    assert.equal(houses.filter(({ discipline }) => discipline === 'opera').length, 3);
    near(houses.filter(({ survey }) => survey !== null).length, 11, 14, 'surveys');
  });

  it('is led by five houses with some 40 % of tickets', async () => {
    const { found } = await one(
      `select 100.0 * sum(q) filter (place <= 5) / sum(q) as found from
      (select sum(quantity) as q, row_number() over (order by sum(quantity) desc) as place from tickets group by organisation)`,
    );
    near(Number(found), 36, 44, 'top five');
  });

  it('sells 17 % of its tickets and 20 % of its revenue in humour', async () => {
    near(await share(`discipline = 'humour'`), 14, 20, 'tickets');
    const { found } = await one(
      `select 100.0 * sum(revenue_minor) filter (discipline = 'humour') / sum(revenue_minor) as found from tickets`,
    );
    near(Number(found), 17, 25, 'revenue');
  });

  it('answers question 1: not Thursday in orders, close in tickets', async () => {
    const days = await pool.ask(
      `select isodow(sold_at) as day, count(distinct t.organisation || order_id) as orders, sum(quantity)::bigint as tickets
      from tickets t join performances p using (performance) join organisations o on o.slug = t.organisation
      where t.discipline = 'music' and p.municipality = 'montreal' and o.level = 'L2' group by day order by orders desc`,
    );
    const [best] = days;
    const thursday = days.find(({ day }) => day === 4);
    assert.equal(best?.day, 3);
    assert.ok(Number(thursday?.orders) < 0.95 * Number(best?.orders));
    near(Number(thursday?.tickets) / Number(best?.tickets), 0.9, 1.06, 'Thursday against Wednesday');
  });

  it('gives away 6 %, refunds some, and keeps the sale when it does', async () => {
    near(await share(`price_class in ('complimentary', 'press')`), 4.5, 8, 'complimentary');
    const { lonely, refunds } = await one(
      `select count(*) filter (s.movement_id is null) as lonely, count(*) as refunds
      from tickets r left join tickets s on s.organisation = r.organisation and s.ticket_id = r.ticket_id and s.quantity > 0
      where r.quantity < 0`,
    );
    assert.ok(Number(refunds) > TICKETS / 100);
    assert.equal(lonely, 0);
  });

  it('knows where buyers live as often as box offices do', async () => {
    const known = await pool.ask(
      `select channel, 100.0 * avg((fsa is not null)::int) as found from tickets group by channel`,
    );
    const byChannel = new Map(known.map(({ channel, found }) => [channel, Number(found)]));
    near(byChannel.get('online') ?? 0, 83, 92, 'online');
    near(byChannel.get('counter') ?? 0, 44, 56, 'counter');
    const { found } = await one(
      `select 100.0 * avg((fsa[1] = 'H' and fsa[2] <> '7')::int) as found from tickets where fsa is not null`,
    );
    near(Number(found), 57, 68, 'island of Montréal');
    const { born } = await one('select 100.0 * avg((birth_year is not null)::int) as born from tickets');
    near(Number(born), 8, 12.5, 'birth year');
  });

  it('has most buyers in one house only', async () => {
    const counts = await pool.ask(
      `select houses, 100.0 * count(*) / sum(count(*)) over () as found
      from (select count(distinct organisation) as houses from tickets where person is not null group by person)
      group by houses order by houses`,
    );
    near(Number(counts[0]?.found), 60, 73, 'one house');
    near(Number(counts[1]?.found), 16, 24, 'two houses');
  });

  it('sells young audiences mostly to schools, in groups', async () => {
    const young = `organisation in (select slug from organisations where slug similar to '.*(citrouille|petits-geants|contes-en-bottes|pince-sans-rire)')`;
    near(await share(`price_class = 'school'`, young), 60, 80, 'schools');
  });

  it('asks two different questions about sources, and what else was seen', async () => {
    const asked = await pool.ask(
      'select question, count(distinct organisation) as houses from responses group by question',
    );
    const byQuestion = new Map(asked.map(({ question, houses }) => [question, Number(houses)]));
    assert.ok((byQuestion.get('heard-of-show') ?? 0) >= 6);
    assert.ok((byQuestion.get('follows-culture') ?? 0) >= 6);
    assert.ok((byQuestion.get('attended-disciplines-12-months') ?? 0) >= 11);
  });

  it('never buys after the performance, nor before it goes on sale, save subscribers and schools', async () => {
    const { late, early } = await one(
      `select count(*) filter (sold_at >= starts_at) as late,
        count(*) filter (sold_at < on_sale_at and price_class <> 'subscription') as early
      from tickets join performances using (performance)`,
    );
    assert.equal(late, 0);
    assert.equal(early, 0);
  });

  it('states its consents: opera in shares, two theatres named, one dance house refused', () => {
    const consents = JSON.parse(readFileSync(join(pool.out, 'consents.json'), 'utf8')) as {
      figure: string;
      granted: boolean;
    }[];
    assert.equal(
      consents.filter(({ figure, granted }) => figure === 'discipline-shares:opera' && granted).length,
      3,
    );
    assert.equal(consents.filter(({ figure, granted }) => figure === 'survey-named' && granted).length, 2);
    assert.equal(consents.filter(({ granted }) => !granted).length, 1);
  });
});
