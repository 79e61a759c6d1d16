import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import { parseJson } from '#model/json.ts';
import type { KeptRecipe, Recipe, TakenBack } from '#model/recipe.ts';
import type { Slug } from '#model/words.ts';
import { recipesOf, saveRecipe } from '#store/recipes.ts';
import type { OpenPool } from '../open-pool.ts';

const WORDS = z.array(z.string().min(1).max(300));

export const TAKEN_BACK_SHAPE: z.ZodType<TakenBack> = z.strictObject({
  columns: WORDS.optional().describe('headers'),
  labels: z.record(z.string().max(100), WORDS).optional().describe('field → its own labels'),
  questions: WORDS.optional().describe('wordings'),
  dates: z.literal(true).optional(),
  decimal: z.literal(true).optional(),
  currency: z.literal(true).optional(),
});

/** A JSON text as choices to take back. Refuses with `choices-unreadable`. */
export function readTakenBack(text: string): TakenBack {
  try {
    return TAKEN_BACK_SHAPE.parse(parseJson(text));
  } catch (error) {
    throw refusal('choices-unreadable', {}, { cause: error });
  }
}

/**
 * Takes single choices out of a recipe, in a new version; the others stay, and nothing that was counted changes. Refuses a recipe that the
 * house does not have (`recipe-unknown`) and a choice that is not in it (`choice-not-remembered`).
 */
export async function takeBack(
  pool: OpenPool,
  organisation: Slug,
  id: string,
  taken: TakenBack,
): Promise<KeptRecipe> {
  const known = (await recipesOf(pool.catalogue, organisation)).find((one) => one.id === id);
  if (known === undefined) throw refusal('recipe-unknown', { recipe: id });
  const kept: KeptRecipe = {
    ...known,
    version: known.version + 1,
    recipe: without(known.recipe, taken),
    savedAt: pool.now().toISOString(),
  };
  await saveRecipe(pool.catalogue, kept);
  return kept;
}

function without(recipe: Recipe, taken: TakenBack): Recipe {
  const labels = { ...recipe.labels };
  for (const [field, words] of Object.entries(taken.labels ?? {}))
    labels[field as Field] = lessWords(recipe.labels?.[field as Field], words);
  return {
    columns: lessWords(recipe.columns, taken.columns),
    labels,
    questions: lessWords(recipe.questions, taken.questions),
    ...remaining(recipe, taken, 'dates'),
    ...remaining(recipe, taken, 'decimal'),
    ...remaining(recipe, taken, 'currency'),
  };
}

function lessWords<T>(
  chosen: Readonly<Record<string, T>> | undefined,
  words: readonly string[] | undefined,
): Readonly<Record<string, T>> {
  const gone = new Set((words ?? []).map(fold));
  for (const word of words ?? [])
    if (!Object.hasOwn(chosen ?? {}, fold(word))) throw refusal('choice-not-remembered', { choice: word });
  return Object.fromEntries(Object.entries(chosen ?? {}).filter(([word]) => !gone.has(word)));
}

function remaining<Of extends 'dates' | 'decimal' | 'currency'>(
  recipe: Recipe,
  taken: TakenBack,
  of: Of,
): Pick<Recipe, Of> | Record<string, never> {
  if (recipe[of] === undefined && taken[of]) throw refusal('choice-not-remembered', { choice: of });
  return recipe[of] === undefined || taken[of] ? {} : ({ [of]: recipe[of] } as Pick<Recipe, Of>);
}
