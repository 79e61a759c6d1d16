import type { BatchKind } from '#model/lake.ts';
import type { ColumnDefinition, Plan } from '#model/plan.ts';
import { columnsOfFiles } from './told-otherwise.ts';

/** What makes two lines the same statement, or two files tell the same order. */
const KEYS: readonly string[] = ['row_key', 'order_key', 'performance_key'];

/** What `saidTwicePlan` reads of batches of a kind. */
export function keyColumns(kind: BatchKind): readonly ColumnDefinition[] {
  return columnsOfFiles(kind, KEYS);
}

/**
 * The files of those of `keyed_batches` that state what another of them does, or an order of which another tells too: only these
 * need to be laid beside each other.
 */
export function saidTwicePlan(kind: BatchKind): Plan {
  const keys = [['row_key'], ...(kind === 'movements' ? [['order_key', 'performance_key']] : [])];
  return {
    inputs: ['keyed_batches'],
    steps: [{ name: 'said_twice', sql: keys.map(filesSharing).join('\nunion\n') }],
    result: 'said_twice',
  };
}

function filesSharing(keys: readonly string[]): string {
  const together = keys.join(', ');
  return `select distinct filename as file from keyed_batches semi join (
  select ${together} from keyed_batches where ${keys[0]} is not null
  group by ${together} having min(filename) <> max(filename)) using (${together})`;
}
