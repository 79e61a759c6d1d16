import type { Field } from '#model/fields.ts';
import { sqlText } from '../../sql.ts';
import { tidyDateSql } from '../../tidy-date.ts';
import { cell, isMapped, letSql, onlyThen, type Reading } from './reading.ts';
import { localSql } from './zone.ts';

const ISO: readonly string[] = [
  '%Y-%m-%d %H:%M:%S',
  '%Y-%m-%dT%H:%M:%S',
  '%Y-%m-%d %H:%M',
  '%Y-%m-%dT%H:%M',
  '%Y-%m-%d',
];

const TIMES: readonly string[] = ['%H:%M:%S', '%H:%M', '%I:%M %p', '%I:%M:%S %p', '%Hh%M', '%H h %M', '%Hh'];

/**
 * Days and times in the one shape that the engine reads without a format, in a third of the time. Without the pattern, any
 * byte that is not a digit would end the text for it.
 */
const DAY = '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]';
const TIME = '[0-2][0-9]:[0-5][0-9]:[0-5][0-9]';

/** A timestamp, and whether the cell told the hour. */
export type DateSql = { readonly at: string; readonly isTimed: string };

/** A date or date-time as text → local timestamp by the first of the formats that fits; null when none does. */
export function dateSql(text: string, given: readonly string[] | undefined, zone: string): DateSql {
  const formats = given && given.length > 0 ? given : ISO;
  const fit = `coalesce(${firstFit(text, formats, zone)}, ${tidiedFit(text, formats, zone)})`;
  return {
    at: `case when ${isNeverSql(text)} then null else ${fit} end`,
    isTimed: timedSql(text, formats, zone),
  };
}

/** A day and a time as `timeSql` gives it → timestamp. Adding an interval takes four times as long. */
export function atTimeSql(day: string, time: string): string {
  return `make_timestamp(epoch_us(${day}) + ${time})`;
}

/** A time of day as text → the microseconds since midnight. */
export function timeSql(text: string, given: readonly string[] | undefined): string {
  const formats = given && given.length > 0 ? given : TIMES;
  const sinceMidnight = (written: string) => {
    const at = `try_strptime(trim(lower(${written})), ${listSql(formats)})`;
    return `(epoch_us(${at}) - epoch_us(date_trunc('day', ${at})))`;
  };
  // “7:30 p.m.”, “8 PM”: a form was found for them tidied.
  const tidied = onlyThen(text, letSql('tidy', tidyDateSql(text), sinceMidnight('tidy')));
  const careful = `coalesce(${sinceMidnight(text)}, ${tidied})`;
  if (!formats.includes('%H:%M:%S')) return careful;
  return `coalesce(${castTimeSql(text)}, ${onlyThen(text, careful)})`;
}

/** `20:30:00`, as most systems write it. The engine takes midnight at the end of the day for a time; exports do not. */
function castTimeSql(text: string): string {
  const isTime = `${text} glob ${sqlText(TIME)} and ${text} < '24'`;
  return `case when ${isTime} then epoch_us(try_cast(${text} as time)) end`;
}

/** Some systems write “never” as a date: zeros, or the first second of 1980 (LimeSurvey, when it keeps no time). */
function isNeverSql(text: string): string {
  return `(starts_with(${text}, '0000') or ${text} = '1980-01-01 00:00:00')`;
}

/** One format on one text. A list given to the engine in one call is five times slower than the first that fits. */
function formatSql(text: string, written: string, zone: string): string {
  if (written.startsWith('utc:'))
    return localSql(`(try_strptime(${text}, ${sqlText(written.slice('utc:'.length))}))`, zone);
  if (written === 'excel-serial') return serialSql(text);
  if (/^unix(?:-ms)?$|(?:%z|Z|UTC)$/.test(written)) return localSql(`(${utcSql(text, written)})`, zone);
  const cast = castSql(text, written);
  const parsed = `try_strptime(${text}, ${sqlText(written)})`;
  return cast === null ? parsed : `coalesce(${cast}, ${onlyThen(text, parsed)})`;
}

/** What the engine reads without a format, if it reads this one so. Days alone are few, and a format is read once for each. */
function castSql(text: string, written: string): string | null {
  if (!/^%Y-%m-%d[ T]%H:%M:%S$/.test(written)) return null;
  const mark = written[8] ?? '';
  const isSo = `${text} glob ${sqlText(`${DAY}${mark}${TIME}`)} and not contains(${text}, '${mark}24:')`;
  return `case when ${isSo} then try_cast(${text} as timestamp) end`;
}

function firstFit(text: string, formats: readonly string[], zone: string): string {
  const french = formats.filter(isFrench);
  const first = french[0];
  const fits = formats
    .filter((one) => one === first || !isFrench(one))
    .map((one) => (one === first ? frenchFit(text, french) : formatSql(text, one, zone)));
  return `coalesce(${[...fits, 'null'].join(', ')})`;
}

/** The same of the text tidied, which it is already where it is read in French. */
function tidiedFit(text: string, formats: readonly string[], zone: string): string {
  const others = formats.filter((one) => !isFrench(one));
  if (others.length === 0) return 'null';
  return onlyThen(text, letSql('tidy', tidyDateSql(text), firstFit('tidy', others, zone)));
}

