import type { Field } from '#model/fields.ts';
import type { Step } from '#model/plan.ts';
import { cell, type Reading, snake } from './cells/reading.ts';
import { KEPT_LABEL_FIELDS, MEMBER_FIELDS } from './fields.ts';
import { dictionaryName, wordFields } from './words.ts';

/** Fields of a few texts each, and of few combinations of them: millions of rows have some tens. */
const OF_FEW_TEXTS: readonly Field[] = [
  ...MEMBER_FIELDS,
  'price-type',
  'product-type',
  'channel',
  'country',
  'currency',
  'age-band',
  'status',
  'movement',
  'seat-state',
];

/**
 * What a word of a field is known by: the folded text, what it stands for, the rule that strikes it, the key of a kept
 * label, the digits of a currency’s minor unit.
 */
type Part = 'word' | 'code' | 'rule' | 'label_key' | 'exponent';

function partsOf(field: Field): readonly Part[] {
  const isKept = KEPT_LABEL_FIELDS.some(([kept]) => kept === field);
  const more: readonly Part[] = field === 'currency' ? ['exponent'] : isKept ? ['label_key'] : [];
  return ['word', 'code', 'rule', ...more];
}

/** The fields whose words each row finds by one look at their combination, in place of one look a field. */
export function fieldsTogether(reading: Reading): readonly Field[] {
  const { columns } = reading.mapping;
  const fields = wordFields(reading).filter(
    (field) => OF_FEW_TEXTS.includes(field) && columns[field] !== undefined,
  );
  return fields.length > 1 ? fields : [];
}

/** Where a row finds a part of a field’s word. */
export function wordSql(reading: Reading, field: Field, part: Part): string {
  return fieldsTogether(reading).includes(field)
    ? `row_words.${snake(field)}_${part}`
    : `${dictionaryName(field)}.${part}`;
}

/** The number by which rows of the same combination find its words. */
export function wordsNo(reading: Reading): string {
  const cells = new Set(fieldsTogether(reading).map((field) => cell(reading, field)));
  return `hash(${[...cells].join(', ')})`;
}

/** Each combination of these cells once, under its number: what the dictionaries of these fields are made from. */
export function rowLabels(reading: Reading, from: string): Step {
  const columns = new Set(fieldsTogether(reading).map((field) => `c${reading.mapping.columns[field]}`));
  const cells = [...columns].join(', ');
  const sql = `select ${wordsNo(reading)} as words_no, ${cells} from (select distinct ${cells} from ${from}) s`;
  return { name: 'row_labels', sql };
}

/** What each combination says, from the dictionaries of its fields. Cells that stand for none are one with empty ones. */
export function rowWords(reading: Reading): Step {
  const fields = fieldsTogether(reading);
  const columns = fields.flatMap((field) =>
    partsOf(field).map((part) => `${dictionaryName(field)}.${part} as ${snake(field)}_${part}`),
  );
  const joins = fields.map((field) => {
    const name = dictionaryName(field);
    return `left join ${name} on ${name}.raw = ${cell(reading, field)}`;
  });
  return {
    name: 'row_words',
    sql: `select distinct words_no, ${columns.join(', ')}\nfrom row_labels s\n${joins.join('\n')}`,
  };
}
