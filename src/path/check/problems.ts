import { problem } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import { type Branch, sqlCase, sqlTable, sqlText } from '../sql.ts';
import type { Reading } from './cells/reading.ts';
import { faultsOf } from './judged.ts';
import type { Fault } from './rules/rule.ts';
import { isQuotable } from './typed.ts';

/** Longest value that a problem quotes. */
const QUOTED_MAX = 40;

/** One row for each fault that struck: its place, how many rows, the first of them and what stood there. */
export function problemsPlan(reading: Reading): Plan {
  const faults = faultsOf(reading);
  const bits = faults.flatMap(({ severity }, index) =>
    severity === 'warning' ? [[index, String(2n ** BigInt(index))]] : [],
  );
  const quoted = faults.flatMap(({ field }, index): readonly Branch[] => {
    const value =
      field && isQuotable(field) && !reading.mapping.monthsAcross ? quotedSql(reading, field) : null;
    return value ? [[`fault = ${index}`, value]] : [];
  });
  return {
    inputs: ['staged', 'flagged'],
    steps: [
      {
        name: 'struck',
        sql: `select fault, count(*) as rows, min(source_row) as first_row
from flagged where verdict = 'set-aside' group by fault
union all
select place as fault, sum(rows)::bigint as rows, min(first_row) as first_row
from (select warnings, count(*) as rows, min(source_row) as first_row
  from flagged where verdict = 'kept' group by warnings) masks
join ${sqlTable({ place: 'INTEGER', bit: 'VARCHAR' }, bits)} bits on masks.warnings & bit::bigint <> 0
group by place`,
      },
      {
        name: 'problems',
        sql: `select fault, rows, first_row, left(${sqlCase(quoted, 'null::varchar')}, ${QUOTED_MAX}) as value
from struck ${quoted.length === 0 ? '' : 'left join staged s on s.source_row = first_row'} order by first_row, fault`,
      },
    ],
    result: 'problems',
  };
}

function quotedSql({ mapping }: Reading, field: Field): string | null {
  const column = mapping.columns[field];
  if (column !== undefined) return `s.c${column}`;
  const constant = mapping.constants[field];
  return constant === undefined ? null : sqlText(constant);
}

/** The rows of `problemsPlan` as problems, the gravest first. */
export function problemsOf(reading: Reading, rows: readonly Row[]): readonly Problem[] {
  const faults = faultsOf(reading);
  const problems = rows.flatMap((row) => {
    const fault = faults[Number(row.fault)];
    return fault ? [problemOf(reading, fault, row)] : [];
  });
  return [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** One fault as a problem, from a row of `problemsPlan`. */
export function problemOf({ mapping, facts }: Reading, fault: Fault, row: Row): Problem {
  const index = fault.field === null ? undefined : mapping.columns[fault.field];
  const column = index === undefined ? null : (facts.header[index] ?? null);
  const value = row.value;
  return problem(fault.code, { column: column ?? fault.field ?? '' }, fault.severity, {
    row: row.first_row === null ? null : Number(row.first_row),
    column,
    value: typeof value === 'string' ? value : null,
    count: Number(row.rows),
  });
}
