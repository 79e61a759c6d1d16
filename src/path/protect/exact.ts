import { assertThat } from '#model/assertion.ts';
import type { Cell, Table } from '#model/table.ts';
import type { Protection } from './protect.ts';
import type { ProtectedCell, ProtectedTable } from './protected.ts';
import { respondentsOf } from './rules/shadow.ts';
import { marginInPoints } from './rules/survey.ts';

/** A house’s own data, exact, for that house alone. */
export function exactTable(table: Table, protection: Protection): ProtectedTable {
  assertOwn(table, protection);
  const isSurvey = protection.measure.disclosure === 'survey-share';
  const cell = isSurvey ? exactSurveyCell : (c: Cell) => exactCell(c, table.total);
  return {
    by: table.by,
    cells: table.cells.map(cell),
    total: cell(table.total),
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

function exactCell(cell: Cell, total: Cell): ProtectedCell {
  const values = Object.fromEntries(Object.entries(cell.parts).map(([id, part]) => [id, part.value]));
  const part = cell.parts.value?.value ?? null;
  const whole = total.parts.value?.value ?? null;
  const share = part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
  return {
    key: cell.key,
    status: Object.values(values).some((value) => value !== null) ? 'ok' : '..',
    values,
    shareStatus: share === null ? '..' : 'ok',
    share,
    margin: null,
    base: null,
  };
}

function exactSurveyCell(cell: Cell): ProtectedCell {
  const { numerator, denominator } = cell.parts;
  const base = respondentsOf(cell)?.total ?? denominator?.value ?? null;
  const isKnown = numerator?.value != null && denominator?.value != null && denominator.value !== 0;
  const ratio = isKnown ? Number(numerator?.value) / Number(denominator?.value) : null;
  return {
    key: cell.key,
    status: ratio === null ? '..' : 'ok',
    values: { numerator: numerator?.value ?? null, denominator: denominator?.value ?? null },
    shareStatus: ratio === null ? '..' : 'ok',
    share: ratio === null ? null : 100 * ratio,
    margin: ratio === null || base === null || base === 0 ? null : marginInPoints(ratio, base),
    base,
  };
}