function isFrench(format: string): boolean {
  return format.startsWith('fr:');
}

/** Some thirty replacements, once for all formats. */
function frenchFit(text: string, formats: readonly string[]): string {
  const tried = formats.map((one) => `try_strptime(english, ${sqlText(one.slice('fr:'.length))})`);
  return onlyThen(text, letSql('english', englishSql(text), `coalesce(${tried.join(', ')}, null)`));
}

function utcSql(text: string, format: string): string {
  const whole = `try_cast(${text} as bigint)`;
  if (format === 'unix')
    return `case when ${whole} between 1 and 4102444800 then make_timestamp(${whole} * 1000000) end`;
  if (format === 'unix-ms')
    return `case when ${whole} between 1 and 4102444800000 then make_timestamp(${whole} * 1000) end`;
  const parsed = `try_strptime(${text}, ${sqlText(format)})`;
  // With an offset the engine gives a zoned timestamp, and a plain cast of it would need its zones.
  return format.endsWith('%z') ? `make_timestamp(epoch_us(${parsed}))` : parsed;
}

/** Days since 1899-12-30, as spreadsheets count them; the fraction is the time, to the second. */
function serialSql(text: string): string {
  const days = daysSql(text);
  return `case when ${days} between 1 and 110000
    then make_timestamp(round((${days} - 25569) * 86400)::bigint * 1000000) end`;
}

function daysSql(text: string): string {
  return `try_cast(replace(${text}, ',', '.') as double)`;
}

function timedSql(text: string, formats: readonly string[], zone: string): string {
  const timed = formats.filter(tellsTime);
  if (formats.includes('excel-serial')) return `coalesce(${daysSql(text)} <> floor(${daysSql(text)}), true)`;
  if (timed.length === formats.length) return 'true';
  if (timed.length === 0) return 'false';
  // Cheaper than reading again, and the same: no format of a day alone has a colon, nor half a day.
  if (timed.every((format) => format.includes(':%M'))) {
    const hasMinutes = `contains(${text}, ':')`;
    const isOfHalves = timed.some((format) => format.includes('%p'));
    return isOfHalves ? `(${hasMinutes} or ${halfDaySql(text)})` : hasMinutes;
  }
  return `(coalesce(${firstFit(text, timed, zone)}, ${tidiedFit(text, timed, zone)}) is not null)`;
}

/** “8 PM”, “8 p.m.”, whose minutes nobody writes. */
function halfDaySql(text: string): string {
  return `regexp_matches(${text}, '\\d ?[ap]\\.?m\\b', 'i')`;
}

function tellsTime(format: string): boolean {
  return format.startsWith('unix') || /%[HIT]/.test(format);
}

const FRENCH: readonly (readonly [pattern: string, english: string])[] = [
  ['\\bjanv(?:ier)?\\b\\.?', 'January'],
  ['\\bfev(?:r|rier)?\\b\\.?', 'February'],
  ['\\bmars\\b', 'March'],
  ['\\bavr(?:il)?\\b\\.?', 'April'],
  ['\\bmai\\b', 'May'],
  ['\\bjuin\\b', 'June'],
  ['\\bjuil(?:l|let)?\\b\\.?', 'July'],
  ['\\baout\\b', 'August'],
  ['\\bsept(?:embre)?\\b\\.?', 'September'],
  ['\\boct(?:obre)?\\b\\.?', 'October'],
  ['\\bnov(?:embre)?\\b\\.?', 'November'],
  ['\\bdec(?:embre)?\\b\\.?', 'December'],
  ['\\blun(?:di)?\\b\\.?', 'Monday'],
  ['\\bmar(?:di)?\\b\\.?', 'Tuesday'],
  ['\\bmer(?:credi)?\\b\\.?', 'Wednesday'],
  ['\\bjeu(?:di)?\\b\\.?', 'Thursday'],
  ['\\bven(?:dredi)?\\b\\.?', 'Friday'],
  ['\\bsam(?:edi)?\\b\\.?', 'Saturday'],
  ['\\bdim(?:anche)?\\b\\.?', 'Sunday'],
  ['\\ba\\b', 'at'],
  ['\\b1er\\b', '1'],
];

/** French names of months and days, whole or shortened, put into English for the engine. */
function englishSql(text: string): string {
  const plain = `lower(strip_accents(${tidyDateSql(text)}))`;
  return FRENCH.reduce(
    (sql, [pattern, english]) => `regexp_replace(${sql}, ${sqlText(pattern)}, ${sqlText(english)})`,
    plain,
  );
}

function listSql(formats: readonly string[]): string {
  return formats.length === 1 ? sqlText(formats[0] ?? '') : `[${formats.map(sqlText).join(', ')}]`;
}

/** The date of a field; unknown when the file has none. */
export function dateOf(reading: Reading, field: Field): DateSql {
  if (!isMapped(reading, field)) return { at: 'null::timestamp', isTimed: 'false' };
  return dateSql(cell(reading, field), reading.mapping.dateFormats[field], reading.facts.zone);
}
