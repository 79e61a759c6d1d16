import { join } from 'node:path';

import { demonstrationService } from '#jobs/demonstration.ts';
import type { Bilingual } from '#model/words.ts';
import { type Command, flag, text } from '../command.ts';
import { positiveInteger } from '../numbers.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

/** Small enough to be ready in about a minute on two cores, large enough to be believed. */
const DEFAULT_TICKETS = '300000';

export const startCommand: Command = {
  name: 'start',
  usage: '[--port 4600] [--tickets 300000] [--release]',
  summary: {
    fr: 'Sert la mutualisation de démonstration, et la fabrique la première fois.',
    en: 'Serves the demonstration pool, and makes it the first time.',
  },
  options: { port: { type: 'string' }, tickets: { type: 'string' }, release: { type: 'boolean' } },
  words: { min: 0, max: 0 },
  async run({ values, language, terminal }) {
    const root = process.env['PARTERRE_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'var');
    const port = positiveInteger(text(values, 'port') ?? process.env['PORT'] ?? '4600', 'port');
    const tickets = positiveInteger(text(values, 'tickets') ?? DEFAULT_TICKETS, 'tickets');
    const say = (line: Bilingual) => terminal.tell(`${line[language]}\n`);
    const service = demonstrationService(root, {
      tickets,
      now: terminal.now,
      ...(flag(values, 'release') ? { release: { say } } : {}),
    });
    await serveUntilStopped(service, { port, language, terminal });
  },
};
