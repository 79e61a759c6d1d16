import { createHash } from 'node:crypto';

import { z } from 'zod';

import { refusal } from '#messages/messages.ts';
import { type Field, isIdentity } from '#model/fields.ts';
import { fold } from '#model/fold.ts';
import { parseJson } from '#model/json.ts';
import type { Receipt, SheetRead } from '#model/receipt.ts';
import { CHOOSABLE_FIELDS, type Choices, type KeptRecipe, type Recipe } from '#model/recipe.ts';

import type { Slug } from '#model/words.ts';
import { knownBy, recall, withChoices } from '#path/map/map.ts';
import { type LabelChoice, saveLabelChoice } from '#store/label-choices.ts';
import { forgetRecipe, recipesOf, saveRecipe } from '#store/recipes.ts';
import { LABEL_SCHEMES } from '#vocabulary/label-schemes.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import { choiceOf } from '../agree/labels.ts';
import type { OpenPool } from '../open-pool.ts';

const FIELDS: ReadonlySet<string> = new Set(CHOOSABLE_FIELDS);

const WORDS = z.string().min(1).max(300);
const CURRENCY = z.string().regex(/^[A-Z]{3}$/);
const CODE = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** What a house may confirm, in its own words: headers and labels as its file writes them. */
export const CHOICES_SHAPE: z.ZodType<Choices> = z.strictObject({
  sheet: WORDS.optional().describe(
    'which table of a workbook or an archive; the one that tells most unless said',
  ),
  columns: z
    .record(WORDS, CODE)
    .optional()
    .describe(`header → field, or \`ignored\`; fields: ${[...CHOOSABLE_FIELDS].sort().join(', ')}`),
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
  currency: CURRENCY.optional().describe('ISO code, of amounts that the file writes without a currency'),
});

/** A JSON text as choices. Refuses with `choices-unreadable`. */
export function readChoices(text: string): Choices {
  try {
    return CHOICES_SHAPE.parse(parseJson(text));
  } catch (error) {
    throw refusal('choices-unreadable', {}, { cause: error });
  }
}

/**
 * What a house confirms of one file is remembered for its next ones of the same kind. Its labels change at once what was
 * counted; for anything else the file is handed in again, once its delivery is undone. Refuses a header that the file does
 * not have (`choices-column-unknown`), a sheet that it does not have (`choices-sheet-unknown`), a header that names people
 * (`choices-column-personal`), a field or a code that does not exist
 * (`choices-field-unknown`, `choices-code-unknown`) or that two columns would feed (`choices-field-twice`).
 */
export async function confirm(pool: OpenPool, made: Receipt, choices: Choices): Promise<KeptRecipe> {
  const { source, columns } = sheetChosen(made, choices.sheet);
  const chosen = checkedChoices(columns, choices);
  const header = columns.map((column) => column.header);
  const known = await recipesOf(pool.catalogue, made.organisation);
  const id = fingerprint(header);
  // A file of almost the same kind lends what was said of it, and keeps its own recipe.
  const like = known.find((one) => one.id === id) ?? recall({ header, source }, known);
  const kept: KeptRecipe = {
    id,
    organisation: made.organisation,
    version: (like?.id === id ? like.version : 0) + 1,
    headers: knownBy(header),
    source,
    recipe: withChoices(like?.recipe ?? {}, chosen),
    savedAt: pool.now().toISOString(),
  };
  const said = labelChoicesIn(pool, made, chosen);
  await pool.catalogue.transaction(async () => {
    await saveRecipe(pool.catalogue, kept);
    for (const choice of said) await saveLabelChoice(pool.catalogue, choice);
    if (said.length > 0) pool.catalogue.bumpRevision();
  });
  return kept;
}

function labelChoicesIn(
  pool: OpenPool,
  { organisation }: Receipt,
  { labels = {} }: Recipe,
): readonly LabelChoice[] {
  return Object.entries(labels).flatMap(([field, codes]) =>
    Object.entries(codes).map(([label, code]) => choiceOf(pool, organisation, { field, label }, code)),
  );
}

/** Refuses with `recipe-unknown`. */
export async function forget(pool: OpenPool, organisation: Slug, id: string): Promise<void> {
  if (!(await forgetRecipe(pool.catalogue, organisation, id)))
    throw refusal('recipe-unknown', { recipe: id });
}

/** The sheet that choices are about, by its name. */
function sheetChosen(made: Receipt, name: string | undefined): Pick<SheetRead, 'source' | 'columns'> {
  if (name === undefined) return { source: made.source.id, columns: made.columns };
  const sheet = made.sheets?.find((one) => fold(one.name) === fold(name));
  if (sheet === undefined || sheet.source === '') throw refusal('choices-sheet-unknown', { sheet: name });
  return sheet;
}

/** Choices as a recipe, checked against the columns of a file. */
export function checkedChoices(known: Receipt['columns'], choices: Choices): Recipe {
  checkColumns(known, choices.columns ?? {});
  for (const [field, labels] of Object.entries(choices.labels ?? {})) {
    if (!Object.hasOwn(LABEL_SCHEMES, field)) throw refusal('choices-field-unknown', { field });
    const scheme = LABEL_SCHEMES[field as Field] ?? '';
    for (const code of Object.values(labels))
      if (!isTerm(scheme, code)) throw refusal('choices-code-unknown', { field, code });
  }
  for (const [wording, code] of Object.entries(choices.questions ?? {})) {
    // Survey tools write codes before a wording, and options after it.
    if (!known.some(({ header }) => ` ${fold(header)} `.includes(` ${fold(wording)} `)))
      throw refusal('choices-column-unknown', { column: wording });
    if (code !== null && !isTerm('survey-question', code))
      throw refusal('choices-code-unknown', { field: 'question', code });
  }
  const { dates, decimal, currency } = choices;
  return {
    columns: folded(choices.columns ?? {}) as NonNullable<Recipe['columns']>,
    labels: Object.fromEntries(
      Object.entries(choices.labels ?? {}).map(([field, labels]) => [field, folded(labels)]),
    ),
    questions: folded(choices.questions ?? {}),
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** A column that names people may feed a token, and nothing else; a field is fed by one column. */
function checkColumns(known: Receipt['columns'], chosen: NonNullable<Choices['columns']>): void {
  const fed = new Set<string>();
  for (const [header, field] of Object.entries(chosen)) {
    const column = known.find((one) => fold(one.header) === fold(header));
    if (column === undefined) throw refusal('choices-column-unknown', { column: header });
    if (field === 'ignored') continue;
    if (!FIELDS.has(field)) throw refusal('choices-field-unknown', { field });
    if (fed.has(field)) throw refusal('choices-field-twice', { field });
    fed.add(field);
    if ((column.field === 'dropped' || isIdentity(column.field)) && !isIdentity(field))
      throw refusal('choices-column-personal', { column: header });
  }
}

function folded<T>(words: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [fold(word), value]));
}

/** What tells a kind of file: its headers. */
export function fingerprint(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(knownBy(header)))
    .digest('hex')
    .slice(0, 12);
}
