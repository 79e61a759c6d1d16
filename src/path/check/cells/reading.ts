import type { DeliveryFacts } from '#model/delivery.ts';
import type { Field } from '#model/fields.ts';
import type { Mapping } from '#model/mapping.ts';
import { startPartSql, titlePartSql } from '../../dated-title.ts';
import { sqlList, sqlText } from '../../sql.ts';

/** Everything that decides how the cells of one sheet are read. */
export type Reading = { readonly mapping: Mapping; readonly facts: DeliveryFacts };

/** `performance-id` → `performance_id`. */
export function snake(field: Field): string {
  return field.replaceAll('-', '_');
}

export function isMapped({ mapping }: Reading, field: Field): boolean {
  return mapping.columns[field] !== undefined || mapping.constants[field] !== undefined;
}

/** How many rows of the file some staged rows are. */
export function rowsSql({ mapping }: Reading): string {
  return mapping.monthsAcross === null ? 'count(*)' : 'count(distinct source_row)';
}

/** What the file says for a field: a column of `s`, the same text for every row, or nothing. */
export function cell({ mapping }: Reading, field: Field): string {
  const column = mapping.columns[field];
  const none = mapping.source.fields[field]?.none;
  if (column !== undefined && none)
    return `case when s.c${column} not in ${sqlList(none)} then s.c${column} end`;
  if (column !== undefined && column === mapping.datedTitle) {
    if (field === 'performance-title') return titlePartSql(`s.c${column}`);
    if (field === 'performance-start') return startPartSql(`s.c${column}`);
  }
  if (column !== undefined) return `s.c${column}`;
  const constant = mapping.constants[field];
  return constant === undefined ? 'null::varchar' : sqlText(constant);
}

const BLANKS = ` \t\r\n\u00a0\u202f`;
/** What keeps a spreadsheet from computing what a cell holds. */
const GUARDS = `'"=`;

/** A text without outer blanks; null when nothing is left. */
export function trimmed(text: string): string {
  return `nullif(trim(${text}, '${BLANKS}'), '')`;
}

/**
 * An id also without what keeps a spreadsheet from computing it: `'0123`, `="0123"`, a leading tab.
 * Nearly all are plain, which comparing their first character and their end tells: a pattern takes twice as long, trimming
 * so many characters nine times.
 */
export function bare(text: string): string {
  const trimming = `nullif(trim(${text}, ${sqlText(BLANKS + GUARDS)}), '')`;
  const isBegun = `${text} >= '0' and ${text} < '{' and not (${text} >= '=' and ${text} < '>')`;
  const ends = [...BLANKS, ...GUARDS].map((character) => `ends_with(${text}, ${sqlText(character)})`);
  return `case when ${isBegun} and not (${ends.join(' or ')}) then ${text} else ${trimming} end`;
}

/**
 * A dear expression on a text, computed only where a cheaper one before it in a `coalesce` failed. The engine takes
 * what an expression repeats out of a `coalesce` and computes it on every row, but leaves a `case` alone.
 */
export function onlyThen(text: string, dear: string): string {
  return `case when ${text} is not null then ${dear} end`;
}

/** A value that an expression names more than once: each pattern in it is then made once, which takes longer than it reads. */
export function letSql(name: string, value: string, body: string): string {
  return `list_transform([${value}], ${name} -> ${body})[1]`;
}
