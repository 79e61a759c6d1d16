import type { Coalition, Exposure } from './coalition.ts';
import type { Core, HeldRow } from './core.ts';
import { inverse, times } from './prime-field.ts';

type Column = { readonly holding: number; readonly leaf: number };

/** A matrix in fully reduced form: the column of each row’s pivot is nought in every other row. */
type Reduced = {
  readonly rows: readonly Float64Array[];
  readonly columns: readonly Column[];
  readonly pivots: readonly number[];
};

/**
 * Every exposure of a core. Fully reduced, a combination that is nought outside some holdings has factors on those rows
 * only whose pivot is theirs; so each search is among a few rows. First among sums of random multiples of the columns:
 * where no factors are left there, none are left at all.
 */
export function exposedIn({ rows, coalitions }: Core, p: number): readonly Exposure[] {
  const reduced = reduce(rows, p);
  const most = Math.max(0, ...coalitions.map(({ knows }) => knows.size));
  const unclear = clearing(reduced);
  const sketch = sketchOf(reduced, most + 1, p);
  const holdings = new Set(reduced.columns.map(({ holding }) => holding));
  return coalitions.flatMap((coalition) =>
    [...holdings].flatMap((holding): readonly Exposure[] => {
      if (coalition.knows.has(holding)) return [];
      const out = new Set([...coalition.knows, holding]);
      const theirs = reduced.pivots.flatMap((pivot, r) =>
        out.has(reduced.columns[pivot]?.holding ?? -1) ? [r] : [],
      );
      const few = unclear(theirs, out);
      if (few.length === 0 || nullFactors(sketch.without(out, few), few.length, p).length === 0) return [];
      return exposureOf({ coalition, holding }, few, out, reduced, p);
    }),
  );
}

/** Of some rows, those that no column of the holdings left in clears by being of one row alone. */
function clearing({
  rows,
  columns,
}: Reduced): (few: readonly number[], out: ReadonlySet<number>) => readonly number[] {
  const filled = rows.map((row) => columns.flatMap((_, c) => (row[c] === 0 ? [] : [c])));
  const [users, sums] = [new Int32Array(columns.length), new Int32Array(columns.length)];
  return (few, out) => {
    const left = new Set(few);
    const count = (r: number, by: 1 | -1): void => {
      for (const c of filled[r] ?? []) {
        users[c] = (users[c] ?? 0) + by;
        sums[c] = (sums[c] ?? 0) + by * r;
      }
    };
    for (const r of few) count(r, 1);
    const queue = [...few];
    for (let r = queue.pop(); r !== undefined; r = queue.pop()) {
      const isAlone = (c: number) => users[c] === 1 && !out.has(columns[c]?.holding ?? -1);
      if (!left.has(r) || !filled[r]?.some(isAlone)) continue;
      left.delete(r);
      count(r, -1);
      for (const c of filled[r] ?? []) if (users[c] === 1) queue.push(sums[c] ?? 0);
    }
    for (const r of left) count(r, -1);
    return few.filter((r) => left.has(r));
  };
}

function exposureOf(
  { coalition, holding }: { readonly coalition: Coalition; readonly holding: number },
  few: readonly number[],
  out: ReadonlySet<number>,
  { rows, columns }: Reduced,
  p: number,
): readonly Exposure[] {
  const outside = columns.flatMap((column, c) => (out.has(column.holding) ? [] : [c]));
  const picked = few.map((r) => Float64Array.from(outside, (c) => rows[r]?.[c] ?? 0));
  for (const factors of nullFactors(picked, few.length, p)) {
    const seen = columns.find((column, c) => {
      if (column.holding !== holding) return false;
      return few.reduce((sum, r, i) => (sum + times(factors[i] ?? 0, rows[r]?.[c] ?? 0, p)) % p, 0) !== 0;
    });
    if (seen) return [{ coalition, holding, leaf: seen.leaf }];
  }
  return [];
}

function reduce(held: readonly HeldRow[], p: number): Reduced {
  const { columns, rows } = distinctColumns(held);
  const width = columns.length;
  const used = new Map<number, number>();
  const reduced: Float64Array[] = [];
  const pivots: number[] = [];
  for (const row of rows) {
    for (const [i, other] of reduced.entries()) subtract(row, row[pivots[i] ?? 0] ?? 0, other, p);
    const pivot = bestPivot(row, columns, used);
    if (pivot === null) continue;
    const scale = inverse(row[pivot] ?? 1, p);
    for (let c = 0; c < width; c++) row[c] = times(scale, row[c] ?? 0, p);
    for (const other of reduced) subtract(other, other[pivot] ?? 0, row, p);
    reduced.push(row);
    pivots.push(pivot);
    const holding = columns[pivot]?.holding ?? 0;
    used.set(holding, (used.get(holding) ?? 0) + 1);
  }
  return { rows: reduced, columns, pivots };
}

