import type { RowRule } from '#model/source.ts';
import { sqlText } from '../../sql.ts';
import { decimalSql } from '../cells/amount.ts';
import { isMapped, type Reading, snake } from '../cells/reading.ts';
import { isOfWords } from '../words.ts';
import type { Exclusion, ExclusionRule } from './rule.ts';

/** The rules that the source itself declares: test orders, gift cards, seats that nobody bought. */
export const sourceExclusions: ExclusionRule = (reading) => [
  ...leftOut(reading),
  ...(reading.mapping.source.exclusions ?? [])
    .filter(({ field }) => isMapped(reading, field))
    .map((row) => ({ rule: row.rule, when: conditionSql(reading, row) })),
  // A status that the source says stands for no movement at all.
  { rule: 'not-paid', when: `moves = ''` },
];

function leftOut({ mapping: { source } }: Reading): readonly Exclusion[] {
  return source.leftOut === undefined ? [] : [{ rule: source.leftOut, when: 'true' }];
}

function conditionSql(reading: Reading, { field, rule, when }: RowRule): string {
  const written = `${snake(field)}_cell`;
  if (isOfWords(when)) return `${snake(field)}_rule = ${sqlText(rule)}`;
  if ('zero' in when) return `${decimalSql(written, reading.mapping.decimal)} = 0`;
  return `coalesce(trim(${written}), '') = ''`;
}
