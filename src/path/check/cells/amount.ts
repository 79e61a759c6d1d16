import { MONEY_SIGN } from '../../currency-signs.ts';
import { letSql, onlyThen } from './reading.ts';

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

/** A sign becomes a blank, which no number has within. */
function quickSql(text: string, mark: 'point' | 'comma'): string {
  if (mark === 'point')
    return `try_cast(${text} as ${DECIMAL}), try_cast(translate(${text}, '$€${BLANKS}', '  ') as ${DECIMAL})`;
  // With a decimal comma a point separates thousands, which the cast would take for decimals.
  return `case when contains(${text}, '.') then null
    else try_cast(translate(${text}, ',$€${BLANKS}', '.  ') as ${DECIMAL}) end`;
}

/**
 * Currency signs and codes, grouping by spaces, apostrophes, points or commas; `(15.00)`, `15.00-` and `−15,00` are negative. A
 * sign is the decimal mark in `20€50`.
 */
function carefulSql(text: string, mark: 'point' | 'comma'): string {
  const noise = `(?i)[\\s${BLANKS}''’+]|${MONEY_SIGN}`;
  const marked = `regexp_replace(${text}, '(\\d)[$€£](\\d\\d)$', '\\1${mark === 'point' ? '.' : ','}\\2')`;
  const bareText = `regexp_replace(${marked}, '${noise}', '', 'g')`;
  const sign = `case when regexp_full_match(bare, '\\(.*\\)|[−–-].*|.*[−–-]') then '-' else '' end`;
  const digits = `${sign} || regexp_replace(bare, '[()−–-]', '', 'g')`;
  const value = `try_cast(${mark === 'point' ? pointed('digits') : commaed('digits')} as ${DECIMAL})`;
  const read = letSql('bare', bareText, letSql('digits', digits, value));
  return `case when regexp_full_match(${text}, '(?i)\\s*(?:gratuit|gratis|free|offert)e?s?\\s*') then 0 else ${read} end`;
}

/** One or two digits after the other mark cannot be thousands: the cell contradicts its column, but not its reader. */
function pointed(digits: string): string {
  return `case
    when regexp_full_match(${digits}, '-?\\d{1,3}(,\\d{3})+(\\.\\d*)?') then replace(${digits}, ',', '')
    when regexp_full_match(${digits}, '-?\\d+,\\d{1,2}') then replace(${digits}, ',', '.')
    when regexp_full_match(${digits}, '-?(?:\\d+\\.?\\d*|\\.\\d+)') then ${digits} end`;
}

function commaed(digits: string): string {
  return `case
    when regexp_full_match(${digits}, '-?\\d{1,3}(\\.\\d{3})+(,\\d*)?') then replace(replace(${digits}, '.', ''), ',', '.')
    when regexp_full_match(${digits}, '-?(?:\\d+,?\\d*|,\\d+)') then replace(${digits}, ',', '.')
    when regexp_full_match(${digits}, '-?(?:\\d+\\.\\d{1,2}|\\d{4,}\\.\\d+)') then ${digits} end`;
}

export type Unit = 'thousands' | 'major' | 'hundredth' | 'thousandth';

const HUNDREDTHS: Readonly<Record<Unit, string>> = {
  thousands: '* 100000',
  major: '* 100',
  hundredth: '',
  thousandth: '* 0.1',
};

/** Thousandths of a currency that has them, as minor units; of one without minor units, whole. */
const OTHERWISE: Readonly<Record<Unit, { readonly none: string; readonly thousandths: string }>> = {
  thousands: { none: '* 1000', thousandths: '* 1000000' },
  major: { none: '', thousandths: '* 1000' },
  hundredth: { none: '', thousandths: '' },
  thousandth: { none: '* 0.001', thousandths: '' },
};

/**
 * As `minorSql`, where each row may have a currency of its own, whose minor unit has `exponent` digits. In a
 * currency without cents `12.500` and `12,500` are thousands and `1500.00` is whole; half a yen cannot be read. In dinars of
 * a thousand millimes, three digits after a lone mark are millimes.
 */
export function minorInSql(text: string, mark: 'point' | 'comma', unit: Unit, exponent: string): string {
  const { none, thousandths } = OTHERWISE[unit];
  const grouped = `regexp_full_match(${text}, '\\D*\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?\\D*')`;
  const lone = `regexp_full_match(${text}, '\\D*\\d+[.,]\\d{3}\\D*')`;
  const marked = mark === 'point' ? `replace(${text}, ',', '.')` : `replace(${text}, '.', ',')`;
  const written = `case when ${exponent} = 0 and ${grouped} then regexp_replace(${text}, '[.,](\\d{3})\\b', '\\1', 'g')
    when ${exponent} = 3 and ${lone} then ${marked} else ${text} end`;
  const minor = `case when ${exponent} = 3 then (n ${thousandths})::bigint
    when ${exponent} = 0 then case when n ${none} = floor(n ${none}) then (n ${none})::bigint end
    else (n ${HUNDREDTHS[unit]})::bigint end`;
  const quick = `case when ${exponent} = 2 then (coalesce(${quickSql(text, mark)}) ${HUNDREDTHS[unit]})::bigint end`;
  return `coalesce(${quick}, ${onlyThen(text, letSql('written', written, letSql('n', decimalSql('written', mark), minor)))})`;
}

/**
 * An amount in integer minor units; half a cent is rounded away from zero, as the engine casts decimals. Prices are few:
 * a function, unlike a cast, is computed once for each of them.
 */
export function minorSql(text: string, mark: 'point' | 'comma', unit: Unit): string {
  return letSql('written', text, `(${decimalSql('written', mark)} ${HUNDREDTHS[unit]})::bigint`);
}

/** A count: a number without a fraction. `2,0` is 2; `2.5` cannot be read. */
export function countSql(text: string, mark: 'point' | 'comma'): string {
  return letSql('n', decimalSql(text, mark), 'case when n = floor(n) then n::bigint end');
}
