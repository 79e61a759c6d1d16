import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { decode, engineCount, engineRows, setAsideCount } from './staged.ts';

const SAMPLES = join(import.meta.dirname, '../../../shared/samples');
const QUIRKS = join(SAMPLES, 'container_quirks');
const isAbsent = !existsSync(QUIRKS);
const skip = isAbsent ? 'the shared samples are not beside the project' : false;

/** Each sheet as `name: header → rows read, first row`; or the code of the refusal. */
const KNOWN: Readonly<Record<string, readonly string[] | string>> = {
  'frictionless/blank-headers.csv': ['id,,age → 2: 1101,John,30'],
  'frictionless/blank-rows-multiple.csv': ['id,name,age → 2: 1101,John,30'],
  'frictionless/bom.csv': ['id,name → 2: 1,english'],
  'frictionless/duplicate-headers.csv': ['id,name,id,age,id → 2: 1101,John,0,30,001101'],
  'frictionless/encoding-issue-274.csv': [
    'id,name,abbreviation,other_names,description,classification,parent_id,founding_date,dissolution_date,image,url,jurisdiction_code,email,address,contact,tags,source_url → 507: nz/a2f,Asia New Zealand Foundation,A2F,,,,,,,,http://www.asianz.org.nz,NZ,,,,,',
  ],
  'frictionless/issue-1009-semicolon.csv': ['fieldNameA,fieldNameB → 1: 0123,c'],
  'frictionless/latin1.csv': ['id,name → 2: 1,english'],
  'frictionless/matrix-with-comment.csv': ['f1,f2,f3,f4 → 4: 11,12,13,14'],
  'frictionless/merged-cells.xls': ['Лист1: data → 0: '],
  'frictionless/merged-cells.xlsx': ['Лист1: data → 0: '],
  'frictionless/multiline-headers.xlsx': [
    'Лист1: Region,Caloric contribution,Cumulative impact of changes on cost of food basket, → 3: ,,from previous quarter,from baseline (%)',
  ],
  'frictionless/preserve-formatting.xlsx': 'header-missing',
  'frictionless/sheets.xlsx': [
    'Sheet1: id,name → 1: 1,london',
    'Sheet2: id,name → 1: 2,paris',
    'Sheet3: id,name → 1: 3,rome',
  ],
  'frictionless/skip-rows-before-headers.csv': ['id,name → 2: 1,english'],
  'frictionless/skip-rows.xlsx': ['Sheet 1: A,B → 2: 8,9'],
  'frictionless/table-with-ints-floats-dates.xls': ['Лист1: Int,Float,Date → 3: 2013,3.3,2009-08-16'],
  'frictionless/table.xls': ['Лист1: id,name → 2: 1,english'],
  'roo/1904_base.xlsx': 'header-missing',
  'roo/boolean-from-google-sheets.xlsx': 'header-missing',
  // The format of the cell shows five digits.
  'roo/currency-euro.xlsx': ['Sheet 1: Table 1 → 3: 06083'],
  'roo/datetime.xlsx': 'header-missing',
  'roo/header_offset.xlsx': ['Sheet1: Header A1,Header B1 → 2: Data A2,Data B2'],
  'roo/hidden_sheets.xlsx': ['VisibleSheet1: visible sheet 1 → 0: '],
  'roo/merged_ranges.xlsx': ['Sheet1: vertical1,,horizontal,,,,vertical2 → 1: ,block,,,,,'],
  'roo/number_with_zero_prefix.xlsx': 'header-missing',
  'roo/numbers-export.xlsx': ['Sheet 1: Sheet 1 → 0: ', 'Sheet 2: ,Sheet 2 → 0: '],
  'roo-xls/1900_base.xls': 'header-missing',
  'roo-xls/1904_base.xls': 'header-missing',
  'roo-xls/datetime.xls': 'header-missing',
  'roo-xls/false_encoding.xls': 'header-missing',
  'roo-xls/simple_spreadsheet.xml': [
    'Sheet1: Date,Start time,End time,Pause,Sum,Comment → 10: 2007-05-07,9.25,10.25,0,1,Task 1',
  ],
  'roo-xls/type_excelx.xls': [
    'Sheet1: Date,Start time,End time,Pause,Sum,Comment → 10: 2007-05-07,9.25,10.25,0,1,Task 1',
  ],
};

describe('the files of container_quirks', { skip }, () => {
  for (const [name, expected] of Object.entries(KNOWN))
    it(`reads ${name}`, async () => {
      const outcome = await decode(join(QUIRKS, name)).then(
        ({ sheets }) =>
          sheets.map(({ sheet }) => {
            const place = sheet.sheetName === null ? '' : `${sheet.sheetName}: `;
            return `${place}${sheet.header.join(',')} → ${sheet.rowsRead}: ${sheet.sample[0]?.join(',') ?? ''}`;
          }),
        (error: { code: string }) => error.code,
      );
      assert.deepEqual(outcome, expected);
    });
});

describe('every shared sample', { skip }, () => {
  const files = isAbsent
    ? []
    : readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:csv|json|xml|xlsx?)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));

  for (const file of files)
    it(`balances, or is refused with a code: ${relative(SAMPLES, file)}`, async () => {
      const decoded = await decode(file).catch((error: { code: string }) => error.code);
      if (typeof decoded === 'string') {
        assert.equal(decoded, 'header-missing');
        return;
      }
      for (const staged of decoded.sheets) {
        assert.equal((await engineCount(staged)) + setAsideCount(staged), staged.sheet.rowsRead);
        assert.deepEqual(staged.setAside, []);
        const [first] = await engineRows(staged);
        const cells = staged.rows.rowNumber === 'first-column' ? first?.slice(1) : first;
        assert.deepEqual(cells, staged.sheet.sample[0]);
      }
    });
});
