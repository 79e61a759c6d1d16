import type { Coalition } from './coalition.ts';
import type { Row } from './prime-field.ts';

/** A row by holding: the form that it is of the figures of each. */
export type HeldRow = readonly Row[];

/** Rows that a look at single columns does not clear, with those whose coalition they are to be searched for. */
export type Core = { readonly rows: readonly HeldRow[]; readonly coalitions: readonly Coalition[] };

/** A coalition that knows more holdings than this is looked at by itself. */
const SMALL = 2;

/**
 * A combination about one holding alone, beside what a coalition knows, has the factor 0 on every row that enough
 * holdings hold in a column where no other row is: whichever of them are left out, one remains. Such rows go, and what
 * they covered may clear others. What is left, in parts that share no column, is reckoned with in full.
 */
export function coresOf(rows: readonly HeldRow[], coalitions: readonly Coalition[]): readonly Core[] {
  const [small, large] = [
    coalitions.filter(({ knows }) => knows.size <= SMALL),
    coalitions.filter(({ knows }) => knows.size > SMALL),
  ];
  const most = Math.max(0, ...small.map(({ knows }) => knows.size));
  const groups = [
    { rows: remaining(rows, most + 2), coalitions: small },
    ...large.map((coalition) => ({
      rows: remaining(rows, coalition.knows.size + 2),
      coalitions: [coalition],
    })),
  ];
  return groups.flatMap((group) => apart(group.rows).map((part) => ({ ...group, rows: part })));
}

function remaining(rows: readonly HeldRow[], enough: number): readonly HeldRow[] {
  const users = new Map<string, Set<number>>();
  for (const [r, row] of rows.entries())
    for (const column of columnsOf(row)) users.set(column, (users.get(column) ?? new Set()).add(r));
  const left = new Set(rows.keys());
  const queue = [...left];
  for (let r = queue.pop(); r !== undefined; r = queue.pop()) {
    const row = rows[r];
    if (row === undefined || !left.has(r) || holdingsAlone(row, users) < enough) continue;
    left.delete(r);
    for (const column of columnsOf(row)) {
      const others = users.get(column);
      others?.delete(r);
      if (others?.size === 1) queue.push(...others);
    }
  }
  return rows.filter((_, r) => left.has(r));
}

/** How many holdings hold a row in a column where no other row is. */
function holdingsAlone(row: HeldRow, users: ReadonlyMap<string, ReadonlySet<number>>): number {
  return row.filter((form, holding) =>
    [...form.keys()].some((leaf) => users.get(`${holding} ${leaf}`)?.size === 1),
  ).length;
}

function columnsOf(row: HeldRow): readonly string[] {
  return row.flatMap((form, holding) => [...form.keys()].map((leaf) => `${holding} ${leaf}`));
}

/** Rows in groups that share no column. */
function apart(rows: readonly HeldRow[]): readonly (readonly HeldRow[])[] {
  const parent = rows.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[i] = root;
    return root;
  };
  const first = new Map<string, number>();
  for (const [i, row] of rows.entries())
    for (const column of columnsOf(row)) {
      const met = first.get(column);
      if (met === undefined) first.set(column, i);
      else parent[rootOf(i)] = rootOf(met);
    }
  const groups = new Map<number, HeldRow[]>();
  for (const [i, row] of rows.entries()) groups.set(rootOf(i), [...(groups.get(rootOf(i)) ?? []), row]);
  return [...groups.values()];
}
