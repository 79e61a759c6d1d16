import { exportRecipe, importRecipe } from '#jobs/delivery/carry-recipe.ts';
import { forget } from '#jobs/delivery/confirm.ts';
import { readTakenBack, takeBack } from '#jobs/delivery/take-back.ts';
import { type OpenPool, openPool } from '#jobs/open-pool.ts';
import { recipesOf, recipeVersions } from '#store/recipes.ts';
import { type Command, flag, printJson, text, type Values } from '../command.ts';
import { contents } from '../contents.ts';
import { usageRefusal } from '../usage.ts';

export const recipesCommand: Command = {
  name: 'recipes',
  usage:
    'POOL --organisation SLUG [--versions ID | --forget ID | --take-back ID FILE|- | --export ID | --import FILE|-] [--json]',
  summary: {
    fr: 'Donne ce qui est retenu des fichiers d’un organisme et ses versions, l’oublie, en reprend des choix un à un, l’écrit dans un fichier ou l’y lit.',
    en: 'Gives what is remembered of an organisation’s files and its versions, forgets it, takes single choices back, writes it as a file or reads it from one.',
  },
  options: {
    organisation: { type: 'string' },
    versions: { type: 'string' },
    forget: { type: 'string' },
    'take-back': { type: 'string' },
    export: { type: 'string' },
    import: { type: 'boolean' },
  },
  words: { min: 1, max: 2 },
  async run({ words: [root = '', file], values, terminal }) {
    const organisation = text(values, 'organisation');
    const isRead = flag(values, 'import') || text(values, 'take-back') !== null;
    if (organisation === null || isRead !== (file !== undefined) || chosen(values) > 1)
      throw usageRefusal('recipes', this.usage);
    const given = file === undefined ? '' : await contents(file, terminal);
    const pool = openPool(root, terminal.now);
    try {
      printJson(terminal, await done(pool, organisation, values, given));
    } finally {
      pool.catalogue.close();
    }
  },
};

function chosen(values: Values): number {
  const actions = ['versions', 'forget', 'take-back', 'export', 'import'];
  return actions.filter((name) => values[name] !== undefined).length;
}

async function done(pool: OpenPool, organisation: string, values: Values, given: string): Promise<unknown> {
  const id = (name: string) => text(values, name);
  const [versions, taken, forgotten, exported] = ['versions', 'take-back', 'forget', 'export'].map(id);
  if (versions) return recipeVersions(pool.catalogue, organisation, versions);
  if (exported) return exportRecipe(pool, organisation, exported);
  if (flag(values, 'import')) return importRecipe(pool, organisation, given);
  if (taken) await takeBack(pool, organisation, taken, readTakenBack(given));
  if (forgotten) await forget(pool, organisation, forgotten);
  return recipesOf(pool.catalogue, organisation);
}
