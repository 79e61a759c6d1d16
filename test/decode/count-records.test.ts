import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { countRecords } from '#decode/count-records.ts';
import { LIMITS } from '#decode/limits.ts';
import { rewriteRecords } from '#decode/rewrite-records.ts';

/** Enough for three windows of a file, and to be passed over 64 bytes at a time. */
const LINES = [
  'no,title,accent,price',
  ...Array.from({ length: 200_000 }, (_, row) => `${row},"title, number ${row}",l’été d’une vie,4`),
];
const MIDDLE = 120_000;

type Case = { readonly text: string; readonly isEven: boolean; readonly isSound?: false };

const CASES: Readonly<Record<string, Case>> = {
  plain: { text: LINES.join('\n'), isEven: true },
  'ended by returns and line feeds': { text: LINES.join('\r\n'), isEven: true },
  'with cells of several lines': {
    text: LINES.map((line, row) => (row % 3 === 1 ? `${row},"of\nthree,\nlines",é,4` : line)).join('\n'),
    isEven: true,
  },
  'a blank line in its middle': { text: LINES.with(MIDDLE, '').join('\n'), isEven: false },
  'blank lines at its end': { text: `${LINES.join('\n')}${'\n'.repeat(200)}`, isEven: true },
  'a short row in its middle': { text: LINES.with(MIDDLE, '1,too few').join('\n'), isEven: false },
  'a guard against formulas': { text: LINES.with(MIDDLE, "1,'=2,b,c").join('\n'), isEven: false },
  'a separator more on each row': { text: LINES.map((line) => `${line},`).join('\n'), isEven: false },
  'a quote that is never closed': { text: LINES.with(MIDDLE, '1,"a,b,c').join('\n'), isEven: false },
  'two ways of ending lines': {
    text: `${LINES.slice(0, MIDDLE).join('\n')}\n${LINES.slice(MIDDLE).join('\r\n')}`,
    isEven: false,
  },
  'other bytes at its end': { text: `${LINES.join('\n')}\n1,\xff,\xfe,\xfd`, isEven: true, isSound: false },
};

describe('the records of a large file, counted', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'parterre-count-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [name, { text, isEven, isSound = true }] of Object.entries(CASES))
    it(`are those that are written when each is looked at: ${name}`, async () => {
      const file = join(folder, 'rows.csv');
      writeFileSync(
        file,
        Buffer.from(isSound ? text : text.replace(/[’é]/g, 'e'), isSound ? 'utf8' : 'latin1'),
      );
      const delimited = {
        file,
        markBytes: 0,
        shape: { separator: ',', carriageReturn: false, firstRow: 1 },
        // Of a sound text the other reader asks about each record, of one in another encoding it does not.
        encoding: isSound ? 'utf-8' : 'windows-1252',
        columns: 4,
        headerRow: 1,
        limits: LIMITS,
        blocks: null,
      } as const;
      const counted = await countRecords({ ...delimited, encoding: 'utf-8' });
      const { good, lf, crLf } = await rewriteRecords(delimited, join(folder, 'written.csv'));
      assert.deepEqual({ good: counted.good, lf: counted.lf, crLf: counted.crLf }, { good, lf, crLf });
      assert.equal(counted.isEven, isEven);
      assert.equal(counted.evidence.isSound, isSound);
    });
});
