import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { countRecords } from '#decode/count-records.ts';
import { LIMITS } from '#decode/limits.ts';

const LINES = Array.from({ length: 60 }, (_, row) => `${row},title ${row},é,4`);
const OVER_LINES = LINES.map((line, row) => (row % 3 === 0 ? `${row},"of\nthree,\nlines",é,4` : line));

const TEXTS: Readonly<Record<string, string>> = {
  plain: LINES.join('\n'),
  'ended by returns and line feeds': LINES.join('\r\n'),
  'with cells of several lines': OVER_LINES.join('\n'),
  'one cell from the first row to the last': `1,"${LINES.join('\n')}",é,4\n2,a,b,c\n`,
  'a blank line in its middle': LINES.with(30, '').join('\n'),
  'blank lines at its end': `${LINES.join('\n')}\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n`,
  'a short row near its end': LINES.with(55, '55,too few').join('\n'),
  'two ways of ending lines': `${LINES.slice(0, 30).join('\n')}\n${LINES.slice(30).join('\r\n')}`,
  'other bytes at its end': `${LINES.join('\n')}\n61,\xff,\xfe,\xfd`,
};

describe('the records of a file counted in parts, by threads', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'parterre-parts-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [name, text] of Object.entries(TEXTS))
    it(`are those counted in one go: ${name}`, async () => {
      const file = join(folder, 'rows.csv');
      writeFileSync(
        file,
        Buffer.from(`no,title,accent,price\n${text}`, name.startsWith('other') ? 'latin1' : 'utf8'),
      );
      const delimited = {
        file,
        markBytes: 0,
        shape: { separator: ',', carriageReturn: false, firstRow: 1 },
        encoding: 'utf-8',
        columns: 4,
        headerRow: 1,
        limits: LIMITS,
        blocks: null,
      } as const;
      const { evidence, ...whole } = await countRecords(delimited, 1);
      for (const threads of [2, 3, 5]) {
        const { evidence: joined, ...parts } = await countRecords(delimited, threads);
        assert.deepEqual(parts, whole, `${threads} threads`);
        assert.equal(joined.isSound, evidence.isSound);
        assert.equal(joined.encoding(), evidence.encoding());
      }
    });
});
