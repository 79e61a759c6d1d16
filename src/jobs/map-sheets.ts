import type { StagedSheet } from '#decode/decode.ts';
import type { Engine } from '#engine/engine.ts';
import { refusal } from '#messages/messages.ts';
import type { Field } from '#model/fields.ts';
import { columnsRead, type Mapping } from '#model/mapping.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { KeptRecipe } from '#model/recipe.ts';
import {
  labelsToMap,
  leaveAside,
  map,
  mapAnswers,
  mapLabels,
  recall,
  type Vocabulary,
} from '#path/map/map.ts';
import { leftAside, type Recognised, recognise } from '#path/recognise/recognise.ts';
import { SOURCES } from '#sources/sources.ts';
import { findConcept, findTerm } from '#vocabulary/lookup.ts';
import { explainLabels } from './explain-labels.ts';
import type { ReadFile } from './read-files.ts';

/** What a table that no source recognises is called. */
const UNKNOWN_TABLE = 'unknown-table';

const VOCABULARY: Vocabulary = { findConcept, findTerm };

/** A sheet and how it is read; its rows are in the engine’s table of this name. */
export type MappedSheet = {
  readonly file: ReadFile;
  readonly staged: StagedSheet;
  readonly table: string;
  readonly mapping: Mapping;
};

/** What the house said of its files before they are looked at. */
export type Said = {
  /** A source id, its word for what they are; null lets them be recognised. */
  readonly source: string | null;
  /** What it confirmed of earlier files. */
  readonly recipes: readonly KeptRecipe[];
};

/** sheets → mappings. Refuses a file of which no sheet is understood. */
export async function mapSheets(
  engine: Engine,
  files: readonly ReadFile[],
  { source, recipes }: Said,
): Promise<readonly MappedSheet[]> {
  const chosen = source === null ? SOURCES : SOURCES.filter(({ id }) => id === source);
  if (chosen.length === 0) throw refusal('source-unknown', { source: source ?? '' });
  const mapped: MappedSheet[] = [];
  for (const file of files) {
    const sheets: MappedSheet[] = [];
    const recognised = file.sheets.map(({ sheet }) => recognise(sheet, chosen));
    const aside = leftAside(recognised);
    for (const [index, staged] of file.sheets.entries()) {
      const table = `sheet_${mapped.length + sheets.length}`;
      const best = recognised[index]?.best ?? null;
      const mapping = aside[index]
        ? leaveAside(staged.sheet, VOCABULARY)
        : await mapSheet(engine, staged, table, { best, recipes });
      sheets.push({ file, staged, table, mapping });
    }
    if (!sheets.some(({ mapping }) => isUnderstood(mapping))) throw notUnderstood(file, sheets);
    mapped.push(...sheets);
  }
  return explainLabels(engine, mapped, VOCABULARY);
}

export function isUnderstood({ problems }: Mapping): boolean {
  return !problems.some(({ severity }) => severity === 'error');
}

/** The first error says best why; a file without any table has none. */
function notUnderstood(file: ReadFile, sheets: readonly MappedSheet[]): Error {
  const first = sheets
    .flatMap(({ mapping }) => mapping.problems)
    .find(({ severity }) => severity === 'error');
  const why = first?.code;
  if (why === 'months-across' || why === 'payments-alone') return refusal(why, { file: file.name });
  return refusal('file-unrecognised', { file: file.name }, { cause: first });
}

async function mapSheet(
  engine: Engine,
  { sheet, rows }: StagedSheet,
  table: string,
  { best, recipes }: Pick<Said, 'recipes'> & { readonly best: Recognised['best'] },
): Promise<Mapping> {
  const first = map({
    sheet,
    source: best?.source ?? null,
    recognition: best,
    vocabulary: VOCABULARY,
    recipe:
      recall({ header: sheet.header, source: best?.source.id ?? UNKNOWN_TABLE }, recipes)?.recipe ?? null,
  });
  if (!isUnderstood(first)) return first;
  // What no field reads is not kept; the first cell always is, which says `Total` below the rows.
  await engine.stage(table, rows, [...new Set([0, ...columnsRead(first)])]);
  // The first rows do not hold every label: the whole column is asked for those that it has.
  const labels = await engine.run(distinctLabels(first, table));
  const labelled = labelsToMap(first).reduce(
    (mapping, field) => mapLabels(mapping, field, labelsOf(mapping, field, labels), VOCABULARY),
    first,
  );
  if (labelled.questions.length === 0) return labelled;
  const answers = await engine.run(distinctAnswers(labelled, table));
  const cellsOf = (index: number) =>
    answers.filter(({ column }) => Number(column) === index).map(({ cell }) => String(cell));
  return mapAnswers(labelled, cellsOf, VOCABULARY);
}

function labelsOf(mapping: Mapping, field: Field, labels: readonly Row[]): readonly string[] {
  const constant = mapping.constants[field];
  if (mapping.columns[field] === undefined) return constant === undefined ? [] : [constant];
  return labels.filter((row) => row.field === field).map(({ label }) => String(label));
}

/** More labels than this are no labels but free text, and so is a longer one. */
const LABELS_MAX = 20_000;
const LABEL_CHARACTERS_MAX = 500;

/** The cells that name options of shared questions, each once. */
function distinctAnswers({ questions }: Mapping, table: string): Plan {
  const naming = questions.flatMap(({ columns }) => columns.filter(({ option }) => option === undefined));
  const selects = naming.map(
    ({ index }) =>
      `(select distinct ${index} as "column", trim(c${index}) as cell from ${table}
where trim(c${index}) <> '' limit ${LABELS_MAX})`,
  );
  const nothing = 'select null as "column", null as cell where false';
  const sql = selects.length > 0 ? selects.join('\nunion all\n') : nothing;
  return { inputs: [table], steps: [{ name: 'distinct_answers', sql }], result: 'distinct_answers' };
}

function distinctLabels(mapping: Mapping, table: string): Plan {
  const fields = labelsToMap(mapping).filter((field) => mapping.columns[field] !== undefined);
  const selects = fields.map(
    (field) =>
      `(select distinct '${field}' as field, c${mapping.columns[field]} as label from ${table}
where length(c${mapping.columns[field]}) <= ${LABEL_CHARACTERS_MAX} limit ${LABELS_MAX})`,
  );
  const nothing = 'select null as field, null as label where false';
  const sql = selects.length > 0 ? selects.join('\nunion all\n') : nothing;
  return { inputs: [table], steps: [{ name: 'distinct_labels', sql }], result: 'distinct_labels' };
}
