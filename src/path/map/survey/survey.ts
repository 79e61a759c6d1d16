import { problem } from '#messages/messages.ts';
import { fold } from '#model/fold.ts';
import type { AnswerColumn, Mapping, QuestionMapping } from '#model/mapping.ts';
import type { Problem } from '#model/problem.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Source } from '#model/source.ts';
import type { Code } from '#model/words.ts';
import { SUMMARY_CELL } from '#sources/total-word.ts';
import { VALUE_QUESTIONS } from '#vocabulary/label-schemes.ts';
import { isTerm } from '#vocabulary/lookup.ts';
import { ANSWERS } from '#vocabulary/schemes/survey-question.ts';

import { splitOptions } from '../../answer-cells.ts';
import { markOf, NO_ANSWER, NO_OF_TWO, plain } from '../../answer-marks.ts';
import type { Labels, Vocabulary } from '../labels/labels.ts';
import { askedBeside, askedBy } from './asked-header.ts';
import { isAskedOfOther } from './asked-of.ts';
import { separatorOf } from './separator.ts';

/** Columns of one question: the same wording over several columns is one question with a column per option. */
export type QuestionColumns = {
  readonly wording: string;
  readonly columns: readonly { readonly index: number; readonly option: string | null }[];
};

/** What is needed to know options: the vocabulary, below what the system or the house defines. */
export type Options = { readonly vocabulary: Vocabulary; readonly labels: Labels };

/** Groups the columns that no field uses by the question that their headers ask; what people typed is in none. */
export function questionColumns(
  sheet: Sheet,
  { survey }: Source,
  used: ReadonlySet<number>,
): readonly QuestionColumns[] {
  const byWording = new Map<
    string,
    { wording: string; columns: { index: number; option: string | null }[] }
  >();
  const headerRows = survey?.headerRows ?? null;
  const beside = askedBeside(
    sheet.header.filter((_, index) => !used.has(index)),
    headerRows,
  );
  for (const [index, header] of sheet.header.entries()) {
    if (header === '' || used.has(index)) continue;
    const asked = beside.get(header) ?? askedBy(header, headerRows);
    if (asked === null) continue;
    const key = fold(asked.wording);
    const group = byWording.get(key) ?? { wording: asked.wording, columns: [] };
    group.columns.push({ index, option: asked.option });
    byWording.set(key, group);
  }
  return [...byWording.values()];
}

/** The shared questions among those of the sheet, with how their cells say which options were chosen, and what is doubtful. */
export function mapQuestions(
  sheet: Sheet,
  questions: readonly QuestionColumns[],
  options: Options,
  recipe: Recipe | null,
): { readonly questions: readonly QuestionMapping[]; readonly problems: readonly Problem[] } {
  const best = new Map<Code, { readonly mapped: QuestionMapping; readonly rank: number }>();
  const problems: Problem[] = [];
  for (const question of questions) {
    const { code, rank } = recognised(question.wording, options.vocabulary, recipe);
    const scheme = code === null ? null : (ANSWERS[code] ?? null);
    if (code === null || scheme === null) continue;
    const cells = new Map(question.columns.map(({ index }) => [index, cellsOf(sheet, index)]));
    const about = { question: question.wording };
    if (areCounts(question, cells)) {
      problems.push(problem('answers-counted', { file: sheet.fileName }, 'error'));
      continue;
    }
    if (areGrades(question, cells)) {
      problems.push(problem('survey-options-graded', about, 'warning'));
      continue;
    }
    const mapped = VALUE_QUESTIONS.has(code) ? null : mapOptions(question, cells, scheme, options);
    if (mapped === null) {
      if (areCodes(question, [...cells.values()].flat()))
        problems.push(problem('survey-answers-coded', about, 'warning'));
      continue;
    }
    const earlier = best.get(code);
    if (earlier !== undefined) {
      const left = earlier.rank < rank ? earlier.mapped.wording : question.wording;
      problems.push(problem('survey-question-twice', { question: left }, 'warning'));
      if (earlier.rank >= rank) continue;
    }
    best.set(code, { mapped: { question: code, wording: question.wording, ...mapped }, rank });
  }
  return { questions: [...best.values()].map(({ mapped }) => mapped), problems };
}

export function questionCode(wording: string, vocabulary: Vocabulary, recipe: Recipe | null): Code | null {
  return recognised(wording, vocabulary, recipe).code;
}

const RANKS: Readonly<Record<string, number>> = { contains: 1, synonym: 2, exact: 3 };
const CHOSEN = 4;

/** The shared question that a wording asks, and how surely; what the house chose is surest. */
function recognised(wording: string, vocabulary: Vocabulary, recipe: Recipe | null) {
  const chosen = recipe?.questions?.[fold(wording)];
  if (chosen !== undefined) return { code: chosen, rank: CHOSEN };
  const found = vocabulary.findConcept('survey-question', wording);
  if (found === null || isAskedOfOther(found.code, wording)) return { code: null, rank: 0 };
  return { code: found.code, rank: RANKS[found.certainty] ?? 0 };
}

type MappedOptions = Omit<QuestionMapping, 'question' | 'wording'>;

type Cells = ReadonlyMap<number, readonly string[]>;

