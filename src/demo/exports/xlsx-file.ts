import { writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

/** A date cell holds an Excel serial; strings, numbers and empty cells are as they are. */
export type XlsxCell = string | number | null | { readonly date: number };

export type XlsxSheet = { readonly name: string; readonly rows: Iterable<readonly XlsxCell[]> };

/**
 * A plain workbook, the same bytes for the same cells: no time stamp anywhere (hucre, our reader’s library, writes
 * today’s date into its files, so that no two runs would agree).
 */
export function writeXlsx(path: string, sheets: readonly XlsxSheet[]): void {
  const strings = new Map<string, number>();
  const parts: [name: string, text: string][] = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet.rows, strings),
  ]);
  parts.push(
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', sharedStringsXml(strings)],
  );
  writeFileSync(path, zip(parts));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Style 1 is a date with its time. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetXml(rows: XlsxSheet['rows'], strings: Map<string, number>): string {
  let xml = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  let number = 0;
  for (const row of rows) {
    number += 1;
    xml += `<row r="${number}">`;
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column];
      if (cell === null || cell === undefined || cell === '') continue;
      const place = `<c r="${columnName(column)}${number}"`;
      if (typeof cell === 'number') xml += `${place}><v>${cell}</v></c>`;
      else if (typeof cell === 'object') xml += `${place} s="1"><v>${cell.date}</v></c>`;
      else xml += `${place} t="s"><v>${stringIndex(strings, cell)}</v></c>`;
    }
    xml += '</row>';
  }
  return `${xml}</sheetData></worksheet>`;
}

function stringIndex(strings: Map<string, number>, text: string): number {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}

const columnNames: string[] = [];

function columnName(column: number): string {
  const known = columnNames[column];
  if (known) return known;
  const letter = String.fromCharCode(65 + (column % 26));
  const name = column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
  columnNames[column] = name;
  return name;
}

function sharedStringsXml(strings: Map<string, number>): string {
  let xml = `${XML}<sst xmlns="${MAIN}" count="${strings.size}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) xml += `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  return `${xml}</sst>`;
}

function escaped(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}

function workbookXml(sheets: readonly XlsxSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, index) =>
    part(`worksheets/sheet${index + 1}`, 'worksheet'),
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${list.join('')}${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`;
}

/** 1980-01-01, the first day that a ZIP can say. */
const ZIP_DATE = 0x21;

function zip(parts: readonly (readonly [name: string, text: string])[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content, { level: 1 });
    const label = Buffer.from(name, 'utf8');
    const sizes = [crc32(content), packed.length, content.length] as const;
    const local = zipHeader(0x04034b50, 30, label.length, sizes, 4);
    const central = zipHeader(0x02014b50, 46, label.length, sizes, 6);
    central.writeUInt16LE(20, 4);
    central.writeUInt32LE(offset, 42);
    pieces.push(local, label, packed);
    directory.push(central, label);
    offset += local.length + label.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, index, end]);
}

/** The fields that a local header and a directory entry share, from the version on (APPNOTE.TXT 4.3.7 and 4.3.12). */
function zipHeader(
  signature: number,
  length: number,
  nameLength: number,
  [checksum, packed, size]: readonly [number, number, number],
  at: number,
): Buffer {
  const header = Buffer.alloc(length);
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(0x0800, at + 2);
  header.writeUInt16LE(8, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(ZIP_DATE, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
  return header;
}
