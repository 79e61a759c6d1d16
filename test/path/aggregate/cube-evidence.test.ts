import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Row } from '#model/plan.ts';
import { toCubeEvidence } from '#path/aggregate/aggregate.ts';

const FACTS = {
  cube: { common: [{ dimension: 'discipline', nodes: [] }], further: [], tables: [] },
  metrics: [],
  months: { from: '2024-09', to: '2024-09' },
  currency: 'CAD',
} as const;

function row(c0: string, holding: string | null, isLeaf: boolean): Row {
  return { c0, further: null, code: null, holding, is_leaf: isLeaf, is_total: holding === null };
}

test('[I4] what stands behind cells comes in one order, whatever the engine’s: the solver’s way depends on it', () => {
  const rows = ['theatre', 'all', 'dance', 'music'].flatMap((code) =>
    [null, 'nord', 'aube'].flatMap((holding) => [row(code, holding, false), row(code, holding, true)]),
  );
  const one = toCubeEvidence(rows, FACTS);
  assert.deepEqual(toCubeEvidence(rows.toReversed(), FACTS), one);
  assert.deepEqual(
    one.leaves.map(({ at }) => at.common.join()),
    ['all', 'dance', 'music', 'theatre'],
  );
});
