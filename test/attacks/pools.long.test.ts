// Two pools of the same houses but one or two, each with releases of its own: one less the other must tell of no house, and
// does where neither knows of the other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { declareNeighbour } from '#jobs/releases/beside/neighbours.ts';
import type { Edition } from '#model/edition.ts';
import { parterre } from '../jobs/made-pool.ts';
import { AttackedPool } from './attacked-pool.ts';
import { judgeOf } from './judge.ts';
import { houseOf, type Line, MONTHS, madeWorld, unplayed } from './made-world.ts';
import type { Figure } from './programs/figures.ts';
import { poolLessPool } from './programs/pool-less-pool.ts';
import { figuresOfEdition, seenIn } from './seen.ts';

const HOUSES = 16;

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

/** A release of both; what the second less the first, and the first less the second, tells. */
async function attacked({ onlyFirst, onlySecond }: Apart, areNeighbours: boolean) {
  const lines = madeWorld(HOUSES, 2);
  const without = (houses: readonly number[]): readonly Line[] =>
    lines.filter(({ house }) => !houses.some((number) => houseOf(number) === house));
  const [first, second] = [without(onlySecond), without(onlyFirst)];
  const pools = [await AttackedPool.make(first), await AttackedPool.make(second)] as const;
  try {
    if (areNeighbours) await declareNeighbour(pools[0].pool, pools[1].pool.folder.root, []);
    for (const one of pools) await one.release(MONTHS);
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
  it('[A7] tells of no house, of one that is in the first pool alone or of one that is in the second', async () => {
    const apart = { onlyFirst: [3], onlySecond: [7] };
    const unaware = await attacked(apart, false);
    assert.ok(unaware.exact > 0, 'it bites where neither knows of the other');
    const { exact, near, wrong, shown } = await attacked(apart, true);
    assert.deepEqual({ exact, near, wrong }, { exact: 0, near: 0, wrong: 0 });
    assert.ok(shown > 0);
  });
});
