import { openDocumentWith } from '../bytes/open-document.ts';
import { columnOf, csvOf, salesCells, salesText } from '../bytes/table.ts';
import { workbookOf, workbookWithRows } from '../bytes/workbook.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const MANY = 100_000;

/** Text that makes a careless pattern look again and again at what it has seen. */
export const quadratic: Family = {
  name: 'quadratic',
  files: [
    ...each(refused('xml-unreadable'), {
      'XML of tags that never close': () => `<a>${'<b '.repeat(MANY)}`,
      'XML of comments that never close': () => `<a>${'<!-- '.repeat(MANY)}`,
      'XML of CDATA that never closes': () => `<a>${'<![CDATA['.repeat(MANY)}`,
      'XML of declarations that never close': () => `<a>${'<?x '.repeat(MANY)}`,
      'XML of quotes that never close': () => `<a>${`<b c="`.repeat(MANY)}`,
      'XML of doctypes that never close': () => `<a>${'<!DOCTYPE '.repeat(MANY)}`,
      'XML nested as deep as it is long': () => `${'<a>'.repeat(MANY)}`,
      'XML of one attribute that is only letters': () => `<a ${'b'.repeat(MANY)}><c>`,
      'XML of nothing but less-than signs': () => `<a>${'<'.repeat(MANY)}`,
    }),
    ...each(refused('file-binary', 'header-missing', 'file-unrecognised'), {
      'HTML of tables that never close': () => `<html>${'<table '.repeat(MANY)}`,
      'HTML of rows that never close': () => `<html><table>${'<tr '.repeat(MANY)}`,
      'HTML of cells that never close': () => `<html><table><tr>${'<td '.repeat(MANY)}`,
      'HTML of nothing but less-than signs': () =>
        `<html><table><tr><td>${'<'.repeat(MANY)}</td></tr></table>`,
      'HTML of breaks that never close': () =>
        `<html><table><tr><td>${'<br '.repeat(MANY)}</td></tr></table>`,
    }),
    ...each(refused('file-empty', 'workbook-unreadable', 'header-missing'), {
      'a workbook whose texts never close': () =>
        workbookOf({
          'xl/sharedStrings.xml': `<sst>${'<si>'.repeat(MANY)}`,
          'xl/worksheets/sheet1.xml': '<worksheet/>',
        }),
      'a workbook whose phonetic guides never close': () =>
        workbookOf({
          'xl/sharedStrings.xml': `<sst><si>${'<rPh '.repeat(MANY)}</si>`,
          'xl/worksheets/sheet1.xml': '<worksheet/>',
        }),
      'a workbook whose list of sheets never closes': () =>
        workbookOf({ 'xl/workbook.xml': `<workbook>${'<sheet '.repeat(MANY)}` }),
      'a workbook whose relations never close': () =>
        workbookOf({ 'xl/_rels/workbook.xml.rels': `<Relationships>${'<Relationship '.repeat(MANY)}` }),
      'a workbook whose styles never close': () =>
        workbookOf({
          'xl/styles.xml': `<styleSheet>${'<cellXfs '.repeat(MANY)}`,
          'xl/worksheets/sheet1.xml': '<worksheet/>',
        }),
      'a workbook whose formats are one word': () =>
        workbookOf({
          'xl/styles.xml': `<styleSheet><numFmts><numFmt ${'a'.repeat(MANY)}>`,
          'xl/worksheets/sheet1.xml': '<worksheet/>',
        }),
      'a workbook whose row never closes': () =>
        workbookWithRows(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(MANY)}`),
      'a workbook whose rows never open': () => workbookWithRows('<row '.repeat(MANY)),
      'a workbook without rows, long': () =>
        workbookOf({ 'xl/worksheets/sheet1.xml': `<worksheet>${'<x/>'.repeat(MANY * 3)}</worksheet>` }),
    }),
    {
      what: 'a row of cells of text, each without a value',
      bytes: () =>
        workbookWithRows(`<row r="1">${'<c t="inlineStr"><is><t>a</t></is></c>'.repeat(16_000)}</row>`),
      ends: refused('file-unrecognised', 'columns-too-many'),
    },
    {
      what: 'an OpenDocument of tags that never close',
      bytes: () =>
        openDocumentWith([
          { name: 'content.xml', content: `<office:document-content>${'<table:table '.repeat(MANY)}` },
        ]),
      ends: refused('workbook-unreadable', 'xml-unreadable'),
    },
    ...each(received(5), {
      'a cell of a digit and spaces': () => withCell(`1${' '.repeat(MANY)}x`),
      'a cell of a sign and spaces': () => withCell(`-${' '.repeat(MANY)}x`),
      'a cell that begins like an address': () => withCell(`a@${'.'.repeat(MANY)} `),
      'a cell of digits and commas': () => withCell('1,'.repeat(MANY)),
      'a cell of one word': () => withCell('a'.repeat(MANY)),
      'a cell of apostrophes': () => withCell("'".repeat(MANY)),
      'a cell of accents that combine': () => withCell(`e${'\u0301'.repeat(MANY)}`),
    }),
    ...each(refused('file-unrecognised', 'header-missing', 'json-unreadable'), {
      'a header of one word': () => `${'a'.repeat(MANY)},b\n1,2\n`,
      'a header that begins like many addresses': () => `${'a@'.repeat(MANY)},b\n1,2\n`,
      'two hundred headers of parentheses': () => manyHeaders(200, 'x('),
      'a header of brackets': () => `${'['.repeat(MANY)},b\n1,2\n`,
      'a header of parentheses': () => `${'('.repeat(MANY)},b\n1,2\n`,
    }),
    {
      what: 'five hundred headers of addresses',
      bytes: () => manyHeaders(500, 'a@b.'),
      ends: refused('file-unrecognised'),
      isDear: true,
    },
    {
      what: 'a header of one word after a sound one',
      bytes: () =>
        salesText(5)
          .split('\n')
          .map((line, i) => (line === '' ? '' : `${line},${i === 0 ? 'a'.repeat(MANY) : ''}`))
          .join('\n'),
      ends: received(5),
    },
  ],
};

/** A label of the sales file that is long and strange. */
function withCell(text: string): string {
  const at = columnOf('channel');
  return csvOf(
    salesCells(5).map((row, i) => (i === 3 ? row.map((cell, c) => (c === at ? text : cell)) : row)),
  );
}

/** Names as long as a name may be. */
function manyHeaders(columns: number, piece: string): string {
  const name = piece.repeat(2_000 / piece.length);
  const row = (cell: (c: number) => string | number) =>
    Array.from({ length: columns }, (_, c) => cell(c)).join(',');
  return `${row((c) => `${name}${c}`)}\n${row((c) => c)}\n${row((c) => c + 1)}\n`;
}
