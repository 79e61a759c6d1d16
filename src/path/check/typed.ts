import { minorDigits } from '#model/currency.ts';
import type { Field } from '#model/fields.ts';
import { MONEY_FIELDS } from '#model/fields.ts';
import { columnsRead } from '#model/mapping.ts';
import type { Plan } from '#model/plan.ts';
import { toldSql } from '../answer-cells.ts';
import { sqlKey, sqlText } from '../sql.ts';
import { buyerColumns } from './buyer.ts';
import { countSql, decimalSql, minorInSql, minorSql } from './cells/amount.ts';
import { hasCurrencies, homeCurrency } from './cells/currency.ts';
import { atTimeSql, type DateSql, dateOf, timeSql } from './cells/date.ts';
import { periodSql } from './cells/period.ts';
import { bare, cell, isMapped, type Reading, snake } from './cells/reading.ts';
import {
  AFTER_SALE_FIELDS,
  COUNT_FIELDS,
  KEPT_LABEL_FIELDS,
  LABEL_FIELDS,
  MEMBER_FIELDS,
  UNQUOTED_FIELDS,
} from './fields.ts';
import { movesSql } from './moves.ts';
import { PERFORMANCE_COLUMNS, performanceNo } from './performance-words.ts';
import { filledRows, orderCells, sharedAmounts, shareSql } from './repeated.ts';
import { wordSql, wordsNo } from './row-words.ts';
import { dictionaryName, wordFields } from './words.ts';

/**
 * Staged text → typed values, one row for each staged row, as `stated`. An unread field is null.
 * Only the columns that `readers` (the SQL of the steps that follow) name are computed, and only the lookups that they
 * need are joined: the engine does not drop a join by itself. `all` computes everything.
 */
export function statedPlan(reading: Reading, readers: readonly string[] | 'all'): Plan {
  const filled = filledRows(reading);
  const from = filled[0]?.name ?? 'staged';
  const moves = { moves: movesSql(reading) };
  const stated = Object.entries(kept(moves, readers)).map(([name, sql]) => `, ${sql} as ${name}`);
  const wanted = readers === 'all' ? readers : [...readers, ...stated];
  const columns = kept({ ...rowColumns(reading), ...performanceColumns() }, wanted);
  const typed = Object.entries({ source_row: 's.source_row', ...columns });
  const text = typed.map(([, sql]) => sql).join(' ');
  const joined = joins(reading, text);
  const steps = [
    ...filled,
    {
      name: 'typed',
      sql: `select ${typed.map(([name, sql]) => `${sql} as ${name}`).join(',\n  ')}
from ${from} s\n${joined.map(({ join }) => join).join('\n')}`,
    },
    { name: 'stated', sql: `select *${stated.join('')}\nfrom typed` },
  ];
  const orders = orderCells(reading).map(({ name }) => name);
  return { inputs: ['staged', ...orders, ...joined.map(({ name }) => name)], steps, result: 'stated' };
}

function joins(reading: Reading, text: string): readonly { readonly name: string; readonly join: string }[] {
  const apart = wordFields(reading)
    .map((field) => ({ field, name: dictionaryName(field) }))
    .filter(({ name }) => names(text, name))
    .map(({ field, name }) => ({ name, join: `left join ${name} on ${name}.raw = ${cell(reading, field)}` }));
  const together = `left join row_words on row_words.words_no = ${wordsNo(reading)}`;
  const words = names(text, 'row_words') ? [...apart, { name: 'row_words', join: together }] : apart;
  if (!names(text, 'p')) return words;
  const on = `p.performance_no = ${performanceNo(reading)}`;
  return [{ name: 'performance_words', join: `left join performance_words p on ${on}` }, ...words];
}

type Columns = Readonly<Record<string, string>>;

function kept(columns: Columns, readers: readonly string[] | 'all'): Columns {
  if (readers === 'all') return columns;
  return Object.fromEntries(
    Object.entries(columns).filter(([name]) => readers.some((text) => names(text, name))),
  );
}

/** Whether an expression names a column or a relation. */
export function names(text: string, name: string): boolean {
  return new RegExp(`(?<![a-z0-9_])${name}(?![a-z0-9_])`).test(text);
}

function rowColumns(reading: Reading): Columns {
  return {
    first_cell: reading.facts.header.length > 0 ? 's.c0' : 'null::varchar',
    ...idColumns(reading),
    ...cellColumns(reading),
    ...wordColumns(reading),
    ...amountColumns(reading),
    ...dateColumns(reading),
    ...buyerColumns(reading),
    ...surveyColumns(reading),
    ...answerColumns(reading),
  };
}

