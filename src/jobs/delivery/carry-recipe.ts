import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import { parseJson } from '#model/json.ts';
import type { KeptRecipe, Recipe } from '#model/recipe.ts';
import type { Slug } from '#model/words.ts';
import { knownBy } from '#path/map/map.ts';
import { organisation as findOrganisation } from '#store/organisations.ts';
import { recipesOf, saveRecipe } from '#store/recipes.ts';
import type { OpenPool } from '../open-pool.ts';
import { CHOICES_SHAPE, checkedChoices, fingerprint } from './confirm.ts';

/** A recipe as a file, to be kept, corrected, or brought to another pool. It holds headers and labels, and no row. */
export type CarriedRecipe = {
  readonly format: 'parterre-recipe-1';
  readonly source: string;
  readonly headers: readonly string[];
  readonly recipe: Recipe;
};

const CARRIED_SHAPE = z.strictObject({
  format: z.literal('parterre-recipe-1'),
  source: z.string().regex(/^[a-z0-9-]{1,100}$/),
  headers: z.array(z.string().max(2_000)).min(1).max(16_384),
  recipe: CHOICES_SHAPE,
});

/** Refuses with `recipe-unknown`. */
export async function exportRecipe(pool: OpenPool, organisation: Slug, id: string): Promise<CarriedRecipe> {
  const kept = (await recipesOf(pool.catalogue, organisation)).find((one) => one.id === id);
  if (kept === undefined) throw refusal('recipe-unknown', { recipe: id });
  const { source, headers, recipe } = kept;
  return { format: 'parterre-recipe-1', source, headers, recipe };
}

/**
 * Keeps a recipe from a file as the house’s newest version. Nothing of it is believed: fields and codes are checked as those of a
 * confirmation are, and a column that names people feeds tokens or nothing when a file is read. Refuses with `choices-unreadable` and what
 * `confirm` refuses.
 */
export async function importRecipe(pool: OpenPool, organisation: Slug, text: string): Promise<KeptRecipe> {
  if ((await findOrganisation(pool.catalogue, organisation)) === null)
    throw refusal('organisation-unknown', { organisation });
  const { source, headers, recipe } = readCarried(text);
  const known = headers.map((header) => ({ header, field: 'ignored', certainty: 'sure' as const }));
  const id = fingerprint(headers);
  const before = (await recipesOf(pool.catalogue, organisation)).find((one) => one.id === id);
  const kept: KeptRecipe = {
    id,
    organisation,
    version: (before?.version ?? 0) + 1,
    headers: knownBy(headers),
    source,
    recipe: checkedChoices(known, recipe),
    savedAt: pool.now().toISOString(),
  };
  await saveRecipe(pool.catalogue, kept);
  return kept;
}

function readCarried(text: string): z.infer<typeof CARRIED_SHAPE> {
  try {
    return CARRIED_SHAPE.parse(parseJson(text));
  } catch (error) {
    throw refusal('choices-unreadable', {}, { cause: error });
  }
}
