// A member hands in made-up lines, looks at what turns, and takes them back: what can it feel its way to?
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Answer } from '#model/answer.ts';
import type { ConsentAsked } from '#model/consent-inbox.ts';
import { AttackedPool } from './attacked-pool.ts';
import { houseOf, type Line, madeWorld, unplayed } from './made-world.ts';
import { WHOLE } from './seen.ts';

const HOUSES = 16;
const WORLD = madeWorld(HOUSES, 3);
const ATTACKER = houseOf(3);
/** Who goes to concerts alone makes the share of theatre smaller. */
const MADE_UP: Line['at'] = {
  discipline: 'music',
  'performance-month': '2024-09',
  channel: 'phone',
  'purchase-weekday': 'monday',
};
const SIZES = [300, 700];

describe('what is felt by handing in lines and taking them back', () => {
  let made: AttackedPool;
  before(async () => {
    made = await AttackedPool.make(WORLD);
  });
  after(() => made.remove());

  const post = async <T>(path: string, body: object): Promise<T> => {
    const answered = await made.app.request(`http://127.0.0.1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.equal(answered.status, 200);
    return (await answered.json()) as T;
  };
  const asked = (query: object): Promise<Answer> => post('/api/query', { as: ATTACKER, query });
  const shareOfTheatre = async (): Promise<number> => {
    const query = { metric: 'participation', by: ['discipline'], where: WHOLE, scope: 'pool' };
    const theatre = (await asked(query)).rows.find(({ discipline }) => discipline === 'theatre');
    return Number(theatre?.participation ?? Number.NaN);
  };
  const whileThere = async <T>(count: number, look: () => Promise<T>, at = MADE_UP): Promise<T> => {
    const lines = Array.from({ length: count }, (_, i) => ({
      house: ATTACKER,
      at,
      person: 1_000_000 + i,
      quantity: 1,
      revenueMinor: 2000,
    }));
    const receipts = await made.deliver(lines);
    const seen = await look();
    await made.undo(receipts);
    return seen;
  };
  /** a ÷ N beside a ÷ (N + n): how many persons there are, once a share has fallen; null where it never does. */
  const personsFelt = async (): Promise<number | null> => {
    const share = await shareOfTheatre();
    assert.ok(share > 0, 'a share is shown to begin with');
    for (const size of SIZES) {
      const fallen = await whileThere(size, shareOfTheatre);
      if (fallen <= 0.6 * share) return (size * fallen) / (share - fallen);
    }
    return null;
  };
  const persons = new Set(WORLD.map(({ person }) => person)).size;

  it('is how many persons a pool has that answers provisionally', async () => {
    await made.givePrematurely();
    const felt = await personsFelt();
    assert.ok(felt !== null && Math.abs(felt / persons - 1) < 0.1, `${felt} of ${persons}`);
  });

  it('[E6] is nothing once there is a release: shares, medians and overlaps are of its lines', async () => {
    await made.release();
    assert.equal(await personsFelt(), null);
    const told = async () => {
      const where = WHOLE;
      const answers = [
        await asked({ metric: 'participation', by: ['discipline'], where, scope: 'pool' }),
        await asked({ metric: 'median-price', by: ['channel'], where, scope: 'pool' }),
        await asked({ metric: 'cross-attendance', where, scope: 'own' }),
      ];
      return answers.map(({ answer, rows, coverage, notes }) => ({ answer, rows, coverage, notes }));
    };
    const then = await told();
    assert.ok(then.every(({ rows }) => rows.some(({ status }) => status === 'ok')));
    assert.ok(then.every(({ notes }) => notes.some(({ code }) => code === 'counted-at-release')));
    assert.deepEqual(await whileThere(900, told), then);
    assert.deepEqual(await told(), then);
    const prices = { metric: 'median-price', by: ['channel'], where: WHOLE };
    const beside = await asked({ ...prices, scope: 'own', compare: { with: 'pool' } });
    const ofPool = new Map(then[1]?.rows.map((row) => [row['channel'], row['median-price']]));
    const set = beside.rows.filter(({ compared }) => compared != null);
    assert.ok(set.length > 0);
    for (const row of set) assert.equal(row['compared'], ofPool.get(row['channel']));
    assert.match(beside.answer.en, /In all, that is .* in the whole pool/);
    const notes = beside.notes.map(({ code }) => code);
    assert.deepEqual(
      ['counted-at-release', 'pool-counted-at-release'].map((code) => notes.includes(code)),
      [false, true],
    );
  });

  it('[A3d] is nothing in the preview of a consent, which says how to reckon and nothing of the others', async () => {
    const previewOf = async (cell: string) => {
      await post('/api/consents/ask', { as: ATTACKER, figure: cell, audience: 'public' });
      const got = await made.app.request(`http://127.0.0.1/api/consents?organisation=${ATTACKER}`);
      const inbox = (await got.json()) as readonly ConsentAsked[];
      return inbox.find(({ figure }) => figure === cell)?.preview;
    };
    const cellOf = ({ at }: Pick<Line, 'at'>) =>
      `cell:${at['performance-month']}..${at['performance-month']}:discipline=${at.discipline}`;
    const [alone, together] = [aloneAt(ATTACKER), { at: MADE_UP }];
    assert.ok(WORLD.some(({ at }) => cellOf({ at }) === cellOf(together)));
    const among = await whileThere(300, () => previewOf(cellOf(together)));
    assert.ok(among);
    assert.deepEqual(await whileThere(1, () => previewOf(cellOf(together))), among);
    assert.deepEqual(await whileThere(1, () => previewOf(cellOf(alone)), alone.at), among);
  });
});

/** Where nobody plays. */
function aloneAt(house: string): Pick<Line, 'at' | 'house'> {
  const [nowhere = {}] = unplayed(WORLD).filter((region) => 'performance-month' in region);
  const only = Object.fromEntries(Object.entries(nowhere).map(([id, codes]) => [id, codes[0] ?? '']));
  return { house, at: { ...MADE_UP, ...only } };
}
