// What people and machines do to exports. Each file ends in rows that balance, or in one refusal with a sentence.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import iconv from 'iconv-lite';
import { isMessageCode, sayStored } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import { decode, engineCount, fileOf, setAsideCount } from './staged.ts';

const HEADER = 'Commande,Date,Titre,Montant';
const ROW = '100,2024-09-01,Cendrillon,42.50';
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `${100 + i},2024-09-01,Cendrillon,42.50`);
const sound = [HEADER, ...rows(20)].join('\n');
const workbook = await writeXlsx({
  sheets: [
    { name: 'Ventes', rows: [['Commande', 'Montant'], ...Array.from({ length: 50 }, (_, i) => [i, 42.5])] },
  ],
});
const damaged = Uint8Array.from(workbook);
damaged.fill(0x41, 400, workbook.length - 1_000);
const noise = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919 + (i >> 3) * 31) % 256);
const zip = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([k, v]) => [k, typeof v === 'string' ? strToU8(v) : v])),
  );
const ole = (inside: Buffer) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    inside,
    Buffer.alloc(512),
  ]);

/** A zip whose directory says that a small entry inflates to a little, while it inflates to a lot. */
function lyingBomb(): Buffer {
  const bytes = Buffer.from(zipSync({ 'ventes.csv': Buffer.alloc(80 * 1024 * 1024, 0x30) }));
  const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bytes.writeUInt32LE(1_000, directory + 24);
  return bytes;
}

/** The outcome: `read, set aside` of each sheet; or the code of the refusal. */
type Broken = { readonly bytes: string | Uint8Array; readonly outcome: string; readonly name?: string };

