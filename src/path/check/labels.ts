import type { Field } from '#model/fields.ts';
import type { Plan } from '#model/plan.ts';
import { sqlText } from '../sql.ts';
import { cell, isMapped, type Reading, rowsSql } from './cells/reading.ts';
import { LABEL_FIELDS, PERFORMANCE_LABEL_FIELDS } from './fields.ts';
import { dictionary } from './words.ts';

const NOTHING = `select null::varchar as field, null::varchar as label, null::varchar as code, 0::bigint as rows where false`;

/** Every label of the house, on how many rows, and the concept that it stands for: what there is left to agree on. */
export function labelsPlan(reading: Reading): Plan {
  const fields = [...LABEL_FIELDS, ...PERFORMANCE_LABEL_FIELDS]
    .map(([field]) => field)
    .filter((field) => isMapped(reading, field));
  const dictionaries = fields.map((field) => dictionary(reading, field, 'staged'));
  const selects = dictionaries.map(({ field, name }) => labelSql(reading, field, name));
  return {
    inputs: ['staged'],
    steps: [
      ...dictionaries.map(({ step }) => step),
      {
        name: 'labels',
        sql: `${selects.join('\nunion all\n') || NOTHING}\norder by field, rows desc, label`,
      },
    ],
    result: 'labels',
  };
}

function labelSql(reading: Reading, field: Field, dictionaryName: string): string {
  return `select ${sqlText(field)} as field, min(raw) as label, code, ${rowsSql(reading)} as rows
from staged s join ${dictionaryName} on raw = ${cell(reading, field)} group by word, code`;
}
