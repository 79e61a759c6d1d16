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

  it('gives nobody who is in which crossing of two dimensions, which no table tells', async () => {
    // The first house has all its tickets of a3 in b1, and of the others in b2, where all other houses have theirs.
    const leaves = facts.joints.flatMap((joint) =>
      joint.leaves.flatMap(({ common, values, contributions }) => {
        const [first, ...others] = contributions;
        const at = (b: string, of: typeof contributions) => ({
          common,
          values: [...values, b],
          contributions: of,
        });
        if (values[0] !== 'a3' || first === undefined) return [at('b2', contributions)];
        return [at('b1', [first]), at('b2', others)];
      }),
    );
    const b1 = leaves.flatMap(({ values, contributions }) => (values[1] === 'b1' ? contributions : []));
    const tables = [
      {
        ...made.table([], 'ok'),
        cells: [{ region: { b: ['b1'] }, values: [null], status: 'ok' as const }],
        evidence: [{ totals: [2000, 8], contributions: b1, couldNamePersons: true }],
      },
    ];
    const joints = [{ dimensions: ['a', 'b'], leaves }];
    assert.deepEqual(await short(tables, { ...facts, joints }), []);
    // Were it the house’s a3 of b1, and not all that it has there, that would be all of its a3 that anybody could think of.
    const crossed = tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, region: { a: ['a3'], b: ['b1'] } })),
      where: { a: ['a3'] },
    }));
    const others = {
      ...made.table([], 'ok'),
      cells: [{ region: { a: ['a3'], b: ['b2'] }, values: [null], status: 'ok' as const }],
    };
    const rest = leaves.flatMap(({ values, contributions }) =>
      values.join() === 'a3,b2' ? contributions : [],
    );
    const both = [
      ...crossed,
      { ...others, evidence: [{ totals: [160, 32], contributions: rest, couldNamePersons: true }] },
    ];
    assert.deepEqual(await short(both, { ...facts, joints }), [{ a: ['a3'] }]);
  });

  it('finds the hidden cell of the release that a table lets be estimated too closely', async () => {
    assert.deepEqual(await short([made.table(['a2'], 'ok')]), [{ a: ['a3'] }]);
  });
});
