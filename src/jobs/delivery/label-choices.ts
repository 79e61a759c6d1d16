import type { LabelField } from '#model/fields.ts';
import type { KeptRecipe } from '#model/recipe.ts';
import type { Slug } from '#model/words.ts';
import { labelChoicesOf } from '#store/label-choices.ts';
import { recipesOf } from '#store/recipes.ts';
import type { OpenPool } from '../open-pool.ts';
import { labelKey } from './local-keys.ts';

export type HasChosen = (field: LabelField, label: string) => boolean;

/** What a house said, for its next delivery. */
export type SaidBy = { readonly recipes: readonly KeptRecipe[]; readonly hasChosen: HasChosen };

/**
 * The recipes of a house without the labels of which it chose: a choice is applied when figures are read, so that it can
 * be taken back, and what a file was read as stays as it was.
 */
export async function saidBy({ catalogue, keys }: OpenPool, organisation: Slug): Promise<SaidBy> {
  const chosen = new Map(
    (await labelChoicesOf(catalogue, organisation)).map(({ labelKey: key, code }) => [key, code]),
  );
  const keyOf = (field: string, label: string) => labelKey(keys, organisation, field, label);
  const recipes = (await recipesOf(catalogue, organisation)).map((kept) => ({
    ...kept,
    recipe: {
      ...kept.recipe,
      labels: Object.fromEntries(
        Object.entries(kept.recipe.labels ?? {}).map(([field, labels]) => [
          field,
          Object.fromEntries(Object.entries(labels).filter(([label]) => !chosen.has(keyOf(field, label)))),
        ]),
      ),
    },
  }));
  return { recipes, hasChosen: (field, label) => chosen.get(keyOf(field, label)) != null };
}
