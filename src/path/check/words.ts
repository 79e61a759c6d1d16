import { minorDigits, OTHER_THAN_CENTS } from '#model/currency.ts';
import type { Field } from '#model/fields.ts';
import type { Step } from '#model/plan.ts';
import type { RowRule } from '#model/source.ts';
import { dollarOf, signSql } from '../currency-signs.ts';
import { type Branch, sqlCase, sqlFold, sqlList, sqlTable, sqlText } from '../sql.ts';
import { hasCurrencies, homeCurrency } from './cells/currency.ts';
import { COUNTRIES } from './cells/place.ts';
import { cell, isMapped, type Reading, snake } from './cells/reading.ts';
import { MEMBER_FIELDS } from './fields.ts';
import { movementMovesSql, stateMovesSql } from './moves.ts';

/** Where a field’s dictionary is joined: one row per distinct text, folded and looked up once instead of on each row. */
export type Dictionary = { readonly field: Field; readonly name: string; readonly step: Step };

export function dictionaryName(field: Field): string {
  return `${snake(field)}_words`;
}

/**
 * The distinct texts of a field as `raw`, folded as `word`, what they stand for as `code` (a concept, a member’s slug,
 * or the movements of a status), and the `rule` of the source that leaves them out. Currencies also have an `exponent`.
 */
export function dictionary(reading: Reading, field: Field, from: string): Dictionary {
  const name = dictionaryName(field);
  const words = `(select raw, ${sqlFold('raw')} as word
      from (select distinct ${cell(reading, field)} as raw from ${from} s) where raw is not null)`;
  const looked = MEMBER_FIELDS.includes(field) ? memberSql(words) : codedSql(reading, field, words);
  return {
    field,
    name,
    step: { name, sql: `select *, ${ruleSql(reading, field)} as rule from (${looked})` },
  };
}

function codedSql(reading: Reading, field: Field, words: string): string {
  const { statuses, seatStates } = reading.mapping.source;
  if (field === 'status') return `select raw, word, ${stateMovesSql(statuses)} as code from ${words}`;
  if (field === 'seat-state') return `select raw, word, ${stateMovesSql(seatStates)} as code from ${words}`;
  if (field === 'movement') return `select raw, word, ${movementMovesSql(reading)} as code from ${words}`;
  if (field === 'currency') return currencySql(reading, words);
  // A country may be written as its code.
  const code =
    field === 'country'
      ? `coalesce(code, case when regexp_full_match(word, '[a-z]{2}') then upper(word) end) as code`
      : 'code';
  return `select raw, word, ${code}, label_key from ${words} left join ${labelTable(reading, field)} on label = word`;
}

/**
 * ISO 4217: `code`, and the digits of its minor unit as `exponent`. A sign tells it as well, a `$` alone that of the file
 * or pool; an amount without one is in the currency of the file.
 */
function currencySql(reading: Reading, words: string): string {
  const { columns } = reading.mapping;
  const home = homeCurrency(reading);
  const otherwise = columns.currency === columns.price ? sqlText(home) : 'null';
  const signed = signSql('raw', dollarOf(home, reading.facts.currency), otherwise);
  const digits = OTHER_THAN_CENTS.map((code) => [code, minorDigits(code)]);
  const table = sqlTable({ label: 'VARCHAR', digits: 'INTEGER' }, digits);
  return `select raw, word, coalesce(digits, 2) as exponent, code from (
      select *, case when regexp_full_match(word, '[a-z]{3}') then upper(word) else ${signed} end as code from ${words})
    left join ${table} on label = code`;
}

/** A member is named by its name or by its slug; two members of one name cannot be told apart, so neither is. */
function memberSql(words: string): string {
  return `select raw, word, case when min(slug) = max(slug) then min(slug) end as code
    from ${words} left join members on folded_name = word or replace(slug, '-', ' ') = word
    group by raw, word`;
}

/** The first rule of the source that strikes a word: its patterns are tried on a few labels, not on millions of rows. */
function ruleSql({ mapping }: Reading, field: Field): string {
  const branches = (mapping.source.exclusions ?? []).flatMap((row): readonly Branch[] =>
    row.field === field && row.unless === undefined && isOfWords(row.when)
      ? [[strikesSql('word', row.when), sqlText(row.rule)]]
      : [],
  );
  return sqlCase(branches, 'null::varchar');
}

/** Folded label → code, for a field, with the key of a label that is kept. */
export function labelTable({ mapping, facts }: Reading, field: Field): string {
  const labels = mapping.labels[field] ?? {};
  const all = field === 'country' ? { ...COUNTRIES, ...labels } : labels;
  const keys = facts.labelKeys?.[field] ?? {};
  const words = [...new Set([...Object.keys(all), ...Object.keys(keys)])];
  const rows = words.map((word) => [word, own(all, word), own(keys, word)]);
  const table = sqlTable({ label: 'VARCHAR', code: 'VARCHAR', label_key: 'VARCHAR' }, rows);
  return `(select label, code::${codeType(field, Object.values(all))} as code, label_key::ubigint as label_key from ${table})`;
}

/** Fields whose concept each movement takes over. */
const TAKEN_OVER: readonly Field[] = ['price-type', 'channel'];

/**
 * Of these an enumeration: rows pass on a number, and are written without a look into a dictionary. It is made of
 * codes alone and never of what a file says, since a file written from it holds all its values, also those of rows
 * that are not kept.
 */
function codeType(field: Field, codes: readonly string[]): string {
  return TAKEN_OVER.includes(field) && codes.length > 0
    ? `enum${sqlList([...new Set(codes)].toSorted())}`
    : 'varchar';
}

function own(record: Readonly<Record<string, string>>, word: string): string | null {
  return Object.hasOwn(record, word) ? (record[word] ?? null) : null;
}

type OfWords = Extract<RowRule['when'], { in: unknown } | { notIn: unknown } | { matches: unknown }>;

/** Whether a rule looks at folded text: it is then tried once on each distinct one. */
export function isOfWords(when: RowRule['when']): when is OfWords {
  return 'in' in when || 'notIn' in when || 'matches' in when;
}

/** Whether such a rule strikes a folded word. */
export function strikesSql(word: string, when: OfWords): string {
  if ('in' in when) return `${word} in ${sqlList(when.in)}`;
  if ('notIn' in when) return `${word} <> '' and ${word} not in ${sqlList(when.notIn)}`;
  return `regexp_matches(${word}, ${sqlText(when.matches)})`;
}

/** Fields whose folded text the rows need: labels, members, statuses, and whatever a rule looks at. */
export function wordFields(reading: Reading): readonly Field[] {
  const { source } = reading.mapping;
  const always: readonly Field[] = [
    ...MEMBER_FIELDS,
    'price-type',
    'channel',
    'country',
    ...(hasCurrencies(reading) ? (['currency'] as const) : []),
    'age-band',
    'question',
    'status',
    'movement',
    'period',
  ];
  const ruled = (source.exclusions ?? []).filter(({ when }) => isOfWords(when));
  const staying = (source.exclusions ?? []).flatMap(({ unless }) => unless?.field ?? []);
  const labelled: readonly Field[] = reading.mapping.labels.scanned ? ['scanned'] : [];
  const seats: readonly Field[] = source.seatStates ? ['seat-state'] : [];
  const fields = new Set<Field>([
    ...always,
    ...seats,
    ...labelled,
    ...ruled.map(({ field }) => field),
    ...staying,
  ]);
  return [...fields].filter((field) => isMapped(reading, field));
}
