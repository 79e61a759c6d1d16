// The productions of a house that may be on tour, through the door of a real pool: its own alone, and what it says of them stays said.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { poolService } from '#jobs/service.ts';
import type { Tour, TourDecision } from '#model/agreeing.ts';
import { createApp } from '../../src/http/http.ts';
import { MadePool } from '../jobs/made-pool.ts';

const PROGRAMMES: Readonly<Record<string, readonly string[]>> = {
  aube: ['a1,La Noce,theatre,2025-01-12T20:00', 'a2,Marée haute,theatre,2025-02-12T20:00'],
  brume: ['b1,La Noce,theatre,2025-03-12T20:00', 'b2,Le Grand Vertige,dance,2025-04-12T20:00'],
};

describe('the productions that may be on tour', () => {
  let made: MadePool;
  before(async () => {
    made = await MadePool.make();
    for (const [organisation, lines] of Object.entries(PROGRAMMES)) {
      const text = ['performance_id,title,discipline,starts_at', ...lines, ''].join('\n');
      await made.ingest([made.file(`${organisation}.csv`, text)], { organisation });
    }
  });
  after(() => made.remove());

  /** Through a door that is opened for this alone: nothing is known of what was asked before but what is kept. */
  async function door<T>(asks: (call: Call) => Promise<T>): Promise<T> {
    const pool = openPool(made.root, () => new Date());
    const answering = await openAnswering(pool);
    const app = createApp(poolService(pool, answering), { web: null, report: assert.fail });
    const call: Call = async (house, ...decisions) => {
      const sent = { method: 'POST', body: JSON.stringify({ decisions }) };
      const response = await app.request(
        `/api/tours?organisation=${house}&lang=en`,
        decisions.length === 0 ? {} : sent,
      );
      return { status: response.status, text: await response.text() };
    };
    try {
      return await asks(call);
    } finally {
      answering.close();
      pool.catalogue.close();
    }
  }
  type Call = (
    house: string,
    ...decisions: readonly TourDecision[]
  ) => Promise<{ readonly status: number; readonly text: string }>;

  const toursIn = ({ text }: { readonly text: string }) => JSON.parse(text) as readonly Tour[];
  const codeIn = ({ status, text }: { readonly status: number; readonly text: string }) => [
    status,
    JSON.parse(text).errors[0].code,
  ];

  it('are those of the house that asks, and say nothing of another’s before both agreed', async () => {
    await door(async (call) => {
      const titles = toursIn(await call('aube')).map(({ title, isTold }) => [title, isTold]);
      assert.deepEqual(titles, [
        ['Marée haute', false],
        ['La Noce', false],
      ]);
      const untold = await call('brume');
      assert.doesNotMatch(untold.text, /aube|Marée/);
      const key = toursIn(untold).find(({ title }) => title === 'La Noce')?.key ?? '';
      await call('aube', { key, choice: 'tell' });
      assert.equal((await call('brume')).text, untold.text, 'that another agreed is not seen');
      await call('aube', { key, choice: 'untell' });
    });
  });

  it('are nobody’s but a house’s: not the public’s, nor the third party’s, nor those of a name that is none', async () => {
    await door(async (call) => {
      for (const nobody of ['public', 'steward', 'nobody']) {
        assert.deepEqual(codeIn(await call(nobody)), [404, 'organisation-unknown']);
        const told = call(nobody, { key: 'la noce', choice: 'tell' });
        assert.deepEqual(codeIn(await told), [404, 'organisation-unknown']);
      }
    });
  });

  it('are agreed to by their own house only', async () => {
    await door(async (call) => {
      const key = toursIn(await call('aube'))[0]?.key ?? '';
      assert.deepEqual(codeIn(await call('brume', { key, choice: 'tell' })), [404, 'production-unknown']);
      const same = call('brume', { key, house: 'aube', choice: 'same' });
      assert.deepEqual(codeIn(await same), [404, 'production-unknown']);
      assert.ok(
        [...toursIn(await call('aube')), ...toursIn(await call('brume'))].every((one) => !one.isTold),
      );
    });
  });

  it('stay agreed to until that is taken back', async () => {
    const key = await door(async (call) => {
      const noce = toursIn(await call('aube')).find(({ title }) => title === 'La Noce');
      await call('aube', { key: noce?.key ?? '', choice: 'tell' });
      const told = toursIn(await call('brume', { key: noce?.key ?? '', choice: 'tell' }));
      assert.deepEqual(told.find(({ title }) => title === 'La Noce')?.alike, [
        { house: 'aube', decision: null, isAgreed: false },
      ]);
      return noce?.key ?? '';
    });
    await door(async (call) => {
      assert.equal(toursIn(await call('aube')).find((one) => one.key === key)?.isTold, true);
      const back = toursIn(await call('aube', { key, choice: 'untell' }));
      assert.ok(back.every(({ isTold, alike }) => !isTold && alike.length === 0));
      assert.ok(toursIn(await call('brume')).every(({ alike }) => alike.length === 0));
    });
  });
});
