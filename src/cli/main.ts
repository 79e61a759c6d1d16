import { text as readAll } from 'node:stream/consumers';

import { runCommandLine } from './run.ts';

const language = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').toLowerCase().startsWith('fr')
  ? 'fr'
  : 'en';

// A reader that wants no more (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

// Stopped by hand, it still ends, so that what must go at its end goes; a server ends in its own time.
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => {
    if (process.listenerCount(signal) === 0) process.exit(status);
  });
}

process.exitCode = await runCommandLine(
  process.argv.slice(2),
  {
    print: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(text),
    readStandardInput: () => readAll(process.stdin),
    now: () => new Date(),
  },
  language,
);
