import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';

import { OF_THE_STEWARD } from '#messages/of-the-steward.ts';
import { buildPage } from './served-page.ts';

const KILOBYTES_MAX = 250;

it(`loads at most ${KILOBYTES_MAX} kB of script, maps included`, async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-bundle-'));
  try {
    await buildPage(folder);
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    assert(scripts.length > 1, 'outlines of maps come apart, with the first map');
    const sizes = scripts.map(
      (name) => [name, gzipSync(readFileSync(join(folder, 'assets', name))).length / 1000] as const,
    );
    for (const [name, size] of sizes) test.diagnostic(`${name}: ${size.toFixed(1)} kB gzip`);
    assert(sizes.reduce((sum, [, size]) => sum + size, 0) <= KILOBYTES_MAX);
    const text = scripts.map((name) => readFileSync(join(folder, 'assets', name), 'utf8')).join('\n');
    const said = Object.keys(OF_THE_STEWARD).filter((code) => new RegExp(`["'\`]${code}["'\`]`).test(text));
    assert.deepEqual(said, [], 'the page says what it is built without');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
