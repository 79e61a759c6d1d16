import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { numberText, serialText } from '../../src/decode/serial-date.ts';
import { styleOf } from '../../src/decode/xlsx-parts.ts';
import { decodeBytes, engineRows, only } from './staged.ts';

/** A workbook of one sheet with these rows as XML, this style sheet and these workbook properties. */
function workbook(rows: string, { xfs = '', properties = '', strings = '' } = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook>${properties}<sheets><sheet name="Ventes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="165" formatCode="000000"/></numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Commande</t></is></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c></row>';

describe('a workbook', () => {
  it('is read whatever its name, numbers with a point and dates as ISO text', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Ventes',
          rows: [
            ['Commande', 'Date', 'Montant', 'Payé'],
            [100, new Date(Date.UTC(2024, 8, 1, 19, 30)), 42.5, true],
            ['L’Avare', null, -0.1, false],
          ],
        },
      ],
    });
    const staged = only(await decodeBytes(bytes, 'export.xls'));
    assert.equal(staged.sheet.format, 'xlsx');
    assert.equal(staged.sheet.typed, true);
    assert.deepEqual(await engineRows(staged), [
      ['2', '100', '2024-09-01 19:30:00', '42.5', 'true'],
      ['3', 'L’Avare', null, '-0.1', 'false'],
    ]);
  });

  it('keeps the zeros that a number format shows, and its own style of date', async () => {
    const xfs = '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/>';
    const rows = `${HEADER}<row r="2"><c r="A2" s="2"><v>1234</v></c><c r="B2" s="1"><v>45536.8125</v></c></row>`;
    assert.deepEqual(await engineRows(only(await decodeBytes(workbook(rows, { xfs })))), [
      ['2', '001234', '2024-09-01 19:30:00'],
    ]);
  });

  it('counts from 1904 when it says so', async () => {
    const xfs = '<xf numFmtId="0"/><xf numFmtId="14"/>';
    const rows = `${HEADER}<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>38518</v></c></row>`;
    const bytes = workbook(rows, { xfs, properties: '<workbookPr date1904="1"/>' });
    assert.deepEqual(await engineRows(only(await decodeBytes(bytes))), [['2', '1', '2009-06-16']]);
  });

  it('joins rich text, decodes escapes and undoes formula guards', async () => {
    const strings =
      '<si><r><t>Bach </t></r><r><rPr/><t xml:space="preserve">&amp; amis</t></r></si><si><t>a_x000A_b</t></si><si><t>\'=1+1</t></si>';
    const rows = `${HEADER}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="e"><v>#N/A</v></c></row>`;
    assert.deepEqual(await engineRows(only(await decodeBytes(workbook(rows, { strings })))), [
      ['3', 'Bach & amis', 'a\nb'],
      ['4', '=1+1', null],
    ]);
  });

  it('reads every visible sheet, names the hidden ones and leaves blank rows out', async () => {
    const sheets = [
      {
        name: 'Commandes',
        rows: [
          ['Id', 'Nom'],
          [1, 'Léa'],
          [null, null],
          [2, 'Léo'],
        ],
      },
      { name: 'Cachée', hidden: true, rows: [['Secret'], [1]] },
      { name: 'Vide', rows: [] },
      { name: 'Clients', rows: [['Rapport des clients'], ['Nom', 'Ville'], ['Léa', 'Laval']] },
    ];
    const decoded = await decodeBytes(await writeXlsx({ sheets }));
    assert.deepEqual(
      decoded.sheets.map(({ sheet }) => [sheet.sheetName, sheet.headerRow, sheet.rowsRead]),
      [
        ['Commandes', 1, 2],
        ['Clients', 2, 1],
      ],
    );
    assert.deepEqual(
      decoded.problems.map(({ code, params }) => [code, params]),
      [['sheet-hidden', { sheet: 'Cachée' }]],
    );
    const [orders] = decoded.sheets;
    assert.ok(orders);
    assert.deepEqual(
      (await engineRows(orders)).map(([row]) => row),
      ['2', '4'],
    );
  });

  it('warns of cells to the right of the last column', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => [i, 'x', ...(i === 7 ? ['à rappeler'] : [])]);
    const { problems } = await decodeBytes(
      await writeXlsx({ sheets: [{ name: 'V', rows: [['Id', 'Nom'], ...lines] }] }),
    );
    assert.deepEqual(
      problems.map(({ code, row, count }) => [code, row, count]),
      [['cells-beyond-columns', 9, 1]],
    );
  });

  it('of OpenDocument keeps the order of its text, its repeated rows and those in groups', async () => {
    const row = (...cells: readonly string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const table = `<table:table table:name="V"><table:table-header-rows>${row('Id', 'Titre')}</table:table-header-rows><table:table-row table:number-rows-repeated="3"/><table:table-row-group>${row('1', 'Bach <text:span>et <text:s text:c="2"/>ses</text:span> fils').replace('<table:table-row>', '<table:table-row table:number-rows-repeated="2">')}</table:table-row-group><table:table-row><table:table-cell office:value-type="date" office:date-value="2024-09-01T19:30:00"/><table:table-cell office:value-type="time" office:time-value="PT9H05M00S"/></table:table-row></table:table>`;
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      ),
    });
    assert.deepEqual(await engineRows(only(await decodeBytes(bytes))), [
      ['5', '1', 'Bach et   ses fils'],
      ['6', '1', 'Bach et   ses fils'],
      ['7', '2024-09-01 19:30:00', '09:05:00'],
    ]);
  });

  it('of Excel 2003 keeps the order of its text, and is a workbook to its sources', async () => {
    const row = (...cells: readonly string[]) =>
      `<Row>${cells.map((cell) => `<Cell><ss:Data ss:Type="String">${cell}</ss:Data></Cell>`).join('')}</Row>`;
    const rows = row('Id', 'Titre') + row('a', 'Bach <B>et <I>ses</I></B> fils');
    const staged = only(
      await decodeBytes(
        `<?xml version="1.0"?><Workbook xmlns:ss="s"><Worksheet ss:Name="V"><Table>${rows}</Table></Worksheet></Workbook>`,
      ),
    );
    assert.equal(staged.sheet.format, 'xls');
    assert.deepEqual(await engineRows(staged), [['2', 'a', 'Bach et ses fils']]);
  });

  it('may be OpenDocument', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'V',
          rows: [
            ['Id', 'Montant'],
            [1, 42.5],
          ],
        },
      ],
    });
    const staged = only(await decodeBytes(bytes));
    assert.equal(staged.sheet.format, 'ods');
    assert.deepEqual(await engineRows(staged), [['2', '1', '42.5']]);
  });
});

