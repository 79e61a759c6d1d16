// Attack programs on the doors of a pool with a release: each must fail there, and succeed where protection is off.
// `npm run -s bench -- attacks` tries them on pools of 12 to 400 houses.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { salesFile } from '../jobs/made-files.ts';
import { MadePool } from '../jobs/made-pool.ts';
import { attack, PROGRAMS } from './attack-all.ts';
import { type Attacked, attackPool } from './attack-pool.ts';
import { AttackedPool } from './attacked-pool.ts';
import { stolenFrom } from './lake-tokens.ts';
import { houseOf, type Line, MADE } from './made-world.ts';
import type { Figure } from './programs/figures.ts';
import { tellingApart } from './programs/telling-apart.ts';
import { tokenDictionary } from './programs/token-dictionary.ts';
import { neighbouringQuestions, told, WHOLE } from './seen.ts';

describe('an attack program', () => {
  const changes = ['house-joins', 'month-corrected'] as const;
  let attacked: Attacked;
  before(async () => {
    const questions = neighbouringQuestions().filter(
      ({ metric }, i) => i % 13 === 0 || metric === 'participation',
    );
    attacked = await attackPool({ houses: 12, seed: 1, questions, changes, beforeRelease: false });
  });

  for (const name of [...PROGRAMS, ...changes])
    it(`learns nothing of a pool with a release: ${name}`, () => {
      const { exact = NaN, near = NaN, wrong = NaN, first } = attacked.released[name] ?? {};
      assert.deepEqual({ exact, near, wrong }, { exact: 0, near: 0, wrong: 0 }, JSON.stringify(first));
    });

  for (const name of PROGRAMS)
    it(`learns nothing of a pool before its release: ${name}`, () => {
      const { exact = NaN, near = NaN, wrong = NaN, first } = attacked.awaited[name] ?? {};
      assert.deepEqual({ exact, near, wrong }, { exact: 0, near: 0, wrong: 0 }, JSON.stringify(first));
    });

  for (const name of [...PROGRAMS, ...changes].filter((each) => each !== 'linked-tables'))
    it(`bites where protection is off: ${name}`, () => {
      const { exact = 0, near = 0, wrong = NaN } = attacked.unprotected[name] ?? {};
      assert.ok(exact + near > 0);
      assert.equal(wrong, 0);
    });

  it('finds something to attack', () => {
    assert.ok(attacked.shown >= 10, `${attacked.shown} cells are shown`);
  });
});

describe('linked tables', () => {
  it('that are protected one by one give what each hides', async () => {
    // August is one house’s; September is hidden with it, and stands in the table by channel, whose cells are of five houses.
    const line = (house: number, month: string, channel: string): Line => ({
      house: houseOf(house),
      at: { discipline: 'dance', 'performance-month': month, channel, 'purchase-weekday': 'monday' },
      person: house,
      quantity: 40,
      revenueMinor: 4000,
    });
    const many = Array.from({ length: 12 }, (_, house) =>
      ['online', 'counter', 'phone'].map((channel) => line(house, '2024-09', channel)),
    ).flat();
    const lines = [line(0, '2024-08', 'online'), ...many];
    const shown = (table: string, region: Figure['region'], value: number | null): Figure => ({
      table,
      region,
      of: 'tickets',
      value,
      half: 0,
    });
    const dance = { discipline: ['dance'] };
    const september = { ...dance, 'performance-month': ['2024-09'] };
    const others = MADE['performance-month'].filter((month) => month > '2024-09');
    const figures = [
      shown('months', dance, 40 + 12 * 120),
      shown('months', { ...dance, 'performance-month': ['2024-08'] }, null),
      shown('months', september, null),
      ...others.map((month) => shown('months', { ...dance, 'performance-month': [month] }, 0)),
      ...MADE.channel.map((channel) => shown('channels', { ...september, channel: [channel] }, 480)),
    ];
    const found = await attack('linked-tables', figures, lines);
    assert.equal(found.wrong, 0);
    assert.ok(found.exact > 0);
    for (const table of ['months', 'channels'])
      assert.equal(
        (
          await attack(
            'tracker',
            figures.filter((one) => one.table === table),
            lines,
          )
        ).exact,
        0,
      );
  });
});

describe('somebody who compares a pool where something is hidden with one where nothing is', () => {
  it('[R2] [A9] tells neither from the other by rows, labels, order, errors or status', async () => {
    const line = (house: number, discipline: string, person: number): Line => ({
      house: houseOf(house),
      at: { discipline, 'performance-month': '2024-09', channel: 'online', 'purchase-weekday': 'friday' },
      person,
      quantity: 2,
      revenueMinor: 6000,
    });
    const theatre = Array.from({ length: 6 * 15 }, (_, i) => line(i % 6, 'theatre', i));
    const pool = await AttackedPool.make(theatre);
    try {
      await pool.givePrematurely();
      const where = { ...WHOLE, discipline: ['circus'] };
      const all = [
        { metric: 'tickets-issued', where },
        { metric: 'tickets-issued', where, by: ['performance-month', 'channel'] },
        { metric: 'participation', where },
        { metric: 'buyers', by: ['discipline'], where: { ...WHOLE, discipline: ['circus', 'dance'] } },
        { metric: 'lead-time', where: { ...where, organisation: ['maison-003'] } },
        { metric: 'nothing', where },
      ];
      const empty = await told(pool, all);
      await pool.deliver([line(2, 'circus', 7), line(2, 'circus', 8)]);
      const hidden = await told(pool, all);
      assert.deepEqual(tellingApart(empty, hidden), []);
      // With protection off: a row only where somebody is.
      const dropped = empty.map(({ status, text }) => ({
        status,
        text: text.replace(/"rows":\[.*?\]/, '"rows":[]'),
      }));
      assert.ok(tellingApart(dropped, hidden).includes(0));
    } finally {
      pool.remove();
    }
  });
});

describe('a dictionary of addresses', () => {
  let pool: MadePool;
  before(async () => {
    pool = await MadePool.make();
  });
  after(() => pool.remove());

  it('finds nobody in a stolen lake with one key, and everybody with both', async () => {
    const addresses = Array.from({ length: 40 }, (_, i) => `personne${i}@exemple.test`);
    const buyers = addresses.slice(0, 20).map((address, i) => `o${i + 1},${address}`);
    const sales = salesFile(buyers.map((_, i) => ({ order: `o${i + 1}`, ticket: `t${i + 1}` })));
    await pool.ingest([
      pool.file('ventes.csv', sales),
      pool.file('acheteurs.csv', ['order_id,email', ...buyers, ''].join('\n')),
    ]);
    const { tokens, member, server } = await stolenFrom(pool.root);
    assert.equal(tokens.size, 20);
    const stolen = { tokens, addresses };
    assert.deepEqual(tokenDictionary({ ...stolen, member, server: null }), []);
    assert.deepEqual(tokenDictionary({ ...stolen, member: null, server }), []);
    assert.deepEqual(tokenDictionary({ ...stolen, member: server, server: null }), []);
    assert.deepEqual(tokenDictionary({ ...stolen, member, server }), addresses.slice(0, 20));
  });
});
