import { SALES_HEADER } from '../../jobs/made-files.ts';
import { csvOf, salesCells, salesText } from '../bytes/table.ts';
import { rowsXml, workbookWithRows } from '../bytes/workbook.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const rows = (count: number) => salesText(count).split('\n').slice(1).join('\n');

export const emptyAndHeaders: Family = {
  name: 'empty and headers',
  files: [
    ...each(refused('file-empty'), {
      nothing: () => '',
      'one space': () => ' ',
      'one line end': () => '\n',
      'spaces, tabs and line ends': () => ' \t\r\n \n\t\r',
      'spaces that do not break': () => '\u00a0\u202f\u2003\n',
      'a megabyte of spaces': () => ' '.repeat(1_000_000),
      'a megabyte of line ends': () => '\n'.repeat(1_000_000),
      'a mark and a line end': () => '\ufeff\n',
    }),
    ...each(refused('separator-unclear', 'header-missing', 'file-unrecognised'), {
      'one letter': () => 'a',
      'one number': () => '7',
      'one separator': () => ',',
      'one column': () => `Billets\n${'1\n'.repeat(20)}`,
      prose: () => 'Bonjour,\nvoici nos ventes.\nMerci!\n'.repeat(5),
      'a letter': () =>
        'Bonjour, voici nos ventes du mois, avec nos excuses, merci.\nÀ bientôt,\nLa billetterie\n',
      'an unknown separator': () => salesText(20).replaceAll(',', '^'),
      'a fixed width': () => salesText(20).replaceAll(',', '   '),
      'no header': () => rows(20),
      'a header of numbers': () => `1,2,3,4\n${'5,6,7,8\n'.repeat(20)}`,
      'a header of nothing': () => `,,,,\n${'5,6,7,8,9\n'.repeat(20)}`,
      'a header of one name over many columns': () => `Ventes,,,,\n${'5,6,7,8,9\n'.repeat(20)}`,
      'a header alone that nobody knows': () => 'a,b,c\n',
      'a log': () => '2024-10-01 12:00:00 INFO GET /a\n2024-10-01 12:00:01 INFO GET /b\n'.repeat(20),
      'a program': () => '#include <stdio.h>\nint main(void) {\n  printf("a, b");\n  return 0;\n}\n',
      'a page of Markdown': () => '# Ventes\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      'an e-mail': () => 'From: a@exemple.test\nTo: b@exemple.test\nSubject: Ventes\n\nBonjour\n',
      'a calendar': () => 'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n',
      'a key': () => '-----BEGIN PRIVATE KEY-----\nMIIEvQ==\n-----END PRIVATE KEY-----\n',
      'a script of SQL': () => 'CREATE TABLE a (b int, c int);\nINSERT INTO a VALUES (1, 2), (3, 4);\n',
    }),
    { what: 'a header alone', bytes: () => SALES_HEADER, ends: received(0) },
    {
      what: 'a header alone, in a workbook',
      bytes: () => workbookWithRows(rowsXml(salesCells(0))),
      ends: received(0),
    },
    { what: 'a header and blank lines', bytes: () => `${SALES_HEADER}\n\n\n,,,,\n\n`, ends: received(0) },
    {
      what: 'a header said a thousand times',
      bytes: () => `${SALES_HEADER}\n`.repeat(1_000) + rows(3),
      ends: received(3, 0, 999),
    },
    {
      what: 'a header said again after each line',
      bytes: () =>
        salesText(5)
          .split('\n')
          .slice(1, -1)
          .map((line) => `${SALES_HEADER}\n${line}\n`)
          .join(''),
      ends: received(5, 0, 4),
    },
    {
      what: 'names that are doubled',
      bytes: () => csvOf(salesCells(3).map((row) => [...row, ...row])),
      ends: received(3),
    },
    {
      what: 'one name for all columns',
      bytes: () => csvOf(salesCells(3).map((row, i) => (i === 0 ? row.map(() => 'Prix') : row))),
      ends: refused('file-unrecognised'),
    },
    {
      what: 'names with spaces and capitals',
      bytes: () =>
        csvOf(
          salesCells(3).map((row, i) => (i === 0 ? row.map((name) => `  ${name.toUpperCase()}  `) : row)),
        ),
      ends: received(3),
    },
    {
      what: 'fifty title lines',
      bytes: () => 'Théâtre Essai\n'.repeat(50) + salesText(3),
      ends: refused('separator-unclear'),
    },
    {
      what: 'a hundred title lines',
      bytes: () => 'Théâtre Essai\n'.repeat(100) + salesText(3),
      ends: refused('header-missing', 'separator-unclear'),
    },
    {
      what: 'title lines of the width of the table',
      bytes: () => `${`${'Titre,'.repeat(18)}x\n`.repeat(5)}${salesText(30)}`,
      ends: refused('file-unrecognised'),
    },
    {
      what: 'totals between the lines',
      bytes: () =>
        salesText(6)
          .split('\n')
          .slice(0, -1)
          .flatMap((line, i) => (i === 0 ? [line] : [line, `Total${','.repeat(18)}`]))
          .join('\n'),
      ends: received(6, 0, 6),
    },
    {
      what: 'totals with amounts below',
      bytes: () => `${salesText(6)}Total,,,,,,,6,240.00,,,,,,,,,,\nGrand total,,,,,,,6,240.00,,,,,,,,,,\n`,
      ends: received(6, 0, 2),
    },
    {
      what: 'a second table below',
      bytes: () => `${salesText(6)}\n\nNom,Courriel\nA,a@exemple.test\n`,
      ends: received(6, 2),
    },
    {
      what: 'a separator at the end of each line',
      bytes: () => salesText(6).replaceAll('\n', ',,,\n'),
      ends: received(6),
    },
    {
      what: 'blank lines everywhere',
      bytes: () => `\n\n${salesText(6).replaceAll('\n', '\n\n\n')}`,
      ends: received(6),
    },
    {
      what: 'separators that change',
      bytes: () =>
        salesText(12)
          .split('\n')
          .map((line, i) => (i > 8 ? line.replaceAll(',', ';') : line))
          .join('\n'),
      ends: received(8, 4),
    },
    {
      what: 'fewer cells in each line than in the one before',
      bytes: () =>
        salesCells(18)
          .map((row, i) => row.slice(0, 19 - i).join(','))
          .join('\n'),
      ends: received(0, 18),
    },
    {
      what: 'a hint of a separator, and another',
      bytes: () => `sep=;\n${salesText(6)}`,
      ends: refused('separator-unclear'),
    },
    { what: 'a hint of a separator that none is', bytes: () => `sep=x\n${salesText(6)}`, ends: received(6) },
  ],
};