function performanceColumns(): Columns {
  return Object.fromEntries(PERFORMANCE_COLUMNS.map((name) => [name, `p.${name}`]));
}

function idColumns(reading: Reading): Columns {
  const ids: readonly Field[] = ['order-id', 'ticket-id', 'customer-id', 'response-id'];
  const cells = tellingColumns(reading).map((column) => tellingCell(reading, column));
  return {
    ...Object.fromEntries(ids.map((field) => [snake(field), bare(cell(reading, field))])),
    content_key: cells.length === 0 ? 'null::ubigint' : contentKey(reading, cells),
    performance_no: performanceNo(reading),
  };
}

/**
 * Columns that are read, name nobody and do not change after the sale. A key made of identity, or of a column nobody looked at, would let whoever has
 * the lake try names one by one; rows that differ only there are told apart by their number in the file.
 */
function tellingColumns({ mapping }: Reading): readonly number[] {
  const others = [...UNQUOTED_FIELDS, ...AFTER_SALE_FIELDS].map((field) => mapping.columns[field]);
  return columnsRead(mapping).filter((column) => !others.includes(column));
}

/** A cell as a key may hold it: of an answer, what is kept of it. */
function tellingCell({ mapping }: Reading, column: number): string {
  for (const question of mapping.questions) {
    const answer = question.columns.find(({ index }) => index === column);
    if (answer !== undefined) return toldSql(`s.c${column}`, answer, question);
  }
  return `coalesce(s.c${column}, '')`;
}

/** All that the row says without naming anybody: what makes it the same row again when it has no id, and only then. */
function contentKey(reading: Reading, cells: readonly string[]): string {
  const ids = (['ticket-id', 'order-id', 'response-id'] as const)
    .filter((field) => isMapped(reading, field))
    .map((field) => `${bare(cell(reading, field))} is null`);
  return `case when ${ids.join(' and ') || 'true'} then ${sqlKey(...cells)} end`;
}

/** What was written, beside what was read, so that the rules can tell an empty cell from an unreadable one. */
function cellColumns(reading: Reading): Columns {
  const fields = [
    ...Object.keys(reading.mapping.columns),
    ...Object.keys(reading.mapping.constants),
  ] as Field[];
  return Object.fromEntries(
    fields
      .filter((field) => !isPerformanceCell(field))
      .map((field) => [`${snake(field)}_cell`, cell(reading, field)]),
  );
}

/** These come with the performance’s own columns. */
function isPerformanceCell(field: Field): boolean {
  return /^(?:performance|production)-|^on-sale-at$|^discipline$|^target-audience$|^venue|^municipality$|^capacity-/.test(
    field,
  );
}

function wordColumns(reading: Reading): Columns {
  const has = (field: Field) => isMapped(reading, field);
  const words = wordFields(reading).map((field) => [`${snake(field)}_word`, wordSql(reading, field, 'word')]);
  const rules = wordFields(reading).map((field) => [`${snake(field)}_rule`, wordSql(reading, field, 'rule')]);
  const codes = LABEL_FIELDS.map(([field, column]) => [
    column,
    has(field) ? wordSql(reading, field, 'code') : 'null::varchar',
  ]);
  const labels = KEPT_LABEL_FIELDS.map(([field, column]) => [
    `${column}_label`,
    has(field) ? wordSql(reading, field, 'label_key') : 'null::ubigint',
  ]);
  const members = MEMBER_FIELDS.map((field) => [
    `${snake(field)}_slug`,
    has(field) ? wordSql(reading, field, 'code') : 'null::varchar',
  ]);
  const home = sqlText(homeCurrency(reading));
  const currency = hasCurrencies(reading)
    ? `case when ${wordSql(reading, 'currency', 'word')} is null then ${home} else ${wordSql(reading, 'currency', 'code')} end`
    : home;
  const period = periodSql(wordSql(reading, 'period', 'word'));
  return {
    ...Object.fromEntries(words),
    ...Object.fromEntries(codes),
    ...Object.fromEntries(labels),
    ...Object.fromEntries(members),
    movement_code: has('movement') ? wordSql(reading, 'movement', 'code') : 'null::varchar',
    status_code: has('status') ? wordSql(reading, 'status', 'code') : 'null::varchar',
    seat_state_code: wordFields(reading).includes('seat-state')
      ? wordSql(reading, 'seat-state', 'code')
      : 'null::varchar',
    ...Object.fromEntries(rules),
    currency,
    currency_exponent: exponentSql(reading),
    spelled_start: has('period') ? period.start : 'null::date',
    spelled_end: has('period') ? period.end : 'null::date',
  };
}

