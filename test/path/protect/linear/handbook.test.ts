// Worked examples of the Handbook on Statistical Disclosure Control, read from the shared folder; see its SOURCES.md.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { coalitionsOf } from '#path/protect/linear/coalitions.ts';
import { disclosures } from '#path/protect/linear/insider-audit.ts';
import { admitRows } from '#path/protect/linear/ledger.ts';
import type { SparseRow } from '#path/protect/linear/sparse-row.ts';
import { sparseRow } from '#path/protect/linear/sparse-row.ts';
import { suppress } from '#path/protect/linear/suppress.ts';
import { POLICY } from '#path/protect/protect.ts';
import {
  holdTooMuch,
  isDominated,
  isDominatedBeside,
  upperProtection,
} from '#path/protect/rules/concentration.ts';
import { displayCount, displayRatio } from '#path/protect/rules/display.ts';
import { orderByImportance } from './order-by-importance.ts';

const FILE = join(
  import.meta.dirname,
  '../../../../../shared/cases/disclosure/handbook/worked-examples.json',
);

type Examples = {
  readonly sensitivity: readonly {
    readonly id: string;
    readonly X: number;
    readonly top?: readonly number[];
    readonly contributions?: readonly number[];
    readonly rule: {
      readonly type: 'nk' | 'p';
      readonly n?: number;
      readonly k?: number;
      readonly p?: number;
    };
    readonly unsafe: boolean;
    readonly upperEstimate?: number;
  }[];
  readonly feasibilityInterval: {
    readonly rows: readonly (readonly (number | null)[])[];
    readonly min: number;
    readonly max: number;
  };
  readonly meanAttack: {
    readonly counts: readonly number[];
    readonly perturbedCounts: readonly number[];
    readonly sums: readonly number[];
    readonly means: readonly number[];
    readonly maxDeviation: number;
    readonly attackerRecovers: readonly number[];
  };
  readonly differencing: Readonly<Record<'tableA' | 'tableB' | 'difference', readonly (readonly number[])[]>>;
  readonly rounding: Readonly<Record<'original' | 'conventionalBase5', readonly (readonly number[])[]>>;
  readonly linkedTablesIterationUnsafe: {
    readonly region: readonly string[];
    readonly county: readonly string[];
    readonly group: readonly string[];
    readonly n: readonly number[];
  };
};

/** The largest contributions as given, and the rest of the cell in parts too small to matter. */
function contributionsOf({ X, top, contributions }: Examples['sensitivity'][number]): readonly number[] {
  if (contributions !== undefined) return contributions;
  const given = top ?? [];
  const rest = X - given.reduce((sum, amount) => sum + amount, 0);
  return [...given, ...Array.from({ length: 1000 }, () => rest / 1000)];
}

const unit = (columns: readonly number[]): SparseRow =>
  sparseRow(new Map(columns.map((column) => [column, 1])));

const parties = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ party: String(i), knows: new Set([i]) }));

