import { tidyDate } from '../../tidy-date.ts';

/** Which of two numbers comes first where both orders could be meant. */
export type DateOrder = 'day-first' | 'month-first';

/** How one text may be read: by a format that needs no order, or by one for each order that its numbers allow. */
export type DateForm = {
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  readonly formats: Readonly<Partial<Record<DateOrder, string>>>;
  readonly isOrdered: boolean;
};

const TIME = String.raw`(\d{1,2}):(\d{2})(:\d{2}([.,]\d{1,9})?)?(?:( ?)([AaPp][Mm]))?|(\d{1,2})( ?)([hH])(?:( ?)(\d{2}))?`;
const ZONE = String.raw`( ?)(Z|UTC|[+-]\d{2}:?(?:\d{2})?)?`;
const WHOLE_TIME = new RegExp(`^(?:${TIME})$`);
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(T| |, | à | at )(?:${TIME})${ZONE})?$`,
);
const NUMBERS = new RegExp(
  String.raw`^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:(, | - | à | at | )(?:${TIME}))?$`,
);
const EN_WEEKDAY = `((?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)(,? )`;
const EN_MONTH = `(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)`;
const AFTER_DATE = `(?:(,? | at |, at )(?:${TIME}))?`;
const EN_MONTH_FIRST = new RegExp(
  `^(?:${EN_WEEKDAY})?${EN_MONTH} (\\d{1,2})(,? )(\\d{4})${AFTER_DATE}$`,
  'i',
);
const EN_DAY_FIRST = new RegExp(
  `^(?:${EN_WEEKDAY})?(\\d{1,2})([ -])${EN_MONTH}(,? |-)(\\d{4}|\\d{2})${AFTER_DATE}$`,
  'i',
);
const FR_MONTH = String.raw`(janvier|janv\.?|f[ée]vrier|f[ée]vr?\.?|mars|avril|avr\.?|mai|juin|juillet|juill?\.?|ao[ûu]t|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|d[ée]cembre|d[ée]c\.?)`;
const FR_WEEKDAY =
  '(?:(lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)\\.?(,? ))?';
const FR_DATE = new RegExp(
  `^(le )?${FR_WEEKDAY}(?:\\d{1,2}|1er)([ -])${FR_MONTH}[ -](\\d{4}|\\d{2})(?:(,? à |, | [-–] | )(?:${TIME}))?$`,
  'i',
);
const FR_MONTH_ONLY = new RegExp(`^${FR_MONTH} (\\d{4})$`, 'i');

/** How a text may be read as a date, a time or both; null when it is none that we know. */
export function dateForm(text: string): DateForm | null {
  const tidy = tidyDate(text);
  return (
    yearFirst(tidy) ??
    numbers(tidy) ??
    timeOnly(tidy) ??
    englishMonth(tidy) ??
    frenchMonth(tidy) ??
    numeral(tidy)
  );
}

function fixed(format: string, hasDate: boolean, hasTime: boolean): DateForm {
  return { hasDate, hasTime, isOrdered: false, formats: { 'day-first': format, 'month-first': format } };
}

function yearFirst(text: string): DateForm | null {
  const match = YEAR_FIRST.exec(text);
  if (match === null) return null;
  const [, , mark, month, day, joint] = match;
  if (!isMonth(month) || !isDay(day)) return null;
  const [space, offset] = match.slice(17);
  const zone = offset === undefined ? '' : `${space}${/^[+-]/.test(offset) ? '%z' : offset}`;
  const time = joint === undefined ? '' : `${joint}${timeFormat(match, 6)}${zone}`;
  return fixed(`%Y${mark}%m${mark}%d${time}`, true, joint !== undefined);
}

function numbers(text: string): DateForm | null {
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [, first, mark, second, year, joint] = match;
  const tail = `${mark}${yearFormat(year)}${joint === undefined ? '' : `${joint}${timeFormat(match, 6)}`}`;
  const formats: Partial<Record<DateOrder, string>> = {};
  if (isDay(first) && isMonth(second)) formats['day-first'] = `%d${mark}%m${tail}`;
  if (isMonth(first) && isDay(second)) formats['month-first'] = `%m${mark}%d${tail}`;
  if (Object.keys(formats).length === 0) return null;
  return { hasDate: true, hasTime: joint !== undefined, isOrdered: true, formats };
}

/** `24-11-05` and `84-03-12`, in a column of which the years are known to stand first. */
export function shortYearFirst(text: string): DateForm | null {
  const match = NUMBERS.exec(tidyDate(text));
  if (match === null) return null;
  const [, , mark, , , joint] = match;
  const time = joint === undefined ? '' : `${joint}${timeFormat(match, 6)}`;
  return fixed(`%y${mark}%m${mark}%d${time}`, true, joint !== undefined);
}

function timeOnly(text: string): DateForm | null {
  // The engine reads hours in small letters.
  const match = WHOLE_TIME.exec(text.toLowerCase());
  return match === null ? null : fixed(timeFormat(match, 1), false, true);
}

function englishMonth(text: string): DateForm | null {
  const first = EN_MONTH_FIRST.exec(text);
  if (first !== null) {
    const [, weekday, comma, month, , joint, , after] = first;
    const date = `${weekdayFormat(weekday, comma)}${monthFormat(month)} %d${joint}%Y`;
    return fixed(
      after === undefined ? date : `${date}${after}${timeFormat(first, 8)}`,
      true,
      after !== undefined,
    );
  }
  const match = EN_DAY_FIRST.exec(text);
  if (match === null) return null;
  const [, weekday, comma, , mark, month, joint, year, after] = match;
  const date = `${weekdayFormat(weekday, comma)}%d${mark}${monthFormat(month)}${joint}${yearFormat(year)}`;
  return fixed(
    after === undefined ? date : `${date}${after}${timeFormat(match, 9)}`,
    true,
    after !== undefined,
  );
}

function frenchMonth(text: string): DateForm | null {
  if (FR_MONTH_ONLY.test(text)) return fixed('fr:%B %Y', true, false);
  // The engine puts it into English in small letters.
  const match = FR_DATE.exec(text.toLowerCase());
  if (match === null) return null;
  const [, article = '', weekday, comma, mark, , year, joint] = match;
  const day = weekday === undefined ? '' : `%A${comma}`;
  const date = `fr:${article}${day}%d${mark}%B${mark}${yearFormat(year)}`;
  if (joint === undefined) return fixed(date, true, false);
  return fixed(`${date}${joint.replace('à', 'at')}${timeFormat(match, 8)}`, true, true);
}

const COMPACT_TIME =
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}$/;

/** “14” or “1930” under the name of an hour; elsewhere a number. */
export function bareHour(text: string): DateForm | null {
  if (/^(?:[01]?\d|2[0-3])$/.test(text)) return fixed('%H', false, true);
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) ? fixed('%H%M', false, true) : null;
}

/** Bare numbers: a year, `20240301`, a Unix time, a spreadsheet’s serial day. */
function numeral(text: string): DateForm | null {
  if (/^(?:19|20)\d{2}$/.test(text)) return fixed('%Y', true, false);
  if (/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)) return fixed('%Y-%m', true, false);
  if (/^(?:0[1-9]|1[0-2])\/(?:19|20)\d{2}$/.test(text)) return fixed('%m/%Y', true, false);
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text))
    return fixed('%Y%m%d', true, false);
  if (COMPACT_TIME.test(text)) return fixed(`%Y%m%d%H%M${text.length > 12 ? '%S' : ''}`, true, true);
  if (/^1\d{9}$/.test(text)) return fixed('unix', true, true);
  if (/^1\d{12}$/.test(text)) return fixed('unix-ms', true, true);
  if (/^[2-6]\d{4}(?:[.,]\d+)?$/.test(text)) return fixed('excel-serial', true, true);
  return null;
}

/** The format of the eleven groups of TIME, which begin at `at`. */
function timeFormat(match: RegExpExecArray, at: number): string {
  const group = (offset: number) => match[at + offset];
  if (group(0) !== undefined) {
    const fraction =
      group(3) === undefined ? '' : `${group(3)?.slice(0, 1)}${(group(3)?.length ?? 0) > 7 ? '%n' : '%f'}`;
    const seconds = group(2) === undefined ? '' : `:%S${fraction}`;
    const isHalfDay = group(5) !== undefined;
    return `${isHalfDay ? '%I' : '%H'}:%M${seconds}${isHalfDay ? `${group(4)}%p` : ''}`;
  }
  const minutes = group(10) === undefined ? '' : `${group(9)}%M`;
  return `%H${group(7)}${group(8)}${minutes}`;
}

function weekdayFormat(weekday: string | undefined, joint: string | undefined): string {
  if (weekday === undefined) return '';
  return `${/day$/i.test(weekday) ? '%A' : '%a'}${joint}`;
}

function monthFormat(month: string | undefined): string {
  return (month?.length ?? 0) > 3 ? '%B' : '%b';
}

function yearFormat(year: string | undefined): string {
  return year?.length === 2 ? '%y' : '%Y';
}

function isMonth(text: string | undefined): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function isDay(text: string | undefined): boolean {
  return Number(text) >= 1 && Number(text) <= 31;
}
