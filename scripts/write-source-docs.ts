// Writes docs/sources.md and docs/fr/sources.md from the registry of sources. `--check` only says whether they are fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sourcePages } from './source-pages.ts';

const ROOT = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const { file, text } of sourcePages()) {
  const path = join(ROOT, file);
  if (!isCheck) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) stale.push(file);
}
if (stale.length > 0) {
  process.stderr.write(`${stale.join(', ')}: run node scripts/write-source-docs.ts\n`);
  process.exitCode = 1;
}
