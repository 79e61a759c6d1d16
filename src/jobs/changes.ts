import type { Engine } from '#engine/engine.ts';
import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Plan } from '#model/plan.ts';
import type { Changes } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { activeBatches } from '#store/receipts.ts';
import { REPLACED, relationOf, type StagedBatch } from './commit.ts';
import type { OpenPool } from './open-pool.ts';

const NONE: Changes = { new: 0, changed: 0, identical: 0, missing: 0 };

/** What a house’s earlier deliveries already said, and what they said otherwise, by receipt. */
export async function changesOf(
  pool: OpenPool,
  engine: Engine,
  organisation: Slug,
  batches: readonly StagedBatch[],
): Promise<ReadonlyMap<string, Changes>> {
  const found = new Map<string, Changes>();
  for (const { receipt, kind, file } of batches) {
    if (!REPLACED.includes(kind)) continue;
    const earlier = await activeBatches(pool.catalogue, { organisation, kind });
    // Beside nothing all is new, which needs no reading of every row.
    if (earlier.length === 0) continue;
    await engine.bind({
      older_batches: relationOf(pool, kind, earlier),
      newer_batch: { kind: 'parquet', files: [file], columns: LAKE[kind] },
    });
    const [row = {}] = await engine.run(changesPlan(kind));
    const before = found.get(receipt) ?? NONE;
    found.set(receipt, {
      new: before.new + Number(row.new),
      changed: before.changed + Number(row.changed),
      identical: before.identical + Number(row.identical),
      missing: before.missing + Number(row.missing),
    });
  }
  return found;
}

/** Columns that say where a statement was read, and not what it says. */
const WHEREABOUTS: readonly string[] = ['organisation', 'receipt', 'source_row', 'row_key'];

/**
 * Statements (a ticket’s state, an order’s, an answer) of a delivery beside those of earlier ones with the same key. What is
 * missing was said before of the performances of this delivery and is not said again: it stays counted.
 */
function changesPlan(kind: BatchKind): Plan {
  const columns = LAKE[kind].map(({ name }) => name);
  const content = columns.filter((name) => !WHEREABOUTS.includes(name)).map((name) => `"${name}"`);
  const stated = (batch: string) =>
    `select row_key, bit_xor(hash(${content.join(', ')})) as said, count(*) as rows from ${batch} group by row_key`;
  const isOfThese = columns.includes('performance_key')
    ? 'performance_key in (select performance_key from newer_batch)'
    : 'false';
  return {
    inputs: ['older_batches', 'newer_batch'],
    steps: [
      { name: 'newer', sql: stated('newer_batch') },
      { name: 'older', sql: stated('(from older_batches semi join newer_batch using (row_key))') },
      {
        name: 'missing',
        sql: `select count(distinct row_key) as missing from older_batches anti join newer_batch using (row_key)
where ${isOfThese}`,
      },
      {
        name: 'changes',
        sql: `select count(*) filter (where older.row_key is null) as new,
  count(*) filter (where older.said = newer.said and older.rows = newer.rows) as identical,
  count(*) filter (where older.row_key is not null and (older.said <> newer.said or older.rows <> newer.rows)) as changed,
  any_value(missing.missing) as missing
from missing, newer left join older on older.row_key = newer.row_key`,
      },
    ],
    result: 'changes',
  };
}
