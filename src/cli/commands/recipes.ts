import { forget } from '#jobs/confirm.ts';
import { openPool } from '#jobs/open-pool.ts';
import { recipesOf } from '#store/recipes.ts';
import { type Command, printJson, text } from '../command.ts';
import { usageRefusal } from '../usage.ts';

export const recipesCommand: Command = {
  name: 'recipes',
  usage: 'POOL --organisation SLUG [--forget ID] [--json]',
  summary: {
    fr: 'Donne ce qui est retenu des fichiers d’un organisme, ou l’oublie.',
    en: 'Gives what is remembered of an organisation’s files, or forgets it.',
  },
  options: { organisation: { type: 'string' }, forget: { type: 'string' } },
  words: { min: 1, max: 1 },
  async run({ words: [root = ''], values, terminal }) {
    const organisation = text(values, 'organisation');
    if (organisation === null) throw usageRefusal('recipes', this.usage);
    const pool = openPool(root, terminal.now);
    try {
      const id = text(values, 'forget');
      if (id !== null) await forget(pool, organisation, id);
      printJson(terminal, await recipesOf(pool.catalogue, organisation));
    } finally {
      pool.catalogue.close();
    }
  },
};
