import { onlyThen } from './reading.ts';

/** Digits of an amount: ten before the mark and four after, so that a product by a quantity still fits 64 bits. */
const DECIMAL = 'decimal(14, 4)';
const BLANKS = ` \u00a0\u202f\u2009`;

/**
 * A number as people write it → decimal, null when it cannot be read.
 * The first reading costs next to nothing and is right for almost every cell; the others are only tried where it failed.
 */
export function decimalSql(text: string, mark: 'point' | 'comma'): string {
  return `coalesce(${quickSql(text, mark)}, ${onlyThen(text, carefulSql(text, mark))})`;
}

function quickSql(text: string, mark: 'point' | 'comma'): string {
  if (mark === 'point')
    return `try_cast(${text} as ${DECIMAL}), try_cast(translate(${text}, '${BLANKS}$€', '') as ${DECIMAL})`;
  // With a decimal comma a point separates thousands, which the cast would take for decimals.
  return `case when contains(${text}, '.') then null
    else try_cast(translate(${text}, ',${BLANKS}$€', '.') as ${DECIMAL}) end`;
}

/** Currency signs and codes, grouping by spaces, apostrophes, points or commas; `(15.00)`, `15.00-` and `−15,00` are negative. */
function carefulSql(text: string, mark: 'point' | 'comma'): string {
  const noise = `(?i)[\\s${BLANKS}''’$€£+]|\\b(?:CAD|USD|EUR|CA|US|C)\\b`;
  const bareText = `regexp_replace(${text}, '${noise}', '', 'g')`;
  const digits = `regexp_replace(${bareText}, '[()−–-]', '', 'g')`;
  const value = `try_cast(${mark === 'point' ? pointed(digits) : commaed(digits)} as ${DECIMAL})`;
  return `case when regexp_full_match(${text}, '(?i)\\s*(?:gratuit|gratis|free|offert)e?s?\\s*') then 0
    when regexp_full_match(${bareText}, '\\(.*\\)|[−–-].*|.*[−–-]') then -${value} else ${value} end`;
}

/** One or two digits after the other mark cannot be thousands: the cell contradicts its column, but not its reader. */
function pointed(digits: string): string {
  return `case
    when regexp_full_match(${digits}, '\\d{1,3}(,\\d{3})+(\\.\\d*)?') then replace(${digits}, ',', '')
    when regexp_full_match(${digits}, '\\d+,\\d{1,2}') then replace(${digits}, ',', '.')
    when regexp_full_match(${digits}, '\\d+\\.?\\d*|\\.\\d+') then ${digits} end`;
}

function commaed(digits: string): string {
  return `case
    when regexp_full_match(${digits}, '\\d{1,3}(\\.\\d{3})+(,\\d*)?') then replace(replace(${digits}, '.', ''), ',', '.')
    when regexp_full_match(${digits}, '\\d+,?\\d*|,\\d+') then replace(${digits}, ',', '.')
    when regexp_full_match(${digits}, '\\d+\\.\\d{1,2}|\\d{4,}\\.\\d+') then ${digits} end`;
}

export type Unit = 'major' | 'hundredth' | 'thousandth';

const HUNDREDTHS: Readonly<Record<Unit, string>> = { major: '* 100', hundredth: '', thousandth: '* 0.1' };

/** An amount in integer minor units; half a cent is rounded away from zero, as the engine casts decimals. */
export function minorSql(text: string, mark: 'point' | 'comma', unit: Unit): string {
  return `(${decimalSql(text, mark)} ${HUNDREDTHS[unit]})::bigint`;
}

/** A count: a number without a fraction. `2,0` is 2; `2.5` cannot be read. */
export function countSql(text: string, mark: 'point' | 'comma'): string {
  return `list_transform([${decimalSql(text, mark)}], n -> case when n = floor(n) then n::bigint end)[1]`;
}
