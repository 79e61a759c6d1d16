import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { UNKNOWN } from '#model/edition.ts';
import type { Region } from '#model/further-table.ts';
import type { Decided } from '#path/protect/further/decided.ts';
import { leavesAllSafe, type Rules } from '#path/protect/further/differences.ts';
import { POLICY } from '#path/protect/policy.ts';

const HOUSES = [0, 1, 2, 3, 4];

function shown(region: Region, persons: number): Decided {
  const contributions = HOUSES.map((house) => [house, [20, persons / HOUSES.length]] as const);
  const behind = { totals: [100, persons], contributions, couldNamePersons: false };
  return { region, isPublished: true, behind, values: [null] };
}

/** Of likeness alone: what is left of the amounts is nothing, which every other rule lets pass. */
const RULES: Rules = {
  measures: [
    { of: 'tickets', isAdditive: true },
    { of: 'persons', isAdditive: false },
  ] as unknown as Rules['measures'],
  parties: [],
  coalitions: [],
  policy: POLICY,
  coalition: 1,
};

function isSafe(cell: Decided, other: Decided): boolean {
  return leavesAllSafe(cell, { published: [other, cell], rows: [], hidden: [] }, RULES);
}

describe('[P6] [Q6] of a small whole, a part that nearly all of it is in', () => {
  const [whole, part] = [{ month: ['2024-10'] }, { month: ['2024-10'], 'age-band': ['18-35'] }];

  test('is not shown beside the whole, nor the whole beside it', () => {
    assert.equal(isSafe(shown(part, 79), shown(whole, 80)), false);
    assert.equal(isSafe(shown(whole, 80), shown(part, 79)), false);
  });

  test('is shown where fewer are alike, or the whole is not small', () => {
    assert.equal(isSafe(shown(part, 75), shown(whole, 80)), true);
    assert.equal(isSafe(shown(whole, 80), shown(part, 75)), true);
    assert.equal(isSafe(shown(part, 119), shown(whole, 120)), true);
  });

  test('is shown where it is of no trait of persons, or of those whose trait is unknown', () => {
    assert.equal(isSafe(shown({ ...whole, channel: ['online'] }, 79), shown(whole, 80)), true);
    assert.equal(isSafe(shown({ ...whole, 'age-band': [UNKNOWN] }, 79), shown(whole, 80)), true);
  });
});
