import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { csv, type Line, readHouse } from './honest-reader.ts';
import { type MadePool, makePool } from './pool.ts';

describe('the exports of the demonstration', () => {
  let pool: MadePool;
  const lines = new Map<string, readonly Line[]>();
  before(async () => {
    pool = await makePool(60, 40_000, 3);
    const houses = await pool.ask('select slug from organisations');
    for (const { slug } of houses) {
      const { lines: read } = await readHouse(join(pool.out, 'exports', String(slug)));
      lines.set(String(slug), read);
    }
  });
  after(() => {
    pool.close();
    rmSync(pool.out, { recursive: true });
  });

  it('give each house its tickets and revenue to the cent', async () => {
    const truth = await pool.ask(
      `select slug, dialect, coalesce(sum(quantity), 0)::bigint as tickets, coalesce(sum(revenue_minor), 0)::bigint as revenue
      from organisations left join tickets on organisation = slug group by all`,
    );
    assert.equal(truth.length, 60);
    for (const { slug, dialect, tickets, revenue } of truth) {
      const own = ownLines(String(slug), lines);
      const sum = (pick: (line: Line) => number) => own.reduce((all, line) => all + pick(line), 0);
      const label = `${slug} (${dialect})`;
      assert.equal(
        sum(({ quantity }) => quantity),
        tickets,
        `tickets of ${label}`,
      );
      assert.equal(
        sum(({ net }) => net),
        revenue,
        `revenue of ${label}`,
      );
    }
  });

  it('date purchases to the minute where they carry the time', async () => {
    const truth = await pool.ask(
      `select organisation, strftime(sold_at, '%Y-%m-%d %H:%M') as at, sum(quantity)::bigint as tickets
      from tickets join organisations on slug = organisation where list_contains(carries, 'sold_at')
      group by all having sum(quantity) <> 0 order by all`,
    );
    const carrying = new Set(truth.map(({ organisation }) => String(organisation)));
    assert.ok(carrying.size >= 40);
    const read = new Map<string, number>();
    for (const slug of carrying) {
      for (const { soldAt, quantity } of ownLines(slug, lines)) {
        read.set(`${slug} ${soldAt}`, (read.get(`${slug} ${soldAt}`) ?? 0) + quantity);
      }
    }
    const expected = new Map(
      truth.map(({ organisation, at, tickets }) => [`${organisation} ${at}`, Number(tickets)]),
    );
    const found = new Map([...read].filter(([, quantity]) => quantity !== 0));
    assert.deepEqual(new Map([...found].sort()), new Map([...expected].sort()));
  });

  it('name performances as the programme does', async () => {
    const known = await pool.ask('select organisation, reference from performances');
    const references = new Set(known.map(({ organisation, reference }) => `${organisation}/${reference}`));
    for (const [slug, read] of lines) {
      for (const { presenter, reference } of read) {
        assert.ok(references.has(`${presenter ?? slug}/${reference}`), `${presenter ?? slug}/${reference}`);
      }
    }
  });

  it('hold the same tickets at the hub and at its five tenants', async () => {
    const tenants = await pool.ask(`select slug from organisations where not list_contains(sellers, slug)`);
    assert.equal(tenants.length, 5);
    for (const { slug } of tenants) {
      const atHub = (lines.get('halles-saint-elie') ?? []).filter(({ presenter }) => presenter === slug);
      const atHome = ownLines(String(slug), lines);
      assert.ok(atHome.length > 0);
      const key = ({ reference, soldAt, quantity, net }: Line) => `${reference} ${soldAt} ${quantity} ${net}`;
      assert.deepEqual(atHub.map(key).sort(), atHome.map(key).sort());
    }
  });

  it('write to nobody that could exist', () => {
    const buyers = csv(join(pool.out, 'exports', 'opera-du-vieux-quai', 'buyers.csv'));
    const emails = buyers.flatMap(({ email }) => (email ? [email] : []));
    assert.ok(emails.length > 100);
    for (const email of emails) assert.match(email, /@example\.(com|org|net)$/);
  });

  it('have the quirks of their systems', () => {
    const bytes = (...path: string[]) => readFileSync(join(pool.out, 'exports', ...path));
    const text = (...path: string[]) => bytes(...path).toString('utf8');
    assert.equal(bytes('danse-orage', 'attendees.csv').subarray(0, 3).toString('hex'), 'efbbbf');
    assert.match(text('danse-orage', 'attendees.csv'), /"?\t@ /);
    assert.match(text('danse-orage', 'attendees.csv'), /T\d\d:\d\d(:\d\d)?-0[45]:00\[America\/Toronto\]/);
    assert.match(
      text('orchestre-du-haut-fleuve', 'seat_level_report.csv'),
      /^.*\r\n.*\r\n.*\r\nperf_code,perf_no/,
    );
    assert.match(text('orchestre-du-haut-fleuve', 'seat_level_report.csv'), /,Available,0,/);
    assert.match(
      text('salle-du-grand-eclat', 'salle-du-grand-eclat_orderpositions.csv'),
      /^"Event slug","Order code"/,
    );
    assert.match(
      text('ballet-des-grandes-eaux', 'ballet-des-grandes-eaux_orderpositions.csv'),
      /^Slug de l'événement;/,
    );
    assert.ok(
      bytes('theatre-de-la-grande-maree', 'ventes.csv').includes(Buffer.from([0xa0, 0x24])),
      'no-break space and $',
    );
    assert.throws(() =>
      new TextDecoder('utf-8', { fatal: true }).decode(bytes('theatre-de-la-grande-maree', 'ventes.csv')),
    );
  });
});

/** Lines that a house presents itself. */
function ownLines(slug: string, lines: ReadonlyMap<string, readonly Line[]>): readonly Line[] {
  return (lines.get(slug) ?? []).filter(({ presenter }) => presenter === null || presenter === slug);
}
