import type { RowRule } from '#model/source.ts';
import { sqlList, sqlText } from '../../sql.ts';
import { decimalSql } from '../cells/amount.ts';
import { isMapped, type Reading, snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

/** The rules that the source itself declares: test orders, gift cards, seats that nobody bought. */
export const sourceExclusions: ExclusionRule = (reading) => [
  ...(reading.mapping.source.exclusions ?? [])
    .filter(({ field }) => isMapped(reading, field))
    .map((row) => ({ rule: row.rule, when: conditionSql(reading, row) })),
  // A status that the source says stands for no movement at all.
  { rule: 'not-paid', when: `moves = ''` },
];

function conditionSql(reading: Reading, rule: RowRule): string {
  const struck = strikesSql(reading, rule);
  const { unless } = rule;
  if (unless === undefined || !isMapped(reading, unless.field)) return struck;
  return `${struck} and not coalesce(${snake(unless.field)}_word in ${sqlList(unless.in)}, false)`;
}

function strikesSql(reading: Reading, { field, rule, when, unless }: RowRule): string {
  const written = `${snake(field)}_cell`;
  // The dictionary knows one rule a word; a rule that another field may stay is asked of the row.
  if (unless !== undefined && 'in' in when) return `${snake(field)}_word in ${sqlList(when.in)}`;
  if (unless !== undefined && 'matches' in when)
    return `regexp_matches(${snake(field)}_word, ${sqlText(when.matches)})`;
  if ('in' in when || 'matches' in when) return `${snake(field)}_rule = ${sqlText(rule)}`;
  if ('zero' in when) return `${decimalSql(written, reading.mapping.decimal)} = 0`;
  return `coalesce(trim(${written}), '') = ''`;
}
