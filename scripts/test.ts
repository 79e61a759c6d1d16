// Runs every test with Node's own runner, the dearest files first, so that none of them is left alone at the end.
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Files that take half a minute and more. */
const DEAR = [
  'web/page',
  'hostile/hostile',
  'sources/landing',
  'jobs/edition-changes',
  'truth/truth',
  'jobs/pools',
  'jobs/panels',
  'attacks/correction',
  'deliveries/mutated',
  'deliveries/deliveries',
  'receive/sftp',
  'receive/folder',
  'jobs/labels',
  'jobs/consents',
  'jobs/further-tables',
  'jobs/lists',
  'jobs/kept-answers',
  'verify/pools',
];

const rank = (file: string): number => {
  const at = DEAR.findIndex((name) => file.endsWith(`${name}.test.ts`));
  return at < 0 ? DEAR.length : at;
};

const chosen = process.argv.slice(2);
const all = globSync('test/**/*.test.ts').sort();
const files = chosen.length > 0 ? chosen : all.toSorted((one, other) => rank(one) - rank(other));
// One more than the cores of a small machine: some wait for a browser, a client or a clock.
const tests = run({ files, concurrency: 3, execArgv: ['--disable-warning=ExperimentalWarning'] });
tests.on('test:fail', () => {
  process.exitCode = 1;
});
tests.compose(new spec()).pipe(process.stdout);
