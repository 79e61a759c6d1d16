import type { StagedSheet } from '#decode/decode.ts';
import type { Engine } from '#engine/engine.ts';
import { refusal } from '#messages/messages.ts';
import { assertThat } from '#model/assertion.ts';
import type { Field } from '#model/fields.ts';
import { columnsStaged, type Mapping } from '#model/mapping.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { KeptRecipe } from '#model/recipe.ts';
import { isMarkedSql, isUnknownMarkSql } from '#path/answer-marks.ts';
import {
  type CountedAnswers,
  labelsToMap,
  longRowsPlan,
  optionLabels,
  type RowAnswer,
  rowAnswerLabels,
  tellOptions,
  tellRowAnswers,
  tellUnknownMarks,
  type UnknownMarks,
} from '#path/map/map.ts';
import { sqlText } from '#path/sql.ts';
import { SUMMARY_CELL } from '#sources/total-word.ts';
import { explainLabels } from './explain-labels.ts';
import type { HasChosen } from './label-choices.ts';
import type { CountedLabel, MappedSheet } from './mapped-sheet.ts';
import type { ReadFile } from './read-files.ts';
import { type Reader, VOCABULARY } from './reader.ts';

/** What the house said of its files before they are looked at. */
export type Said = {
  /** A source id, its word for what they are; null lets them be recognised. */
  readonly source: string | null;
  /** What it confirmed of earlier files. */
  readonly recipes: readonly KeptRecipe[];
  /** Who reads and maps them: this thread, or one of its own. */
  readonly reader: Reader;
  /** Whether it said since what a label of its stands for: it is then known without a recipe. */
  readonly hasChosen?: HasChosen;
};

