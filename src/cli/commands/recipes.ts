import { forget } from '#jobs/confirm.ts';
import { openPool } from '#jobs/open-pool.ts';
import { readTakenBack, takeBack } from '#jobs/take-back.ts';
import { recipesOf } from '#store/recipes.ts';
import { type Command, printJson, text } from '../command.ts';
import { contents } from '../contents.ts';
import { usageRefusal } from '../usage.ts';

export const recipesCommand: Command = {
  name: 'recipes',
  usage: 'POOL --organisation SLUG [--forget ID | --take-back ID FILE|-] [--json]',
  summary: {
    fr: 'Donne ce qui est retenu des fichiers d’un organisme, l’oublie, ou en reprend des choix un à un.',
    en: 'Gives what is remembered of an organisation’s files, forgets it, or takes single choices back.',
  },
  options: {
    organisation: { type: 'string' },
    forget: { type: 'string' },
    'take-back': { type: 'string' },
  },
  words: { min: 1, max: 2 },
  async run({ words: [root = '', file], values, terminal }) {
    const organisation = text(values, 'organisation');
    const [id, from] = [text(values, 'forget'), text(values, 'take-back')];
    if (organisation === null || (from === null) !== (file === undefined))
      throw usageRefusal('recipes', this.usage);
    const taken = file === undefined ? null : readTakenBack(await contents(file, terminal));
    const pool = openPool(root, terminal.now);
    try {
      if (from !== null && taken !== null) await takeBack(pool, organisation, from, taken);
      if (id !== null) await forget(pool, organisation, id);
      printJson(terminal, await recipesOf(pool.catalogue, organisation));
    } finally {
      pool.catalogue.close();
    }
  },
};
