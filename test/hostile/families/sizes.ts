import { columnOf, csvOf, saleObjects, salesCells, salesText } from '../bytes/table.ts';
import {
  relations,
  rowsXml,
  rowXml,
  sheetXml,
  workbookOf,
  workbookWithRows,
  workbookXml,
} from '../bytes/workbook.ts';
import { each, type Family, type HostileFile, received, refused } from '../hostile-file.ts';

const MEBI = 1024 * 1024;

function wideCsv(columns: number): string {
  const row = (cell: (c: number) => string) => Array.from({ length: columns }, (_, c) => cell(c)).join(',');
  return `${row((c) => `colonne ${c}`)}\n${row((c) => String(c))}\n${row((c) => String(c + 1))}\n`;
}

/** The sales file with a cell of this many bytes in its second row. */
function withLongCell(bytes: number, letter = 'x'): string {
  const at = columnOf('channel');
  const long = letter.repeat(Math.ceil(bytes / Buffer.byteLength(letter)));
  return csvOf(
    salesCells(5).map((row, i) => (i === 2 ? row.map((cell, c) => (c === at ? long : cell)) : row)),
  );
}

/** Sound rows, then so many with a cell of this many bytes. */
function withLongCells(rows: number, bytes: number): Buffer {
  const long = Buffer.from(`${withLongCell(bytes).split('\n')[2]}\n`);
  return Buffer.concat([Buffer.from(salesText(5)), ...Array.from({ length: rows }, () => long)]);
}

/** A line without end after a sound start. */
function withLongLine(megabytes: number): Buffer {
  return Buffer.concat([
    Buffer.from(salesText(5)),
    Buffer.alloc(megabytes * MEBI, 'x,'),
    Buffer.from(`\n${salesText(2).split('\n')[1]}`),
  ]);
}

/** One shared text, as long as it may be, that many cells point to: a small workbook, a large table. */
function echoing(textBytes: number, cells: number): Buffer {
  const head = rowXml(['Billet', 'Prix', 'Titre'], 1);
  const row = '<row><c t="s"><v>0</v></c><c><v>40</v></c><c t="s"><v>0</v></c></row>';
  return workbookOf({
    'xl/worksheets/sheet1.xml': sheetXml(head + row.repeat(cells)),
    'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(textBytes)}</t></si></sst>`,
  });
}

/** Many sheets that are one part of the archive. */
function sheetsOfOne(count: number, rows: number): Buffer {
  return workbookOf({
    'xl/workbook.xml': workbookXml(Array.from({ length: count }, (_, i) => `Feuille ${i}`)).replaceAll(
      /r:id="rId\d+"/g,
      'r:id="rId1"',
    ),
    'xl/worksheets/sheet1.xml': sheetXml(rowsXml(salesCells(rows))),
  });
}

function manySheets(count: number): Buffer {
  const names = Array.from({ length: count }, (_, i) => `Feuille ${i}`);
  const sheet = sheetXml(
    rowsXml([
      ['a', 'b'],
      ['1', '2'],
    ]),
  );
  return workbookOf({
    'xl/workbook.xml': workbookXml(names),
    'xl/_rels/workbook.xml.rels': relations(names.map((_, i) => ['worksheet', `worksheets/s${i}.xml`])),
    ...Object.fromEntries(names.map((_, i) => [`xl/worksheets/s${i}.xml`, sheet])),
  });
}

/** A long value at the top of a document, carried along by each of many small rows. */
function carried(bytes: number, rows: number): string {
  return JSON.stringify({
    note: 'x'.repeat(bytes),
    ventes: Array.from({ length: rows }, (_, i) => ({ billet: i })),
  });
}

const dear = (files: readonly HostileFile[]): readonly HostileFile[] =>
  files.map((file) => ({ ...file, isDear: true }));

