import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { readyRelease } from '#jobs/releases/ready-release.ts';
import { poolService } from '#jobs/service.ts';
import { type Command, text } from '../command.ts';
import { positiveInteger } from '../numbers.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';
import { isReceiving, openWays, WAYS_OPTIONS, WAYS_USAGE, waysFrom } from '../ways.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: `POOL [--port 4600] ${WAYS_USAGE}`,
  summary: {
    fr: 'Sert une mutualisation sur cette machine; reçoit aussi, comme receive, si l’on dit par où.',
    en: 'Serves a pool on this machine; receives too, as receive does, if one says by which way.',
  },
  options: { port: { type: 'string' }, ...WAYS_OPTIONS },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const port = positiveInteger(text(values, 'port') ?? process.env['PORT'] ?? '4600', 'port');
    const ways = waysFrom(values);
    const pool = openPool(root, terminal.now);
    const answering = await openAnswering(pool, { keepsRollups: true });
    // Who asks first of a release need not wait for what all questions about it share.
    answering
      .keep()
      .then(() => answering.at(readyRelease))
      .catch((error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)));
    const delivered = () => answering.keepSoon();
    const received = isReceiving(ways) ? await openWays(pool, ways, { terminal, language, delivered }) : null;
    received?.keepLooking();
    await serveUntilStopped(poolService(pool, answering), { port, language, terminal });
    await received?.close();
  },
};
