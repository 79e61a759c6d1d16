// The Simple2D scenario of tau-ARGUS, read from the shared folder: size × region of made enterprises, p % = 15.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { sparseRow } from '#path/protect/linear/sparse-row.ts';
import { suppress } from '#path/protect/linear/suppress.ts';
import { isDominated } from '#path/protect/rules/concentration.ts';
import { rank } from './dense.ts';
import { orderByImportance } from './order-by-importance.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/cases/suppression/tauargus');

const [UNSAFE, SECONDARY, EMPTY] = [3, 11, 14];

type Respondent = { readonly size: string; readonly region: string; readonly amount: number };
type Cell = {
  readonly size: string;
  readonly region: string;
  readonly value: number;
  readonly status: number;
};

function linesOf(...path: readonly string[]): readonly string[] {
  return readFileSync(join(FOLDER, ...path), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}

function respondents(): readonly Respondent[] {
  return linesOf('Simple2D_InputData', 'tau_testW.asc').map((line) => {
    // Fixed columns; the second amount of eight, before a mark.
    const amount = Number(line.trim().split(/\s+/).at(-8));
    return { size: line.slice(8, 10).trim(), region: line.slice(10, 13).trim(), amount };
  });
}

function cells(): readonly Cell[] {
  return linesOf('Simple2D_Expected_Output', 'Simple2D.txt').map((line) => {
    const [size = '', region = '', value = '', status = ''] = line.replaceAll('"', '').split(',');
    return {
      size: size.trim(),
      region: region.trim(),
      value: value === '-' ? 0 : Number(value),
      status: Number(status),
    };
  });
}

/** Each region with the part of the country that it is in. */
function partOfRegion(): ReadonlyMap<string, string> {
  let part = '';
  const pairs = linesOf('Simple2D_InputData', 'region2.hrc').map((line) => {
    if (!line.startsWith('@')) part = line.trim();
    return [line.replace('@', '').trim(), part] as const;
  });
  return new Map(pairs);
}

describe('the Simple2D scenario of tau-ARGUS', () => {
  if (!existsSync(FOLDER)) {
    test('is met', { skip: '../shared is not there' }, () => {});
    return;
  }
  const [all, table, partOf] = [respondents(), cells(), partOfRegion()];
  const isIn = (cell: Cell, { size, region }: Pick<Respondent, 'size' | 'region'>): boolean =>
    (cell.size === 'Total' || cell.size === size) &&
    [region, partOf.get(region), 'Total'].includes(cell.region);
  const contributions = table.map((cell) =>
    all
      .filter((each) => isIn(cell, each))
      .map(({ amount }) => amount)
      .sort((a, b) => b - a),
  );
  const primary = table.flatMap((_, i) => (isDominated(contributions[i] ?? [], 15, 1) ? [i] : []));

  test('[L8] the same cells are unsafe by p % = 15, and the same are empty', () => {
    for (const [i, { value }] of table.entries())
      assert.ok(Math.abs((contributions[i] ?? []).reduce((sum, x) => sum + x, 0) - value) < 0.01);
    assert.deepEqual(
      primary,
      table.flatMap(({ status }, i) => (status === UNSAFE ? [i] : [])),
    );
    assert.deepEqual(
      table.flatMap((_, i) => (contributions[i]?.length === 0 ? [i] : [])),
      table.flatMap(({ status }, i) => (status === EMPTY ? [i] : [])),
    );
  });

  test('[L2] no unsafe cell follows from what stays, with no more cells hidden than theirs and a half', () => {
    const inner = [...new Map(all.map((each) => [`${each.size}/${each.region}`, each])).values()];
    const rows = table.map((cell) =>
      sparseRow(new Map(inner.flatMap((each, i) => (isIn(cell, each) ? [[i, 1] as const] : [])))),
    );
    const order = orderByImportance(
      rows,
      table.map(({ value }) => Math.round(value)),
    );
    const { published, secondary } = suppress({ width: inner.length, rows }, order, primary);
    const dense = (i: number): readonly bigint[] =>
      inner.map((each) => (isIn(table[i] as Cell, each) ? 1n : 0n));
    const shown = published.map(dense);
    const size = rank(shown);
    for (const i of primary) assert.equal(rank([...shown, dense(i)]), size + 1);
    const theirs = table.filter(({ status }) => status === SECONDARY).length;
    assert.ok(secondary.length <= 1.5 * theirs, `${secondary.length} against ${theirs}`);
  });
});
