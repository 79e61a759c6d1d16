import type { AnswerColumn, QuestionMapping } from '#model/mapping.ts';
import { isMarkedSql, NO_ANSWER, plainSql } from './answer-marks.ts';
import { sqlFold, sqlList, sqlText } from './sql.ts';

/** Whether the cell of a column that names options says anything. */
function isSaidSql(cell: string): string {
  return `(${cell} is not null and ${plainSql(cell)} not in ${sqlList(NO_ANSWER)})`;
}

/**
 * Whether the respondent of a row answered the question at all. Tools that mark each option left as a no do so for
 * those who skipped the question too, so that who chose nothing did not answer, in every tool alike.
 */
export function isAnsweredSql(question: QuestionMapping): string {
  const answers = question.columns.map((column) => {
    const cell = `answer_${column.index}`;
    return column.option === undefined ? isSaidSql(cell) : isMarkedSql(cell, column, question);
  });
  return `(${answers.join(' or ')})`;
}

/**
 * What is kept of the cell of an answer, as one text: whether it was chosen, or the options that it names. A key made of it
 * holds nothing of what a person typed.
 */
export function toldSql(cell: string, column: AnswerColumn, question: QuestionMapping): string {
  if (column.option !== undefined) return `${isMarkedSql(cell, column, question)}::varchar`;
  const list = (texts: readonly string[]) => `[${texts.map(sqlText).join(', ')}]::varchar[]`;
  const [labels, codes] = [Object.keys(question.options), Object.values(question.options)].map(list);
  const parts = question.separator === null ? '' : ` || ${splitOptionsSql(cell, question.separator)}`;
  const named = `list_transform([${cell}]${parts}, t -> (${codes})[list_position(${labels}, ${sqlFold('t')})])`;
  return `coalesce(array_to_string(list_sort(list_distinct(${named})), ';'), '')`;
}

/** The options of one cell. A separator inside brackets parts nothing: « Réseaux sociaux (Facebook, Instagram) ». */
export function splitOptions(cell: string, separator: string | null): readonly string[] {
  if (separator === null) return [cell.trim()];
  const parts =
    separator.length > 1 ? cell.split(separator) : (cell.match(new RegExp(part(separator), 'g')) ?? []);
  return parts.map((one) => one.trim()).filter((one) => one !== '');
}

/** The same in the engine. */
export function splitOptionsSql(text: string, separator: string): string {
  return separator.length > 1
    ? `string_split(${text}, ${sqlText(separator)})`
    : `regexp_extract_all(${text}, ${sqlText(part(separator))})`;
}

/** A run of anything but the separator, brackets taken whole; in the syntax that RE2 and JavaScript share. */
function part(separator: string): string {
  const plain = separator === '\n' ? '\\n' : separator;
  return `(?:[^${plain}(]|\\([^()]*\\)|\\()+`;
}
