import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';

import { addDays, addMonths, endOfMonth } from '#model/calendar.ts';
import { type Handed, type Late, lateness, type Waited } from '#path/late/late.ts';
import { type MadePool, makePool } from '../demo/pool.ts';

const at = (on: string, to: string | null = null): Handed => ({ on, to });
const waited = (handed: readonly Handed[], today: string, more: Partial<Waited> = {}): Late | null =>
  lateness({ handed, today, expects: null, since: '2025-01-01', ...more });

/** Months handed in on the third day of the next. */
const MONTHLY = ['2025-01', '2025-02', '2025-03', '2025-04'].map((month) =>
  at(addDays(endOfMonth(`${month}-01`), 3), endOfMonth(`${month}-01`)),
);

describe('a rhythm', () => {
  it('is learned from the deliveries, and a file is late ten days after a month, three after a week or a night', () => {
    assert.equal(waited(MONTHLY, '2025-06-12'), null);
    assert.deepEqual(waited(MONTHLY, '2025-06-14'), {
      lastHanded: '2025-05-03',
      everyDays: 31,
      isLearned: true,
      since: '2025-06-14',
      missing: { from: '2025-05-01', to: '2025-05-31' },
      step: 1,
    });
    const weekly = [0, 7, 14, 21].map((days) => at(addDays('2025-03-03', days)));
    assert.deepEqual(
      [waited(weekly, '2025-04-03'), waited(weekly, '2025-04-04')?.since],
      [null, '2025-04-04'],
    );
    const nightly = Array.from({ length: 20 }, (_, days) => at(addDays('2025-03-03', days)));
    assert.equal(waited(nightly, '2025-03-27')?.since, '2025-03-27');
  });

  it('is not learned from too few deliveries, nor from some that follow none', () => {
    assert.equal(waited(MONTHLY.slice(0, 3), '2026-01-01'), null);
    const irregular = ['2025-01-01', '2025-01-09', '2025-03-20', '2025-04-02', '2025-09-30'].map((day) =>
      at(day),
    );
    assert.equal(waited(irregular, '2026-06-01'), null);
  });

  it('is not changed by a correction handed in on the next day, week-ends, or a summer without a file', () => {
    const corrected = MONTHLY.flatMap(({ on, to }) => [at(on, to), at(addDays(on, 1), to)]);
    assert.equal(waited(corrected, '2025-06-20')?.everyDays, waited(MONTHLY, '2025-06-20')?.everyDays);
    const season = ['09', '10', '11', '12'].map((month) => at(`2024-${month}-03`));
    const next = ['09', '10', '11', '12'].map((month) => at(`2025-${month}-03`));
    assert.equal(waited([at('2024-06-03'), ...season, ...next], '2026-02-01')?.lastHanded, '2025-12-03');
    const weekdays = Array.from({ length: 28 }, (_, days) => addDays('2025-03-03', days))
      .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
      .map((day) => at(day));
    assert.equal(waited(weekdays, '2025-04-10')?.everyDays, 1);
  });

  it('is what the house says when it says one, from its agreement on', () => {
    assert.equal(waited(MONTHLY, '2026-01-01', { expects: 'none' }), null);
    const late = waited([], '2025-02-12', { expects: 'monthly' });
    assert.deepEqual(
      [late?.since, late?.lastHanded, late?.missing],
      ['2025-02-12', null, { from: '2025-01-01', to: '2025-01-31' }],
    );
    assert.equal(waited([at('2025-03-03')], '2025-03-14', { expects: 'weekly' })?.since, '2025-03-14');
  });
});

describe('what is missing', () => {
  it('follows the last day that any file told of, never one after the file came', () => {
    const programme = at('2025-05-04', '2026-06-30');
    assert.equal(waited([...MONTHLY, programme], '2025-07-01')?.missing.from, '2025-05-05');
  });

  it('is every day up to yesterday when files come by the week, and whole months when they come by the month', () => {
    const weekly = [0, 7, 14, 21].map((days) => at(addDays('2025-03-03', days), addDays('2025-03-02', days)));
    assert.deepEqual(waited(weekly, '2025-04-10')?.missing, { from: '2025-03-24', to: '2025-04-09' });
    assert.deepEqual(waited(MONTHLY, '2025-08-14')?.missing, { from: '2025-05-01', to: '2025-07-31' });
  });
});

describe('a reminder', () => {
  it('is due once, and once more when nothing comes for long', () => {
    const steps = ['2025-06-13', '2025-06-14', '2025-06-28', '2025-06-29', '2026-06-29'].map(
      (today) => waited(MONTHLY, today)?.step,
    );
    assert.deepEqual(steps, [undefined, 1, 1, 2, 2]);
  });

  it('is never due while the months of the demonstration come each in its turn, and is when one does not', async () => {
    const pool = await makePool(6, 4_000, 3);
    try {
      const houses = await monthsSold(pool);
      assert.ok(houses.size >= 4);
      for (const [house, months] of houses) {
        const handed = months.map((month) =>
          at(addDays(endOfMonth(`${month}-01`), 3), endOfMonth(`${month}-01`)),
        );
        for (let count = 4; count <= handed.length; count++) {
          const [before, next] = [handed.slice(0, count - 1), handed[count - 1]];
          // A season that begins again after a summer is a new beginning.
          const isNextMonth =
            next?.to?.slice(0, 7) === addMonths(`${before.at(-1)?.to?.slice(0, 7)}-01`, 1).slice(0, 7);
          if (isNextMonth && next) assert.equal(waited(before, next.on), null, `${house} ${next.on}`);
        }
        const last = handed.at(-1);
        const late = last && waited(handed, addDays(last.on, 60));
        assert.equal(late?.missing.from, addDays(last?.to ?? '', 1), house);
      }
    } finally {
      pool.close();
      rmSync(pool.out, { recursive: true, force: true });
    }
  });
});

/** The months in which each house of a made-up pool sold something, in their order. */
async function monthsSold(pool: MadePool): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await pool.ask(
    "select distinct seller, strftime(sold_at, '%Y-%m') as month from tickets order by seller, month",
  );
  const months = new Map<string, string[]>();
  for (const { seller, month } of rows)
    months.set(`${seller}`, [...(months.get(`${seller}`) ?? []), `${month}`]);
  return months;
}
