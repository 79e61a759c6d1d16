import { fold } from '#model/fold.ts';
import type { QuestionMapping } from '#model/mapping.ts';
import type { Recipe } from '#model/recipe.ts';
import type { Sheet } from '#model/sheet.ts';
import type { Code } from '#model/words.ts';
import { ANSWERS } from '#vocabulary/schemes/survey-question.ts';

import type { Vocabulary } from './labels.ts';

/** Columns of one question: the same wording over several columns is one question with a column per option. */
export type QuestionColumns = {
  readonly wording: string;
  readonly columns: readonly { readonly index: number; readonly option: string | null }[];
};

/** Answers that are values and have a field of their own, not options. */
const VALUE_QUESTIONS: ReadonlySet<Code> = new Set([
  'birth-year',
  'postal-code',
  'age-band',
  'region',
  'municipality',
]);

/** Groups the columns that no field uses by the question that their headers ask. */
export function questionColumns(sheet: Sheet, used: ReadonlySet<number>): readonly QuestionColumns[] {
  const byWording = new Map<
    string,
    { wording: string; columns: { index: number; option: string | null }[] }
  >();
  for (const [index, header] of sheet.header.entries()) {
    if (used.has(index) || header === '') continue;
    const { wording, option } = splitHeader(header);
    const key = fold(wording);
    const group = byWording.get(key) ?? { wording, columns: [] };
    group.columns.push({ index, option });
    byWording.set(key, group);
  }
  return [...byWording.values()];
}

/** `Question [Option]` (LimeSurvey), `Question – Option` (SurveyMonkey, pretix), `Code. Question`. */
function splitHeader(header: string): { readonly wording: string; readonly option: string | null } {
  const bracketed = /^(.*\S)\s*\[([^\]]+)\]$/.exec(header);
  if (bracketed !== null) return { wording: withoutCode(bracketed[1] ?? ''), option: bracketed[2] ?? null };
  const parts = header.split(' – ');
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return { wording: withoutCode(header), option: null };
  if (/^(?:open ended response|response|reponse)$/.test(fold(last)))
    return { wording: withoutCode(parts.slice(0, -1).join(' – ')), option: null };
  // Qualtrics puts the code of the question over its wording.
  if (/^q\d+(?:[_.]\d+)*$/i.test(parts[0] ?? '')) return { wording: last, option: null };
  return { wording: withoutCode(parts.slice(0, -1).join(' – ')), option: last };
}

function withoutCode(wording: string): string {
  return wording.replace(/^[A-Za-z]\w{0,12}\. (?=\S)/, '').trim();
}

/** The shared questions among those of the sheet, with how their cells say which options were chosen. */
export function mapQuestions(
  sheet: Sheet,
  questions: readonly QuestionColumns[],
  vocabulary: Vocabulary,
  recipe: Recipe | null,
): readonly QuestionMapping[] {
  return questions.flatMap((question) => {
    const code = questionCode(question.wording, vocabulary, recipe);
    const scheme = code === null ? null : (ANSWERS[code] ?? null);
    if (code === null || scheme === null || VALUE_QUESTIONS.has(code)) return [];
    const mapped = mapOptions(sheet, question, scheme, vocabulary);
    return mapped === null ? [] : [{ question: code, wording: question.wording, ...mapped }];
  });
}

export function questionCode(wording: string, vocabulary: Vocabulary, recipe: Recipe | null): Code | null {
  const chosen = recipe?.questions?.[fold(wording)];
  if (chosen !== undefined) return chosen;
  return vocabulary.findConcept('survey-question', wording)?.code ?? null;
}

type MappedOptions = Pick<QuestionMapping, 'columns' | 'options' | 'separator'>;

function mapOptions(
  sheet: Sheet,
  question: QuestionColumns,
  scheme: Code,
  vocabulary: Vocabulary,
): MappedOptions | null {
  const code = (text: string) => vocabulary.findTerm(scheme, text)?.code ?? null;
  if (question.columns.some(({ option }) => option !== null))
    return {
      columns: question.columns.map(({ index, option }) => ({
        index,
        option: option === null ? null : code(option),
      })),
      options: {},
      separator: null,
    };
  const cells = question.columns.flatMap(({ index }) => cellsOf(sheet, index));
  const separator = separatorOf(cells, code);
  const labels = new Set(cells.flatMap((cell) => split(cell, separator)));
  const options = Object.fromEntries(
    [...labels].flatMap((label) => {
      const found = code(label);
      return found === null ? [] : [[fold(label), found]];
    }),
  );
  if (Object.keys(options).length === 0) return null;
  return { columns: question.columns.map(({ index }) => ({ index, option: null })), options, separator };
}

function cellsOf(sheet: Sheet, index: number): readonly string[] {
  return sheet.sample.flatMap((row) => {
    const cell = row[index]?.trim() ?? '';
    return cell === '' ? [] : [cell];
  });
}

const SEPARATORS = [';', '|', ',', '\n', ' / '];

/**
 * The mark between several options of one cell: the one that makes the fewest labels, all told, and leaves more of
 * them known. A comma inside an option (“television, radio”) therefore does not cut it when the whole is known.
 */
function separatorOf(cells: readonly string[], code: (text: string) => Code | null): string | null {
  const score = (separator: string | null) => {
    const labels = [...new Set(cells.flatMap((cell) => split(cell, separator)))];
    if (labels.length === 0) return 0;
    return labels.filter((label) => code(label) !== null).length / labels.length - labels.length / 1000;
  };
  const distinct = new Set(cells).size;
  const trials = SEPARATORS.filter((separator) => cells.some((cell) => cell.includes(separator)))
    .map((separator) => ({ separator, score: score(separator) }))
    .sort((a, b) => b.score - a.score);
  const [best] = trials;
  if (best === undefined || distinct < 2) return null;
  return best.score > score(null) ? best.separator : null;
}

export function split(cell: string, separator: string | null): readonly string[] {
  if (separator === null) return [cell.trim()];
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