describe('the worked examples of the handbook', () => {
  if (!existsSync(FILE)) {
    test('are met', { skip: '../shared is not there' }, () => {});
    return;
  }
  const examples: Examples = JSON.parse(readFileSync(FILE, 'utf8'));

  for (const example of examples.sensitivity)
    test(`[L8] ${example.id} is ${example.unsafe ? 'unsafe' : 'safe'}`, () => {
      const contributions = contributionsOf(example);
      const { type, n = 1, k = 100, p = 0 } = example.rule;
      const isUnsafe = type === 'p' ? isDominated(contributions, p, 1) : holdTooMuch(contributions, n, k);
      assert.equal(isUnsafe, example.unsafe);
      if (type === 'p') assert.equal(upperProtection(contributions, p) > 0, example.unsafe);
      // The second largest estimates the first as all that is not its own.
      if (example.upperEstimate !== undefined)
        assert.equal(Math.round(example.X - (contributions[1] ?? 0)), example.upperEstimate);
    });

  test('[L8] two partners are a stronger coalition than one, and a waiver weakens the rule', () => {
    assert.equal(isDominated([100, 60, 20, 5], 20, 1), false);
    assert.equal(isDominated([100, 60, 20, 5], 20, 2), true);
    assert.equal(upperProtection([100, 60, 10], 20), 10);
    const amounts = [100, 10, 5].map((amount) => ({ amount, consents: false }));
    assert.equal(isDominatedBeside(amounts, 10), true);
    // Without the largest to protect, s = 10 and r = 100 leave 5, more than a tenth of 10.
    assert.equal(isDominatedBeside([{ amount: 100, consents: true }, ...amounts.slice(1)], 10), false);
    assert.equal(isDominatedBeside([{ amount: 100, consents: true }], 10), false);
  });

  test('[L5] of four cells hidden in a square, a house that is one of them computes its neighbour', () => {
    // The published totals: two rows and two columns of the square, by contributors 0 to 3, one in each cell.
    const rows = [unit([0, 1]), unit([2, 3]), unit([0, 2]), unit([1, 3])];
    const { spaces, secondary } = suppress({ width: 4, rows }, [0, 1, 2, 3], []);
    assert.deepEqual(secondary, []);
    const contributors = [[0], [1], [2], [3]];
    const told = (knows: readonly number[]) =>
      spaces.flatMap((space) =>
        disclosures(space, contributors, [{ parties: [knows.join()], knows: new Set(knows) }]),
      );
    assert.deepEqual(told([]), []);
    assert.ok(told([1]).some(({ about }) => about === 0));
    const { rows: printed, min, max } = examples.feasibilityInterval;
    const [total = 0, below = 0, left = 0] = [
      printed[0]?.[2] ?? 0,
      printed[1]?.[2] ?? 0,
      (printed[3]?.[0] ?? 0) - (printed[2]?.[0] ?? 0),
    ];
    const possible = Array.from({ length: total + 1 }, (_, x) => x).filter(
      (x) => left - x >= 0 && below - (left - x) >= 0 && total - x >= 0,
    );
    assert.deepEqual([possible[0], possible.at(-1)], [min, max]);
  });

  test('[D1] a mean of displayed parts does not tell the count that a true mean tells', () => {
    const { counts, perturbedCounts, sums, means, maxDeviation, attackerRecovers } = examples.meanAttack;
    const attack = (mean: number, near: number, deviation: number): readonly number[] =>
      Array.from({ length: 2 * deviation + 1 }, (_, i) => near - deviation + i).filter(
        (count) => Math.abs(mean * count - Math.round(mean * count)) < 0.005,
      );
    const recovered = means.map((mean, i) => attack(mean, perturbedCounts[i] ?? 0, maxDeviation));
    for (const [i, found] of recovered.entries()) assert.ok(found.includes(attackerRecovers[i] ?? 0));
    for (const [i, sum] of sums.entries()) {
      const shown = displayCount(counts[i] ?? 0, POLICY);
      const mean = displayRatio(displayCount(sum, POLICY) / shown, 'tickets', POLICY);
      assert.ok(attack(mean, shown, maxDeviation).includes(shown), 'it agrees with the count displayed');
    }
  });

  test('[L7] a second table that differs by a few from the first is refused where it would tell them', () => {
    const { tableA, tableB, difference } = examples.differencing;
    // A column a cell for those in both tables, five of them, and one for those in the second only, each a contributor.
    const cells = tableA.flat().map((_, i) => i);
    const added = difference.flat();
    assert.deepEqual(
      tableB.flat().map((count, i) => count - (tableA.flat()[i] ?? 0)),
      added,
    );
    let next = 5;
    const contributors = [
      ...cells.map(() => [0, 1, 2, 3, 4]),
      ...added.map((count) => Array.from({ length: count }, () => next++)),
    ];
    const width = contributors.length;
    const first = cells.map((i) => unit([i]));
    const ledger = suppress({ width, rows: first }, cells, []);
    const asked = cells.map((i) => ({
      row: unit(added[i] === 0 ? [i] : [i, cells.length + i]),
      isPrimary: false,
    }));
    const { outcomes } = admitRows(ledger, asked, contributors, coalitionsOf(parties(next), 1));
    assert.deepEqual(
      outcomes,
      added.map((count) => (count === 0 ? 'implied' : 'refused')),
    );
  });

  test('[V1] counts round to 5 as the handbook rounds them conventionally', () => {
    const { original, conventionalBase5 } = examples.rounding;
    assert.deepEqual(
      original.map((row) => row.map((count) => displayCount(count, POLICY))),
      conventionalBase5,
    );
  });

  test('[L3] tables protected one after the other tell a hidden cell; as one system they do not', () => {
    const { region, county, group, n } = examples.linkedTablesIterationUnsafe;
    const inner = region.map((_, i) => [i]);
    const by = (codes: readonly string[]): readonly number[][] =>
      [...new Set(codes)].map((code) => codes.flatMap((other, i) => (other === code ? [i] : [])));
    const whole = region.map((_, i) => i);
    const count = (cell: readonly number[]): number => cell.reduce((sum, i) => sum + (n[i] ?? 0), 0);
    const shownOf = (cells: readonly (readonly number[])[]) => {
      const rows = cells.map(unit);
      const primary = cells.flatMap((cell, i) => (count(cell) <= 3 ? [i] : []));
      const { published } = suppress(
        { width: n.length, rows },
        orderByImportance(rows, cells.map(count)),
        primary,
      );
      return published.map((i) => cells[i] ?? []);
    };
    const primary = inner.filter((cell) => count(cell) <= 3);
    const tells = (shown: readonly (readonly number[])[]) =>
      primary.some((cell) => {
        const rows = [...shown, cell].map(unit);
        return suppress({ width: n.length, rows }, [...shown.keys()], [shown.length]).secondary.length > 0;
      });
    const [first, second] = [by(county), by(group)].map((cells) => shownOf([whole, ...cells, ...inner]));
    const together = shownOf([whole, ...by(county), ...by(group), ...inner]);
    assert.equal(tells(first ?? []) || tells(second ?? []), false);
    assert.equal(tells([...(first ?? []), ...(second ?? [])]), true);
    assert.equal(tells(together), false);
  });
});
