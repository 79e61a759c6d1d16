import type { AnswerColumn, QuestionMapping } from '#model/mapping.ts';
import { sqlList, sqlText } from './sql.ts';

/** Cells of a column that stands for one option, by which respondents say that they chose it: as `plain` writes them. */
const CHOSEN = [
  ...'1|1.0|1,0|x|oui|o|yes|y|vrai|true|coche|cochee|selectionne|selectionnee|choisi|choisie|cite|citee'.split(
    '|',
  ),
  ...'mentionne|mentionnee|checked|selected|chosen|ticked|mentioned|quoted'.split('|'),
  ...'☑ ☒ ✓ ✔ ✅ 🗹 ■ ● ◉ • √ ⬛ × *'.split(' '),
];

/** And those by which they say that they did not. */
const NOT_CHOSEN = [
  ...'0|0.0|0,0|non|no|n|faux|false|decoche|decochee|deselectionne|unchecked|unselected|unticked'.split('|'),
  ...['non', 'pas', 'non-'].flatMap((not) =>
    ['coche', 'selectionne', 'choisi', 'cite', 'mentionne'].flatMap((one) =>
      [one, `${one}e`].map((said) => (not === 'non-' ? `${not}${said}` : `${not} ${said}`)),
    ),
  ),
  ...['checked', 'selected', 'chosen', 'ticked', 'mentioned', 'quoted'].map((one) => `not ${one}`),
  ...'☐ ✗ ✘ ✖ ✕ ❌ □ ○ ◯ ⬜'.split(' '),
];

/** Cells by which tools say that there is no answer; -99 is Qualtrics’s, of a question seen and left. */
export const NO_ANSWER: readonly string[] = [
  '',
  ...'n/a|na|n.a.|n/d|nd|n.d.|nan|null|#null!|#n/a|nil|-|--|s. o.|s.o.|s/o|sans objet|-99'.split('|'),
  ...'pas de reponse|sans reponse|aucune reponse|non repondu|non-reponse|non reponse'.split('|'),
  ...'no answer|no response|not answered|unanswered|skipped'.split('|'),
  ...`ne s'applique pas|non applicable|not applicable|does not apply`.split('|'),
];

/** The same where a column stands for one option: elsewhere they may be answers of their own. */
const REFUSED = [
  ...'prefere ne pas repondre|je prefere ne pas repondre|ne souhaite pas repondre|refus|refuse de repondre'.split(
    '|',
  ),
  ...'ne sait pas|ne sais pas|je ne sais pas|je ne me souviens pas|ne se souvient pas|nsp'.split('|'),
  ...`prefer not to say|prefer not to answer|i prefer not to answer|don't know|i don't know|dk`.split('|'),
];

/** Of a file whose marks are 1 and 2, yes and no: 9 is then no answer. */
export const NO_OF_TWO: readonly string[] = ['2', '9', '99'];

export type Mark = 'chosen' | 'not-chosen' | 'unknown';

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ...CHOSEN.map((text) => [text, 'chosen'] as const),
  ...[...NOT_CHOSEN, ...NO_ANSWER, ...REFUSED].map((text) => [text, 'not-chosen'] as const),
]);

/** What a cell of a column that stands for one option says of it. */
export function markOf(
  cell: string,
  column: AnswerColumn,
  question: Pick<QuestionMapping, 'wording' | 'no'>,
): Mark {
  const text = plain(cell);
  if (question.no?.includes(text)) return 'not-chosen';
  const known = MARKS.get(text);
  if (known !== undefined) return known;
  const label = plain(column.label ?? '');
  const isOwn = text.endsWith(label) && plain(`${question.wording} - ${column.label ?? ''}`).endsWith(text);
  return isOther(column) || (label !== '' && isOwn) ? 'chosen' : 'unknown';
}

/**
 * The same in the engine: whether it says that the option was chosen. Only what is known to say so does; under “Other”,
 * whatever was typed.
 */
export function isMarkedSql(cell: string, column: AnswerColumn, question: QuestionMapping): string {
  const text = plainSql(cell);
  const no = [...NOT_CHOSEN, ...NO_ANSWER, ...REFUSED, ...(question.no ?? [])];
  if (isOther(column)) return `(${cell} is not null and ${text} not in ${sqlList(no)})`;
  const yes = CHOSEN.filter((mark) => !question.no?.includes(mark));
  return `(${cell} is not null and (${text} in ${sqlList(yes)}${ownLabelSql(text, column, question, no)}))`;
}

/** Whether it says something of which nobody knows whether it is a yes. */
export function isUnknownMarkSql(cell: string, column: AnswerColumn, question: QuestionMapping): string {
  const no = [...NOT_CHOSEN, ...NO_ANSWER, ...REFUSED, ...(question.no ?? [])];
  return `(${cell} is not null and ${plainSql(cell)} not in ${sqlList(no)} and not ${isMarkedSql(cell, column, question)})`;
}

/** The option as the header writes it; of `Journal - Le Devoir`, which a dash parts, the header’s end. */
function ownLabelSql(
  text: string,
  { label }: AnswerColumn,
  { wording }: QuestionMapping,
  no: readonly string[],
): string {
  const own = plain(label ?? '');
  if (own === '' || no.includes(own)) return '';
  const whole = plain(`${wording} - ${label ?? ''}`);
  return ` or (suffix(${text}, ${sqlText(own)}) and suffix(${sqlText(whole)}, ${text}))`;
}

function isOther({ option, label }: AnswerColumn): boolean {
  return option?.startsWith('other') === true || /^(?:autres?|others?)\b/.test(plain(label ?? ''));
}

const VARIED = '’\u00a0\u202f\t\r\n–—';
const USUAL = "'     --";

/** A cell as marks are written: lower case, no accents, usual spaces and dashes. Signs stay, which `fold` takes for spaces. */
export function plain(text: string): string {
  return [...text]
    .map((letter) => USUAL[VARIED.indexOf(letter)] ?? letter)
    .join('')
    .replace(/\ufe0f/gu, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ +/g, ' ')
    .trim();
}

export function plainSql(text: string): string {
  const usual = `translate(${text}, ${sqlText(`${VARIED}\ufe0f`)}, ${sqlText(USUAL)})`;
  return `trim(regexp_replace(strip_accents(lower(${usual})), ' +', ' ', 'g'))`;
}
