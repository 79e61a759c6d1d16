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
  /** Its labels as it writes them, each with the lines that bear it. */
  readonly labels: readonly CountedLabel[];
};

export type CountedLabel = { readonly field: Field; readonly label: string; readonly rows: number };

/** What the house said of its files before they are looked at. */
export type Said = {
  /** A source id, its word for what they are; null lets them be recognised. */
  readonly source: string | null;
  /** What it confirmed of earlier files. */
  readonly recipes: readonly KeptRecipe[];
  /** Whether it said since what a label of its stands for: it is then known without a recipe. */
  readonly hasChosen?: (field: Field, label: string) => boolean;
};

/** sheets → mappings. Refuses a file of which no sheet is understood. */
export async function mapSheets(
  engine: Engine,
  files: readonly ReadFile[],
  { source, ...said }: Said,
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
      const read = aside[index]
        ? { mapping: leaveAside(staged.sheet, VOCABULARY), labels: [] }
        : await mapSheet(engine, staged, table, { best, ...said });
      sheets.push({ file, staged, table, ...read });
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
  return refusal('file-unrecognised', { file: file.name }, { cause: first });
}

async function mapSheet(
  engine: Engine,
  { sheet, rows }: StagedSheet,
  table: string,
  { best, recipes, hasChosen = () => false }: Omit<Said, 'source'> & { readonly best: Recognised['best'] },
): Promise<Pick<MappedSheet, 'mapping' | 'labels'>> {
  const first = map({
    sheet,
    source: best?.source ?? null,
    recognition: best,
    vocabulary: VOCABULARY,
    recipe:
      recall({ header: sheet.header, source: best?.source.id ?? UNKNOWN_TABLE }, recipes)?.recipe ?? null,
  });
  if (!isUnderstood(first)) return { mapping: first, labels: [] };
  // What no field reads is not kept; the first cell always is, which says `Total` below the rows.
  await engine.stage(table, rows, [...new Set([0, ...columnsRead(first)])]);
  // The first rows do not hold every label: the whole column is asked for those that it has.
  const labels = countedLabels(first, sheet.rowsRead, await engine.run(distinctLabels(first, table)));
  const labelled = labelsToMap(first).reduce((mapping, field) => {
    const texts = labels.filter((one) => one.field === field).map(({ label }) => label);
    return mapLabels(mapping, field, texts, VOCABULARY, hasChosen);
  }, first);
  if (labelled.questions.length === 0) return { mapping: labelled, labels };
  const answers = await engine.run(distinctAnswers(labelled, table));
  const cellsOf = (index: number) =>
    answers.filter(({ column }) => Number(column) === index).map(({ cell }) => String(cell));
  return { mapping: mapAnswers(labelled, cellsOf, VOCABULARY), labels };
}

/** What stands in the columns, and what is said of every row. */
function countedLabels(
  { columns, constants }: Mapping,
  rowsRead: number,
  found: readonly Row[],
): readonly CountedLabel[] {
  const said = Object.entries(constants)
    .filter(([field]) => columns[field as Field] === undefined)
    .map(([field, label]) => ({ field: field as Field, label, rows: rowsRead }));
  const stand = found.flatMap(({ field, label, rows }) =>
    label === null ? [] : [{ field: String(field) as Field, label: String(label), rows: Number(rows) }],
  );
  return [...said, ...stand];
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
      `(select '${field}' as field, c${mapping.columns[field]} as label, count(*) as rows from ${table}
where length(c${mapping.columns[field]}) <= ${LABEL_CHARACTERS_MAX} group by all limit ${LABELS_MAX})`,
  );
  const nothing = 'select null as field, null as label, 0 as rows where false';
  const sql = selects.length > 0 ? selects.join('\nunion all\n') : nothing;
  return { inputs: [table], steps: [{ name: 'distinct_labels', sql }], result: 'distinct_labels' };
}
