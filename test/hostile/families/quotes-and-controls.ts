import { columnOf, csvOf, saleObjects, salesCells, salesText } from '../bytes/table.ts';
import { rowsXml, workbookWithRows } from '../bytes/workbook.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

/** The sales file with this written for the channel of its second row, quotes and all. */
function raw(cell: string, count = 5): string {
  return salesText(count)
    .split('\n')
    .map((line, i) => (i === 2 ? line.replace('Web', cell) : line))
    .join('\n');
}

/** The same as a cell, written as it must be. */
function cell(text: string): string {
  const at = columnOf('channel');
  return csvOf(salesCells(5).map((row, i) => (i === 2 ? row.map((old, c) => (c === at ? text : old)) : row)));
}

const CONTROLS: Readonly<Record<string, string>> = {
  'a bell': '\u0007',
  'a backspace': 'W\b\b\b',
  'a vertical tab': '\v',
  'a form feed': '\f',
  'an escape that clears the screen': '\u001b[2J\u001b[H',
  'an escape that sets the title': '\u001b]0;pwned\u0007',
  'an escape of eight bits': '\u009b2J',
  'a delete': '\u007f',
  'a unit separator': '\u001f',
  'a substitute, the old end of file': '\u001a',
  'a script': '<script>alert(1)</script>',
  'text written backwards': '\u202eevil\u202c',
  'spaces without width': 'W\u200be\u200db\u2060',
  'a mark within': 'W\ufeffb',
  'a character that is none': '\uffff\ufffe',
  'a tag of Unicode': '\u{e0041}\u{e0042}',
  'a family of emoji': '👩‍👩‍👧‍👦',
  'a question of SQL': `'; drop table members; --`,
  'a template': `\${process.exit()}{{7*7}}`,
};

export const quotesAndControls: Family = {
  name: 'quotes and controls',
  files: [
    ...each(received(4, 1), {
      'a quote that opens and never closes': () => raw('"Web'),
      'a quote that closes too soon': () => raw('"We"b'),
      'three quotes': () => raw('"""'),
      'a quote that never closes, on the last line': () =>
        salesText(5)
          .trimEnd()
          .replace(/Web(?!.*Web)/s, '"Web'),
      'noughts in a cell': () => raw('W\0\0b'),
      'a separator too many': () => raw('Web,Guichet'),
      'a separator too few': () => raw('Web').replace('Web,CAD', 'WebCAD'),
    }),
    ...each(received(5), {
      'a quote in the middle of a cell': () => raw('W"eb'),
      'a quote at the end of a cell': () => raw('Web"'),
      'two quotes': () => raw('""'),
      'typographic quotes': () => raw('“Web”'),
      'a quoted separator': () => raw('"Web, Guichet"'),
      'a quoted line end': () => raw('"Web\r\nGuichet"'),
      'quotes doubled and doubled': () => raw(`"${'""'.repeat(500)}"`),
      'a backslash before a quote': () => raw('Web\\'),
      'spaces around quotes': () => raw('  "Web"  '),
    }),
    {
      what: 'every cell in quotes that are doubled',
      bytes: () =>
        salesText(5)
          .split('\n')
          .map((l) =>
            l === ''
              ? ''
              : l
                  .split(',')
                  .map((c) => `"""${c}"""`)
                  .join(','),
          )
          .join('\n'),
      ends: received(5),
    },
    {
      what: 'a quote on each line',
      bytes: () => salesText(20).replaceAll('Régulier', '"Régulier'),
      ends: received(0, 20),
    },
    { what: 'only quotes', bytes: () => '"'.repeat(1_001), ends: refused('separator-unclear', 'file-empty') },
    { what: 'only separators', bytes: () => `${',,,,\n'.repeat(50)}`, ends: refused('separator-unclear') },
    { what: 'only noughts', bytes: () => new Uint8Array(3_000), ends: refused('file-binary', 'file-empty') },
    {
      what: 'noughts after a sound file',
      bytes: () => Buffer.concat([Buffer.from(salesText(50)), Buffer.alloc(100)]),
      ends: received(50, 1),
    },
    {
      what: 'noughts in each cell',
      bytes: () => salesText(5).replaceAll(',', '\0,\0'),
      ends: refused('file-binary'),
    },
    ...each(
      received(5),
      Object.fromEntries(
        Object.entries(CONTROLS).map(([what, text]) => [`a label with ${what}`, () => cell(text)]),
      ),
    ),
    ...each(
      received(5),
      Object.fromEntries(
        Object.entries(CONTROLS).map(([what, text]) => [
          `a header with ${what}`,
          () => csvOf(salesCells(5).map((row, i) => [...row, i === 0 ? `Note ${text}` : 'x'])),
        ]),
      ),
    ),
    ...each(received(5), {
      'a label with noughts, in a workbook': () =>
        workbookWithRows(rowsXml(salesCells(5)).replaceAll('Web', 'W_x0000_b')),
      'a header with noughts, in a workbook': () =>
        workbookWithRows(rowsXml(salesCells(5).map((row, i) => [...row, i === 0 ? 'N_x0000_te' : 'x']))),
      'half a surrogate, in a workbook': () =>
        workbookWithRows(rowsXml(salesCells(5)).replaceAll('Web', 'W_xD800_b')),
      'a label with noughts, in JSON': () => JSON.stringify(saleObjects(5, { 'Canal de vente': 'W\0b' })),
      'half a surrogate, in JSON': () => JSON.stringify(saleObjects(5)).replaceAll('Web', 'W\\ud800b'),
    }),
  ],
};