function amountColumns(reading: Reading): Columns {
  const { decimal, source } = reading.mapping;
  const unit = source.amounts?.unit ?? 'major';
  const shared = sharedAmounts(reading);
  const exponent = exponentSql(reading);
  const money = MONEY_FIELDS.map((field) => {
    if (!isMapped(reading, field)) return [snake(field), 'null::bigint'];
    const amount =
      exponent === CENTS
        ? minorSql(cell(reading, field), decimal, unit)
        : minorInSql(cell(reading, field), decimal, unit, exponent);
    return [snake(field), shared.includes(field) ? shareSql(amount) : amount];
  });
  const counts = COUNT_FIELDS.map((field) => [
    snake(field),
    isMapped(reading, field) ? countSql(cell(reading, field), decimal) : 'null::bigint',
  ]);
  return {
    ...Object.fromEntries(money),
    ...Object.fromEntries(counts),
    tax_rate: taxRateSql(reading),
    scanned: scannedSql(reading),
  };
}

const CENTS = '2';

/** Digits of the minor unit that the amounts of a row are in. */
function exponentSql(reading: Reading): string {
  const home = String(minorDigits(homeCurrency(reading)));
  return hasCurrencies(reading) ? `coalesce(${wordSql(reading, 'currency', 'exponent')}, ${home})` : home;
}

/** The share of the price before taxes that taxes add; one that cannot be read is unknown. */
function taxRateSql(reading: Reading): string {
  if (!isMapped(reading, 'tax-rate')) return 'null::double';
  const { decimal, source } = reading.mapping;
  const unit = source.amounts?.rates === 'fraction' ? 1 : 100;
  return `(${decimalSql(cell(reading, 'tax-rate'), decimal)})::double / ${unit}`;
}

/** Entries recorded for the row: a number, a yes, or the time at which someone came in. Null when the file records none. */
function scannedSql(reading: Reading): string {
  if (!isMapped(reading, 'scanned')) return 'null::bigint';
  const text = cell(reading, 'scanned');
  const labelled = reading.mapping.labels.scanned
    ? `when ${dictionaryName('scanned')}.code is not null then ${dictionaryName('scanned')}.code::bigint`
    : '';
  return `case ${labelled}
    when ${text} is null then 0
    when try_cast(${text} as bigint) is not null then try_cast(${text} as bigint)
    when regexp_full_match(${text}, '(?i)\\s*(?:non?|n|false|faux|-|absent|\\[\\])\\s*') then 0
    else 1 end`;
}

function dateColumns(reading: Reading): Columns {
  const purchased = purchasedSql(reading);
  return {
    purchased_at: purchased.at,
    purchased_timed: purchased.isTimed,
    moved_at: dateOf(reading, 'moved-at').at,
    started_at: dateOf(reading, 'started-at').at,
    answered_at: dateOf(reading, 'answered-at').at,
    period_start: `(${dateOf(reading, 'period-start').at})::date`,
    period_end: `(${dateOf(reading, 'period-end').at})::date`,
  };
}

function purchasedSql(reading: Reading): DateSql {
  const whole = dateOf(reading, 'purchased-at');
  if (!isMapped(reading, 'purchased-date')) return whole;
  const day = dateOf(reading, 'purchased-date');
  if (!isMapped(reading, 'purchased-time')) return isMapped(reading, 'purchased-at') ? whole : day;
  const time = timeSql(cell(reading, 'purchased-time'), reading.mapping.dateFormats['purchased-time']);
  const midnight = day.isTimed === 'false' ? day.at : `date_trunc('day', ${day.at})`;
  return {
    at: `coalesce(${atTimeSql(midnight, time)}, ${day.at}, ${whole.at})`,
    isTimed: `(${time} is not null)`,
  };
}

function surveyColumns(reading: Reading): Columns {
  const { decimal } = reading.mapping;
  const has = (field: Field) => isMapped(reading, field);
  return {
    weight: has('weight') ? `(${decimalSql(cell(reading, 'weight'), decimal)})::double` : 'null::double',
    age: has('age') ? `(${countSql(cell(reading, 'age'), decimal)})::integer` : 'null::integer',
  };
}

/** The cells that answer shared questions, as staged. */
function answerColumns({ mapping }: Reading): Columns {
  const indexes = mapping.questions.flatMap(({ columns }) => columns.map(({ index }) => index));
  return Object.fromEntries([...new Set(indexes)].map((index) => [`answer_${index}`, `s.c${index}`]));
}

/** Whether a problem may quote what stands in a field. */
export function isQuotable(field: Field): boolean {
  return !UNQUOTED_FIELDS.includes(field);
}
