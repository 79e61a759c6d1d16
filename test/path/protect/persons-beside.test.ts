// P4b, by hand: how many persons a party sees besides its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { CellEvidence } from '#model/edition.ts';
import { coalitionsOf } from '#path/protect/linear/coalitions.ts';
import { type Behind, leavesEnoughPersons } from '#path/protect/persons-beside.ts';
import { withoutParts } from '#path/protect/without-parts.ts';
import { MEASURES } from './made-edition.ts';

/** Houses with so many persons each, who bought as many tickets; together so many distinct ones. */
function cellOf(each: readonly number[], persons: number): CellEvidence {
  const contributions = each.map((count, i) => [i, [count, 1000 * count, count]] as const);
  const tickets = each.reduce((sum, count) => sum + count, 0);
  return { totals: [tickets, 1000 * tickets, persons], contributions, couldNamePersons: true };
}

const PARTIES = Array.from({ length: 6 }, (_, i) => ({ party: `${i}`, knows: new Set([i]) }));

function passes(behind: Behind, parties = PARTIES, size: 1 | 2 = 1): boolean {
  return leavesEnoughPersons(behind, MEASURES, coalitionsOf(parties, size), 10);
}

test('[P4b] nine persons who are none of a house’s own are too few to it, of whatever many', () => {
  assert.ok(passes(cellOf([2, 2, 2, 2, 2], 12)));
  assert.ok(!passes(cellOf([3, 2, 2, 2, 2], 12)));
  assert.ok(!passes(cellOf([300, 80, 80, 80, 80], 309)));
  // Whoever gives sums knows nobody.
  assert.ok(passes({ ...cellOf([0, 0, 0], 0), couldNamePersons: false }));
});

test('[P4b] a party that knows several holdings, and two partners in a strict pool, take away all that they know', () => {
  const cell = cellOf([6, 6, 3, 3, 3], 20);
  assert.ok(passes(cell));
  assert.ok(!passes(cell, [...PARTIES, { party: 'hub', knows: new Set([0, 1]) }]));
  assert.ok(!passes(cell, PARTIES, 2));
  // Where nobody else is behind it, nothing is left to see.
  assert.ok(passes(cellOf([30], 30)));
});

test('[P4b] of a difference those count who are certain to be at others, whom the house may serve as well', () => {
  const part = cellOf([20, 20, 20, 20, 20], 100);
  const rest = (each: readonly number[], persons: number, hidden: readonly CellEvidence[]) =>
    withoutParts(
      cellOf(
        [20, 20, 20, 20, 20].map((count, i) => count + (each[i] ?? 0)),
        persons,
      ),
      [part],
      MEASURES,
      (count) => Math.max(0, ...hidden.map(count)),
      hidden,
    );
  // Eight persons at four others: in one hidden part, or in what the counts leave.
  assert.ok(!passes(rest([12, 2, 2, 2, 2], 120, [cellOf([12, 2, 2, 2, 2], 20)])));
  assert.ok(passes(rest([12, 3, 3, 2, 2], 122, [cellOf([12, 3, 3, 2, 2], 22)])));
  // Two hidden parts may be of the same persons, and one other house with ten is enough.
  assert.ok(!passes(rest([0, 6, 6, 6, 6], 106, [cellOf([0, 6, 6], 6), cellOf([0, 0, 0, 6, 6], 6)])));
  assert.ok(passes(rest([0, 10, 6, 6, 10], 110, [cellOf([0, 10, 6], 10), cellOf([0, 0, 0, 6, 10], 10)])));
  // Persons do not subtract: where only they seem to be left of others, nobody is.
  const nobody = rest([12, 0, 0, 0, 0], 112, [cellOf([12], 12)]);
  const seeming = nobody.contributions.map(([h, amounts]) => [h, amounts.with(2, -1)] as const);
  assert.ok(passes({ ...nobody, contributions: seeming }));
});

test('[P4b] of what changed those count by whom another holding differs, or who were counted at others', () => {
  const change = {
    ...cellOf([6, 5, 5, 5, 5], 12),
    changedAt: [
      [0, 6],
      [1, 5],
    ] as const,
  };
  assert.ok(!passes(change));
  assert.ok(!passes({ ...change, changedBeside: 9 }));
  assert.ok(passes({ ...change, changedBeside: 10 }));
  // Counted at others than one: of a party that knows two it says nothing.
  const hub = [{ party: 'hub', knows: new Set([0, 1]) }];
  assert.ok(!passes({ ...change, changedBeside: 10 }, hub));
  assert.ok(
    passes(
      {
        ...change,
        changedAt: [
          [0, 6],
          [1, 10],
          [2, 10],
        ],
      },
      hub,
    ),
  );
});
