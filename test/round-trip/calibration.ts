// How often what is said of a column is right, by how sure it was said.

import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import type { MadeField, MadeTable } from './made-table.ts';

export type Said = 'sure' | 'likely' | 'unsure' | 'nothing';

export type Judged = {
  readonly field: MadeField;
  readonly said: Said;
  readonly taken: string;
  readonly isRight: boolean;
};

/** Columns that a table of sales may be read without: nothing said of them is no mistake. */
export function judgeColumns(table: MadeTable, mapping: Mapping): readonly Judged[] {
  const taken = new Map<number, Field>();
  for (const [field, column] of Object.entries(mapping.columns) as [Field, number][])
    if (!taken.has(column)) taken.set(column, field);
  return table.fields.map((field, index) => {
    const found = taken.get(index);
    const report = mapping.report[index];
    if (found === undefined) return { field, said: 'nothing', taken: '', isRight: false };
    return { field, said: report?.certainty ?? 'unsure', taken: found, isRight: isSame(field, found) };
  });
}

/** A time may be kept as a day and its hour; a price before discount is the price where no other stands. */
function isSame(field: MadeField, found: Field): boolean {
  if (field === found) return true;
  if (field === 'performance-start') return found === 'performance-date';
  if (field === 'purchased-at') return found === 'purchased-date' || found === 'moved-at';
  if (field === 'price-type') return found === 'product-type';
  return false;
}
