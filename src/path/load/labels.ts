import type { LabelField } from '#model/fields.ts';
import type { Plan } from '#model/plan.ts';
import type { Code } from '#model/words.ts';
import type { Checked } from '../check/check.ts';
import { sqlTable, sqlText } from '../sql.ts';
import { lakeSelect } from './lake-select.ts';

/** A label that is kept with the house’s data: its text without contacts, and what was read in it. */
export type KeptLabel = {
  readonly field: LabelField;
  readonly key: string;
  readonly label: string;
  readonly rows: number;
  readonly code: Code | null;
};

/** The labels of a sheet as a batch beside its lines. */
export function keptLabelsPlan({ facts }: Checked, labels: readonly KeptLabel[]): Plan {
  const given = sqlTable(
    { field: 'VARCHAR', label_key: 'VARCHAR', label: 'VARCHAR', rows: 'INTEGER', code: 'VARCHAR' },
    labels.map(({ field, key, label, rows, code }) => [field, key, label, rows, code]),
  );
  const columns = {
    organisation: sqlText(facts.organisation),
    receipt: sqlText(facts.receipt),
    row_key: 'label_key',
    field: 'field',
    label_key: 'label_key',
    label: 'label',
    rows: '"rows"',
    code: 'code',
  };
  return {
    inputs: [],
    steps: [{ name: 'kept_labels', sql: lakeSelect('labels', columns, `${given} as kept`) }],
    result: 'kept_labels',
  };
}
