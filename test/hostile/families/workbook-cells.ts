import { columnOf, salesCells } from '../bytes/table.ts';
import { columnName, rowsXml, rowXml, textCell, workbookWithRows } from '../bytes/workbook.ts';
import { each, type Family, type HostileFile, received } from '../hostile-file.ts';

const STYLES =
  '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="999999"/></cellXfs></styleSheet>';

/** A sound sheet in which the cell of this column of the second sale is this XML. */
function withCell(column: string, xml: string): Buffer {
  const at = columnName(columnOf(column));
  const rows = rowsXml(salesCells(3)).replace(new RegExp(`<c r="${at}3"[^>]*>.*?</c>`), xml);
  return workbookWithRows(rows, { 'xl/styles.xml': STYLES });
}

function withRowNumber(number: string, count = 3): Buffer {
  const [header = [], ...rows] = salesCells(count);
  return workbookWithRows(rowXml(header, 1) + rows.map((row) => rowXml(row, number)).join(''));
}

/** Serial numbers that are no day. */
const SERIALS: Readonly<Record<string, string>> = {
  'minus one': '-1',
  'far below nought': '-99999999',
  'beyond the year 9999': '9999999',
  'beyond all numbers': '1e300',
  'no number': 'NaN',
  infinity: 'Infinity',
  text: 'hier',
  'nothing but a point': '.',
  'in hexadecimal': '0xFFFF',
  'very small': '1e-300',
};

const ROW_NUMBERS: Readonly<Record<string, string>> = {
  nought: '0',
  'minus five': '-5',
  letters: 'abc',
  'a fraction': '2.5',
  'beyond the last': '99999999999999999999',
  'beyond all numbers': '1e999',
  nothing: '',
  'always the first': '1',
  'in hexadecimal': '0x10',
};

const REFERENCES: Readonly<Record<string, string>> = {
  'minus one': '-1',
  nought: '0',
  'beyond the last column': 'XFE3',
  'far beyond the last column': 'ZZZZZZZZZZ3',
  'in small letters': 'n3',
  'of another row': 'N9999999',
  'of letters without number': 'N',
};

export const workbookCells: Family = {
  name: 'workbook cells',
  files: [
    ...Object.entries(SERIALS).map(
      ([what, value]): HostileFile => ({
        what: `a date that is ${what}`,
        bytes: () => withCell('sold_at', `<c r="F3" s="1"><v>${value}</v></c>`),
        ends: received(2, 1),
      }),
    ),
    ...Object.entries(ROW_NUMBERS).map(
      ([what, number]): HostileFile => ({
        what: `rows whose number is ${what}`,
        bytes: () => withRowNumber(number),
        ends: received(3),
      }),
    ),
    ...Object.entries(REFERENCES).map(
      ([what, reference]): HostileFile => ({
        what: `a cell whose place is ${what}`,
        bytes: () => withCell('channel', textCell('Web', reference)),
        ends: received(3),
      }),
    ),
    ...each(received(3), {
      'cells in the wrong order': () =>
        withCell('channel', `${textCell('Web', 'N3')}${textCell('sale', 'E3')}`),
      'two cells in one place': () => withCell('channel', textCell('Web', 'N3').repeat(50)),
      'a style that is not there': () => withCell('quantity', '<c r="H3" s="4294967295"><v>1</v></c>'),
      'a style below nought': () => withCell('quantity', '<c r="H3" s="-1"><v>1</v></c>'),
      'a format that is not there': () => withCell('quantity', '<c r="H3" s="2"><v>1</v></c>'),
      'a kind of cell that nobody knows': () => withCell('quantity', '<c r="H3" t="zz"><v>1</v></c>'),
      'a cell with two values': () => withCell('quantity', '<c r="H3"><v>1</v><v>2</v></c>'),
      'a cell in a cell': () => withCell('channel', `<c r="N3">${textCell('Web', 'N3')}`),
      'a comment that looks like a row': () =>
        withCell('channel', `${textCell('Web', 'N3')}<!-- <row r="9"><c/> -->`),
      CDATA: () => withCell('quantity', '<c r="H3"><v>1</v></c>'),
      'an extension within a row': () =>
        withCell('channel', `${textCell('Web', 'N3')}<extLst><ext><x/></ext></extLst>`),
    }),
    {
      what: 'a row far below',
      bytes: () => workbookWithRows(rowsXml(salesCells(3)) + rowXml(salesCells(1)[1] ?? [], 1_048_576)),
      ends: received(4),
    },
    {
      what: 'rows from the last to the first',
      bytes: () => {
        const [header = [], ...rows] = salesCells(3);
        return workbookWithRows(rowXml(header, 1) + rows.map((row, i) => rowXml(row, 4 - i)).join(''));
      },
      ends: received(3),
    },
    {
      what: 'a quantity of a hundred digits',
      bytes: () => withCell('quantity', `<c r="H3"><v>${'9'.repeat(100)}</v></c>`),
      ends: received(2, 1),
    },
    {
      what: 'an amount of 1e30',
      bytes: () => withCell('unit_price', '<c r="I3"><v>1e30</v></c>'),
      ends: received(2, 1),
    },
    {
      what: 'an amount that is no number',
      bytes: () => withCell('unit_price', '<c r="I3"><v>NaN</v></c>'),
      ends: received(2, 1),
    },
    {
      what: 'a hundred thousand empty rows',
      bytes: () => workbookWithRows(rowsXml(salesCells(3)) + '<row/>'.repeat(100_000)),
      ends: received(3),
    },
    {
      what: 'rows of empty cells to the last column',
      bytes: () => workbookWithRows(rowsXml(salesCells(3)) + '<row><c r="XFD9"/></row>'.repeat(2_000)),
      ends: received(3),
    },
  ],
};
