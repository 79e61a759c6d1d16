import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Cube, EditionEvidence } from '#model/edition.ts';
import { panelWithin } from '#model/panel.ts';
import type { EditionFacts } from '#path/protect/edition-facts.ts';
import { judgedCells } from '#path/protect/judged-cells.ts';
import { POLICY } from '#path/protect/policy.ts';
import { flatHierarchy } from './linear/flat-hierarchy.ts';

const PANEL = panelWithin({
  id: 'dance-without-mondays',
  name: { fr: 'Danse, sans les lundis', en: 'Dance without Mondays' },
  of: { dimension: 'discipline', value: 'dance' },
  without: { performances: { 'performance-weekday': ['monday'] } },
});
const { code, leftOut } = PANEL;

/** A state and what changed since, each of which nine houses make, so many of them on Mondays. */
function hidden(onMondays: { readonly state: number; readonly change: number }): readonly string[] {
  const disciplines = { ...flatHierarchy('discipline', 'all', [code, leftOut]), panels: [PANEL] };
  const states = flatHierarchy('as-of', 'now', ['state', 'change']);
  const cube: Cube = {
    common: [disciplines, states],
    further: [],
    tables: [
      {
        common: [
          [code, leftOut],
          ['state', 'change'],
        ],
        further: null,
      },
    ],
  };
  const behind = (houses: number) => ({
    totals: [10 * houses],
    contributions: Array.from({ length: houses }, (_, i) => [i, [10]] as const),
    couldNamePersons: false,
  });
  const cells = (['state', 'change'] as const).flatMap((state) => [
    { at: { common: [code, state], further: null }, ...behind(9) },
    { at: { common: [leftOut, state], further: null }, ...behind(onMondays[state]) },
  ]);
  const measures: EditionEvidence['measures'] = [{ of: 'tickets', isAdditive: true }];
  const facts: EditionFacts = {
    cube,
    metrics: [],
    evidence: { holdings: [], measures, cells, leaves: [] },
    parties: [],
    policy: POLICY,
    coalition: 1,
    after: { told: [], asked: [], levels: [], changes: ['change'] },
  };
  const judged = judgedCells(facts);
  return judged.primary.map((i) => judged.cells[i]?.common.join(' ') ?? '');
}

describe('a cell of a panel without a kind of performances', () => {
  const always = [`${leftOut} state`, `${leftOut} change`];
  test('[A4b] is hidden where fewer houses than P1 asks for give it, and shown where none or enough do', () => {
    for (const state of [1, 4])
      assert.deepEqual(hidden({ state, change: 9 }).toSorted(), [`${code} state`, ...always].toSorted());
    for (const state of [0, 5]) assert.deepEqual(hidden({ state, change: 9 }).toSorted(), always.toSorted());
  });

  test('[A4b] [E2] is not asked of what changed: nobody is named by that', () => {
    assert.deepEqual(hidden({ state: 9, change: 1 }).toSorted(), always.toSorted());
  });
});
