// Dense elimination over the rationals, written to share nothing with what it checks.

export type Matrix = readonly (readonly bigint[])[];

/** Rows of integers in echelon form, without the empty ones; no fraction is ever made. */
export function echelon(rows: Matrix): readonly (readonly bigint[])[] {
  const taken: { pivot: number; row: readonly bigint[] }[] = [];
  for (const row of rows) {
    let rest = row;
    for (const { pivot, row: other } of taken) {
      const [a, b] = [rest[pivot] ?? 0n, other[pivot] ?? 1n];
      if (a !== 0n) rest = primitive(rest.map((value, i) => value * b - a * (other[i] ?? 0n)));
    }
    const pivot = rest.findIndex((value) => value !== 0n);
    if (pivot >= 0) taken.push({ pivot, row: rest });
  }
  return taken.map(({ row }) => row);
}

export function rank(rows: Matrix): number {
  return echelon(rows).length;
}

/** A basis of the combinations of the rows that are nought. */
export function nullCombinations(rows: Matrix): Matrix {
  const width = rows[0]?.length ?? 0;
  const marked = rows.map((row, i) => [...row, ...rows.map((_, j) => (i === j ? 1n : 0n))]);
  return echelon(marked)
    .filter((row) => row.slice(0, width).every((value) => value === 0n))
    .map((row) => row.slice(width));
}

function primitive(row: readonly bigint[]): readonly bigint[] {
  const divisor = row.reduce((a, b) => gcd(a, b < 0n ? -b : b), 0n);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
