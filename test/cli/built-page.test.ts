// A fresh clone has no built page: serving it builds it, once.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { builtPage } from '../../src/cli/built-page.ts';

describe('builtPage()', () => {
  it('builds the page where there is none, and leaves it as it is afterwards', async () => {
    rmSync(join(import.meta.dirname, '..', '..', 'dist', 'web'), { recursive: true, force: true });
    const folder = await builtPage();
    assert.ok(folder !== null && existsSync(join(folder, 'index.html')));
    assert.match(
      readFileSync(join(folder, 'index.html'), 'utf8'),
      /<script type="module"[^>]* src="\/assets\//,
    );
    const builtAt = statSync(join(folder, 'index.html')).mtimeMs;
    assert.equal(await builtPage(), folder);
    assert.equal(statSync(join(folder, 'index.html')).mtimeMs, builtAt);
  });
});
