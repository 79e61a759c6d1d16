// Two pools of the same houses but one or two, each with releases of its own: one less the other must tell of no house, and
// does where neither knows of the other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { declareNeighbour } from '#jobs/releases/neighbours.ts';
import type { Edition, Months } from '#model/edition.ts';
import { parterre } from '../jobs/made-pool.ts';
import { AttackedPool } from './attacked-pool.ts';
import { judgeOf } from './judge.ts';
import { houseOf, type Line, MONTHS, madeWorld, unplayed } from './made-world.ts';
import type { Figure } from './programs/figures.ts';
import { poolLessPool } from './programs/pool-less-pool.ts';
import { figuresOfEdition, seenIn } from './seen.ts';

const HOUSES = 16;

/** One release of all months, or two. */
const ONCE: readonly Months[] = [MONTHS];
const TWICE: readonly Months[] = [
  { from: '2024-08', to: '2024-09' },
  { from: '2024-10', to: '2024-11' },
];

/** Which houses the second pool lacks, and which the first does. */
type Apart = { readonly onlyFirst: readonly number[]; readonly onlySecond: readonly number[] };

async function shownBy({ pool }: AttackedPool): Promise<readonly Figure[]> {
  const listed = await parterre(['edition', 'show', pool.folder.root, '--json']);
  const figures: Figure[] = [];
  for (const { id } of JSON.parse(listed.out) as readonly { readonly id: string }[]) {
    const { out, err, status } = await parterre(['edition', 'show', pool.folder.root, id, '--json']);
    assert.equal(status, 0, err);
    figures.push(...figuresOfEdition(JSON.parse(out) as Edition));
  }
  return figures;
}

/** Releases of both, month by month; what the second less the first, and the first less the second, tells. */
async function attacked({ onlyFirst, onlySecond }: Apart, months: readonly Months[], areNeighbours: boolean) {
  const lines = madeWorld(HOUSES, 2);
  const without = (houses: readonly number[]): readonly Line[] =>
    lines.filter(({ house }) => !houses.some((number) => houseOf(number) === house));
  const [first, second] = [without(onlySecond), without(onlyFirst)];
  const pools = [await AttackedPool.make(first), await AttackedPool.make(second)] as const;
  try {
    if (areNeighbours) await declareNeighbour(pools[0].pool, pools[1].pool.folder.root, []);
    for (const each of months) for (const one of pools) await one.release(each);
    const [here, there] = [await shownBy(pools[0]), await shownBy(pools[1])];
    // What both have falls out; what the second alone has is taken away.
    const apart = [
      ...first.filter((line) => !second.includes(line)),
      ...second
        .filter((line) => !first.includes(line))
        .map((line) => ({ ...line, quantity: -line.quantity, revenueMinor: -line.revenueMinor })),
    ];
    const judge = judgeOf(apart);
    const told = { exact: 0, near: 0, wrong: 0, nothing: 0 };
    for (const claim of poolLessPool(seenIn(here, unplayed(first)), seenIn(there, unplayed(second))))
      told[judge.verdict(claim)] += 1;
    const shown = there.filter(({ value }) => value !== null).length;
    return { ...told, shown };
  } finally {
    for (const one of pools) one.remove();
  }
}

describe('a pool less another', () => {
  const cases: readonly (readonly [name: string, apart: Apart, months: readonly Months[]])[] = [
    ['one house more in the first, two releases each', { onlyFirst: [3], onlySecond: [] }, TWICE],
    ['one house more in each, one release each', { onlyFirst: [3], onlySecond: [7] }, ONCE],
  ];
  for (const [name, apart, months] of cases)
    it(`[A7] tells of no house: ${name}`, async () => {
      const unaware = await attacked(apart, months, false);
      assert.ok(unaware.exact > 0, 'it bites where neither knows of the other');
      const { exact, near, wrong, shown } = await attacked(apart, months, true);
      assert.deepEqual({ exact, near, wrong }, { exact: 0, near: 0, wrong: 0 });
      assert.ok(shown > 0);
    });
});
