import { salesCells } from '../bytes/table.ts';
import { relations, rowsXml, sheetXml, workbookOf, workbookXml } from '../bytes/workbook.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const indexed = () =>
  rowsXml(salesCells(2)).replaceAll('t="inlineStr"><is><t>Web</t></is>', 't="s"><v>0</v>');

export const workbookParts: Family = {
  name: 'workbook parts',
  files: [
    ...each(refused('workbook-unreadable'), {
      'no list of sheets': () => workbookOf({ 'xl/workbook.xml': null }),
      'a list of sheets elsewhere': () =>
        workbookOf({ '_rels/.rels': relations([['officeDocument', 'nulle/part.xml']]) }),
      'a binary workbook': () => workbookOf({ 'xl/workbook.bin': 'x' }),
    }),
    ...each(refused('file-binary'), {
      'a Word document': () =>
        workbookOf({
          'xl/workbook.xml': null,
          'word/document.xml': '<w:document/>',
          '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
        }),
      'a presentation': () =>
        workbookOf({
          'xl/workbook.xml': null,
          'ppt/presentation.xml': '<p/>',
          '_rels/.rels': relations([['officeDocument', 'ppt/presentation.xml']]),
        }),
      'a list of sheets that is the relations': () =>
        workbookOf({ '_rels/.rels': relations([['officeDocument', '_rels/.rels']]) }),
    }),
    ...each(refused('file-empty', 'workbook-unreadable'), {
      'no sheet': () => workbookOf({ [SHEET]: null }),
      'a list without sheets': () => workbookOf({ 'xl/workbook.xml': workbookXml([]) }),
      'no relations': () => workbookOf({ [RELS]: null }),
      'relations of nothing': () => workbookOf({ [RELS]: '<Relationships/>' }),
      'relations that are not XML': () => workbookOf({ [RELS]: 'PK\x03\x04' }),
      'a sheet that is its own list': () =>
        workbookOf({ [RELS]: relations([['worksheet', 'workbook.xml']]) }),
      'a sheet that is its relations': () =>
        workbookOf({ [RELS]: relations([['worksheet', '_rels/workbook.xml.rels']]) }),
      'a sheet of another kind': () => workbookOf({ [SHEET]: '<chartsheet/>' }),
      'an empty sheet': () => workbookOf({ [SHEET]: '' }),
      'a sheet of noughts': () => workbookOf({ [SHEET]: new Uint8Array(500) }),
      'a sheet of HTML': () => workbookOf({ [SHEET]: '<html><table><tr><td>a</td></tr></table></html>' }),
      'only hidden sheets': () =>
        workbookOf({ 'xl/workbook.xml': workbookXml(['V']).replace('r:id', 'state="veryHidden" r:id') }),
      'a sheet in UTF-16': () =>
        workbookOf({ [SHEET]: Buffer.from(`\ufeff${sheetXml(rowsXml(salesCells(2)))}`, 'utf16le') }),
    }),
    ...each(received(5), {
      'no content types but their name': () => workbookOf({ '[Content_Types].xml': '' }),
      'content types that lie': () =>
        workbookOf({
          '[Content_Types].xml':
            '<Types><Override PartName="/xl/workbook.xml" ContentType="image/png"/></Types>',
        }),
      'no root relations': () => workbookOf({ '_rels/.rels': null }),
      'styles that are not XML': () => workbookOf({ 'xl/styles.xml': '\0\0\0' }),
      'styles in a circle': () =>
        workbookOf({
          'xl/styles.xml':
            '<styleSheet><cellStyleXfs><xf xfId="0"/></cellStyleXfs><cellXfs><xf xfId="0"/></cellXfs></styleSheet>',
        }),
      'fifty thousand styles': () =>
        workbookOf({
          'xl/styles.xml': `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(50_000)}</cellXfs></styleSheet>`,
        }),
      'formats without end': () =>
        workbookOf({
          'xl/styles.xml': `<styleSheet><numFmts>${Array.from({ length: 500 }, (_, i) => `<numFmt numFmtId="${164 + i}" formatCode="${'[Red]'.repeat(100)}${'"x"'.repeat(100)}yyyy"/>`).join('')}</numFmts><cellXfs>${Array.from({ length: 500 }, (_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
        }),
      'a drawing and macros beside': () =>
        workbookOf({ 'xl/vbaProject.bin': Buffer.alloc(5_000, 0xcc), 'xl/drawings/drawing1.xml': '<a' }),
      'links to other workbooks': () =>
        workbookOf({
          'xl/externalLinks/externalLink1.xml': '<externalLink/>',
          'xl/connections.xml': '<connections><connection><dbPr command="drop"/></connection></connections>',
        }),
      'a thousand relations of one id': () =>
        workbookOf({
          [RELS]: relations([['worksheet', 'worksheets/sheet1.xml']]).replace(
            '</Relationships>',
            `${'<Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/>'.repeat(1_000)}</Relationships>`,
          ),
        }),
      'dates of 1904, said twice': () =>
        workbookOf({
          'xl/workbook.xml': workbookXml(['V'], '<workbookPr date1904="0"/><workbookPr date1904="1"/>'),
        }),
      'relations that climb and return': () =>
        workbookOf({ [RELS]: relations([['worksheet', '../xl/./worksheets/../worksheets/sheet1.xml']]) }),
      'two hundred thousand merged ranges': () =>
        workbookOf({
          [SHEET]: sheetXml(rowsXml(salesCells(5)), {
            after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(200_000)}</mergeCells>`,
          }),
        }),
      'a size that lies': () =>
        workbookOf({
          [SHEET]: sheetXml(rowsXml(salesCells(5)), { before: '<dimension ref="A1:XFD1048576"/>' }),
        }),
      'a size that is nothing': () =>
        workbookOf({
          [SHEET]: sheetXml(rowsXml(salesCells(5)), { before: '<dimension ref="-1:ZZZZZZZ99999999999"/>' }),
        }),
      'columns without end': () =>
        workbookOf({
          [SHEET]: sheetXml(rowsXml(salesCells(5)), {
            before: `<cols>${'<col min="1" max="16384" width="1e99"/>'.repeat(10_000)}</cols>`,
          }),
        }),
    }),
    ...each(received(2), {
      'no shared texts': () => workbookOf({ [SHEET]: sheetXml(indexed()) }),
      'shared texts that are not XML': () =>
        workbookOf({ [SHEET]: sheetXml(indexed()), 'xl/sharedStrings.xml': 'x'.repeat(1_000) }),
      'a shared text before the first': () =>
        workbookOf({
          [SHEET]: sheetXml(indexed().replaceAll('<v>0</v>', '<v>-1</v>')),
          'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
        }),
      'a shared text after the last': () =>
        workbookOf({
          [SHEET]: sheetXml(indexed().replaceAll('<v>0</v>', '<v>4294967296</v>')),
          'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
        }),
      'a shared text by its name': () =>
        workbookOf({
          [SHEET]: sheetXml(indexed().replaceAll('<v>0</v>', '<v>length</v>')),
          'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
        }),
      'a count of shared texts that lies': () =>
        workbookOf({
          [SHEET]: sheetXml(indexed()),
          'xl/sharedStrings.xml':
            '<sst count="4294967295" uniqueCount="4294967295"><si><t>Web</t></si></sst>',
        }),
      'shared texts of 300,000 runs': () =>
        workbookOf({
          [SHEET]: sheetXml(indexed()),
          'xl/sharedStrings.xml': `<sst><si>${'<r><t>a</t></r>'.repeat(300_000)}</si></sst>`,
        }),
    }),
    {
      what: 'a list of sheets with two names for one',
      bytes: () => workbookOf({ 'xl/workbook.xml': workbookXml(['V', 'W']).replace('rId2', 'rId1') }),
      ends: received(5),
    },
  ],
};