describe('values of a workbook', () => {
  it('are dates by their format', () => {
    assert.equal(styleOf('dd/mm/yyyy'), 'date');
    assert.equal(styleOf('[$-40C]d mmmm yyyy;@'), 'date');
    assert.equal(styleOf('h:mm AM/PM'), 'time');
    assert.equal(styleOf('[h]:mm'), 'time');
    assert.equal(styleOf('m/d/yy h:mm'), 'date-time');
    assert.equal(styleOf('#,##0.00 "$"'), 'number');
    assert.equal(styleOf('[Red]0.00'), 'number');
    assert.deepEqual(styleOf('00000'), { digits: 5 });
  });

  it('count days from 1900 with its false leap day, and seconds rounded', () => {
    assert.equal(serialText(1, 'date', false), '1900-01-01');
    assert.equal(serialText(59, 'date', false), '1900-02-28');
    assert.equal(serialText(61, 'date', false), '1900-03-01');
    assert.equal(serialText(45536.9999999, 'date', false), '2024-09-02');
    assert.equal(serialText(45536, 'date-time', false), '2024-09-01 00:00:00');
    assert.equal(serialText(0.8125, 'time', false), '19:30:00');
    assert.equal(serialText(45351, 'date', false), '2024-02-29');
    assert.equal(serialText(410_000, 'date', false), '3022-07-16');
  });

  it('show fifteen digits and no exponent', () => {
    assert.equal(numberText('42.499999999999993'), '42.5');
    assert.equal(numberText('0.1'), '0.1');
    assert.equal(numberText('1.5E-5'), '0.000015');
    assert.equal(numberText('1E3'), '1000');
    assert.equal(numberText('123456789012'), '123456789012');
    assert.equal(numberText('10.50'), '10.5');
    assert.equal(numberText('1e30'), '1000000000000000019884624838656');
    assert.equal(numberText('-1E21'), '-1000000000000000000000');
  });
});
