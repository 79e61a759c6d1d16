// What a pool holds of a house, cell by cell, and what its shop’s database says it should.
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import { relationOf } from '#jobs/delivery/commit.ts';
import type { OpenPool } from '#jobs/open-pool.ts';
import { activeBatches } from '#store/receipts.ts';
import type { Figures, ShopFee, ShopLine } from './shop.ts';

/** Figures by performance, price class and month of order; `fees` and `orders` stand under one name each. */
export type Cells = ReadonlyMap<string, readonly number[]>;

/** What an export is known to leave out, or to hold though it should not. */
export type Scope = {
  readonly house: string;
  readonly event: string | null;
  /** Spreadsheets do not tell a test order; the JSON does. */
  readonly tests: boolean;
  /** Cancelled positions of orders that stand; cancelled orders. */
  readonly gone: boolean;
  readonly cancelledOrders: boolean;
  /** Cancelled positions of orders that are not paid: a spreadsheet calls both cancelled, the API tells them apart. */
  readonly unpaidGone: boolean;
  /** Whether a single event tells when it begins. */
  readonly starts: boolean;
  /** In UTC, and brought to the pool’s zone. */
  readonly universal: boolean;
  readonly tickets: boolean;
  readonly fees: boolean;
};

const PRICE_CLASSES: Readonly<Record<string, string>> = {
  Régulier: 'full',
  '30 ans et moins': 'youth',
  'Billet de faveur': 'complimentary',
  Scolaire: 'school',
};

const MEASURES = ['issued', 'sold', 'revenue', 'tax', 'given back'] as const;

export function expectedCells({ lines, fees }: Figures, scope: Scope): Cells {
  const cells = new Map<string, number[]>();
  const inScope = (one: ShopLine | ShopFee) =>
    one.house === scope.house &&
    (scope.event === null || one.event === scope.event) &&
    (scope.tests || !one.test);
  const orders = new Set<string>();
  for (const line of lines.filter(inScope)) {
    if (!scope.tickets || !line.admits || line.sold === 0) continue;
    const isGone = line.back === 1;
    if (isGone && !(line.gone ? scope.gone : scope.cancelledOrders)) continue;
    if (isGone && !line.settled && !scope.unpaidGone) continue;
    const net = 1 - line.back;
    const starts = scope.universal ? line.poolStarts : line.starts;
    const when = line.subevent !== null || scope.starts ? starts : '';
    const month = scope.universal ? line.poolMonth : line.month;
    add(cells, `${when}|${PRICE_CLASSES[line.product] ?? ''}|${month}`, [
      net,
      line.net === 0 ? 0 : net,
      net * line.net,
      net * line.tax,
      line.back,
    ]);
    orders.add(line.order);
  }
  if (scope.tickets) cells.set('orders', [orders.size]);
  if (scope.fees) cells.set('fees', [fees.filter(inScope).reduce((sum, { value }) => sum + value, 0)]);
  return cells;
}

function add(cells: Map<string, number[]>, name: string, figures: readonly number[]): void {
  const known = cells.get(name) ?? MEASURES.map(() => 0);
  cells.set(
    name,
    known.map((value, index) => value + (figures[index] ?? 0)),
  );
}

export async function heldCells(
  pool: OpenPool,
  organisation: string,
  scope: Pick<Scope, 'tickets' | 'fees'>,
): Promise<Cells> {
  const engine = await Engine.open({
    directories: [pool.folder.root],
    temporary: join(pool.folder.root, 'derived'),
    memoryLimitMb: 400,
  });
  try {
    for (const kind of ['movements', 'performances'] as const)
      await engine.bind({
        [kind]: relationOf(pool, kind, await activeBatches(pool.catalogue, { organisation, kind })),
      });
    const run = (sql: string) =>
      engine.run({ inputs: ['movements', 'performances'], steps: [{ name: 'cells', sql }], result: 'cells' });
    const cells = new Map<string, readonly number[]>();
    for (const row of scope.tickets ? await run(TICKETS) : [])
      cells.set(String(row.cell), [row.issued, row.sold, row.revenue, row.tax, row.back].map(Number));
    if (scope.tickets) cells.set('orders', [Number((await run(ORDERS))[0]?.orders)]);
    if (scope.fees) cells.set('fees', [Number((await run(FEES))[0]?.fees ?? 0)]);
    return cells;
  } finally {
    engine.close();
  }
}

/** Fees stand on lines of no ticket; a ticket that is no longer paid on a line of nothing. */
const TICKETS = `select concat_ws('|', coalesce(strftime(starts_at, '%Y-%m-%d %H:%M'), ''), coalesce(price_class, ''),
    strftime(sold_at, '%Y-%m')) as cell,
  sum(quantity) as issued, coalesce(sum(quantity) filter (revenue_minor <> 0), 0) as sold, sum(revenue_minor) as revenue,
  sum(tax_minor) as tax, coalesce(-sum(quantity) filter (movement <> 'sale'), 0) as back
from movements left join (select performance_key, min(starts_at) as starts_at from performances group by performance_key)
  using (performance_key)
where quantity <> 0 group by cell`;

const ORDERS = `select count(distinct order_key) as orders from movements where quantity <> 0 and movement = 'sale'`;

const FEES = 'select sum(fees_minor) as fees from movements';

/** Names of cells that differ, with both sides. */
export function differences(expected: Cells, held: Cells): readonly string[] {
  const names = new Set([...expected.keys(), ...held.keys()]);
  const zero = (figures: readonly number[] | undefined) =>
    figures === undefined || figures.every((one) => one === 0);
  return [...names].flatMap((name) => {
    const [a, b] = [expected.get(name), held.get(name)];
    if ((zero(a) && zero(b)) || JSON.stringify(a) === JSON.stringify(b)) return [];
    return [`${name}: database ${a?.join(' ') ?? '–'}, pool ${b?.join(' ') ?? '–'}`];
  });
}
