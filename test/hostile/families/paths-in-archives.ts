import { salesText } from '../bytes/table.ts';
import { relations, workbookOf } from '../bytes/workbook.ts';
import { type MadeEntry, zipOf } from '../bytes/zip.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

const NAMES: Readonly<Record<string, string | Buffer>> = {
  'climbs out of its folder': '../../../../../tmp/parterre-climbed.csv',
  'climbs as Windows does': '..\\..\\..\\parterre-climbed.csv',
  'is absolute': '/tmp/parterre-climbed.csv',
  'has a drive': 'C:\\Windows\\System32\\parterre-climbed.csv',
  'is a share': '\\\\server\\share\\parterre-climbed.csv',
  'is empty': '',
  'is two points': '..',
  'is a point': '.',
  'is of 60,000 characters': `${'a'.repeat(60_000)}.csv`,
  'holds noughts': 'ventes\0.csv\0../../x',
  'commands the terminal': '\u001b[2J\u001b]0;pwned\u0007ventes.csv',
  'is written backwards': 'ventes\u202evsc.exe',
  'is a script': '<img src=x onerror=alert(1)>.csv',
  'is not UTF-8': Buffer.from([0xff, 0xfe, 0xfd, 0x2e, 0x63, 0x73, 0x76]),
  'is of Windows’ own': 'CON.csv',
  'is a stream of NTFS': 'ventes.csv:evil.exe',
  'is a question of SQL': `'); copy (select 1) to '/tmp/parterre-climbed.csv'; --.csv`,
  'is a wildcard': '*.csv',
  'is __proto__': '__proto__',
};

const sales = (name: string | Buffer): MadeEntry => ({ name, content: salesText(2) });

export const pathsInArchives: Family = {
  name: 'paths in archives',
  files: [
    ...each(
      received(2),
      Object.fromEntries(
        Object.entries(NAMES).map(([what, name]) => [
          `an entry whose name ${what}`,
          () => zipOf([sales(name)]),
        ]),
      ),
    ),
    {
      what: 'a symbolic link to a file of this machine',
      bytes: () => zipOf([{ name: 'lien.csv', content: '/etc/passwd', claims: { mode: 0o120777 } }]),
      ends: refused('separator-unclear', 'header-missing'),
    },
    {
      what: 'a symbolic link beside a file',
      bytes: () =>
        zipOf([{ name: 'lien', content: '../../..', claims: { mode: 0o120777 } }, sales('lien/ventes.csv')]),
      ends: received(2),
    },
    {
      what: 'a device',
      bytes: () => zipOf([{ ...sales('zero.csv'), claims: { mode: 0o020666 } }]),
      ends: received(2),
    },
    {
      what: 'a workbook whose sheet climbs out of the archive',
      bytes: () =>
        workbookOf({ 'xl/_rels/workbook.xml.rels': relations([['worksheet', '../../../../etc/passwd']]) }),
      ends: refused('file-empty'),
    },
    {
      what: 'a workbook whose sheet is on the Web',
      bytes: () =>
        workbookOf({
          'xl/_rels/workbook.xml.rels': relations([['worksheet', 'http://169.254.169.254/latest/meta-data']]),
        }),
      ends: refused('file-empty'),
    },
    {
      what: 'a workbook whose sheet is a file of this machine',
      bytes: () =>
        workbookOf({ 'xl/_rels/workbook.xml.rels': relations([['worksheet', 'file:///etc/passwd']]) }),
      ends: refused('file-empty'),
    },
  ],
};
