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

function conditionSql(reading: Reading, { field, when }: RowRule): string {
  const written = `${snake(field)}_cell`;
  const word = `${snake(field)}_word`;
  if ('in' in when) return `${word} in ${sqlList(when.in)}`;
  if ('matches' in when) return `regexp_matches(${word}, ${sqlText(when.matches)})`;
  if ('zero' in when) return `${decimalSql(written, reading.mapping.decimal)} = 0`;
  return `coalesce(trim(${written}), '') = ''`;
}
