import type { Field } from '#model/fields.ts';
import { snake } from '../cells/reading.ts';
import type { ExclusionRule } from './rule.ts';

/** What a sale leaves on its row, whatever the system. */
const TRACES: readonly Field[] = [
  'order-id',
  'ticket-id',
  'quantity',
  'status',
  'movement',
  'purchased-at',
  'purchased-date',
  'moved-at',
  'price-type',
  'price',
  'list-price',
  'fees',
  'email',
  'full-name',
  'last-name',
  'customer-id',
];

/** So many columns must be empty together: one alone is a cell that somebody forgot. */
const TRACES_MIN = 3;

/** A row that names a performance and has none of what a sale leaves is a seat that nobody bought. */
export const nothingSold: ExclusionRule = ({ mapping }) => {
  const traces = TRACES.filter((field) => mapping.columns[field] !== undefined);
  if (mapping.kind !== 'movements' || traces.length < TRACES_MIN) return [];
  const empty = traces.map((field) => `${snake(field)}_cell is null`);
  const named = '(performance_id is not null or title is not null or starts_at is not null)';
  return [{ rule: 'unsold-seat', when: `${empty.join(' and ')} and ${named}` }];
};
