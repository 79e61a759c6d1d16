// An odd export with its truth counted by hand, and whether the pool says the same.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';

import type { Receipt } from '#model/receipt.ts';
import { HOUSE, MadePool } from './made-pool.ts';

export type Odd = {
  readonly name: string;
  readonly lines: readonly string[];
  /** Of the file, where it says something. */
  readonly file?: string;
  readonly rows: readonly [kept: number, setAside: number, excluded: number];
  /** Tickets by month of the performance. */
  readonly months: Readonly<Record<string, number | null>>;
  /** In the pool’s currency; in each, where there are others. */
  readonly revenueMinor: number | null;
  readonly currencies?: Readonly<Record<string, number>>;
  readonly performances?: number;
  readonly says?: readonly string[];
};

const ASKED = [
  'dates-unreadable',
  'date-unreadable',
  'dates-not-read',
  'numbers-not-read',
  'numbers-partly-unreadable',
  'currencies-several',
  'performance-missing',
  'month-from-name',
  'lines-undated',
  'one-ticket-a-line',
  'several-in-a-cell',
  'returns-not-deducted',
  'refunds-not-deducted',
  'amounts-all-negative',
  'table-below',
  'shows-in-a-cell',
  'performance-unnamed',
  'packages-as-shows',
  'gifts-not-deducted',
  'amounts-across',
  'fees-in-price',
  'performances-cancelled',
  'tickets-missing',
  'tickets-not-counted',
  'complimentary-priced',
  'movement-unknown',
  'performance-in-halls',
];

function only<One>(all: readonly One[]): One | null {
  return all.length === 1 ? (all[0] ?? null) : null;
}

export async function figuresOf(pool: MadePool, { isByCurrency }: { readonly isByCurrency: boolean }) {
  const months = await pool.figures('tickets-issued', 'performance-month');
  const revenueMinor = await pool.figure('revenue');
  const currencies = isByCurrency ? await pool.figures('revenue', 'currency') : undefined;
  return { months, revenueMinor, currencies };
}

/** Hands the export in: its rows, its figures and what is said of it are those of the truth. */
export async function assertRead(
  pool: MadePool,
  { lines, file, rows, months, revenueMinor, currencies, performances, says = [] }: Odd,
): Promise<void> {
  const path = pool.file(`${file ?? HOUSE}.csv`, [...lines, ''].join('\n'));
  const [receipt] = (await pool.ingest([path])) as readonly [Receipt];
  const { kept, setAside, excluded, read } = receipt.rows;
  assert.deepEqual([kept, setAside, excluded], rows);
  assert.equal(read, kept + setAside + excluded);
  const figures = await figuresOf(pool, { isByCurrency: currencies !== undefined });
  assert.deepEqual(figures, { months, revenueMinor, currencies });
  if (currencies !== undefined) assert.equal(receipt.totals.currency, only(Object.keys(currencies)));
  if (performances !== undefined) assert.equal(receipt.totals.performances, performances);
  const said = new Set(receipt.problems.map(({ code }) => code).filter((code) => ASKED.includes(code)));
  assert.deepEqual([...said].sort(), [...says].sort());
}

/** The pool of each test of a file, which begins empty: the last of them would read what all the others left. */
export function ownPools(): () => MadePool {
  let empty: MadePool;
  let pool: MadePool;
  before(async () => {
    empty = await MadePool.make();
  });
  beforeEach(() => {
    pool = empty.copy();
  });
  afterEach(() => pool.remove());
  after(() => empty.remove());
  return () => pool;
}
