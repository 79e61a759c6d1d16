import {
  openCell,
  openDocumentOf,
  openDocumentWith,
  openRow,
  openRows,
  openSales,
  tableXml,
} from '../bytes/open-document.ts';
import { salesCells } from '../bytes/table.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const header = () => openRow(salesCells(0)[0] ?? []);
const line = (attributes = '') => openRow(salesCells(1)[1] ?? [], attributes);
const table = (rows: string) => openDocumentOf(tableXml(rows));
const sales = (count: number) => openRows(salesCells(count));
const EMPTY = (attributes: string) => `<table:table-row${attributes}><table:table-cell/></table:table-row>`;

export const openDocuments: Family = {
  name: 'open documents',
  files: [
    { what: 'a sound one', bytes: () => openSales(5), ends: received(5) },
    ...each(received(3), {
      'empty rows repeated a thousand million times': () =>
        table(sales(3) + EMPTY(' table:number-rows-repeated="1000000000"')),
      'empty rows repeated a thousand million times, before the last': () =>
        table(sales(2) + EMPTY(' table:number-rows-repeated="1000000000"') + line()),
      'empty cells repeated a thousand million times': () =>
        table(
          sales(3).replaceAll(
            '</table:table-row>',
            '<table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>',
          ),
        ),
      'rows repeated fewer times than none': () => table(sales(2) + line(' table:number-rows-repeated="-7"')),
      'rows repeated no number of times': () => table(sales(2) + line(' table:number-rows-repeated="NaN"')),
      'rows repeated half a time': () => table(sales(2) + line(' table:number-rows-repeated="0.5"')),
      'rows in groups and headers': () =>
        table(
          `<table:table-header-rows>${header()}</table:table-header-rows><table:table-row-group>${line()}<table:table-row-group>${line()}</table:table-row-group></table:table-row-group>${line()}`,
        ),
      'merged ranges over everything': () =>
        table(
          sales(3).replaceAll(
            '<table:table-cell',
            '<table:table-cell table:number-columns-spanned="16384" table:number-rows-spanned="1048576"',
          ),
        ),
      'fifty thousand styles': () =>
        openDocumentOf(tableXml(sales(3)), {
          before: `<office:automatic-styles>${'<style:style style:name="a" style:family="table-cell"/>'.repeat(50_000)}</office:automatic-styles>`,
        }),
      'a remark on a cell': () =>
        table(
          sales(3).replace(
            '<text:p>Web',
            '<office:annotation><text:p>à rappeler</text:p></office:annotation><text:p>Web',
          ),
        ),
      'spaces repeated a thousand million times': () =>
        table(sales(3).replace('Web', 'We<text:s text:c="1000000000"/>b')),
      'numbers that are none': () =>
        table(
          sales(3).replace(
            openCell('Web'),
            '<table:table-cell office:value-type="float" office:value="NaN"/>',
          ),
        ),
      'dates that are none': () =>
        table(
          sales(3).replace(
            openCell('Web'),
            '<table:table-cell office:value-type="date" office:date-value="0000-00-00"/>',
          ),
        ),
    }),
    {
      what: 'a row repeated four times',
      bytes: () => table(sales(2) + line(' table:number-rows-repeated="4"')),
      ends: received(6),
    },
    ...each(refused('file-too-heavy', 'workbook-unreadable', 'columns-too-many'), {
      'rows repeated a thousand million times': () =>
        table(sales(2) + line(' table:number-rows-repeated="1000000000"')),
      'a header repeated a thousand million times': () =>
        table(
          openRow(['a', 'b']).replace(
            '<table:table-cell',
            '<table:table-cell table:number-columns-repeated="1000000000"',
          ) + line(),
        ),
      'a cell repeated a thousand million times, a row a thousand million times': () =>
        table(
          `${header()}<table:table-row table:number-rows-repeated="1000000000">${openCell('x', ' office:value-type="string" table:number-columns-repeated="1000000000"')}</table:table-row>`,
        ),
    }),
    ...each(refused('workbook-unreadable', 'xml-unreadable', 'file-empty'), {
      'no content': () => openDocumentWith([]),
      'content that is nothing': () => openDocumentWith([{ name: 'content.xml', content: '' }]),
      'content that is not XML': () => openDocumentWith([{ name: 'content.xml', content: 'bonjour' }]),
      'content cut short': () =>
        openDocumentWith([{ name: 'content.xml', content: '<office:document-content><office:body>' }]),
      'content without a body': () => openDocumentWith([{ name: 'content.xml', content: '<a/>' }]),
      'a text document': () =>
        openDocumentWith([
          {
            name: 'content.xml',
            content: '<o:d xmlns:o="o"><o:body><o:text>Bonjour</o:text></o:body></o:d>',
          },
        ]),
      'content nested without end': () =>
        openDocumentWith([{ name: 'content.xml', content: '<a>'.repeat(100_000) }]),
      'no table': () => openDocumentOf(''),
      'tables in tables': () => openDocumentOf('<table:table>'.repeat(150) + '</table:table>'.repeat(150)),
    }),
    {
      what: 'content that is large and says that it is small',
      bytes: () =>
        openDocumentWith([
          { name: 'content.xml', content: Buffer.alloc(8_000_000, 0x20), claims: { bytes: 900 } },
        ]),
      ends: refused('zip-bomb'),
    },
    {
      what: 'content of 300 MB that says that it is small',
      bytes: () =>
        openDocumentWith([
          { name: 'content.xml', content: Buffer.alloc(300_000_000, 0x20), claims: { bytes: 900 } },
        ]),
      ends: refused('zip-bomb'),
      isDear: true,
    },
    {
      what: 'another content of the same name',
      bytes: () =>
        openDocumentWith([
          { name: 'content.xml', content: '<a/>' },
          { name: 'content.xml', content: Buffer.alloc(1_000_000, 0x20), claims: { bytes: 9 } },
        ]),
      ends: refused('zip-bomb', 'file-empty'),
    },
    {
      what: 'a password',
      bytes: () => openDocumentWith([{ name: 'content.xml', content: 'x', claims: { flags: 0x801 } }]),
      ends: refused('zip-encrypted'),
    },
    {
      what: 'a password of OpenDocument',
      bytes: () =>
        openDocumentWith([
          { name: 'content.xml', content: Buffer.alloc(500, 0xd7), isStored: true },
          {
            name: 'META-INF/manifest.xml',
            content:
              '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
          },
        ]),
      ends: refused('file-encrypted-workbook'),
    },
  ],
};