const FILES: Readonly<Record<string, Broken>> = {
  'nothing at all': { bytes: '', outcome: 'file-empty' },
  'only a byte-order mark': { bytes: '\ufeff', outcome: 'file-empty' },
  'only spaces and line ends': { bytes: ' \r\n\n  \t\n', outcome: 'file-empty' },
  'only a UTF-16 mark': { bytes: Uint8Array.of(0xff, 0xfe), outcome: 'file-empty' },
  'only noughts': { bytes: new Uint8Array(3_000), outcome: 'file-binary' },
  noise: { bytes: noise, outcome: 'file-binary' },
  'noise named .xlsx': { bytes: noise, name: 'ventes.xlsx', outcome: 'file-binary' },
  'a PDF': { bytes: `%PDF-1.7\n${sound}`, outcome: 'file-binary' },
  'a picture named .csv': {
    bytes: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), noise]),
    outcome: 'file-binary',
  },
  'a gzip': { bytes: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), outcome: 'file-binary' },
  'a CSV named .xlsx': { bytes: sound, name: 'ventes.xlsx', outcome: '20, 0' },
  'a workbook named .csv': { bytes: workbook, name: 'ventes.csv', outcome: '50, 0' },
  'a workbook cut short': { bytes: workbook.subarray(0, workbook.length / 2), outcome: 'zip-truncated' },
  'a workbook without its last bytes': {
    bytes: workbook.subarray(0, workbook.length - 30),
    outcome: 'zip-truncated',
  },
  'the first bytes of a zip': { bytes: workbook.subarray(0, 4), outcome: 'zip-truncated' },
  'a workbook damaged inside': { bytes: damaged, outcome: 'zip-truncated' },
  'a workbook without its list of sheets': {
    bytes: zip({ '[Content_Types].xml': '<Types/>', 'a.txt': 'x' }),
    outcome: 'workbook-unreadable',
  },
  'a binary workbook': {
    bytes: zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
    outcome: 'workbook-unreadable',
  },
  'a workbook with a password': {
    bytes: ole(Buffer.from('EncryptedPackage', 'utf16le')),
    outcome: 'file-encrypted-workbook',
  },
  'an old workbook with a password': {
    bytes: ole(
      Buffer.from([0x09, 0x08, 0x10, 0, 0, 0x06, 0x05, 0, ...new Array(12).fill(0), 0x2f, 0, 2, 0, 1, 1]),
    ),
    outcome: 'file-encrypted-workbook',
  },
  'an OLE container of nothing': { bytes: ole(Buffer.alloc(100)), outcome: 'workbook-unreadable' },
  'an empty zip': { bytes: zip({}), outcome: 'file-empty' },
  'a zip of nothing readable': {
    bytes: zip({ 'photo.png': Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), noise]) }),
    outcome: 'file-binary',
  },
  'a zip of a CSV, a picture and litter': {
    bytes: zip({
      'ventes.csv': sound,
      'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      '__MACOSX/._ventes.csv': 'x',
    }),
    outcome: '20, 0',
  },
  'a zip that climbs out of its folder': {
    bytes: zip({ '../../../tmp/parterre-climbed.csv': sound }),
    outcome: '20, 0',
  },
  'a zip within a zip': { bytes: zip({ 'a.zip': zip({ 'ventes.csv': sound }) }), outcome: '20, 0' },
  'a zip within a zip within a zip': {
    bytes: zip({ 'b.zip': zip({ 'a.zip': zip({ 'ventes.csv': sound }) }) }),
    outcome: 'file-binary',
  },
  'a zip bomb within a zip': {
    bytes: zip({ 'a.zip': zip({ 'ventes.csv': Buffer.alloc(80 * 1024 * 1024, 0x30) }) }),
    outcome: 'zip-bomb',
  },
  'a workbook within a zip': { bytes: zip({ 'a.xlsx': workbook, 'b.csv': sound }), outcome: '50, 0; 20, 0' },
  'a zip bomb': { bytes: zip({ 'ventes.csv': Buffer.alloc(80 * 1024 * 1024, 0x30) }), outcome: 'zip-bomb' },
  'a zip bomb that hides its size': { bytes: lyingBomb(), outcome: 'zip-bomb' },
  'a zip of too many files': {
    bytes: zip(Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`${i}.csv`, 'a']))),
    outcome: 'zip-too-many-entries',
  },
  'a quote that never closes, in the middle': {
    bytes: [HEADER, ...rows(10), '200,2024-09-01,"Cendrillon,42.50', ...rows(10)].join('\n'),
    outcome: '21, 1',
  },
  'a quote that never closes, with quoted titles after it': {
    bytes: [HEADER, ROW, '200,2024-09-01,"Phèdre,42.50', '201,2024-09-01,"Bach, amis",42.50', ROW].join('\n'),
    outcome: '4, 1',
  },
  'a quote that never closes, on the last line': {
    bytes: `${sound}\n200,2024-09-01,"Cendrillon`,
    outcome: '21, 1',
  },
  'a quote too many': { bytes: `${sound}\n200,2024-09-01,"Le "Soir"",42.50\n${ROW}`, outcome: '22, 1' },
  'half of the rows broken': {
    bytes: [
      HEADER,
      ...rows(40).map((row, i) =>
        i % 2 === 0
          ? row
          : row
              .split(',')
              .slice(0, 1 + (i % 3))
              .join(','),
      ),
    ].join('\n'),
    outcome: '40, 20',
  },
  'half of the rows with a comma too many': {
    bytes: [
      HEADER,
      ...rows(40).map((row, i) => (i % 2 === 0 ? row : row.replace('Cendrillon', 'Bach, Haendel'))),
    ].join('\n'),
    outcome: '40, 20',
  },
  'separators mixed': {
    bytes: [HEADER, ...rows(10), ...rows(5).map((r) => r.replaceAll(',', ';'))].join('\n'),
    outcome: '15, 5',
  },
  'line ends mixed': {
    bytes: `${HEADER}\r\n${rows(5).join('\n')}\r\n${rows(5).join('\r\n')}\n`,
    outcome: '10, 0',
  },
  'an unknown separator': { bytes: sound.replaceAll(',', '^'), outcome: 'separator-unclear' },
  prose: {
    bytes: 'Bonjour,\nvoici les ventes du mois.\nMerci de votre attention!\nLa direction\n'.repeat(3),
    outcome: 'separator-unclear',
  },
  'no header': { bytes: rows(20).join('\n'), outcome: 'header-missing' },
  'only a header': { bytes: HEADER, outcome: '0, 0' },
  'only a header, in a workbook': {
    bytes: await writeXlsx({ sheets: [{ name: 'V', rows: [['Id', 'Nom']] }] }),
    outcome: '0, 0',
  },
  'noughts in a row': { bytes: `${sound}\n200,2024-09-01,Cen\0\0drillon,42.50\n${ROW}`, outcome: '22, 1' },
  'bytes that are not UTF-8 in a row': {
    bytes: Buffer.concat([
      Buffer.from(`${HEADER}\n${rows(9).join('\n').replaceAll('Cendrillon', 'Été')}\n`),
      iconv.encode('200,2024-09-01,Été,42.50\n', 'latin1'),
      Buffer.from(ROW),
    ]),
    outcome: '11, 1',
  },
  'UTF-16 cut in the middle of a character': {
    bytes: iconv.encode(sound, 'utf-16le', { addBOM: true }).subarray(0, -1),
    outcome: '20, 0',
  },
  'a row of five megabytes': {
    bytes: `${sound}\n200,2024-09-01,${'x'.repeat(5_000_000)},1\n${ROW}`,
    outcome: '22, 1',
  },
  'one line of nine megabytes': { bytes: 'x'.repeat(9_000_000), outcome: 'record-too-long-file' },
  'a date of the year 3024, negative amounts': {
    bytes: `${sound}\n200,3024-09-01,Cendrillon,-42.50`,
    outcome: '21, 0',
  },
  'dozens of blank lines': {
    bytes: `\n\n\n${HEADER}\n\n\n${rows(3).join('\n\n\n')}\n\n\n\n`,
    outcome: '3, 0',
  },
  'JSON cut short': {
    bytes: JSON.stringify(rows(20)).replace('"', '{"').slice(0, 200),
    outcome: 'json-unreadable',
  },
  'JSON of nothing': { bytes: '[]', outcome: 'file-empty' },
  'JSON of numbers': { bytes: '[1, 2, 3]', outcome: 'file-empty' },
  'JSON nested a hundred thousand deep': {
    bytes: `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`,
    outcome: 'file-unreadable',
  },
  'XML cut short': {
    bytes: '<?xml version="1.0"?><ventes><vente><prix>4</prix></vente><vente>',
    outcome: 'xml-unreadable',
  },
  'XML of crossed tags': { bytes: '<?xml version="1.0"?><a><b></a></b>', outcome: 'xml-unreadable' },
  'XML with entities that multiply': {
    bytes:
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a><b>&y;</b><b>&y;</b></a>',
    outcome: 'xml-entities',
  },
  'XML that asks for a file': {
    bytes: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b><b/></a>',
    outcome: 'xml-entities',
  },
  'a web page without a table': {
    bytes: '<!DOCTYPE html><html><body>Session expirée</body></html>',
    outcome: 'file-binary',
  },
};

