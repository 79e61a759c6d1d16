import { escaped, salesCells } from '../bytes/table.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

type Row = readonly string[];

function html(
  rows: readonly Row[],
  cell = (text: string, _row: number, _column: number) => `<td>${escaped(text)}</td>`,
): string {
  return `<html><body><table>${rows.map((row, r) => `<tr>${row.map((text, c) => cell(text, r, c)).join('')}</tr>`).join('')}</table></body></html>`;
}

function spreadsheet(rows: string, { table = '', before = '' } = {}): string {
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="urn:s">${before}<Worksheet ss:Name="Ventes"><Table${table}>${rows}</Table></Worksheet></Workbook>`;
}

function rowOf(row: Row, attributes = '', cellAttributes = ''): string {
  return `<Row${attributes}>${row.map((text) => `<Cell${cellAttributes}><Data ss:Type="String">${escaped(text)}</Data></Cell>`).join('')}</Row>`;
}

const sales = (count: number) =>
  salesCells(count)
    .map((row) => rowOf(row))
    .join('');
const line = (attributes = '', cellAttributes = '') =>
  rowOf(salesCells(1)[1] ?? [], attributes, cellAttributes);
const lists = (item: string, count: number) => `<?xml version="1.0"?><ventes>${item.repeat(count)}</ventes>`;

export const htmlAndXml: Family = {
  name: 'html and xml',
  files: [
    { what: 'a web page', bytes: () => html(salesCells(3)), ends: received(3) },
    {
      what: 'a web page without its ends',
      bytes: () => html(salesCells(3)).replaceAll(/<\/t[rd]>/g, ''),
      ends: received(3),
    },
    {
      what: 'a web page with scripts',
      bytes: () =>
        html(salesCells(3)).replace(
          '<body>',
          '<body><script>alert(document.cookie)</script><style>x{}</style>',
        ),
      ends: received(3),
    },
    {
      what: 'a web page with handlers on its cells',
      bytes: () => html(salesCells(3), (text) => `<td onclick="alert('>')">${text}</td>`),
      ends: received(3),
    },
    {
      what: 'cells that span a thousand million columns',
      bytes: () =>
        html(
          salesCells(3),
          (text, r, c) => `<td${c === 18 && r > 0 ? ' colspan=1000000000' : ''}>${text}</td>`,
        ),
      ends: received(3),
    },
    {
      what: 'cells that span a thousand million rows',
      bytes: () => html(salesCells(3), (text) => `<td rowspan="1000000000">${text}</td>`),
      ends: received(3),
    },
    {
      what: 'cells that span fewer columns than none',
      bytes: () => html(salesCells(3), (text) => `<td colspan="-9">${text}</td>`),
      ends: received(3),
    },
    {
      what: 'ten thousand cells that span a thousand columns',
      bytes: () =>
        `<html><table><tr>${'<td colspan=1000>a</td>'.repeat(10_000)}</tr><tr><td>1</td></tr></table>`,
      ends: refused('columns-too-many'),
    },
    {
      what: 'tables ten thousand deep',
      bytes: () => `<html>${'<table><tr><td>'.repeat(10_000)}x${'</td></tr></table>'.repeat(10_000)}`,
      ends: refused('header-missing', 'file-unrecognised', 'separator-unclear'),
    },
    {
      what: 'ten thousand tables',
      bytes: () => `<html>${'<table><tr><td>a</td><td>b</td></tr></table>'.repeat(10_000)}`,
      ends: refused('header-missing', 'file-unrecognised'),
    },
    {
      what: 'a page that says that the session is over',
      bytes: () => '<!DOCTYPE html><html><body>Session expirée</body></html>',
      ends: refused('file-binary'),
    },
    {
      what: 'a page with a table of pictures',
      bytes: () => html([['<img>', '<img>']], () => '<td><img src="http://127.0.0.1/x"></td>'),
      ends: refused('file-binary', 'header-missing'),
    },
    { what: 'a spreadsheet of 2003', bytes: () => spreadsheet(sales(3)), ends: received(3) },
    {
      what: 'a row of 2003 far below',
      bytes: () => spreadsheet(sales(2) + line(' ss:Index="1000000000"')),
      ends: received(3),
    },
    {
      what: 'a row of 2003 whose number is text',
      bytes: () => spreadsheet(sales(2) + line(' ss:Index="abc"')),
      ends: received(3),
    },
    {
      what: 'a row of 2003 whose number is beyond all',
      bytes: () => spreadsheet(sales(2) + line(' ss:Index="1e400"')),
      ends: received(3),
    },
    {
      what: 'a row of 2003 whose number is below nought',
      bytes: () => spreadsheet(sales(2) + line(' ss:Index="-1"')),
      ends: received(3),
    },
    {
      what: 'a row of 2003 that is the first again',
      bytes: () => spreadsheet(sales(2) + line(' ss:Index="1"')),
      ends: received(3),
    },
    {
      what: 'a cell of 2003 whose number is a thousand million',
      bytes: () => spreadsheet(sales(2) + rowOf(['x'], '', ' ss:Index="1000000000"')),
      ends: received(2, 1),
    },
    {
      what: 'a cell of 2003 whose number is text',
      bytes: () => spreadsheet(sales(2) + line('', ' ss:Index="abc"')),
      ends: received(3),
    },
    {
      what: 'a cell of 2003 whose number is below nought',
      bytes: () => spreadsheet(sales(2) + line('', ' ss:Index="-4"')),
      ends: received(3),
    },
    {
      what: 'five hundred rows of 2003, each with a cell in the last column',
      bytes: () => spreadsheet(sales(2) + rowOf(['x'], '', ' ss:Index="16384"').repeat(500)),
      ends: received(2, 500),
    },
    {
      what: 'a table of 2003 that lies about its size',
      bytes: () =>
        spreadsheet(sales(3), {
          table: ' ss:ExpandedColumnCount="1000000000" ss:ExpandedRowCount="1000000000"',
        }),
      ends: received(3),
    },
    {
      what: 'merged cells of 2003 over everything',
      bytes: () =>
        spreadsheet(
          sales(3).replaceAll('<Cell>', '<Cell ss:MergeAcross="1000000000" ss:MergeDown="1000000000">'),
        ),
      // The second cell of each row stands after a thousand million columns.
      ends: refused('columns-too-many'),
    },
    {
      what: 'styles of 2003 without end',
      bytes: () =>
        spreadsheet(sales(3), {
          before: `<Styles>${'<Style ss:ID="a" ss:Parent="a"/>'.repeat(100_000)}</Styles>`,
        }),
      ends: received(3),
    },
    {
      what: 'a spreadsheet of 2003 without a table',
      bytes: () => '<?xml version="1.0"?><Workbook><Worksheet ss:Name="a"/></Workbook>',
      ends: refused('file-empty'),
    },
    ...each(refused('file-unrecognised'), {
      'a list of XML': () => lists('<vente><a>1</a><b>2</b></vente>', 5),
      'a long list of XML': () => lists('<vente><a>1</a><b>2</b></vente>', 30_000),
      'elements named __proto__': () =>
        lists('<__proto__><constructor>1</constructor><toString>2</toString></__proto__>', 3),
      'elements with a thousand attributes': () =>
        lists(`<v ${Array.from({ length: 1_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`, 3),
      'a list of XML in UTF-16': () =>
        Buffer.from(`\ufeff${lists('<v><a>1</a></v>', 3)}`, 'utf16le').toString('latin1') &&
        lists('<v><a>1</a></v>', 4),
    }),
    ...each(refused('xml-unreadable'), {
      'crossed tags': () => '<?xml version="1.0"?><a><b></a></b>',
      'an element that never opens': () => '<?xml version="1.0"?></a>',
      'two roots': () => '<?xml version="1.0"?><a/><b/>',
      'text beside the root': () => '<?xml version="1.0"?><a/>bonjour',
      'XML nested two hundred and one deep': () =>
        `<?xml version="1.0"?>${'<a>'.repeat(201)}${'</a>'.repeat(201)}`,
      'XML nested a hundred thousand deep': () =>
        `<?xml version="1.0"?>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`,
    }),
  ],
};
