// Runs tests with Node's own runner, the dearest files first, so that none of them is left alone at the end. `*.long.test.ts`
// make whole pools over months, or hundreds of files: they run with `--all` (`npm run test:all`), or by their names.
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Of the others, the dearest. */
const DEAR = ['web/page', 'jobs/odd-exports', 'aggregate/aggregate', 'http/push', 'check/sources'];

const isLong = (file: string): boolean => file.endsWith('.long.test.ts');
const rank = (file: string): number => {
  if (isLong(file)) return 0;
  const at = DEAR.findIndex((name) => file.endsWith(`${name}.test.ts`));
  return 1 + (at < 0 ? DEAR.length : at);
};

const asked = process.argv.slice(2);
const isAll = asked.includes('--all');
const named = asked.filter((arg) => arg !== '--all');
const every = globSync('test/**/*.test.ts').toSorted();
const files =
  named.length > 0
    ? named
    : every.filter((file) => isAll || !isLong(file)).toSorted((one, other) => rank(one) - rank(other));
// One more than the cores of a small machine: some wait for a browser, a client or a clock.
const tests = run({ files, concurrency: 3, execArgv: ['--disable-warning=ExperimentalWarning'] });
tests.on('test:fail', () => {
  process.exitCode = 1;
});
const left = named.length > 0 ? 0 : every.length - files.length;
if (left > 0)
  tests.once('end', () => console.log(`ℹ ${left} long files are left out: npm run test:all runs them too`));
tests.compose(new spec()).pipe(process.stdout);
