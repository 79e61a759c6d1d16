import type { KeptRecipe } from '#model/recipe.ts';
import type { Slug } from '#model/words.ts';
import type { Catalogue } from './catalogue.ts';

type Stored = {
  id: string;
  organisation: string;
  version: number;
  headers: string;
  source: string;
  json: string;
  saved_at: string;
};

/** The newest version of each recipe of a house. */
export async function recipesOf(catalogue: Catalogue, organisation: Slug): Promise<readonly KeptRecipe[]> {
  return catalogue
    .all<Stored>(
      `select * from recipes r where organisation = ?1 and version =
         (select max(version) from recipes o where o.organisation = ?1 and o.id = r.id)
       order by saved_at, id`,
      organisation,
    )
    .map(toRecipe);
}

/** The newest version of each recipe of every other house. */
export async function recipesOfOthers(
  catalogue: Catalogue,
  organisation: Slug,
): Promise<readonly KeptRecipe[]> {
  return catalogue
    .all<Stored>(
      `select * from recipes r where organisation <> ?1 and version =
         (select max(version) from recipes o where o.organisation = r.organisation and o.id = r.id)
       order by organisation, saved_at, id`,
      organisation,
    )
    .map(toRecipe);
}

/** Every version of one recipe, the oldest first. */
export async function recipeVersions(
  catalogue: Catalogue,
  organisation: Slug,
  id: string,
): Promise<readonly KeptRecipe[]> {
  return catalogue
    .all<Stored>('select * from recipes where organisation = ? and id = ? order by version', organisation, id)
    .map(toRecipe);
}

export async function saveRecipe(catalogue: Catalogue, kept: KeptRecipe): Promise<void> {
  catalogue.run(
    'insert into recipes (id, organisation, version, headers, source, json, saved_at) values (?, ?, ?, ?, ?, ?, ?)',
    kept.id,
    kept.organisation,
    kept.version,
    JSON.stringify(kept.headers),
    kept.source,
    JSON.stringify(kept.recipe),
    kept.savedAt,
  );
}

/** Forgets every version, the labels that they hold included. Returns whether there was one. */
export async function forgetRecipe(catalogue: Catalogue, organisation: Slug, id: string): Promise<boolean> {
  const known = catalogue.get('select 1 from recipes where organisation = ? and id = ?', organisation, id);
  catalogue.run('delete from recipes where organisation = ? and id = ?', organisation, id);
  return known !== null;
}

function toRecipe({ json, headers, saved_at, ...row }: Stored): KeptRecipe {
  return {
    ...row,
    headers: JSON.parse(headers) as readonly string[],
    recipe: JSON.parse(json) as KeptRecipe['recipe'],
    savedAt: saved_at,
  };
}
