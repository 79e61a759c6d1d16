import { createPool } from '#jobs/open-pool.ts';
import { recordProvisional } from '#jobs/releases/policy.ts';
import { say } from '#messages/messages.ts';
import { type Command, flag, printJson, text } from '../command.ts';

export const initCommand: Command = {
  name: 'init',
  usage: 'POOL [--name NAME] [--separate] [--provisional] [--json]',
  summary: {
    fr: 'Crée une mutualisation. --separate\u00a0: sans rapprocher les personnes d’un organisme à l’autre. --provisional\u00a0: avant la première publication, elle donne des chiffres provisoires, chaque tableau étant examiné seul\u00a0: plusieurs réunis peuvent révéler ce qu’aucun ne dit.',
    en: 'Makes a pool. --separate: without linking persons from one house to another. --provisional: before the first release it gives provisional figures, each table examined alone: several together may tell what none does.',
  },
  options: { name: { type: 'string' }, separate: { type: 'boolean' }, provisional: { type: 'boolean' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, language, terminal }) {
    const name = text(values, 'name') ?? root.split(/[\\/]/).findLast((part) => part !== '') ?? root;
    const pool = await createPool(
      root,
      { name, demonstration: false, linkAcrossHouses: !flag(values, 'separate') },
      terminal.now,
    );
    if (flag(values, 'provisional')) await recordProvisional(pool);
    const made = pool.catalogue.pool();
    pool.catalogue.close();
    if (flag(values, 'json')) printJson(terminal, { pool: made });
    terminal.tell(`${say('pool-made', { folder: root }, language)}\n`);
  },
};
