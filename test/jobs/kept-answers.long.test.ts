// Goal: what is kept on disk changes how fast a question is answered and nothing else, and no answer mixes two states
// of the pool. Method: real pools, filled and asked at the same time, beside pools that keep nothing.
import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { answer } from '#jobs/answer.ts';
import { type Answering, openAnswering } from '#jobs/answering.ts';
import { recordConsentOf } from '#jobs/consents/consents.ts';
import { ingest } from '#jobs/ingest.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { describeOrganisation } from '#jobs/organisation.ts';
import { keptPlans } from '#path/aggregate/aggregate.ts';
import { salesFile } from './made-files.ts';
import { HOUSE, MadePool } from './made-pool.ts';

/** So many tickets at 20 $, two an order, at two performances. */
function sales(from: number, tickets: number): string {
  const rows = Array.from({ length: tickets }, (_, index) => {
    const n = from + index;
    return [
      `perf-${n % 2}`,
      `2025-0${1 + (n % 2)}-10 20:00`,
      `order-${Math.floor(n / 2)}`,
      `ticket-${n}`,
      1,
      '20.00',
      'CAD',
      `2024-12-${String(1 + (n % 28)).padStart(2, '0')} 10:00`,
      `acheteur${Math.floor(n / 2)}@example.com`,
    ].join(',');
  });
  const header = 'performance_id,starts_at,order_id,ticket_id,quantity,price,currency,sold_at,email';
  return `${[header, ...rows].join('\n')}\n`;
}

let made: MadePool;
let pool: OpenPool;
let answering: Answering;

const own = { kind: 'organisation', slug: HOUSE } as const;

async function figure(metric: string, by: readonly string[] = []): Promise<readonly unknown[]> {
  const { rows } = await answer(answering, { query: { metric, by }, audience: own });
  return rows.map((row) => [...by.map((id) => row[id]), row[metric]]);
}

function keptFiles(): readonly string[] {
  const names = new Set(keptPlans().map(({ result }) => result));
  return readdirSync(join(made.root, 'derived')).filter((file) => names.has(file.split('-')[0] ?? ''));
}

/** Of all, and of each house apart. */
function keptCounts(): readonly number[] {
  const files = keptFiles();
  const apart = files.filter((file) => file.includes('-apart-')).length;
  return [files.length - apart, apart];
}

beforeEach(async () => {
  made = await MadePool.make();
  await made.ingest([made.file('a.csv', sales(0, 40))]);
  pool = openPool(made.root, () => new Date());
  answering = await openAnswering(pool);
});
afterEach(() => {
  answering.close();
  pool.catalogue.close();
  made.remove();
});

