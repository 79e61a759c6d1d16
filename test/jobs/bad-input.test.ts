// What the issue calls bad input: each is said in a sentence with a stable code, and leaves the pool as it was.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { writeXlsx } from '#demo/exports/xlsx-file.ts';

import { plainSales, programmeFile, salesFile } from './made-files.ts';
import { MadePool } from './made-pool.ts';

/** Start of an OLE container (old Excel, or a workbook that is encrypted) with a name in its directory. */
function ole(name: string): Buffer {
  const bytes = Buffer.alloc(4_096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(name, 'utf16le').copy(bytes, 1_024);
  return bytes;
}

let pool: MadePool;
before(async () => {
  pool = await MadePool.make();
  await pool.ingest([pool.file('saines.csv', plainSales(10))]);
});
after(() => pool.remove());

function workbook(name: string, text: string): string {
  const path = pool.file(name, '');
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  writeXlsx(path, [{ name: 'Ventes', rows }]);
  return path;
}

function truncated(): Buffer {
  const whole = readFileSync(workbook('entier.xlsx', plainSales(50)));
  return whole.subarray(0, Math.floor(whole.length / 2));
}

const REFUSED: Readonly<
  Record<string, { readonly bytes: () => string | Uint8Array; readonly code: string }>
> = {
  'an empty file': { bytes: () => '', code: 'file-empty' },
  'a file of blank lines': { bytes: () => '\n\n \n', code: 'file-empty' },
  'a workbook cut short': { bytes: truncated, code: 'zip-truncated' },
  'binary rubbish': { bytes: () => randomBytes(20_000), code: 'file-binary' },
  'a workbook with a password': { bytes: () => ole('EncryptedPackage'), code: 'file-encrypted-workbook' },
  'one very long line': { bytes: () => 'a,b '.repeat(3_000_000), code: 'record-too-long-file' },
  'a separator that nobody knows': {
    bytes: () => plainSales(40).replaceAll(',', ' ~ '),
    code: 'separator-unclear',
  },
  'no header': {
    bytes: () => plainSales(40).split('\n').slice(1).join('\n'),
    code: 'header-missing',
  },
  prose: { bytes: () => 'Bonjour, voici nos ventes.\nÀ bientôt, merci\n', code: 'file-unrecognised' },
};

describe('a file that cannot be read', () => {
  for (const [what, { bytes, code }] of Object.entries(REFUSED)) {
    test(`is refused whole with ${code}: ${what}`, async () => {
      const file = pool.file(`${code}.csv`, bytes());
      const before = await pool.receipts();
      for (const language of ['fr', 'en'] as const) {
        const { status, errors, err } = await pool.refused([file], { language });
        assert.deepEqual([status, errors.map((error) => error.code)], [1, [code]]);
        const message = errors[0]?.message ?? '';
        assert.match(message, language === 'fr' ? /«\u00a0|colonnes/ : /“|columns/);
        assert.ok(message.length > 40 && message.endsWith('.'), message);
        assert.equal(err, `${message} [${code}]\n`);
      }
      assert.deepEqual(await pool.receipts(), before);
      assert.deepEqual(pool.staging(), []);
      assert.equal(await pool.figure('tickets-issued'), 10);
    });
  }

  test('takes the files that came with it down with it, and they can be handed in again', async () => {
    const sound = pool.file('avec.csv', salesFile([{ ticket: 'seul' }]));
    const { errors } = await pool.refused([sound, pool.file('vide.csv', '')]);
    assert.equal(errors[0]?.code, 'file-empty');
    assert.equal(await pool.figure('tickets-issued'), 10);
    const [receipt] = await pool.ingest([sound]);
    assert.equal(receipt?.state, 'committed');
    assert.equal(await pool.figure('tickets-issued'), 11);
    await pool.undo(receipt?.id ?? '');
  });

  for (const missing of ['absent.csv', '.']) {
    test(`is said to be missing: ${missing}`, async () => {
      const { status, errors } = await pool.refused([`${pool.folder}/${missing}`]);
      assert.deepEqual([status, errors[0]?.code], [1, 'file-missing']);
    });
  }

  test('is said to be of an unknown source when the house names one that does not exist', async () => {
    const { errors } = await pool.refused([pool.file('s.csv', plainSales(2))], {
      options: ['--source', 'billetech-3000'],
    });
    assert.equal(errors[0]?.code, 'source-unknown');
  });
});

describe('the extension of a file', () => {
  test('means nothing: a CSV named .xlsx and a workbook named .csv are read', async () => {
    const house = { organisation: 'cirque-essai' };
    const [csv] = await pool.ingest([pool.file('ventes.xlsx', plainSales(5))], house);
    const [xlsx] = await pool.ingest(
      [workbook('ventes.csv', salesFile([{ ticket: 'x1' }, { ticket: 'x2' }]))],
      house,
    );
    assert.deepEqual([csv?.rows.kept, xlsx?.rows.kept], [5, 2]);
    assert.equal(await pool.figure('tickets-issued', 'cirque-essai'), 7);
  });

  for (const name of [
    'ventes [2024] (1).csv',
    'l’été — 100 %.csv',
    "l'été?.csv",
    'a*b.csv',
    '{x,y}.csv',
    'sans-rien',
  ]) {
    test(`nor does any sign in its name: ${name}`, async () => {
      const [receipt] = await pool.ingest(
        [pool.file(name, salesFile([{ ticket: name.replaceAll(',', ';') }]))],
        { organisation: 'signes-essai' },
      );
      assert.deepEqual([receipt?.file.name, receipt?.rows.kept], [name, 1]);
    });
  }
});

describe('rows that are wrong', () => {
  const house = { organisation: 'musique-essai' };
  const figure = (metric: string) => pool.figure(metric, 'musique-essai');

  test('are set aside by half, each accounted for, and the other half counts', async () => {
    const sales = Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0
        ? {}
        : { soldAt: index % 4 === 1 ? 'pas une date' : '2024-10-03 12:00:00', quantity: 'deux' },
    );
    const [receipt] = await pool.ingest([pool.file('moitie.csv', salesFile(sales))], house);
    assert.deepEqual(receipt?.rows, { read: 200, kept: 100, setAside: 100, excluded: 0 });
    const problems = receipt?.problems.filter(({ severity }) => severity === 'error') ?? [];
    assert.deepEqual(
      problems.map(({ code, row, column, count }) => [code, row, column, count]),
      [
        ['date-unreadable', 3, 'sold_at', 50],
        ['quantity-unreadable', 5, 'quantity', 50],
      ],
    );
    assert.equal(await figure('tickets-issued'), 100);
  });

  test('are set aside when their records are broken, and the file goes on', async () => {
    const lines = plainSales(20).split('\n');
    lines[3] = 'un,deux';
    lines[7] = lines[7]?.replace('Régulier', '"Régulier') ?? '';
    const [receipt] = await pool.ingest([pool.file('casse.csv', lines.join('\n'))], {
      organisation: 'casse-essai',
    });
    assert.deepEqual(receipt?.rows, { read: 20, kept: 18, setAside: 2, excluded: 0 });
    assert.deepEqual(
      receipt?.problems.map(({ code, row }) => [code, row]),
      [
        ['row-field-count', 4],
        ['row-quote-unclosed', 8],
      ],
    );
  });

  test('are set aside when they were sold in 3024 or played in 0024', async () => {
    const [programme, sales] = await pool.ingest(
      [
        pool.file('an.csv', programmeFile([{}, { startsAt: '3024-11-02 20:00:00' }])),
        pool.file('an-v.csv', salesFile([{ ticket: 'a' }, { ticket: 'b', soldAt: '3024-10-03 12:00:00' }])),
      ],
      { organisation: 'an-essai' },
    );
    for (const receipt of [programme, sales]) {
      assert.deepEqual(receipt?.rows, { read: 2, kept: 1, setAside: 1, excluded: 0 });
      assert.deepEqual(
        receipt?.problems.map(({ code, row, value }) => [code, row, value?.slice(0, 4)]),
        [['date-implausible', 3, '3024']],
      );
    }
  });

  test('are set aside when a performance has fewer seats than none', async () => {
    const [receipt] = await pool.ingest([pool.file('jauge.csv', programmeFile([{}, { capacity: '-20' }]))], {
      organisation: 'jauge-essai',
    });
    assert.deepEqual(receipt?.rows, { read: 2, kept: 1, setAside: 1, excluded: 0 });
    assert.deepEqual(
      receipt?.problems.map(({ code, row, value }) => [code, row, value]),
      [['capacity-negative', 3, '-20']],
    );
  });

  test('make a receipt and no figure when all of them are', async () => {
    const sales = Array.from({ length: 10 }, () => ({ quantity: 'x' }));
    const [receipt] = await pool.ingest([pool.file('tout.csv', salesFile(sales))], {
      organisation: 'tout-essai',
    });
    assert.deepEqual(receipt?.rows, { read: 10, kept: 0, setAside: 10, excluded: 0 });
    assert.equal(receipt?.totals.tickets ?? 0, 0);
  });

  test('need not exist: a header alone is received, and said to be alone', async () => {
    const [receipt] = await pool.ingest([pool.file('entete.csv', plainSales(0))], {
      organisation: 'entete-essai',
    });
    assert.deepEqual(receipt?.rows, { read: 0, kept: 0, setAside: 0, excluded: 0 });
    assert.deepEqual(
      receipt?.problems.map(({ code }) => code),
      ['sheet-empty'],
    );
  });
});
