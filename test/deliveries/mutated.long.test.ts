// The same exports under other separators, encodings, line ends, titles, orders of columns and hands say the same.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';

import { makeDemonstration } from '../truth/drive.ts';
import { mutatedDiffer } from './mutated.ts';

const folder = mkdtempSync(join(tmpdir(), 'parterre-mutated-'));
after(() => rmSync(folder, { recursive: true, force: true }));

it('lands every export of the demonstration however it was written again', async () => {
  const out = join(folder, 'made');
  await makeDemonstration(out, { organisations: 10, tickets: 3_000, seed: 3 });
  const { files, differences } = await mutatedDiffer(out, folder, [1]);
  assert.ok(files > 25, `${files} files`);
  assert.deepEqual(differences, []);
});
