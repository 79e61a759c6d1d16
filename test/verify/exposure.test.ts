import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { exposuresOf } from '#verify/exposure.ts';
import { modulo, PRIMES, type Row } from '#verify/prime-field.ts';
import type { Links } from '#verify/span.ts';

const HOLDINGS = 4;

/** Two common leaves, each by one further dimension of two and three values. */
const LINKS: Links = {
  blockOf: [-1, -1, 0, 0, 1, 1, 1],
  dimensionOf: [undefined, undefined, 'cut', 'cut', 'cut', 'cut', 'cut'],
  blocks: [
    { dimension: 'cut', whole: 0, parts: [2, 3] },
    { dimension: 'cut', whole: 1, parts: [4, 5, 6] },
  ],
};
const LEAVES = LINKS.blockOf.length;

const released = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: LEAVES, maxLength: LEAVES }), {
  minLength: 1,
  maxLength: 6,
});
/** Which parts of blocks each holding is in; the wholes follow. */
const presence = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), {
  minLength: HOLDINGS,
  maxLength: HOLDINGS,
});
const known = fc.uniqueArray(fc.nat(HOLDINGS - 1), { maxLength: 2 });

describe('what a combination says of one holding alone', () => {
  test('is found exactly when fractions worked by hand find it, blocks and coalitions included', () => {
    fc.assert(
      fc.property(released, presence, known, (cells, parts, knows) => {
        const present = parts.map(leavesOf);
        const rows = cells.map(
          (cell): Row => new Map(cell.flatMap((value, leaf) => (value ? [[leaf, 1]] : []))),
        );
        const coalition = { names: 'one', knows: new Set(knows) };
        for (const p of PRIMES) {
          const found = exposuresOf(rows, LINKS, present, [coalition], p).map(({ holding }) => holding);
          assert.deepEqual(found.toSorted(), exposedByHand(cells, present, coalition.knows));
        }
      }),
      { numRuns: 400, seed: 4 },
    );
  });

  test('is modulo a prime what it is in whole numbers', () => {
    assert.equal(modulo(-1, PRIMES[0]), PRIMES[0] - 1);
  });
});

function leavesOf(parts: readonly boolean[]): ReadonlySet<number> {
  const leaves = new Set(parts.flatMap((isIn, i) => (isIn ? [i + 2] : [])));
  for (const { whole, parts } of LINKS.blocks) if (parts.some((part) => leaves.has(part))) leaves.add(whole);
  return leaves;
}

/**
 * The definition, in fractions: unknowns are a number for each holding in each leaf where it is; what is known are the
 * cells, what makes each whole, and every number of the coalition. A holding is exposed when the numbers of all others
 * can be got rid of in a way that leaves more of its own than what makes its wholes.
 */
function exposedByHand(
  cells: readonly (readonly number[])[],
  present: readonly ReadonlySet<number>[],
  knows: ReadonlySet<number>,
): readonly number[] {
  const columns = present.flatMap((leaves, holding) => [...leaves].map((leaf) => ({ holding, leaf })));
  const rowOf = (value: (column: (typeof columns)[number]) => number): number[] => columns.map(value);
  const linksOf = present.flatMap((leaves, h) =>
    LINKS.blocks
      .filter(({ whole }) => leaves.has(whole))
      .map(({ whole, parts }) =>
        rowOf(({ holding, leaf }) =>
          holding !== h ? 0 : leaf === whole ? -1 : parts.includes(leaf) ? 1 : 0,
        ),
      ),
  );
  const figures = cells.map((cell) => rowOf(({ leaf }) => cell[leaf] ?? 0));
  const all = [...figures, ...linksOf];
  return present.flatMap((_, target) => {
    if (knows.has(target)) return [];
    const seen = (isIn: (holding: number) => boolean) =>
      rank(all.map((row) => row.filter((_, c) => isIn(columns[c]?.holding ?? -1))));
    const others = seen((holding) => holding !== target && !knows.has(holding));
    const withTarget = seen((holding) => !knows.has(holding));
    const own = rank(linksOf.map((row) => row.filter((_, c) => columns[c]?.holding === target)));
    return withTarget - others > own ? [target] : [];
  });
}

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map((value) => [BigInt(value), 1n] as readonly [bigint, bigint]));
  let found = 0;
  for (let c = 0; c < (rows[0]?.length ?? 0); c++) {
    const pivot = left.findIndex((row, r) => r >= found && row[c]?.[0] !== 0n);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot] ?? [], left[found] ?? []];
    const by = left[found] ?? [];
    for (let r = found + 1; r < left.length; r++) {
      const row = left[r] ?? [];
      const [a, b] = row[c] ?? [0n, 1n];
      const [d, e] = by[c] ?? [1n, 1n];
      if (a === 0n) continue;
      left[r] = row.map(([n, m], i) => {
        const [x, y] = by[i] ?? [0n, 1n];
        return lowest(n * b * d * y - a * e * x * m, m * b * d * y);
      });
    }
    found += 1;
  }
  return found;
}

function lowest(n: bigint, m: bigint): readonly [bigint, bigint] {
  let [a, b] = [n < 0n ? -n : n, m < 0n ? -m : m];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [n / a, m / a];
}
