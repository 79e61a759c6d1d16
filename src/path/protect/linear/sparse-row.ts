import { invert, multiply, residueOf } from './residues.ts';

/**
 * The columns where a row is not 0, ascending, and its values there: integers in a system of tables, residues of a prime
 * while it is eliminated. Never changed once made.
 */
export type SparseRow = {
  readonly columns: Int32Array;
  readonly values: Int32Array;
};

export const EMPTY_ROW: SparseRow = { columns: new Int32Array(0), values: new Int32Array(0) };

/** Of columns in any order, met once or more; sums that are 0 are left out. */
export function sparseRow(entries: ReadonlyMap<number, number>): SparseRow {
  const columns = new Int32Array(entries.size);
  let size = 0;
  for (const [column, value] of entries) if (value !== 0) columns[size++] = column;
  const kept = columns.slice(0, size).sort();
  return { columns: kept, values: kept.map((column) => entries.get(column) as number) };
}

/** Of columns that ascend, each once; values that are 0 are left out. */
export function ascendingRow(columns: readonly number[], values: readonly number[]): SparseRow {
  const isKept = (_: number, i: number): boolean => values[i] !== 0;
  if (!values.includes(0)) return { columns: Int32Array.from(columns), values: Int32Array.from(values) };
  return {
    columns: Int32Array.from(columns.filter(isKept)),
    values: Int32Array.from(values.filter(isKept)),
  };
}

export function residues(row: SparseRow, prime: number): SparseRow {
  // Most rows are of small counts, and are their own residues.
  if (row.values.every((value) => value > 0 && value < prime)) return row;
  const values = row.values.map((value) => residueOf(value, prime));
  if (!values.includes(0)) return { columns: row.columns, values };
  return {
    columns: row.columns.filter((_, i) => values[i] !== 0),
    values: values.filter((value) => value !== 0),
  };
}

/** The place of a column in a row, or −1. */
export function placeOf(columns: Int32Array, column: number): number {
  let [low, high] = [0, columns.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = columns[middle] ?? 0;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function valueAt(row: SparseRow, column: number): number {
  const place = placeOf(row.columns, column);
  return place < 0 ? 0 : (row.values[place] ?? 0);
}

export function scaled(row: SparseRow, factor: number, prime: number): SparseRow {
  return factor === 1
    ? row
    : { columns: row.columns, values: row.values.map((value) => multiply(value, factor, prime)) };
}

/** The multiple of a row that is 1 in its first column: two rows are proportional when theirs are equal. */
export function normalised(row: SparseRow, prime: number): SparseRow {
  const first = row.values[0];
  return first === undefined ? row : scaled(row, invert(first, prime), prime);
}

/** Each row once, in the order in which they are first met. */
export function distinctRows(rows: readonly SparseRow[]): readonly SparseRow[] {
  const met = new Map<number, SparseRow[]>();
  return rows.filter((row) => {
    const digest = digestOf(row);
    const alike = met.get(digest);
    if (alike === undefined) met.set(digest, [row]);
    else if (alike.some((other) => areEqual(row, other))) return false;
    else alike.push(row);
    return true;
  });
}

function digestOf({ columns, values }: SparseRow): number {
  let digest = columns.length;
  for (let i = 0; i < columns.length; i += 1) {
    digest = (Math.imul(digest, 31) + (columns[i] as number)) | 0;
    digest = (Math.imul(digest, 31) + (values[i] as number)) | 0;
  }
  return digest;
}

function areEqual(a: SparseRow, b: SparseRow): boolean {
  if (a.columns.length !== b.columns.length) return false;
  for (let i = 0; i < a.columns.length; i += 1)
    if (a.columns[i] !== b.columns[i] || a.values[i] !== b.values[i]) return false;
  return true;
}

/** a + factor · b modulo the prime. */
export function plusMultiple(a: SparseRow, factor: number, b: SparseRow, prime: number): SparseRow {
  const [ac, av, bc, bv] = [a.columns, a.values, b.columns, b.values];
  const columns = new Int32Array(ac.length + bc.length);
  const values = new Int32Array(ac.length + bc.length);
  let [i, j, size] = [0, 0, 0];
  while (i < ac.length || j < bc.length) {
    const left = i < ac.length ? (ac[i] as number) : Number.MAX_SAFE_INTEGER;
    const right = j < bc.length ? (bc[j] as number) : Number.MAX_SAFE_INTEGER;
    let value = left <= right ? (av[i++] as number) : 0;
    if (right <= left) {
      value += multiply(factor, bv[j++] as number, prime);
      if (value >= prime) value -= prime;
    }
    if (value !== 0) {
      columns[size] = left < right ? left : right;
      values[size] = value;
      size += 1;
    }
  }
  return { columns: columns.slice(0, size), values: values.slice(0, size) };
}
