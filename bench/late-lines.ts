// What houses export again of past months, written straight into the lake: lines under the keys that they had.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { commit, relationOf } from '#jobs/delivery/commit.ts';
import { withDeliveryEngine } from '#jobs/delivery/staging.ts';
import type { OpenPool } from '#jobs/open-pool.ts';
import type { Months } from '#model/edition.ts';
import { LAKE } from '#model/lake.ts';
import { activeBatches } from '#store/receipts.ts';
import { madeReceipt } from './made-lake.ts';

export type Late = {
  readonly houses: readonly string[];
  readonly percent: number;
  /** Which lines are among them. */
  readonly seed: number;
  /** What became of them: a fifth less, given back, or of all as years bring it. */
  readonly as: 'cheaper' | 'refunded' | 'any';
};

const CHEAPER = { revenue_minor: 'revenue_minor * 8 // 10', tax_minor: 'tax_minor * 8 // 10' };

const AMOUNTS = ['quantity', 'revenue_minor', 'tax_minor', 'fees_minor', 'list_minor'];

const REFUND = {
  ...Object.fromEntries(AMOUNTS.map((name) => [name, `-${name}`])),
  movement: `'refund'`,
  scanned: 'null',
  moved_at: 'moved_at + interval 9 day',
};

const ANNULLED = { ...Object.fromEntries(AMOUNTS.map((name) => [name, '0'])), movement: `'void'` };

/** One delivery of each house. */
export async function deliverLate(
  pool: OpenPool,
  { houses, percent, seed, as }: Late,
  months: Months,
): Promise<void> {
  for (const [i, house] of houses.entries()) {
    const delivery = `20261201-120000000-${String(seed).padStart(2, '0')}${String(i).padStart(2, '0')}-0000`;
    await withDeliveryEngine(pool, { delivery, also: [] }, async ({ staging, engine }) => {
      const of = async (kind: 'movements' | 'performances') =>
        relationOf(pool, kind, await activeBatches(pool.catalogue, { organisation: house, kind }));
      await engine.bind({ movements: await of('movements'), performances: await of('performances') });
      mkdirSync(join(staging, 'movements'), { recursive: true });
      const file = join(staging, 'movements', 'movements.parquet');
      const steps = [
        { name: 'chosen', sql: chosenSql(percent, seed, months) },
        { name: 'late', sql: lateSql(as, seed, delivery) },
      ];
      const rows = await engine.write({ inputs: ['movements', 'performances'], steps, result: 'late' }, file);
      const batch = {
        receipt: delivery,
        kind: 'movements',
        file,
        listing: null,
        withdraws: false,
        rows,
      } as const;
      await commit(pool, engine, {
        delivery,
        organisation: house,
        receipts: [madeReceipt(delivery, house, rows)],
        batches: [batch],
        represented: [],
      });
    });
  }
}

function chosenSql(percent: number, seed: number, { from, to }: Months): string {
  return `select * from movements where row_key in (
  select row_key from movements
  where hash(row_key, ${seed}) % 10000 < ${Math.round(100 * percent)} and performance_key in (
    select performance_key from performances where strftime(starts_at, '%Y-%m') between '${from}' and '${to}'))`;
}

/** Of a hundred lines that changed state sixty were refunded, twenty annulled, and twenty cost less. */
function lateSql(as: Late['as'], seed: number, delivery: string): string {
  const draw = `hash(row_key, ${seed}, 'state') % 100`;
  const lines = (over: Readonly<Record<string, string>>, where = 'true') => {
    const columns = LAKE.movements.map(
      ({ name, type }) => `(${{ ...over, receipt: `'${delivery}'` }[name] ?? name})::${type} as ${name}`,
    );
    return `select ${columns.join(', ')} from chosen where ${where}`;
  };
  const refunded = (where: string) => [lines({}, where), lines(REFUND, `movement = 'sale' and ${where}`)];
  const selects = {
    cheaper: [lines(CHEAPER)],
    refunded: refunded('true'),
    any: [
      ...refunded(`${draw} < 60`),
      lines(ANNULLED, `${draw} between 60 and 79`),
      lines(CHEAPER, `${draw} >= 80`),
    ],
  };
  return selects[as].join('\nunion all\n');
}
