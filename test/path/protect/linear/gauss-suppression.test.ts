// Published and computed answers of GaussSuppression (see `cases/SOURCES.md` of the shared folder), read from there.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { sparseRow } from '#path/protect/linear/sparse-row.ts';
import { suppress } from '#path/protect/linear/suppress.ts';
import { orderByImportance } from './order-by-importance.ts';

const CASES = join(import.meta.dirname, '../../../../../shared/cases/suppression/gausssuppression');

type Line = Readonly<Record<string, string>>;

function readLines(file: string): readonly Line[] {
  const [head = '', ...lines] = readFileSync(join(CASES, file), 'utf8').trim().split('\n');
  const names = valuesOf(head);
  return lines.map((line) => Object.fromEntries(valuesOf(line).map((value, i) => [names[i] ?? '', value])));
}

function valuesOf(line: string): readonly string[] {
  return line.split(',').map((value) => value.replace(/^"|"$/g, ''));
}

/** Which columns of the input each dimension of the output stands for: itself and its groupings. */
const GROUPINGS: Readonly<Record<string, readonly string[]>> = {
  region: ['region', 'fylke', 'kostragr'],
  mnd: ['mnd', 'mnd2'],
};

function isWithin(inner: Line, cell: Line): boolean {
  return ['region', 'hovedint', 'mnd'].every((dimension) => {
    const code = cell[dimension];
    const columns = GROUPINGS[dimension] ?? [dimension];
    return code === undefined || code === 'Total' || columns.some((column) => inner[column] === code);
  });
}

function tableOf(cells: readonly Line[], inner: readonly Line[]) {
  const rows = cells.map((cell) =>
    sparseRow(new Map(inner.flatMap((line, i) => (isWithin(line, cell) ? [[i, 1] as const] : [])))),
  );
  const numbers = cells.map((_, i) => i);
  return {
    system: { width: inner.length, rows },
    order: orderByImportance(
      rows,
      cells.map(({ ant }) => Number(ant)),
    ),
    primary: numbers.filter((i) => cells[i]?.['primary'] === 'TRUE'),
    suppressed: numbers.filter((i) => cells[i]?.['suppressed'] === 'TRUE'),
  };
}

describe('[L2] the plain algorithm hides the same cells as GaussSuppression', () => {
  if (!existsSync(CASES)) {
    test('in every case', { skip: '../shared is not there' }, () => {});
    return;
  }
  const expected = readdirSync(CASES).filter((file) => file.endsWith('_nosingleton.expected.csv'));
  for (const file of expected)
    test(`cell for cell in ${file.replace('.expected.csv', '')}`, () => {
      const inner = readLines(`input_${file.slice(2, 4)}.csv`);
      const { system, order, primary, suppressed } = tableOf(readLines(file), inner);
      const { secondary } = suppress(system, order, primary);
      assert.deepEqual(
        [...primary, ...secondary].sort((a, b) => a - b),
        suppressed,
      );
    });
});
