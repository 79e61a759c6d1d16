import { yearOf } from '#model/calendar.ts';
import type { Field } from '#model/fields.ts';
import { YOUNGEST_BUYER } from '../buyers-ages.ts';
import { dateOf } from './cells/date.ts';
import { fsaSql } from './cells/place.ts';
import { cell, isMapped, type Reading } from './cells/reading.ts';
import { wordSql } from './row-words.ts';

type Columns = Readonly<Record<string, string>>;

/** Identity stays as staged; only its fingerprint inside this delivery goes on, to meet the tokens made of it. */
const NAMING_FIELDS: readonly Field[] = ['email', 'first-name', 'last-name', 'full-name'];
const TOKEN_FIELDS: readonly Field[] = [...NAMING_FIELDS, 'postal-code'];

export function identityKey(reading: Reading): string {
  const cellsOf = (fields: readonly Field[]) =>
    fields
      .filter((field) => isMapped(reading, field))
      .map((field) => cell(reading, field))
      .join(', ');
  // A postal code completes a name; alone it names nobody.
  const naming = cellsOf(NAMING_FIELDS);
  return naming === ''
    ? 'null::ubigint'
    : `case when coalesce(${naming}) is not null then hash(${cellsOf(TOKEN_FIELDS)}) end`;
}

/** What is kept of who bought: where they live, when they were born, and what their tokens are made of. */
export function buyerColumns(reading: Reading): Columns {
  const has = (field: Field) => isMapped(reading, field);
  return {
    identity_key: identityKey(reading),
    fsa: has('postal-code') ? fsaSql(cell(reading, 'postal-code')) : 'null::varchar',
    country: has('country') ? wordSql(reading, 'country', 'code') : 'null::varchar',
    birth_year: birthYearSql(reading),
  };
}

function birthYearSql(reading: Reading): string {
  const years: string[] = [];
  if (isMapped(reading, 'birth-year')) {
    const text = cell(reading, 'birth-year');
    years.push(`try_cast(regexp_extract(${text}, '(?:18|19|20)[0-9]{2}') as integer)`);
    const short = `try_cast(regexp_extract(${text}, '^[''’]?([0-9]{2})$', 1) as integer)`;
    if (isShort(reading, 'birth-year')) years.push(shortYearSql(reading, short));
  }
  if (isMapped(reading, 'birth-date')) {
    const read = `year(${dateOf(reading, 'birth-date').at})`;
    // The engine takes “59” for 2059.
    years.push(isShort(reading, 'birth-date') ? shortYearSql(reading, `(${read} % 100)`) : read);
  }
  return years.length === 0 ? 'null::integer' : `coalesce(${years.join(', ')})::integer`;
}

function isShort({ mapping }: Reading, field: Field): boolean {
  const formats = mapping.dateFormats[field] ?? [];
  return formats.length > 0 && formats.every((format) => format.includes('%y'));
}

/** “84” is 1984 and “03” is 2003. */
function shortYearSql({ facts }: Reading, short: string): string {
  const year = yearOf(facts.today);
  return `case when 2000 + ${short} <= ${year - YOUNGEST_BUYER} then 2000 + ${short}
    when 1900 + ${short} > ${year - 100} then 1900 + ${short} end`;
}
