import type { LabelField } from '#model/fields.ts';
import type { Plan, Row } from '#model/plan.ts';
import type { Code, Slug } from '#model/words.ts';
import { schemeOfLabels } from '#vocabulary/label-schemes.ts';
import { sqlText } from '../sql.ts';

/** One label of a house, on how many lines and tickets it counts, and what was read in it. */
export type OwnLabel = {
  readonly organisation: Slug;
  readonly field: LabelField;
  readonly key: string;
  readonly label: string;
  /** What the vocabulary or its system says; null unknown. */
  readonly code: Code | null;
  readonly lines: number;
  /** Null for what is no ticket: of a performance, or an answer. */
  readonly tickets: number | null;
};

/** Where labels stand, and the column of tickets beside them. A key is of one field. */
const COUNTED: readonly (readonly [kind: string, column: string, tickets: string])[] = [
  ['movements', 'price_class_label', 'quantity'],
  ['movements', 'channel_label', 'quantity'],
  ['sums', 'price_class_label', 'quantity'],
  ['sums', 'channel_label', 'quantity'],
  ['performances', 'discipline_label', 'null'],
  ['performances', 'target_audience_label', 'null'],
  ['performances', 'venue_kind_label', 'null'],
  ['performances', 'municipality_label', 'null'],
  ['responses', 'age_band_label', 'null'],
  ['responses', 'option_label', 'null'],
];

/** The labels on what counts now: of one house, or of all for counts that name nobody. */
export function openLabels(house: Slug | null): Plan {
  const own = house === null ? '' : `and organisation = ${sqlText(house)}`;
  const counts = COUNTED.map(
    ([kind, column, tickets]) => `select organisation, ${column} as label_key,
  count(*) as lines, sum(${tickets})::bigint as tickets
from stored_${kind} where ${column} is not null ${own} group by all`,
  );
  return {
    inputs: ['stored_labels', 'stored_movements', 'stored_sums', 'stored_performances', 'stored_responses'],
    steps: [
      { name: 'counted_labels', sql: counts.join('\nunion all\n') },
      {
        name: 'house_labels',
        sql: `select organisation, field, label_key, arg_max(label, receipt) as label, arg_max(code, receipt) as code
from stored_labels where true ${own} group by organisation, field, label_key`,
      },
      {
        name: 'open_labels',
        sql: `select l.organisation, l.field, l.label_key::varchar as label_key, l.label, l.code,
  sum(c.lines)::bigint as lines, sum(c.tickets)::bigint as tickets
from house_labels l join counted_labels c using (organisation, label_key)
group by all order by l.organisation, l.field, lines desc, l.label`,
      },
    ],
    result: 'open_labels',
  };
}

export function readOpenLabels(rows: readonly Row[]): readonly OwnLabel[] {
  return rows
    .filter(({ field }) => schemeOfLabels(String(field)) !== undefined)
    .map((row) => ({
      organisation: String(row.organisation),
      field: String(row.field) as LabelField,
      key: String(row.label_key),
      label: String(row.label),
      code: row.code === null || row.code === undefined ? null : String(row.code),
      lines: Number(row.lines),
      tickets: row.tickets === null || row.tickets === undefined ? null : Number(row.tickets),
    }));
}