describe('a broken file', () => {
  for (const [what, { bytes, outcome, name }] of Object.entries(FILES))
    it(`of ${what} ends in ${outcome}`, async () => {
      assert.equal(await outcomeOf(bytes, name), outcome);
    });
});

async function outcomeOf(bytes: string | Uint8Array, name?: string): Promise<string> {
  try {
    const { sheets } = await decode(fileOf(bytes, name));
    const ends: string[] = [];
    for (const staged of sheets) {
      const aside = setAsideCount(staged);
      assert.equal((await engineCount(staged)) + aside, staged.sheet.rowsRead);
      ends.push(`${staged.sheet.rowsRead}, ${aside}`);
    }
    return ends.join('; ');
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.ok(isMessageCode(error.code), error.code);
    for (const language of ['fr', 'en'] as const)
      assert.doesNotMatch(sayStored(error, language), /undefined|NaN/);
    return error.code;
  }
}

describe('the limits', () => {
  it('refuse a document too large to hold', async () => {
    const file = fileOf(JSON.stringify([{ a: 'x'.repeat(2_000_000) }]));
    await assert.rejects(decode(file, { documentBytesMax: 1_000_000 }), { code: 'file-too-large' });
  });

  it('stop a document that takes too much memory', async () => {
    const file = fileOf(`[${'{"a":1,"b":[{"c":2},{"c":3}]},'.repeat(400_000)}{}]`);
    await assert.rejects(decode(file, { heapMegabytesMax: 64 }), { code: 'file-too-heavy' });
  });

  it('stop a document that takes too long', async () => {
    const file = fileOf(`[${'{"a":1,"b":[{"c":2},{"c":3}]},'.repeat(400_000)}{}]`);
    await assert.rejects(decode(file, { secondsMax: 0.3 }), { code: 'file-too-slow' });
  });
});
