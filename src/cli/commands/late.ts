import { lateHouses } from '#jobs/late.ts';
import { openPool } from '#jobs/open-pool.ts';
import { say } from '#messages/messages.ts';
import { type Command, flag, printJson } from '../command.ts';

export const lateCommand: Command = {
  name: 'late',
  usage: 'POOL [--json]',
  summary: {
    fr: 'Dit quels organismes n’ont pas déposé quand on l’attendait d’eux, depuis quand, et ce qu’il manque.',
    en: 'Says which organisations have not handed in when they were expected to, since when, and what is missing.',
  },
  options: {},
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const pool = openPool(root, terminal.now);
    try {
      const late = await lateHouses(pool);
      if (flag(values, 'json')) return printJson(terminal, late);
      if (late.length === 0) terminal.print(`${say('late-none', {}, language)}\n`);
      for (const { name, since, lastHanded: last, missing } of late)
        terminal.print(`${say('late-line', { name, since, last, ...missing }, language)}\n`);
    } finally {
      pool.catalogue.close();
    }
  },
};
