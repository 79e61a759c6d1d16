import { areWholeMonths } from '#model/calendar.ts';
import type { DateRange } from '#model/query.ts';
import type { Condition } from './asked.ts';
import { literal } from './dialect.ts';
import type { Column } from './universes/universe.ts';

/** The columns that a filter looks at: `w0`, and `w0_until` where a delivered sum may cover a period. */
export function conditionColumns(condition: Condition, index: number): readonly Column[] {
  const { dimension, range } = condition;
  if (range === null) return [{ alias: `w${index}`, dimension, at: 'both-ends' }];
  const wholeMonths = areWholeMonths(range);
  return [
    { alias: `w${index}`, dimension, at: 'start', wholeMonths },
    { alias: `w${index}_until`, dimension, at: 'end', wholeMonths },
  ];
}

/** Whether a row meets a filter; unknown where its value is. */
export function conditionSql({ dimension, codes, range }: Condition, index: number): string {
  const column = `line.w${index}`;
  if (range !== null) return rangeSql(column, dimension.values.kind, range);
  if (codes === null || codes.length === 0) return 'false';
  const values =
    dimension.values.kind === 'hour' || dimension.values.kind === 'year' ? codes.map(Number) : codes;
  const compared = dimension.values.kind === 'date' ? `cast(${column} as varchar)` : column;
  return `${compared} in (${values.map(literal).join(', ')})`;
}

/** Whether the value that a filter looks at is unknown. */
export function isUnknownSql(index: number): string {
  return `line.w${index} is null`;
}

function rangeSql(column: string, kind: string, { from, to }: DateRange): string {
  const bound = (day: string) => {
    if (kind === 'date') return `date ${literal(day)}`;
    return kind === 'year' ? day.slice(0, 4) : literal(day.slice(0, 7));
  };
  const ends = [
    ...(from === undefined ? [] : [`${column} >= ${bound(from)}`]),
    ...(to === undefined ? [] : [`${column}_until <= ${bound(to)}`]),
  ];
  return ends.length === 0 ? `${column} is not null` : `(${ends.join(' and ')})`;
}