/** Null when no option of the question is known. */
function mapOptions(
  question: QuestionColumns,
  cells: Cells,
  scheme: Code,
  options: Options,
): MappedOptions | null {
  const code = codeIn(scheme, options);
  const columns = question.columns.map(
    ({ index, option }): AnswerColumn =>
      option === null ? { index } : { index, option: code(option)?.code ?? null, label: option },
  );
  const named = namedOptions(namingCells(columns, cells), code);
  if (!columns.some(({ option }) => option) && Object.keys(named.options).length === 0) return null;
  const no = noOf(columns, cells);
  return { columns, ...named, ...(no === null ? {} : { no }) };
}

/** The question with every option that its cells name, not only those of the first rows. */
export function mapAnswers(
  mapping: Mapping,
  cellsOf: (index: number) => readonly string[],
  vocabulary: Vocabulary,
): Mapping {
  const questions = mapping.questions.map((question) => {
    const code = codeIn(ANSWERS[question.question] ?? '', { vocabulary, labels: mapping.labels });
    const cells = new Map(question.columns.map(({ index }) => [index, cellsOf(index)]));
    return { ...question, ...namedOptions(namingCells(question.columns, cells), code) };
  });
  return { ...mapping, questions };
}

/** What a text stands for, and whether as a whole or by what it contains. */
type FindOption = (text: string) => { readonly code: Code; readonly certainty: string } | null;

/** Finds what a text stands for among the answers of a scheme, below what the system or the house defines. */
export function codeIn(scheme: Code, { vocabulary, labels }: Options): FindOption {
  return (text) => {
    const defined = labels.option?.[fold(text)];
    if (defined !== undefined && isTerm(scheme, defined)) return { code: defined, certainty: 'exact' };
    return vocabulary.findTerm(scheme, text);
  };
}

function namingCells(columns: readonly AnswerColumn[], cells: Cells): readonly string[] {
  return columns.flatMap(({ index, option }) => (option === undefined ? (cells.get(index) ?? []) : []));
}

/** The labels of the cells that are known: whole where the vocabulary has the whole, else part by part. */
function namedOptions(
  cells: readonly string[],
  code: FindOption,
): Pick<QuestionMapping, 'options' | 'separator'> {
  const separator = separatorOf(cells, code);
  const options: Record<string, Code> = {};
  for (const cell of new Set(cells)) {
    const parts = splitOptions(cell, separator);
    const whole = code(cell);
    if (parts.length > 1 && whole !== null && whole.certainty !== 'contains')
      options[fold(cell)] = whole.code;
    else
      for (const label of parts) {
        const found = code(label);
        if (found !== null) options[fold(label)] = found.code;
      }
  }
  return { options, separator };
}

/** LimeSurvey offers to write yes as 1 and no as 2: a file whose options have both and nothing else does, but for no answers. */
function noOf(columns: readonly AnswerColumn[], cells: Cells): readonly string[] | null {
  const marks = new Set(
    columns.flatMap(({ index, option }) => (option === undefined ? [] : (cells.get(index) ?? []))).map(plain),
  );
  const isOfTwo = [...marks].every(
    (mark) => mark === '1' || NO_OF_TWO.includes(mark) || NO_ANSWER.includes(mark),
  );
  return isOfTwo && marks.has('1') && marks.has('2') ? NO_OF_TWO : null;
}

const COUNT = /^\d+(?:[.,]\d+)? ?(?:%|\(\d+(?:[.,]\d+)? ?%\))?$/;
/** No scale in use goes further. */
const GRADE_MAX = 10;

/** The columns that stand for an option say how many chose it: `20`, `12 (40 %)`. */
function areCounts({ columns }: QuestionColumns, cells: Cells): boolean {
  if (columns.some(({ option }) => option === null)) return false;
  const all = columns.flatMap(({ index }) => cells.get(index) ?? []);
  const counts = all.filter((cell) => COUNT.test(cell));
  const isBeyond = counts.some((cell) => cell.includes('%') || Number(cell.replace(',', '.')) > GRADE_MAX);
  return isBeyond && counts.length === all.length && new Set(all).size > 2;
}

/**
 * They say how much, how often or in which rank: what is no mark outnumbers what says yes. Beside a column that names
 * options they hold what was typed.
 */
function areGrades({ wording, columns }: QuestionColumns, cells: Cells): boolean {
  if (columns.some(({ option }) => option === null)) return false;
  const own = columns.flatMap(({ index, option }) =>
    option === null ? [] : [{ index, option: null, label: option }],
  );
  const no = noOf(own, cells) ?? [];
  const marks = own.flatMap((column) =>
    (cells.get(column.index) ?? []).map((cell) => markOf(cell, column, { wording, no })),
  );
  const [unknown, chosen] = ['unknown', 'chosen'].map((mark) => marks.filter((one) => one === mark).length);
  return (unknown ?? 0) > (chosen ?? 0);
}

/** Answers written as the numbers of their options: `2`, `A1`, `-oth-`. */
function areCodes({ columns }: QuestionColumns, cells: readonly string[]): boolean {
  if (cells.length === 0 || columns.some(({ option }) => option !== null)) return false;
  return cells.every((cell) => /^(?:(?:[A-Za-z]{0,3}\d{1,3}|-oth-)[,;]?)+$/.test(cell));
}

const SUMMARY_ROW = new RegExp(`^${SUMMARY_CELL}$`, 'i');

function cellsOf(sheet: Sheet, index: number): readonly string[] {
  return sheet.sample.flatMap((row) => {
    const cell = row[index]?.trim() ?? '';
    return cell === '' || SUMMARY_ROW.test(row[0] ?? '') ? [] : [cell];
  });
}
