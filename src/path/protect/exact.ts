import { assertThat } from '#model/assertion.ts';
import type { ProtectedCell, ProtectedTable } from '#model/protected.ts';
import type { Cell, Table } from '#model/table.ts';
import { figureOf } from './measure.ts';
import type { Protection } from './protection.ts';
import { respondentsOf } from './rules/shadow.ts';
import { marginInPoints } from './rules/survey.ts';

/** A house’s own data, exact, for that house alone. */
export function exactTable(table: Table, protection: Protection): ProtectedTable {
  assertOwn(table, protection);
  return {
    by: table.by,
    cells: table.cells.map((cell) => exactCell(cell, table.total, protection)),
    total: exactCell(table.total, table.total, protection),
    sharesOf: 'total',
    coverage: {
      known: table.total.lines === 0 ? null : table.total.linesKnown / table.total.lines,
      contributing: table.total.lines === 0 ? 0 : 1,
    },
    notReleased: 0,
  };
}

function assertOwn(table: Table, { audience }: Protection): void {
  const isOwn =
    audience.kind === 'organisation' &&
    [table.total, ...table.cells].every((cell) =>
      cell.contributors.every((house) => house === audience.slug),
    );
  assertThat(isOwn, 'a table of own data is of the house that it is made for');
}

function exactCell(cell: Cell, total: Cell, { metric }: Protection): ProtectedCell {
  const value = figureOf(metric, valuesOf(cell));
  const isSurvey = metric.disclosure === 'survey-share' && metric.unit === 'percent';
  const share = isSurvey ? value : shareOf(valuesOf(cell).value, valuesOf(total).value);
  const base = isSurvey ? (respondentsOf(cell)?.total ?? null) : null;
  return {
    key: cell.key,
    status: value === null ? '..' : 'ok',
    value,
    shareStatus: share === null ? '..' : 'ok',
    share,
    margin: share === null || !base ? null : marginInPoints(share / 100, base),
    base,
  };
}

function shareOf(part: number | null | undefined, whole: number | null | undefined): number | null {
  return part == null || whole == null || whole === 0 ? null : (100 * part) / whole;
}

function valuesOf(cell: Cell): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(cell.parts).map(([id, part]) => [id, part.value]));
}
