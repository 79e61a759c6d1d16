import type { RowRule } from '#model/source.ts';
import { sqlList, sqlText } from '../../sql.ts';
import { decimalSql } from '../cells/amount.ts';
import { isMapped, type Reading, snake } from '../cells/reading.ts';
import { isOfWords, strikesSql } from '../words.ts';
import type { Exclusion, ExclusionRule } from './rule.ts';

/** The rules that the source itself declares: test orders, gift cards, seats that nobody bought. */
export const sourceExclusions: ExclusionRule = (reading) => [
  ...leftOut(reading),
  ...(reading.mapping.source.exclusions ?? [])
    .filter(({ field, takenOff }) => isMapped(reading, field) && (!takenOff || isMapped(reading, 'price')))
    .map((row) => ({ rule: row.rule, when: conditionSql(reading, row) })),
  // A status that the source says stands for no movement at all.
  { rule: 'not-paid', when: `moves = ''` },
];

function leftOut({ mapping: { source } }: Reading): readonly Exclusion[] {
  return source.leftOut === undefined ? [] : [{ rule: source.leftOut, when: 'true' }];
}

function conditionSql(reading: Reading, row: RowRule): string {
  const { unless, takenOff } = row;
  if (takenOff) return `${struckSql(reading, row)} and price < 0 and coalesce(quantity, 1) > 0`;
  if (unless === undefined || !isMapped(reading, unless.field)) return struckSql(reading, row);
  return `(${struckSql(reading, row)}) and not coalesce(${snake(unless.field)}_word in ${sqlList(unless.in)}, false)`;
}

function struckSql(reading: Reading, { field, rule, when, unless }: RowRule): string {
  const written = `${snake(field)}_cell`;
  // The dictionary knows one rule a word; a rule that another field may stay is asked of the row.
  if (isOfWords(when) && unless !== undefined) return strikesSql(`${snake(field)}_word`, when);
  if (isOfWords(when)) return `${snake(field)}_rule = ${sqlText(rule)}`;
  if ('zero' in when) return `${decimalSql(written, reading.mapping.decimal)} = 0`;
  return `coalesce(trim(${written}), '') = ''`;
}
