import { createPool } from '#jobs/open-pool.ts';
import { say } from '#messages/messages.ts';
import { type Command, flag, printJson, text } from '../command.ts';

export const initCommand: Command = {
  name: 'init',
  usage: 'POOL [--name NAME] [--separate] [--json]',
  summary: {
    fr: 'Crée une mutualisation. --separate\u00a0: sans rapprocher les personnes d’un organisme à l’autre.',
    en: 'Makes a pool. --separate: without linking persons from one house to another.',
  },
  options: { name: { type: 'string' }, separate: { type: 'boolean' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const name = text(values, 'name') ?? root.split(/[\\/]/).findLast((part) => part !== '') ?? root;
    const pool = await createPool(
      root,
      { name, demonstration: false, linkAcrossHouses: !flag(values, 'separate') },
      terminal.now,
    );
    const made = pool.catalogue.pool();
    pool.catalogue.close();
    if (flag(values, 'json')) printJson(terminal, { pool: made });
    terminal.tell(`${say('pool-made', { folder: root }, language)}\n`);
  },
};