export const sizes: Family = {
  name: 'sizes',
  files: [
    ...each(refused('file-unrecognised'), {
      '2,000 columns': () => wideCsv(2_000),
      '16,384 columns': () => wideCsv(16_384),
    }),
    ...each(refused('columns-too-many'), {
      '16,385 columns': () => wideCsv(16_385),
      '200,000 columns': () => wideCsv(200_000),
      '20,000 names that no line has': () =>
        `${Array.from({ length: 20_000 }, (_, c) => `n${c}`).join(',')}\n1,2\n`,
      'JSON of more names than columns': () =>
        JSON.stringify(
          Array.from({ length: 200 }, (_, i) =>
            Object.fromEntries(Array.from({ length: 100 }, (_, j) => [`n${i}-${j}`, j])),
          ),
        ),
    }),
    { what: 'a cell of 3 MB', bytes: () => withLongCell(3_000_000), ends: received(5) },
    {
      what: 'a cell of 4 MB, whose row is as long as a row may be',
      bytes: () => withLongCell(4 * MEBI - 100),
      ends: received(5),
      isDear: true,
    },
    { what: 'a cell of 5 MB', bytes: () => withLongCell(5_000_000), ends: received(4, 1) },
    {
      what: 'a cell of 3 MB of accents, not in UTF-8',
      bytes: () => Buffer.from(withLongCell(6_000_000, 'é'), 'latin1'),
      ends: received(5),
      isDear: true,
    },
    {
      what: 'a cell of 3 MB in a workbook',
      bytes: () => workbookWithRows(rowsXml(salesCells(3)).replace('Web', 'x'.repeat(3_000_000))),
      ends: received(3),
      isDear: true,
    },
    {
      what: 'a cell of 6 MB in a workbook',
      bytes: () => workbookWithRows(rowsXml(salesCells(3)).replace('Web', 'x'.repeat(6_000_000))),
      ends: received(2, 1),
    },
    {
      what: 'a cell of 6 MB in JSON',
      bytes: () =>
        JSON.stringify([...saleObjects(2), ...saleObjects(1, { 'Canal de vente': 'x'.repeat(6_000_000) })]),
      ends: received(2, 1),
    },
    { what: 'a cell of 1 MB of quotes', bytes: () => withLongCell(1_000_000, '"'), ends: received(5) },
    { what: 'a cell of 1 MB of lines', bytes: () => withLongCell(900_000, 'x\n'), ends: received(5) },
    { what: 'a line of 5 MB among others', bytes: () => withLongLine(5), ends: received(6, 1) },
    {
      what: 'one line of 9 MB',
      bytes: () => Buffer.alloc(9 * MEBI, 'x'),
      ends: refused('record-too-long-file'),
    },
    {
      what: 'a header of 5 MB',
      bytes: () => `${'a,'.repeat(2_500_000)}b\n1,2\n`,
      ends: refused('record-too-long-file'),
    },
    {
      what: 'a text that 100,000 cells point to',
      bytes: () => echoing(30_000, 100_000),
      ends: refused('file-too-heavy'),
    },
    { what: 'three hundred sheets that are one', bytes: () => sheetsOfOne(300, 20), ends: received(20) },
    {
      what: 'more sheets than a house makes',
      bytes: () => manySheets(501),
      ends: refused('sheets-too-many'),
    },
    {
      what: 'a value that 20,000 rows carry along',
      bytes: () => carried(50_000, 20_000),
      ends: refused('file-too-heavy'),
    },
    {
      what: 'JSON of more lists than a house makes',
      bytes: () =>
        JSON.stringify(
          Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`l${i}`, [{ a: 1, b: 2 }]])),
        ),
      ends: refused('sheets-too-many'),
    },
    ...dear([
      {
        what: '16,384 columns in a workbook',
        bytes: () =>
          workbookWithRows(
            rowXml(
              Array.from({ length: 16_384 }, (_, c) => `c${c}`),
              1,
            ) + rowXml(['1', '2'], 2),
          ),
        ends: refused('file-unrecognised'),
      },
      { what: 'a cell of 10 MB', bytes: () => withLongCell(10 * MEBI), ends: received(4, 1) },
      { what: 'thirty cells of 10 MB', bytes: () => withLongCells(30, 10 * MEBI), ends: received(5, 30) },
      { what: 'a line of 50 MB among others', bytes: () => withLongLine(50), ends: received(6, 1) },
      {
        what: 'one line of 50 MB',
        bytes: () => Buffer.alloc(50 * MEBI, 'x'),
        ends: refused('record-too-long-file'),
      },
      {
        what: 'one line of 50 MB in UTF-16',
        bytes: () => Buffer.alloc(50 * MEBI, 'x\0'),
        ends: refused('record-too-long-file'),
      },
      {
        what: 'a workbook of one text of 60 MB that no cell points to',
        bytes: () =>
          workbookOf({ 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(60 * MEBI)}</t></si></sst>` }),
        ends: received(5),
      },
      {
        what: 'a text of 1 MB that a million cells point to',
        bytes: () => echoing(MEBI, 1_000_000),
        ends: refused('zip-bomb', 'file-too-heavy'),
      },
      {
        what: 'a value of 10 MB that 20,000 rows carry along',
        bytes: () => carried(10 * MEBI, 20_000),
        ends: refused('file-unrecognised'),
      },
      {
        what: 'twenty thousand sheets that are one',
        bytes: () => sheetsOfOne(20_000, 2_000),
        ends: received(2_000),
      },
      {
        what: 'JSON of 2,000 values that 100,000 rows carry along',
        bytes: () =>
          JSON.stringify({
            ...Object.fromEntries(Array.from({ length: 1_900 }, (_, i) => [`n${i}`, i])),
            ventes: Array.from({ length: 100_000 }, (_, i) => ({ billet: i })),
          }),
        ends: refused('file-too-heavy'),
      },
    ]),
  ],
};
