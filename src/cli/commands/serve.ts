import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { poolService } from '#jobs/service.ts';
import { type Command, text } from '../command.ts';
import { positiveInteger } from '../numbers.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: 'POOL [--port 4600]',
  summary: { fr: 'Sert une mutualisation sur cette machine.', en: 'Serves a pool on this machine.' },
  options: { port: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const port = positiveInteger(text(values, 'port') ?? process.env['PORT'] ?? '4600', 'port');
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool, { keepsRollups: true });
    await serveUntilStopped(poolService(pool, answering), { port, language, terminal });
  },
};
