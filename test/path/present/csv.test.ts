import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Answer } from '#model/answer.ts';
import { answerCsv, writeCsv } from '#path/present/present.ts';

import { answered } from './made-answers.ts';

const REVENUE = answered(
  { metric: 'revenue', by: ['region'], scope: 'pool' },
  [
    { key: ['montreal'], value: 123450000 },
    { key: ['laval'], value: 4560000 },
    { key: ['outaouais'], value: 9000000, houses: 3 },
    { key: ['estrie'], value: 8000000, houses: 3, first: 4 },
    { key: [null], value: 1000000 },
  ],
  { value: 146010000 },
);

describe('writeCsv', () => {
  it('writes codes, integers of minor units and statuses for programs', () => {
    assert.deepEqual(writeCsv(REVENUE, 'machine', 'fr').split('\r\n'), [
      'region,revenue,share,status',
      'montreal,123000000,84,ok',
      'laval,4560000,3,ok',
      'estrie,,,x',
      'outaouais,,,x',
      ',1000000,1,ok',
      '',
    ]);
  });

  it('writes what Excel in French opens: byte-order mark, semicolon, decimal comma, labels, words for signs', () => {
    const text = writeCsv(REVENUE, 'excel', 'fr');
    assert.equal(text.charCodeAt(0), 0xfeff);
    assert.deepEqual(text.slice(1).split('\r\n'), [
      'région de l’acheteur;revenus de billetterie ($);Part du total (%);Statut',
      'Montréal;1230000,00;84;diffusé',
      'Laval;45600,00;3;diffusé',
      'Estrie;;;non diffusé',
      'Outaouais;;;non diffusé',
      'Inconnu;10000,00;1;diffusé',
      '',
    ]);
    assert.equal(answerCsv(REVENUE, 'fr'), text);
  });

  it('never lets a label be run as a formula, and quotes what holds a separator', () => {
    const label = (text: string) => ({ fr: text, en: text });
    const values = { a: label('=1+1'), b: label('@x'), c: label('-2;3'), d: label('dit « "oui" »') };
    const columns = REVENUE.columns.map((column) =>
      column.kind === 'dimension' ? { ...column, values } : column,
    );
    const rows = Object.keys(values).map((code) => ({
      region: code,
      revenue: 100,
      share: 1,
      status: 'ok' as const,
    }));
    const answer: Answer = { ...REVENUE, columns, rows };
    assert.deepEqual(
      writeCsv(answer, 'excel', 'fr')
        .split('\r\n')
        .slice(1, 5)
        .map((line) => line.split(/;(?=1,00)/)[0]),
      ["'=1+1", "'@x", `"'-2;3"`, '"dit « ""oui"" »"'],
    );
  });
});
