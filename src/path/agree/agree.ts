import { type BatchKind, LAKE } from '#model/lake.ts';
import type { ColumnDefinition, Plan } from '#model/plan.ts';

export { type OwnLabel, openLabels, readOpenLabels } from './open-labels.ts';
export { type Known, type Suggested, suggestFor } from './suggest.ts';

/** Columns of a kind of batch whose local label is kept. */
export function labelledColumns(kind: BatchKind): readonly string[] {
  const names = LAKE[kind].map(({ name }) => name);
  return names.filter((name) => names.includes(`${name}_label`));
}

/** The relation `label_choices`: what houses chose for their labels. */
export const LABEL_CHOICES: readonly ColumnDefinition[] = [
  { name: 'label_key', type: 'UBIGINT', meaning: 'key of a label of one house' },
  { name: 'code', type: 'VARCHAR', meaning: 'the concept that the house chose' },
];

/** The rows of a kind of batch as their houses agreed to read them. Inputs: `stored_<kind>`, `label_choices`. */
export function asAgreed(kind: BatchKind): Plan {
  const columns = labelledColumns(kind);
  const replaced = columns.map((column, n) => `coalesce(c${n}.code, s.${column}) as ${column}`);
  const joins = columns.map(
    (column, n) => `left join label_choices c${n} on c${n}.label_key = s.${column}_label`,
  );
  return {
    inputs: [`stored_${kind}`, 'label_choices'],
    steps: [
      {
        name: `agreed_${kind}`,
        sql: `select s.* replace (${replaced.join(', ')})\nfrom stored_${kind} s\n${joins.join('\n')}`,
      },
    ],
    result: `agreed_${kind}`,
  };
}
