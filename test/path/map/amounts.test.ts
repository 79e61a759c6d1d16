import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decideDecimal, parseAmount } from '#path/map/money/amounts.ts';
import { sheetOf } from '../../support/map-file.ts';

const AMOUNTS: readonly (readonly [text: string, decimal: 'point' | 'comma', value: number | null])[] = [
  ['85,00', 'comma', 85],
  ['1 234,56 $', 'comma', 1234.56],
  ['1\u202f234,56\u00a0$', 'comma', 1234.56],
  ['1.234,56', 'comma', 1234.56],
  ['$1,234.56', 'point', 1234.56],
  ['CA$12.00', 'point', 12],
  ['12.00 CAD', 'point', 12],
  ['1\u202f250,00\u00a0$\u00a0CA', 'comma', 1250],
  ['30,00 $US', 'comma', 30],
  ['$(20.00)', 'point', -20],
  ['10.00 CHF', 'point', 10],
  ['12 C', 'point', null],
  ['(15.00)', 'point', -15],
  ['($74.99)', 'point', -74.99],
  ['12,00-', 'comma', -12],
  ['−5,50', 'comma', -5.5],
  ['1’234.50', 'point', 1234.5],
  ['.50', 'point', 0.5],
  ['12', 'comma', 12],
  ['vingt', 'comma', null],
  ['12/03', 'point', null],
  ['', 'point', null],
];

for (const [text, decimal, value] of AMOUNTS)
  test(`“${text}” is ${value} with a decimal ${decimal}`, () =>
    assert.equal(parseAmount(text, decimal), value));

test('the decimal mark is decided by what can be read one way only', () => {
  assert.equal(decideDecimal(sheetOf('P\n1,234\n85,00'), [0], 'detect').decimal, 'comma');
  assert.equal(decideDecimal(sheetOf('P\n1,234\n85.00'), [0], 'detect').decimal, 'point');
  assert.equal(decideDecimal(sheetOf('P\n1,234,567'), [0], 'detect').decimal, 'point');
});

test('without any sign the separator of the file decides, and that is no evidence', () => {
  const dialect = { encoding: 'utf-8', newline: '\n' } as const;
  const semicolons = sheetOf('P\n12', { dialect: { ...dialect, separator: ';' } });
  const commas = sheetOf('P\n12', { dialect: { ...dialect, separator: ',' } });
  assert.equal(decideDecimal(semicolons, [0], 'detect').decimal, 'comma');
  assert.equal(decideDecimal(commas, [0], 'detect').decimal, 'point');
});

test('the values prevail over what the source says', () => {
  assert.equal(decideDecimal(sheetOf('P\n85.00'), [0], 'comma').decimal, 'point');
});

test('typed cells have a point', () => {
  assert.equal(decideDecimal(sheetOf('P\n1,5', { typed: true }), [0], 'comma').decimal, 'point');
});
