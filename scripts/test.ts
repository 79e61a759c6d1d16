// Runs every test with Node's own runner, after building the page that the browser tests open.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const chosen = process.argv.slice(2);
const files = chosen.length > 0 ? chosen : globSync('test/**/*.test.ts').sort();
const run = spawnSync(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...files,
  ],
  {
    stdio: 'inherit',
  },
);
process.exit(run.status ?? 1);
