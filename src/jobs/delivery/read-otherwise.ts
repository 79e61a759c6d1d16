import { problem } from '#messages/messages.ts';
import type { ColumnRead, Receipt } from '#model/receipt.ts';
import type { Slug } from '#model/words.ts';
import { receipts } from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';

/** What makes a line the same line again: a column that takes one of these, or leaves it, makes other lines of the same sales. */
const TELLING: ReadonlySet<string> = new Set([
  'order-id',
  'ticket-id',
  'performance-id',
  'performance-title',
  'performance-start',
  'performance-date',
  'performance-time',
  'production-id',
  'period',
  'period-start',
  'period-end',
]);

/**
 * Receipts of tables that are read column by column, where an earlier file of the house with the same columns was read otherwise: by
 * an older version of this program, or before the house said what a column is. What both say would count twice, and is told.
 */
export async function withReadOtherwise(
  { catalogue }: OpenPool,
  organisation: Slug,
  made: readonly Receipt[],
): Promise<readonly Receipt[]> {
  if (!made.some(isGuessed)) return made;
  const earlier = (await receipts(catalogue, organisation)).filter(({ state }) => state === 'committed');
  return made.map((receipt) => {
    const alike = isGuessed(receipt) ? earlier.findLast((one) => haveSameHeaders(one, receipt)) : undefined;
    const columns = alike === undefined ? [] : toldOtherwise(alike.columns, receipt.columns);
    if (alike === undefined || columns.length === 0) return receipt;
    const told = problem('read-otherwise', { file: alike.file.name, columns: columns.join(', ') }, 'warning');
    return { ...receipt, problems: [...receipt.problems, told] };
  });
}

function isGuessed({ source }: Receipt): boolean {
  return source.id === 'unknown-table';
}

function haveSameHeaders(one: Receipt, other: Receipt): boolean {
  const headers = ({ columns }: Receipt) => JSON.stringify(columns.map(({ header }) => header));
  return one.columns.length > 0 && headers(one) === headers(other);
}

function toldOtherwise(before: readonly ColumnRead[], now: readonly ColumnRead[]): readonly string[] {
  return now.flatMap(({ header, field }, i) => {
    const was = before[i]?.field ?? field;
    return was !== field && (TELLING.has(was) || TELLING.has(field)) ? [header] : [];
  });
}
