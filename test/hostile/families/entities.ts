import { openCell, openDocumentOf, openRow, openRows, tableXml } from '../bytes/open-document.ts';
import { salesCells } from '../bytes/table.ts';
import { rowsXml, sheetXml, workbookOf, workbookXml } from '../bytes/workbook.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "lol">${Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`;
const QUADRATIC = `<!DOCTYPE a [<!ENTITY q "${'x'.repeat(50_000)}">]>`;

/** Documents that an XML reader which trusts them would pay for, each with the entity that it would ask for. */
const DOCTYPES: Readonly<Record<string, readonly [doctype: string, entity: string]>> = {
  'entities that multiply': [LAUGHS, '&l10;'],
  'a long entity, many times': [QUADRATIC, '&q;'.repeat(5_000)],
  'an entity that is a file': ['<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;'],
  'an entity that is a page': ['<!DOCTYPE a [<!ENTITY f SYSTEM "http://169.254.169.254/">]>', '&f;'],
  'an entity that never ends': ['<!DOCTYPE a [<!ENTITY f SYSTEM "file:///dev/zero">]>', '&f;'],
  'a parameter entity': ['<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd">%p;]>', ''],
  'an entity of itself': ['<!DOCTYPE a [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', '&a;'],
  'an element declaration': ['<!DOCTYPE a [<!ELEMENT a ANY>]>', ''],
  'small letters': ['<!doctype a [<!entity l "lol">]>', '&l;'],
};

function variants(
  where: string,
  make: (doctype: string, entity: string) => string | Uint8Array,
): Readonly<Record<string, () => string | Uint8Array>> {
  return Object.fromEntries(
    Object.entries(DOCTYPES).map(([what, [doctype, entity]]) => [
      `${what}, ${where}`,
      () => make(doctype, entity),
    ]),
  );
}

const header = '<?xml version="1.0"?>';
const sheet = rowsXml(salesCells(2));

export const entities: Family = {
  name: 'entities',
  files: [
    ...each(
      refused('xml-entities'),
      variants('in XML', (doctype, entity) => `${header}${doctype}<a><b>${entity}</b><b>1</b></a>`),
    ),
    ...each(
      received(2),
      variants('in a sheet', (doctype, entity) =>
        workbookOf({
          'xl/worksheets/sheet1.xml': `${header}${doctype}<worksheet><sheetData>${sheet.replaceAll('Web', entity)}</sheetData></worksheet>`,
        }),
      ),
    ),
    ...each(
      received(2),
      variants('in the texts of a workbook', (doctype, entity) =>
        workbookOf({
          'xl/worksheets/sheet1.xml': sheetXml(sheet),
          'xl/sharedStrings.xml': `${header}${doctype}<sst><si><t>${entity}</t></si></sst>`,
        }),
      ),
    ),
    ...each(
      received(2),
      variants('in the list of sheets', (doctype, entity) =>
        workbookOf({
          'xl/worksheets/sheet1.xml': sheetXml(sheet),
          'xl/workbook.xml': `${header}${doctype}${workbookXml([entity.slice(0, 100)])}`,
        }),
      ),
    ),
    ...each(
      refused('xml-entities'),
      variants('in an OpenDocument', (doctype, entity) =>
        openDocumentOf(tableXml(openRows(salesCells(2)) + openRow(['x']).replace('x', entity)), { doctype }),
      ),
    ),
    {
      what: 'a DOCTYPE that declares nothing',
      bytes: () =>
        `${header}<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a><b><c>1</c></b><b><c>2</c></b></a>`,
      ends: refused('file-unrecognised'),
    },
    {
      what: 'characters that are not, by number',
      bytes: () =>
        workbookOf({
          'xl/worksheets/sheet1.xml': sheetXml(
            sheet.replaceAll('Web', '&#0;&#xD800;&#x110000;&#99999999999;&#xFFFFFFFFFFFF;'),
          ),
        }),
      ends: received(2),
    },
    {
      what: 'an entity that nobody declared',
      bytes: () => openDocumentOf(tableXml(openRows(salesCells(2)) + openCell('x'))),
      ends: received(2),
    },
  ],
};
