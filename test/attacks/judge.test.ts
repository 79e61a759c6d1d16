// The judge is itself judged: what it must take for a disclosure, or the attack programs would find nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { judgeOf } from './judge.ts';
import { houseOf, type Line } from './made-world.ts';

const AT = {
  discipline: 'theatre',
  'performance-month': '2024-09',
  channel: 'online',
  'purchase-weekday': 'friday',
} as const;

/** So many persons of each house, each with two tickets; the first persons of all houses may be the same. */
function linesOf(each: readonly number[], shared = 0): readonly Line[] {
  return each.flatMap((count, house) =>
    Array.from({ length: count }, (_, i) => ({
      house: houseOf(house),
      at: AT,
      person: i < shared ? i : 1000 * house + i,
      quantity: 2,
      revenueMinor: 6000,
    })),
  );
}

const claimOf = (of: 'tickets' | 'persons', amount: number) =>
  ({ kind: 'amount', terms: [[{}, 1]], of, amount, margin: 0 }) as const;

test('[P4b] nine persons of six houses are told to the seventh, which takes its own away', () => {
  const nine = judgeOf(linesOf([4, 2, 2, 2, 1, 1, 1]));
  assert.equal(nine.verdict(claimOf('tickets', 26)), 'exact');
  const ten = judgeOf(linesOf([4, 2, 2, 2, 2, 1, 1]));
  assert.equal(ten.verdict(claimOf('tickets', 28)), 'nothing');
  // Whoever it is that found it takes away its own, and no other’s.
  assert.equal(nine.verdict({ ...claimOf('tickets', 26), by: houseOf(6) }), 'nothing');
  assert.equal(nine.verdict({ ...claimOf('tickets', 26), by: houseOf(0) }), 'exact');
});

test('[P4b] of a number of persons those count who are at none of a house’s own', () => {
  // Four persons are everybody’s: of fourteen the first house has five, of thirteen it does not have eight.
  const judge = judgeOf(linesOf([5, 6, 6, 6, 5], 4));
  assert.equal(judge.verdict(claimOf('persons', 12)), 'exact');
});
