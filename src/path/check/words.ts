import type { Step } from '#model/plan.ts';
import type { Field } from '#model/source.ts';
import { sqlFold, sqlTable } from '../sql.ts';
import { COUNTRIES } from './cells/place.ts';
import { cell, isMapped, type Reading, snake } from './cells/reading.ts';
import { MEMBER_FIELDS } from './fields.ts';

/** Where a field’s dictionary is joined: one row per distinct text, folded and looked up once instead of on each row. */
export type Dictionary = { readonly field: Field; readonly name: string; readonly step: Step };

/** The distinct texts of a field as `raw`, folded as `word`, and what they stand for as `code`. */
export function dictionary(reading: Reading, field: Field, from: string): Dictionary {
  const name = `${snake(field)}_words`;
  const words = `(select raw, ${sqlFold('raw')} as word
      from (select distinct ${cell(reading, field)} as raw from ${from} s) where raw is not null)`;
  const isMember = MEMBER_FIELDS.includes(field);
  const code = isMember ? memberSql(words) : labelSql(reading, field, words);
  return { field, name, step: { name, sql: code } };
}

function labelSql(reading: Reading, field: Field, words: string): string {
  return `select raw, word, code from ${words} left join ${labelTable(reading, field)} on label = word`;
}

/** A member is named by its name or by its slug; two members of one name cannot be told apart, so neither is. */
function memberSql(words: string): string {
  return `select raw, word, case when min(slug) = max(slug) then min(slug) end as code
    from ${words} left join members on folded_name = word or replace(slug, '-', ' ') = word
    group by raw, word`;
}

/** Folded label → code, for a field. */
export function labelTable({ mapping }: Reading, field: Field): string {
  const labels = mapping.labels[field] ?? {};
  const all = field === 'country' ? { ...COUNTRIES, ...labels } : labels;
  return sqlTable({ label: 'VARCHAR', code: 'VARCHAR' }, Object.entries(all));
}

/** Fields whose folded text the rows need: labels, members, statuses, and whatever a rule looks at. */
export function wordFields(reading: Reading): readonly Field[] {
  const { source } = reading.mapping;
  const always: readonly Field[] = [
    ...MEMBER_FIELDS,
    'price-type',
    'channel',
    'country',
    'currency',
    'age-band',
    'question',
    'option',
    'status',
    'movement',
    'period',
  ];
  const ruled = (source.exclusions ?? []).filter(({ when }) => 'in' in when || 'matches' in when);
  const labelled: readonly Field[] = reading.mapping.labels.scanned ? ['scanned'] : [];
  const fields = new Set<Field>([...always, ...labelled, ...ruled.map(({ field }) => field)]);
  return [...fields].filter((field) => isMapped(reading, field));
}
