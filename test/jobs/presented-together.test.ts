// What two houses present together and both deliver as theirs is one performance of the pool, with one capacity; each
// keeps its own in its own figures, and the tickets that it sold in the pool’s.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { decideVenues, houseVenues, keepVenues } from '#jobs/agree/venues.ts';
import type { Query } from '#model/query.ts';
import { type AggregateFacts, aggregate, toTable } from '#path/aggregate/aggregate.ts';
import { figures } from '../path/aggregate/mini-pool.ts';
import { type AskedPool, ask } from './asked-pool.ts';
import { MadePool } from './made-pool.ts';

const HEADER = 'performance_id,title,starts_at,venue,capacity_on_sale';
const PROGRAMMES: Readonly<Record<string, readonly string[]>> = {
  'maison-a': [
    'a1,Carmen à vélo,2025-01-12T20:00,Halles du Port,400',
    'a2,Carmen à vélo,2025-01-13T20:00,Halles du Port,400',
    'a3,Le Songe,2025-01-14T20:00,Halles du Port,400',
    'a4,Le Retour,2025-01-15T20:00,Halles du Port,400',
  ],
  'maison-b': [
    // The same evening; another evening; another title that evening; the same evening elsewhere.
    'b1,CARMEN À VÉLO (complet),2025-01-12T20:00,Les Halles du Port,390',
    'b2,Carmen à vélo,2025-01-20T20:00,Les Halles du Port,300',
    'b3,L’Avare,2025-01-14T20:00,Les Halles du Port,300',
    'b4,Le Retour,2025-01-15T20:00,Petite salle,100',
  ],
};
const sales = (id: string, tickets: number) => [
  'sale_id,performance_id,order_id,ticket_id,movement,sold_at,quantity,unit_price,price_type',
  ...Array.from(
    { length: tickets },
    (_, n) => `${id}-${n},${id},o${n},t${n},sale,2024-12-01T10:00,1,20.00,full`,
  ),
  '',
];

let pool: MadePool;
let asked: AskedPool;
before(async () => {
  pool = await MadePool.make();
  for (const [organisation, programme] of Object.entries(PROGRAMMES)) {
    const [id, tickets] = organisation === 'maison-a' ? (['a1', 30] as const) : (['b1', 20] as const);
    await pool.ingest(
      [
        pool.file('performances.csv', [HEADER, ...programme, ''].join('\n')),
        pool.file('sales.csv', sales(id, tickets).join('\n')),
      ],
      { organisation },
    );
  }
  asked = await ask(pool);
  const place = { municipality: null, kind: null, capacity: null };
  await keepVenues(asked.pool, [{ ...place, code: 'halles', name: 'Les Halles du Port' }]);
});
after(() => {
  pool.remove();
});

async function ofPool(query: Query, house: string | null = null) {
  return asked.answering.at(async (asOf) => {
    const facts: AggregateFacts = { house, currency: 'CAD', organisations: asOf.known.organisations };
    return figures(toTable(await asOf.run(aggregate(query, facts)), query, facts));
  });
}

async function isThere(house: string, name: string): Promise<void> {
  const key = (await houseVenues(asked.answering, house)).find((venue) => venue.name === name)?.key ?? '';
  await decideVenues(asked.answering, house, [{ key, choice: 'is', venue: 'halles' }]);
}

describe('a performance that two houses present together', () => {
  it('counts twice until both said where it is', async () => {
    await isThere('maison-a', 'Halles du Port');
    assert.deepEqual(await ofPool({ metric: 'performances' }), { '': 8 });
    assert.deepEqual(await ofPool({ metric: 'capacity' }), { '': 2_690 });
  });

  it('then counts once, with one capacity, and with what each sold', async () => {
    await isThere('maison-b', 'Les Halles du Port');
    assert.deepEqual(await ofPool({ metric: 'performances' }), { '': 7 });
    assert.deepEqual(await ofPool({ metric: 'capacity' }), { '': 2_300 });
    assert.deepEqual(await ofPool({ metric: 'tickets-issued' }), { '': 50 });
    const that = { 'performance-date': { from: '2025-01-12', to: '2025-01-12' } };
    assert.deepEqual(await ofPool({ metric: 'occupancy', where: that }), { '': 50 / 400 });
    assert.deepEqual(await ofPool({ metric: 'tickets-per-performance', where: that }), { '': 50 });
    assert.deepEqual(await ofPool({ metric: 'performances', by: ['organisation'] }), {
      'maison-a': 4,
      'maison-b': 3,
    });
    assert.deepEqual(await ofPool({ metric: 'tickets-issued', by: ['organisation'] }), {
      'maison-a': 30,
      'maison-b': 20,
    });
  });

  it('stays each house’s own in its own figures', async () => {
    for (const house of ['maison-a', 'maison-b'])
      assert.deepEqual(await asked.figures({ metric: 'performances' }, house), { '': 4 });
    assert.deepEqual(await asked.figures({ metric: 'capacity' }, 'maison-b'), { '': 1_090 });
    const sold = { 'performance-date': { from: '2025-01-12', to: '2025-01-12' } };
    assert.deepEqual(await ofPool({ metric: 'occupancy', where: sold }, 'maison-a'), { '': 30 / 400 });
  });
});