describe('what is kept on disk', () => {
  it('finds lines about another house once it has said who sells for it, in a process that stays', async () => {
    const organisation = 'compagnie-essai';
    const tenant = { kind: 'organisation', slug: organisation } as const;
    const tickets = async () => {
      const { rows } = await answer(answering, { query: { metric: 'tickets-issued' }, audience: tenant });
      return rows[0]?.['tickets-issued'];
    };
    await describeOrganisation(pool, organisation, { name: null, holding: null, sellers: null });
    const sold = Array.from({ length: 6 }, (_, i) => ({ ticket: `autre-${i}`, presenter: organisation }));
    await made.ingest([made.file('b.csv', salesFile(sold))]);
    assert.equal(await tickets(), 0);
    await describeOrganisation(pool, organisation, { name: null, holding: null, sellers: [HOUSE] });
    assert.equal(await tickets(), 6);
  });

  it('changes no answer, here or in another process that finds it', async () => {
    const asked = async () => [
      await figure('revenue', ['performance-month']),
      await figure('tickets-sold', ['purchase-weekday']),
      await figure('buyers', ['performance-month']),
      await figure('orders'),
    ];
    const fromLines = await asked();
    assert.equal(keptFiles().length, 0, 'nothing is kept for a process that does not stay');
    await answering.keep();
    assert.deepEqual(keptCounts(), [keptPlans().length, keptPlans({ ofPersons: true }).length]);
    assert.ok(await answering.at(async ({ kept }) => kept.length === keptPlans().length));
    assert.deepEqual(await asked(), fromLines);
    assert.equal(await made.figure('revenue'), 40 * 2000);
  });

  it('is made anew after a delivery, and what is past goes', async () => {
    for (const delivery of [1, 2, 3]) {
      await answering.keep();
      await made.ingest([made.file(`more-${delivery}.csv`, sales(40 * delivery, 40))]);
      assert.deepEqual(await figure('tickets-sold'), [[40 * (delivery + 1)]]);
    }
    await answering.keep();
    const revisions = new Set(keptFiles().map((file) => Number(file.split('-')[1])));
    assert.deepEqual(Math.max(...revisions), pool.catalogue.revision());
    assert.ok(Math.min(...revisions) >= pool.catalogue.revision() - 1, [...revisions].join(', '));
    assert.deepEqual(await figure('tickets-sold'), [[160]]);
  });

  it('stays where a house says something that is of no line', async () => {
    await answering.keep();
    const before = keptFiles();
    const figureOf = { figure: 'discipline-shares:opera', audience: 'members' } as const;
    await recordConsentOf(pool, { ...figureOf, organisation: HOUSE, granted: true });
    assert.ok(
      await answering.at(
        async ({ kept, known }) => kept.length === keptPlans().length && known.consents.length === 1,
      ),
    );
    await answering.keep();
    assert.deepEqual(keptFiles(), before);
  });

  it('is of the version of the program that reads it: who another one took for one person is not believed', async () => {
    const lines = pool.catalogue.linesName();
    for (const relation of ['email_persons', 'name_persons'])
      for (const revision of [lines, `${lines}-apart`])
        writeFileSync(join(made.root, 'derived', `${relation}-${revision}.parquet`), 'as it was made once');
    assert.deepEqual(await figure('buyers'), [[20]]);
    assert.deepEqual(await figure('tickets-sold'), [[40]]);
  });

  it('is made in the background by a process that stays', async () => {
    const staying = await openAnswering(pool, { keepsRollups: true });
    await staying.keep();
    assert.equal(keptFiles().length, keptPlans().length);
    staying.close();
  });
});

describe('questions asked during commits', () => {
  it('are each answered as of one revision: tickets, money and persons agree', async () => {
    let isDone = false;
    const states = new Set<string>();
    const asker = async () => {
      while (!isDone) {
        await answering.at(async (asOf) => {
          const sums = await Promise.all(
            ['quantity', 'revenue_minor', 'person'].map((column) => count(asOf.run, column)),
          );
          states.add(sums.join(' '));
        });
        await Promise.all([figure('tickets-sold', ['performance-month']), figure('revenue')]);
      }
    };
    const asking = Promise.all([asker(), asker(), asker()]);
    for (const delivery of [1, 2, 3, 4]) {
      const path = made.file(`d${delivery}.csv`, sales(40 * delivery, 40));
      await ingest(pool, { organisation: HOUSE, files: [{ path, name: path }], agree: true, source: null });
      void answering.keep();
    }
    await answering.keep();
    isDone = true;
    await asking;
    const whole = [1, 2, 3, 4, 5].map((n) => `${40 * n} ${80_000 * n} ${20 * n}`);
    for (const state of states) assert.ok(whole.includes(state), `${state} is of no revision`);
    assert.deepEqual(await figure('tickets-sold'), [[200]]);
  });
});

async function count(
  run: Parameters<Parameters<Answering['at']>[0]>[0]['run'],
  column: string,
): Promise<unknown> {
  const sql =
    column === 'person'
      ? 'select count(distinct person)::bigint as n from movements'
      : `select sum(${column})::bigint as n from movements`;
  const [row] = await run({ inputs: ['movements'], steps: [{ name: 'counted', sql }], result: 'counted' });
  return row?.n;
}
