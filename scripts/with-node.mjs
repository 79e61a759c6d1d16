// Runs a TypeScript file of the project under Node 24, installing what is missing first.
// Plain JavaScript, because a machine may only have Node 20; messages go to standard error, so that
// standard output stays the command's own (one JSON document under --json).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');

function installWhatIsMissing() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(modules, '.parterre-installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  // Another checkout’s packages, lent by a link: installing here would empty them there.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  console.error('parterre: installing what is missing (npm ci)…');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (npm.status !== 0) {
    console.error('parterre: npm ci failed; see the lines above.');
    process.exit(1);
  }
  writeFileSync(mark, wanted);
}

function node24() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return process.execPath;
  // Some versions of npm leave the link in .bin out; the package itself is always there.
  const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  const local = [join(modules, '.bin', 'node'), packaged].find((place) => existsSync(place));
  if (local) return local;
  console.error(
    `parterre: Node 24 is needed and this is Node ${process.versions.node}; install Node 24 LTS.`,
  );
  process.exit(1);
}

installWhatIsMissing();
// Every command is a start, as each test file and worker is: what was compiled once is not compiled again.
const compiled = process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'compiled');
const [file, ...args] = process.argv.slice(2);
const child = spawn(node24(), ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
  stdio: 'inherit',
  cwd: process.cwd(),
  env: { ...process.env, NODE_COMPILE_CACHE: compiled },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
