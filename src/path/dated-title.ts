/**
 * A title and the start of a performance in one cell, as one pattern for the core and the engine: “Carmen – 12 mars 2025, 20 h”,
 * “Carmen (2025-03-12 20:00)”, “Carmen le mercredi 12 mars 2025 à 20 h 30”. Only a whole date, year included, ends a cell so.
 */
const MONTHS =
  'janv(?:ier|\\.)?|f[ée]vr?(?:ier|\\.)?|mars|avr(?:il|\\.)?|mai|juin|juill?(?:et|\\.)?|ao[ûu]t|sept?(?:embre|ember|\\.)?|oct(?:obre|ober|\\.)?|nov(?:embre|ember|\\.)?|d[ée]c(?:embre|ember|\\.)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?';
const WEEKDAY =
  '(?:(?:lun|mar|mer|jeu|ven|sam|dim)(?:\\.|di|credi|dredi|edi|anche)?|(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day|\\.)?)';
const DAY = `(?:le )?(?:${WEEKDAY},? )?(?:\\d{1,2}(?:er|st|nd|rd|th)?[ -](?:${MONTHS})[ -]\\d{4}|(?:${MONTHS}) \\d{1,2},? \\d{4})`;
const NUMBERS = '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}';
const HOUR =
  '(?:T|,? |,? à |,? at | [-–] )(?:\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?h(?: ?\\d{2})?)';
const JOINT = '(?: [-–—|·/] |, |: | : | \\(| )';

/** Groups: the title, the start. Without regard to case; spaces as `tidy` leaves them. */
const DATED_TITLE = `^(.*?[^ ,:–—(-])${JOINT}((?:${DAY}|${NUMBERS})(?:${HOUR})?)\\)?$`;

const PATTERN = new RegExp(DATED_TITLE, 'iu');

/** The two parts of a cell; null when it is not so written. */
export function datedTitle(cell: string): { readonly title: string; readonly start: string } | null {
  const [, title, start] = PATTERN.exec(cell.replace(SPACES, ' ').trim()) ?? [];
  return title === undefined || start === undefined || !/\p{L}/u.test(title) ? null : { title, start };
}

const SPACES = /[\s\u00a0\u202f]+/g;

/** The same in the engine: a cell that is not so written is a title and has no start. */
export function titlePartSql(cell: string): string {
  return `coalesce(nullif(regexp_extract(${tidySql(cell)}, '${DATED_TITLE}', 1, 'i'), ''), ${cell})`;
}

export function startPartSql(cell: string): string {
  return `nullif(regexp_extract(${tidySql(cell)}, '${DATED_TITLE}', 2, 'i'), '')`;
}

function tidySql(cell: string): string {
  return `trim(regexp_replace(${cell}, '[\\s\u00a0\u202f]+', ' ', 'g'))`;
}
