import { gzipSync } from 'node:zlib';
import { oldWorkbookOf } from '../bytes/old-workbook.ts';
import { openSales } from '../bytes/open-document.ts';
import { csvOf, salesCells, salesText } from '../bytes/table.ts';
import { workbookOf } from '../bytes/workbook.ts';
import { each, type Family, received, refused } from '../hostile-file.ts';

/** A file cut at each of these shares of its length. */
function cut(
  what: string,
  whole: () => string | Uint8Array,
  shares: readonly number[],
): Readonly<Record<string, () => Uint8Array>> {
  return Object.fromEntries(
    shares.map((share) => [
      `${what}, ${share} of its bytes`,
      () => {
        const bytes = Buffer.from(whole() as string);
        return bytes.subarray(0, Math.floor(bytes.length * share));
      },
    ]),
  );
}

function withoutLast(whole: string | Uint8Array, bytes: number): Buffer {
  const all = Buffer.from(whole as string);
  return all.subarray(0, all.length - bytes);
}

const SHARES = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95];
const json = () =>
  JSON.stringify({ ventes: Array.from({ length: 20 }, (_, i) => ({ billet: `t${i}`, prix: 40 })) });
const xml = () =>
  `<?xml version="1.0"?><ventes>${'<vente><billet>t</billet><prix>40</prix></vente>'.repeat(20)}</ventes>`;
const quoted = () =>
  csvOf(
    salesCells(5).map((row, index) =>
      index === 0 ? row : row.map((cell) => (cell === 'Régulier' ? 'Régulier, "adulte"' : cell)),
    ),
  );
const wide = () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(salesText(5), 'utf16le')]);

export const truncated: Family = {
  name: 'truncated',
  files: [
    ...each(
      refused('zip-truncated'),
      cut('a workbook', () => workbookOf(), [0.01, ...SHARES, 0.99]),
    ),
    ...each(
      refused('zip-truncated'),
      cut('an OpenDocument', () => openSales(5), SHARES),
    ),
    ...each(
      refused('workbook-unreadable'),
      cut('an old workbook', () => oldWorkbookOf(salesCells(40)), [0.001, 0.01, 0.03]),
    ),
    ...each(refused('json-unreadable'), cut('JSON', json, SHARES)),
    ...each(refused('xml-unreadable'), cut('XML', xml, [0.2, 0.4, 0.6, 0.8, 0.95])),
    ...each(
      refused('file-binary'),
      cut('a gzip', () => gzipSync(salesText(50)), [0.5, 1]),
    ),
    ...each(refused('zip-truncated'), {
      'a workbook without its last byte': () => withoutLast(workbookOf(), 1),
      'a workbook without the end of its directory': () => withoutLast(workbookOf(), 22),
      'a workbook cut within its directory': () => withoutLast(workbookOf(), 60),
      'a workbook cut before its directory': () => {
        const whole = workbookOf();
        return whole.subarray(0, whole.indexOf(Buffer.from('PK\x01\x02', 'latin1')));
      },
      'a workbook with a hole in the middle': () => {
        const whole = workbookOf({}, 40);
        return Buffer.concat([whole.subarray(0, 700), whole.subarray(800)]);
      },
    }),
    {
      what: 'a CSV cut in a quoted cell',
      bytes: () => quoted().slice(0, quoted().lastIndexOf('"adulte') + 4),
      ends: received(4, 1),
    },
    {
      what: 'a CSV cut between two doubled quotes',
      bytes: () => quoted().slice(0, quoted().lastIndexOf('"adulte') + 1),
      ends: received(4, 1),
    },
    { what: 'a CSV cut in a number', bytes: () => withoutLast(salesText(5), 18), ends: received(4, 1) },
    {
      what: 'a CSV cut in an accent',
      bytes: () => {
        const text = Buffer.from(salesText(5));
        return text.subarray(0, text.lastIndexOf(0xc3) + 1);
      },
      ends: received(4, 1),
    },
    {
      what: 'a CSV cut in its header',
      bytes: () => salesText(5).slice(0, 40),
      ends: refused('file-unrecognised'),
    },
    {
      what: 'UTF-16 cut in the middle of a character',
      bytes: () => withoutLast(wide(), 1),
      ends: received(5),
    },
    { what: 'UTF-16 cut in a row', bytes: () => withoutLast(wide(), 41), ends: received(4, 1) },
    {
      what: 'a UTF-16 mark and one byte',
      bytes: () => Uint8Array.of(0xff, 0xfe, 0x61),
      ends: refused('file-empty'),
    },
    {
      what: 'JSON lines cut in the last line',
      bytes: () => `${'{"billet":"t","prix":40}\n'.repeat(5)}{"billet":"t`,
      ends: refused('file-unrecognised'),
    },
    {
      what: 'an HTML table cut in a row',
      bytes: () => '<table><tr><th>Billet</th><th>Prix</th></tr><tr><td>t1</td><td>40',
      ends: refused('file-unrecognised'),
    },
  ],
};