/** sheets → mappings. Refuses a file of which no sheet is understood. */
export async function mapSheets(
  engine: Engine,
  files: readonly ReadFile[],
  { source, recipes, reader, hasChosen = () => false }: Said,
): Promise<readonly MappedSheet[]> {
  const mapped: MappedSheet[] = [];
  for (const file of files) {
    const sheets: MappedSheet[] = [];
    const mappings = await reader.understand({
      sheets: file.sheets.map(({ sheet }) => sheet),
      source,
      recipes,
    });
    for (const [index, first] of mappings.entries()) {
      const staged = file.sheets[index];
      assertThat(staged !== undefined, 'each sheet has a mapping');
      const table = `sheet_${mapped.length + sheets.length}`;
      const read = await mapSheet(engine, staged, { table, first, reader, hasChosen });
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
  const why = first?.code;
  if (why === 'months-across' || why === 'payments-alone' || why === 'answers-counted')
    return refusal(why, { file: file.name });
  if (why === 'prices-across')
    return refusal(why, { file: file.name, prices: String(first?.params['prices']) });
  if (why === 'tables-beside' || why === 'shows-across')
    return refusal(why, { file: file.name, columns: String(first?.params['columns']) });
  if (why === 'counted-to-date' || why === 'reported-several-times')
    return refusal(why, { file: file.name, column: String(first?.params['column']) });
  if (why === 'tickets-unplaced')
    return refusal(why, { file: file.name, month: String(first?.params['month']) });
  return refusal('file-unrecognised', { file: file.name }, { cause: first });
}

/** The mapping with every label that the sheet holds; its rows are then in the engine. */
async function mapSheet(
  engine: Engine,
  { sheet, rows }: StagedSheet,
  {
    table,
    first,
    reader,
    hasChosen,
  }: { readonly table: string; readonly first: Mapping } & Required<Pick<Said, 'reader' | 'hasChosen'>>,
): Promise<Pick<MappedSheet, 'mapping' | 'labels'>> {
  if (!isUnderstood(first)) return { mapping: first, labels: [] };
  // What no field reads is not kept; the first cell always is, which says `Total` below the rows.
  const rowsOfFile = first.monthsAcross === null ? table : `${table}_across`;
  await engine.stage(rowsOfFile, rows, [...new Set([0, ...columnsStaged(first)])]);
  if (first.monthsAcross !== null) await engine.keep(longRowsPlan(first.monthsAcross, rowsOfFile), table);
  // The first rows do not hold every label: the whole column is asked for those that it has.
  const labels = countedLabels(first, sheet.rowsRead, await engine.run(distinctLabels(first, rowsOfFile)));
  const textsOf = (field: Field) => labels.filter((one) => one.field === field).map(({ label }) => label);
  const fields = labelsToMap(first).map((field) => [field, textsOf(field)] as const);
  const rowAnswers = await rowAnswersIn(engine, first, table);
  const answers = first.questions.length === 0 ? new Map() : await answersIn(engine, first, table);
  const mapping = await reader.label({
    fileName: sheet.fileName,
    mapping: first,
    labels: fields,
    chosen: fields.map(([field, texts]) => [field, texts.filter((text) => hasChosen(field, text))]),
    answers: new Map([...answers].map(([column, cells]) => [column, [...cells.keys()]])),
    rowAnswers,
  });
  return {
    mapping: tellUnknownMarks(
      tellRowAnswers(tellOptions(mapping, answers, hasChosen), rowAnswers, hasChosen),
      await unknownMarksIn(engine, mapping, table),
    ),
    labels: [...labels, ...optionLabels(mapping, answers), ...rowAnswerLabels(mapping, rowAnswers)],
  };
}

/** Each answer of a survey with one a row, beside its question; none of any other sheet. */
async function rowAnswersIn(
  engine: Engine,
  { columns: { question, option } }: Mapping,
  table: string,
): Promise<readonly RowAnswer[]> {
  if (question === undefined || option === undefined) return [];
  const sql = `select trim(c${question}) as question, trim(c${option}) as answer, count(*) as rows from ${table}
where trim(c${question}) <> '' and trim(c${option}) <> '' and length(c${option}) <= ${LABEL_CHARACTERS_MAX}
group by all limit ${LABELS_MAX}`;
  const plan: Plan = { inputs: [table], steps: [{ name: 'row_answers', sql }], result: 'row_answers' };
  return (await engine.run(plan)).map((row) => ({
    question: String(row.question),
    answer: String(row.answer),
    rows: Number(row.rows),
  }));
}

async function answersIn(engine: Engine, mapping: Mapping, table: string): Promise<CountedAnswers> {
  const answers = new Map<number, Map<string, number>>();
  for (const { column, cell, rows } of await engine.run(distinctAnswers(mapping, table))) {
    const cells = answers.get(Number(column)) ?? new Map<string, number>();
    cells.set(String(cell), Number(rows));
    answers.set(Number(column), cells);
  }
  return answers;
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

/** The cells that name options of shared questions, each once, and how often each option with a column was chosen. */
function distinctAnswers({ questions }: Mapping, table: string): Plan {
  const selects = questions.flatMap((question) =>
    question.columns.map((column) => {
      const { index, option } = column;
      return option === undefined
        ? `(select ${index} as "column", trim(c${index}) as cell, count(*) as rows from ${table}
where trim(c${index}) <> '' group by all limit ${LABELS_MAX})`
        : `(select ${index} as "column", '' as cell, count(*) as rows from ${table}
where ${isMarkedSql(`c${index}`, column, question)})`;
    }),
  );
  const nothing = 'select null as "column", null as cell, 0 as rows where false';
  const sql = selects.length > 0 ? selects.join('\nunion all\n') : nothing;
  return { inputs: [table], steps: [{ name: 'distinct_answers', sql }], result: 'distinct_answers' };
}

const SUMMARY = `(?i)${SUMMARY_CELL}`;

/** By question, the cells of the columns that stand for an option of which nobody knows whether they are a yes. */
async function unknownMarksIn(engine: Engine, { questions }: Mapping, table: string): Promise<UnknownMarks> {
  // Beside a column that names options stands what was typed.
  const marked = questions.filter(({ columns }) => columns.every(({ option }) => option !== undefined));
  const summed = `regexp_full_match(coalesce(c0, ''), '${SUMMARY}')`;
  const selects = marked.flatMap((question) =>
    question.columns.map(
      (column) => `select ${sqlText(question.wording)} as wording, count(*) as marks from ${table}
where not ${summed} and ${isUnknownMarkSql(`c${column.index}`, column, question)}`,
    ),
  );
  if (selects.length === 0) return new Map();
  const sql = `select wording, sum(marks)::bigint as marks from (${selects.join('\nunion all\n')}) group by wording`;
  const plan: Plan = { inputs: [table], steps: [{ name: 'unknown_marks', sql }], result: 'unknown_marks' };
  return new Map((await engine.run(plan)).map(({ wording, marks }) => [String(wording), Number(marks)]));
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
