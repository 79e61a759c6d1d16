// How close a release and its further tables together let anybody come to what is hidden.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { POLICY } from '#path/protect/policy.ts';
import { cellsShort, furtherAudits, questionsOf } from '#path/protect/protect.ts';
import { solve } from '#solve/solve.ts';
import { oneDimension } from './one-dimension.ts';

describe('[W4] [I1] the interval audit of a release with its further tables', () => {
  // One house has 2,000 of the 2,160 tickets of a3, which a2 alone, another 250, leaves open.
  const made = oneDimension(
    {
      a1: { persons: 300, isShown: true },
      a2: { persons: 50, isShown: false },
      a3: { persons: 40, isShown: false, times: 50 },
    },
    400,
  );
  const facts = { ...made.facts, policy: POLICY };

  async function short(tables: typeof facts.tables, of = facts): Promise<readonly unknown[]> {
    const { audits, decided } = furtherAudits({ ...of, tables });
    const found = await Promise.all(
      audits.map(async (audit) => {
        const reached = await solve([{ program: audit.program.program, questions: questionsOf(audit) }]);
        return cellsShort(
          audit,
          reached.flatMap(({ shortfalls }) => shortfalls),
        );
      }),
    );
    return found.flat().map((cell) => decided[cell]?.region);
  }

  it('finds nothing in a release that was audited, and asks nothing of what is shown or followed', async () => {
    assert.deepEqual(await short([]), []);
    assert.deepEqual(await short([made.table(['a1', 'a2'], 'x'), made.table(['a2', 'a3'], 'x', [0])]), []);
  });

  it('holds a house for present in a leaf in which its sales and refunds cancel out', async () => {
    const nothing = (amounts: readonly number[]) =>
      made.behind(['a3']).contributions.map(([house]) => [house, amounts] as const);
    const inA3 = { totals: [0, 5], contributions: nothing([0, 1]), couldNamePersons: true };
    const refunded = {
      ...facts,
      released: facts.released.map((cell) =>
        cell.at.further?.code === 'a3' ? { ...cell, behind: inA3 } : cell,
      ),
      joints: facts.joints.map(({ dimensions, leaves }) => ({
        dimensions,
        leaves: leaves.map((leaf) =>
          leaf.values[0] === 'a3' ? { ...leaf, contributions: nothing([0, 0]) } : leaf,
        ),
      })),
    };
    assert.deepEqual(await short([], refunded), []);
  });

  it('finds the hidden cell of the release that a table lets be estimated too closely', async () => {
    assert.deepEqual(await short([made.table(['a2'], 'ok')]), [{ a: ['a3'] }]);
  });
});
