import type { Plan } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import { sqlTable, sqlText } from '../sql.ts';
import type { Reading } from './cells/reading.ts';
import { faultsOf } from './judged.ts';
import { problemOf } from './problems.ts';

/** What a spreadsheet program would run: a buyer may have typed it on a web page. The text form `="00123"` runs nothing. */
const RUNS = String.raw`^\s*(?:[=@]|[+-](?:.*[A-Za-z].*[(|!]|.*[(|!].*[A-Za-z]))`;
const TEXT_FORM = '^="[^"]*"$';

/** A cell for a spreadsheet program, which takes what follows an apostrophe for text. */
export function harmlessCell(cell: string): string {
  return new RegExp(RUNS, 's').test(cell) && !new RegExp(TEXT_FORM).test(cell) ? `'${cell}` : cell;
}

function harmless(cell: string): string {
  const runs = `regexp_matches(${cell}, ${sqlText(RUNS)}, 's') and not regexp_matches(${cell}, ${sqlText(TEXT_FORM)})`;
  return `case when ${runs} then '''' || ${cell} else ${cell} end`;
}

/**
 * The rows set aside as the house’s own file has them, all columns of `original` in their order, then the line in that
 * file and what is wrong, in words. For the house alone: it holds whatever the file held.
 */
export function rejectsPlan(
  reading: Reading,
  columns: readonly number[],
  sentenceOf: (problem: Problem) => string,
): Plan {
  const causes = faultsOf(reading).map((fault, place): [number, string] => [
    place,
    sentenceOf(problemOf(reading, fault, { first_row: null, rows: 1, value: null })),
  ]);
  const cells = columns.map((index) => harmless(`o.c${index}`));
  return {
    inputs: ['original', 'flagged'],
    steps: [
      {
        name: 'rejects',
        sql: `select ${[...cells, 'o.source_row as line', 'causes.cause'].join(', ')}
from original o
join flagged f on f.source_row = o.source_row
join ${sqlTable({ place: 'INTEGER', cause: 'VARCHAR' }, causes)} causes on causes.place = f.fault
where f.verdict = 'set-aside'
order by o.source_row`,
      },
    ],
    result: 'rejects',
  };
}
