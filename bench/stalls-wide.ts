import { each, type Family, received, refused } from '../test/hostile/hostile-file.ts';
import { plainSales } from '../test/jobs/made-files.ts';

/** As many columns as a sheet may have. */
const COLUMNS = 16_384;

function wide(name: (column: number) => string, rows: number, cell: string): string {
  const header = Array.from({ length: COLUMNS }, (_, column) => name(column)).join(',');
  const row = Array.from({ length: COLUMNS }, () => cell).join(',');
  return [header, ...Array.from({ length: rows }, () => row), ''].join('\n');
}

/** Sound to read and dear to understand: what a header or a cell may make us try. */
export const WIDE: Family = {
  name: 'wide',
  files: [
    ...each(refused('file-unrecognised'), {
      'a header of 1 MB of names': () =>
        wide((n) => `column ${n} of the very long list of names, ${n}`, 2, '1'),
      'a header of 4 MB of names': () =>
        wide((n) => `${`column ${n} of the very long list of names `.repeat(5)}${n}`, 2, '1'),
      'sixteen thousand headers that nearly say something': () =>
        wide((n) => `prix du billet au tarif ${n}`, 2, '12,50'),
      'sixteen thousand dates': () => wide((n) => `date ${n}`, 60, '2024-01-02 10:00'),
      'sixteen thousand columns of text': () => wide((n) => `x${n}`, 60, 'Rue de la Lune, balcon'),
      'sixteen thousand e-mails': () => wide((n) => `c${n}`, 60, 'a.person@example.com'),
      'sixteen thousand questions': () =>
        wide((n) => `Comment avez-vous entendu parler du spectacle ? [${n}]`, 30, 'Facebook'),
      'a header of one name': () => `${'a '.repeat(1_500_000)},b\n1,2\n`,
    }),
    ...each(received(100_000), { 'a hundred thousand sound rows': () => plainSales(100_000) }),
  ],
};
