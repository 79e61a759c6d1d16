import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { SOURCES } from '#sources/sources.ts';
import { sourcePages } from '../../scripts/source-pages.ts';

const ROOT = join(import.meta.dirname, '../..');

for (const { file, text } of sourcePages()) {
  test(`${file} is what scripts/write-source-docs.ts writes`, () => {
    assert.equal(readFileSync(join(ROOT, file), 'utf8'), text);
  });
  test(`${file} names every source`, () => {
    for (const { id } of SOURCES) assert.ok(text.includes(`\`${id}\``), id);
  });
}
