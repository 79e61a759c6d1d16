import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeBytes, engineCount, engineRows, numberedRows, only, setAsideCount } from './staged.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '1', ' ', '"', ',', ';', '|', '\n', '\r\n', '’', '«', '$', '-', '='),
  maxLength: 8,
});

/** A table and one way of writing it that leaves nothing in doubt. */
const clean = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
  endsWithNewline: fc.boolean(),
  quotesAll: fc.boolean(),
  rows: fc.array(fc.tuple(fc.nat(99_999), cell, cell, cell), { minLength: 1, maxLength: 12 }),
});

type Clean = typeof clean extends fc.Arbitrary<infer T> ? T : never;

const HEADER = ['Numéro', 'Titre', 'Lieu', 'Note'];

function writtenAs({ separator, newline, mark, endsWithNewline, quotesAll, rows }: Clean): string {
  const quoted = (text: string) =>
    quotesAll || text.includes(separator) || /["\r\n]|^ | $/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = [HEADER, ...rows].map((row) => row.map((value) => quoted(String(value))).join(separator));
  return mark + lines.join(newline) + (endsWithNewline ? newline : '');
}

describe('the engine reads the records that we counted', () => {
  it('of every clean dialect, cell by cell, and never has them rewritten', async () => {
    await fc.assert(
      fc.asyncProperty(clean, async (table) => {
        const { sheet, rows, setAside } = only(await decodeBytes(writtenAs(table)));
        assert.deepEqual(setAside, []);
        assert.equal(sheet.rowsRead, table.rows.length);
        assert.notEqual(rows.rowNumber, 'first-column');
        const expected = table.rows.map((row) => row.map((value) => (value === '' ? null : String(value))));
        assert.deepEqual(await engineRows({ sheet, rows, setAside }), expected);
        assert.deepEqual(sheet.sample, expected);
      }),
      { numRuns: 100 },
    );
  });

  it('of any heap of separators, quotes and line ends, to the last row', async () => {
    const rubbish = fc.string({
      unit: fc.constantFrom(
        'a',
        '1',
        ',',
        ',',
        '"',
        '\n',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\0',
        '\t',
        "'",
        '=',
        'é',
      ),
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(rubbish, async (text) => {
        const decoded = await decodeBytes(`Titre,Lieu,Note\n${'Cendrillon,Laval,été\n'.repeat(200)}${text}`);
        const staged = only(decoded);
        const count = await engineCount(staged);
        assert.equal(count + setAsideCount(staged), staged.sheet.rowsRead);
        const rows = (await numberedRows(staged)).map(([row]) => row);
        assert.deepEqual(
          rows,
          [...new Set(rows)].sort((a, b) => a - b),
        );
      }),
      { numRuns: 150 },
    );
  });
});