/** Of the holding that has the fewest, so that no search is among many rows. */
function bestPivot(
  row: Float64Array,
  columns: readonly Column[],
  used: ReadonlyMap<number, number>,
): number | null {
  let [found, fewest]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (let c = 0; c < row.length; c++) {
    if (row[c] === 0) continue;
    const count = used.get(columns[c]?.holding ?? 0) ?? 0;
    if (count < fewest) [found, fewest] = [c, count];
  }
  return found;
}

/** Columns of one holding that are the same in every row say the same once. */
function distinctColumns(held: readonly HeldRow[]): {
  readonly columns: readonly Column[];
  readonly rows: readonly Float64Array[];
} {
  const entries = new Map<string, { readonly column: Column; readonly in: [number, number][] }>();
  for (const [r, row] of held.entries())
    for (const [holding, form] of row.entries())
      for (const [leaf, value] of form) {
        const key = `${holding} ${leaf}`;
        const known = entries.get(key) ?? { column: { holding, leaf }, in: [] };
        known.in.push([r, value]);
        entries.set(key, known);
      }
  const distinct = new Map(
    [...entries.values()].map((one) => [`${one.column.holding} ${one.in.join()}`, one]),
  );
  const kept = [...distinct.values()];
  const rows = held.map(() => new Float64Array(kept.length));
  for (const [c, one] of kept.entries())
    for (const [r, value] of one.in) {
      const row = rows[r];
      if (row) row[c] = value;
    }
  return { columns: kept.map(({ column }) => column), rows };
}

/** row − factor × other, in place. */
function subtract(row: Float64Array, factor: number, other: Float64Array, p: number): void {
  if (factor === 0) return;
  const minus = p - factor;
  for (let c = 0; c < row.length; c++) {
    const value = other[c] ?? 0;
    if (value !== 0) row[c] = ((row[c] ?? 0) + times(minus, value, p)) % p;
  }
}

/** Factors of rows whose combination is nought, one independent list each; none when the rows are independent. */
function nullFactors(rows: readonly Float64Array[], count: number, p: number): readonly Float64Array[] {
  const width = rows[0]?.length ?? 0;
  const tracked = rows.map((row, i) => {
    const wide = new Float64Array(width + count);
    wide.set(row);
    wide[width + i] = 1;
    return wide;
  });
  const kept: { readonly row: Float64Array; readonly pivot: number }[] = [];
  const nulls: Float64Array[] = [];
  for (const row of tracked) {
    for (const one of kept) subtract(row, row[one.pivot] ?? 0, one.row, p);
    const pivot = row.findIndex((value, c) => c < width && value !== 0);
    if (pivot < 0) {
      nulls.push(row.slice(width));
      continue;
    }
    const scale = inverse(row[pivot] ?? 1, p);
    for (let c = 0; c < row.length; c++) row[c] = times(scale, row[c] ?? 0, p);
    kept.push({ row, pivot });
  }
  return nulls;
}

type Sketch = {
  /** Of these rows, the columns of all holdings but some, mixed. */
  readonly without: (out: ReadonlySet<number>, rows: readonly number[]) => readonly Float64Array[];
};

/**
 * For each holding its columns mixed into a few, enough for all rows of as many holdings as are left out at once, by factors that are as good as random and always the same.
 */
function sketchOf({ rows, columns, pivots }: Reduced, out: number, p: number): Sketch {
  const perHolding = new Map<number, number>();
  for (const pivot of pivots) {
    const holding = columns[pivot]?.holding ?? 0;
    perHolding.set(holding, (perHolding.get(holding) ?? 0) + 1);
  }
  const width = out * Math.max(0, ...perHolding.values()) + 4;
  const factors = columns.map((_, c) => Float64Array.from({ length: width }, (_, w) => mixed(c, w, p)));
  const mixes = new Map<number, (Float64Array | undefined)[]>();
  const all = rows.map(() => new Float64Array(width));
  for (const [c, { holding }] of columns.entries()) {
    const mix = mixes.get(holding) ?? [];
    mixes.set(holding, mix);
    for (const [r, row] of rows.entries()) {
      const value = row[c] ?? 0;
      if (value === 0) continue;
      mix[r] ??= new Float64Array(width);
      subtract(mix[r], p - value, factors[c] ?? mix[r], p);
    }
  }
  for (const mix of mixes.values())
    for (const [r, total] of all.entries()) if (mix[r]) subtract(total, p - 1, mix[r], p);
  return {
    without: (out, few) =>
      few.map((r) => {
        const row = Float64Array.from(all[r] ?? []);
        for (const holding of out) {
          const mix = mixes.get(holding)?.[r];
          if (mix) subtract(row, 1, mix, p);
        }
        return row;
      }),
  };
}

/** A hash of two numbers, from 0 to p − 1: a core has no chance of its own. */
function mixed(c: number, w: number, p: number): number {
  let hash = Math.imul(c + 1, 0x9e3779b1) ^ Math.imul(w + 1, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) % p;
}
