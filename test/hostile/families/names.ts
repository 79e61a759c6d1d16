import { salesText } from '../bytes/table.ts';
import { type Family, type HostileFile, received } from '../hostile-file.ts';

const NAMES: readonly string[] = [
  '../../x.csv',
  '/etc/passwd',
  '..\\..\\x.csv',
  'C:\\x.csv',
  '',
  '.',
  '..',
  '~',
  '-rf',
  '--json',
  'ventes\0.csv',
  'x'.repeat(300),
  `${'é'.repeat(300)}.csv`,
  'a\nb\r\nc.csv',
  '\u001b[2Jventes.csv',
  '\u001b]8;;http://127.0.0.1\u0007lien\u001b]8;;\u0007.csv',
  '\u009b31mventes.csv',
  'ventes\u202evsc.exe',
  '<img src=x onerror=alert(1)>.csv',
  `'"; drop table receipts; --.csv`,
  `\${jndi:ldap://127.0.0.1/a}.csv`,
  '%2e%2e%2fventes.csv',
  'CON',
  'ventes.csv.exe',
  '\ud800.csv',
  '\u2028ventes\u2029.csv',
  'marie@exemple.test 514-555-0199.csv',
  '__proto__',
  'x'.repeat(100_000),
  '👩‍👩‍👧‍👦.csv',
];

export const names: Family = {
  name: 'names',
  files: NAMES.map(
    (name, index): HostileFile => ({
      what: `named ${JSON.stringify(name.slice(0, 40))}${name.length > 40 ? ` (${name.length})` : ''}`,
      name,
      bytes: () => salesText(index + 1),
      ends: received(index + 1),
    }),
  ),
};
