import { cellName } from './asking.ts';
import type { PoolCell } from './masking.ts';
import type { Truth, Value } from './truth.ts';

/** A part of a figure: a sum, or distinct persons who acquired a ticket. */
export type Part = { readonly kind: 'sum' | 'persons'; readonly sql: string };

export type CellsWanted = {
  /** SQL of the keys and of the filter on `seen`. */
  readonly keys: readonly string[];
  readonly where: string;
  /** By name; each is a shadow too [P8]. One named `persons` tells who stands behind the cell: its buyers. */
  readonly parts: Readonly<Record<string, Part>>;
};

export type TruthCell = PoolCell & {
  readonly parts: Readonly<Record<string, number>>;
  readonly houses: readonly string[];
};
export type TruthCells = { readonly cells: ReadonlyMap<string, TruthCell>; readonly total: TruthCell };

/** What always stands behind a cell of movements: tickets, revenue and persons. */
const SHADOWS: Readonly<Record<string, Part>> = {
  tickets: { kind: 'sum', sql: 'quantity' },
  revenue: { kind: 'sum', sql: 'revenue_minor' },
  persons: { kind: 'persons', sql: 'person' },
};

/** A person who was given a ticket. */
export const ACQUIRING = `case when movement in ('sale', 'exchange-in') and level = 'L2' then person end`;

/** Lines of such persons. */
export const ACQUIRED: Part = { kind: 'sum', sql: `case when (${ACQUIRING}) is not null then 1 else 0 end` };

/** The cells of a pool table and their total, as the truth has them, with who stands behind each. */
export async function cellsOf(truth: Truth, wanted: CellsWanted): Promise<TruthCells> {
  const cells = await grouped(truth, wanted, wanted.keys);
  const total = await grouped(truth, wanted, []);
  return { cells, total: total.get('') ?? EMPTY };
}

const EMPTY: TruthCell = { key: [], given: {}, persons: null, parts: {}, houses: [] };

async function grouped(
  truth: Truth,
  { where, parts }: CellsWanted,
  keys: readonly string[],
): Promise<ReadonlyMap<string, TruthCell>> {
  const numbers = { ...SHADOWS, ...parts };
  const keysSql = keys.map((key, at) => `${key} as k${at}`);
  const numbersSql = Object.entries(numbers).map(([name, part]) => `${partSql(part)} as "${name}"`);
  const select = (more: readonly string[]) =>
    truth.rows(
      `select ${[...keysSql, ...more, ...numbersSql].join(', ')} from seen where ${where} group by all`,
    );
  const codes = (row: Readonly<Record<string, Value>>) => keys.map((_, at) => textOf(row[`k${at}`]));
  const cells = new Map<
    string,
    TruthCell & { given: Record<string, Map<string, number>>; houses: string[] }
  >();
  for (const row of await select([`count(*) filter (where level = 'L2') as lines`])) {
    if (keys.length === 0 && row.tickets === null) continue;
    const key = codes(row);
    const found = Object.fromEntries(Object.keys(numbers).map((name) => [name, Number(row[name])]));
    const persons = row.lines === 0 ? null : Number(row.persons);
    cells.set(cellName(key), { key, given: {}, persons, parts: found, houses: [] });
  }
  for (const row of await select(['holding'])) {
    const cell = cells.get(cellName(codes(row)));
    if (!cell) continue;
    cell.houses.push(String(row.holding));
    for (const name of Object.keys(numbers)) {
      cell.given[name] ??= new Map();
      cell.given[name].set(String(row.holding), Number(row[name]));
    }
  }
  return cells;
}

function partSql({ kind, sql }: Part): string {
  return kind === 'sum' ? `sum(${sql})` : `count(distinct ${sql})`;
}

function textOf(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
