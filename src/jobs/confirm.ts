import { createHash } from 'node:crypto';

import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import { parseJson } from '#model/json.ts';
import type { Receipt } from '#model/receipt.ts';
import type { KeptRecipe, Recipe } from '#model/recipe.ts';
import type { Field } from '#model/source.ts';
import type { Slug } from '#model/words.ts';
import { knownBy, recall, withChoices } from '#path/map/map.ts';
import { SOURCES } from '#sources/sources.ts';
import { forgetRecipe, recipesOf, saveRecipe } from '#store/recipes.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import type { OpenPool } from './open-pool.ts';

/** Every field that some source reads. */
const FIELDS: ReadonlySet<string> = new Set(SOURCES.flatMap(({ fields }) => Object.keys(fields)));

const WORDS = z.string().min(1).max(300);
const CODE = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** What a house may confirm, in its own words: headers and labels as its file writes them. */
export const CHOICES_SHAPE = z.strictObject({
  columns: z
    .record(WORDS, CODE)
    .optional()
    .describe(`header → field, or \`ignored\`; fields: ${[...FIELDS].sort().join(', ')}`),
  labels: z
    .record(CODE, z.record(WORDS, CODE))
    .optional()
    .describe(
      `field → its own label → the concept that it stands for; fields: ${Object.keys(LABEL_SCHEMES).join(', ')}`,
    ),
  questions: z
    .record(WORDS, CODE.nullable())
    .optional()
    .describe('wording → shared question, or null for one of its own'),
  dates: z.enum(['day-first', 'month-first']).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
});

export type Choices = z.output<typeof CHOICES_SHAPE>;

/** A JSON text as choices. Refuses with `choices-unreadable`. */
export function readChoices(text: string): Choices {
  try {
    return CHOICES_SHAPE.parse(parseJson(text));
  } catch (error) {
    throw refusal('choices-unreadable', {}, { cause: error });
  }
}

/**
 * What a house confirms of one file is remembered for its next ones of the same kind. Nothing that was counted changes:
 * the file is handed in again, once its delivery is undone. Refuses a header that the file does not have
 * (`choices-column-unknown`), a field or a code that does not exist (`choices-field-unknown`, `choices-code-unknown`).
 */
export async function confirm(pool: OpenPool, made: Receipt, choices: Choices): Promise<KeptRecipe> {
  const chosen = checkedChoices(made, choices);
  const header = made.columns.map((column) => column.header);
  const earlier = recall(header, await recipesOf(pool.catalogue, made.organisation));
  const kept: KeptRecipe = {
    id: earlier?.id ?? fingerprint(header),
    organisation: made.organisation,
    version: (earlier?.version ?? 0) + 1,
    headers: knownBy(header),
    source: made.source.id,
    recipe: withChoices(earlier?.recipe ?? {}, chosen),
    savedAt: pool.now().toISOString(),
  };
  await saveRecipe(pool.catalogue, kept);
  return kept;
}

/** Refuses with `recipe-unknown`. */
export async function forget(pool: OpenPool, organisation: Slug, id: string): Promise<void> {
  if (!(await forgetRecipe(pool.catalogue, organisation, id)))
    throw refusal('recipe-unknown', { recipe: id });
}

function checkedChoices({ columns: known }: Receipt, choices: Choices): Recipe {
  const names = new Set(known.map(({ header }) => fold(header)));
  for (const [header, field] of Object.entries(choices.columns ?? {})) {
    if (!names.has(fold(header))) throw refusal('choices-column-unknown', { column: header });
    if (field !== 'ignored' && !FIELDS.has(field)) throw refusal('choices-field-unknown', { field });
  }
  for (const [field, labels] of Object.entries(choices.labels ?? {})) {
    const scheme = LABEL_SCHEMES[field as Field];
    if (scheme === undefined) throw refusal('choices-field-unknown', { field });
    for (const code of Object.values(labels))
      if (!isTerm(scheme, code)) throw refusal('choices-code-unknown', { field, code });
  }
  const { dates, decimal } = choices;
  return {
    columns: folded(choices.columns ?? {}) as NonNullable<Recipe['columns']>,
    labels: Object.fromEntries(
      Object.entries(choices.labels ?? {}).map(([field, labels]) => [field, folded(labels)]),
    ),
    questions: folded(choices.questions ?? {}),
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
  };
}

function folded<T>(words: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [fold(word), value]));
}

function fingerprint(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(knownBy(header)))
    .digest('hex')
    .slice(0, 12);
}
