import { fold } from '#model/fold.ts';
import { MONTH_NAMES } from '../month-names.ts';
import { cellKind } from './cell-kind.ts';

type Cells = readonly (string | null)[];

/** Said above a line: by name, or only by standing there. */
export type Said = { readonly name: string; readonly value: string };

/** What no name says is the show, or its day. */
const UNNAMED = { text: 'Spectacle', day: 'Date' } as const;

/** `Salle : Grande salle`; the hour of « 20:00 » is no name. */
const NAMED = /^\s*(\p{L}[^:]{0,38}[^:\d\s])\s*:\s*(\S.*)$/u;
const ENDED = /^\s*(\p{L}[^:]{0,38}[^:\d\s])\s*:\s*$/u;
/** « vendredi 4 octobre 2024, 20 h », “Friday, October 4, 2024”: from its first word, weekday, day or month. */
const LONG_DAY =
  /^(?:\p{L}+\.?,? )?(?:le )?(?:\d{1,2}(?:er|st|nd|rd|th)?,? )?(?:\p{L}+\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d{2}\b/u;
const MONTH = new RegExp(`\\b(?:${MONTH_NAMES.join('|')})\\b`);
/** « Le Songe – vendredi 4 octobre 2024 » says two things. */
const APART = /\s+[–—|-]\s+/;
/** What adds up the block above. */
const SUMS = /^(grand |sous |sub )?tota(l|ux)\b|^(nombre|recettes?|number|revenue)\b|^page\b/;

/** Whether all that a row says is by name: `Spectacle : Le Songe` and `Salle : Studio`, or a name and its value apart. */
export function saysApart(cells: Cells): boolean {
  const texts = cells.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()]));
  const isPaired = texts.length % 2 === 0 && texts.every((text, at) => ENDED.test(text) === (at % 2 === 0));
  return texts.length > 0 && (isPaired || texts.every((text) => NAMED.test(text)));
}

function isDay(text: string): boolean {
  return cellKind(text) === 'date' || (LONG_DAY.test(text) && MONTH.test(fold(text)));
}

/** What one row above a block says, by name or only by standing there; sums of the block before say nothing of it. */
export function saidBy(cells: Cells): readonly Said[] {
  const texts = cells.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()]));
  const said: Said[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    const [, name, value] = NAMED.exec(text) ?? [];
    const [, ended] = ENDED.exec(text) ?? [];
    if (name && value) said.push({ name, value });
    else if (ended && texts[at + 1]) said.push({ name: ended, value: texts[++at] ?? '' });
    else if (!ended) said.push(...unnamed(text, texts.length));
  }
  return said.filter(({ name, value }) => !SUMS.test(fold(name)) && !SUMS.test(fold(value)));
}

/** A day says itself; of other words, those that stand alone on their line. */
function unnamed(text: string, beside: number): readonly Said[] {
  const parts = text.split(APART);
  const days = parts.filter(isDay);
  if (days.length === 0) return beside === 1 ? [{ name: UNNAMED.text, value: text }] : [];
  const rest = parts.filter((part) => !days.includes(part)).join(' – ');
  return [
    ...(rest === '' ? [] : [{ name: UNNAMED.text, value: rest }]),
    { name: UNNAMED.day, value: days.join(' ') },
  ];
}
