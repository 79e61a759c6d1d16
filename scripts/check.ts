// Everything that a change must pass: types, lint and format, then all tests (tidy and documentation among them).
import { spawnSync } from 'node:child_process';

const steps: readonly (readonly string[])[] = [
  ['npm', 'run', '-s', 'types'],
  ['npm', 'run', '-s', 'lint'],
  [process.execPath, 'scripts/test.ts'],
];
for (const [command = '', ...args] of steps) {
  const run = spawnSync(command, args, { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
