import type { Field } from '#model/fields.ts';
import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** A ticket is for something. A file of one performance names it in its own name; a column that names it must be filled. */
export const performanceMissing: FaultRule = (reading) => {
  const { kind } = reading.mapping;
  const naming: readonly Field[] = [
    'performance-id',
    'performance-title',
    'performance-start',
    'performance-date',
  ];
  const named = naming.filter((field) => isMapped(reading, field));
  const nothing = 'performance_id is null and title is null and starts_at is null';
  const fault = (when: string) =>
    [{ code: 'performance-missing', severity: 'error', field: named[0] ?? null, when }] as const;
  if (kind === 'movements') return named.length > 0 ? fault(nothing) : [];
  if (kind === 'performances') return fault('performance_id is null and title is null');
  if (kind === 'sums') {
    // A month of the whole file is no place of a row of it.
    const hasPeriod = reading.mapping.constants.period === undefined || named.length === 0;
    const undated = 'period_start is null and spelled_start is null and period_end is null';
    return fault(hasPeriod ? `${nothing} and ${undated}` : nothing);
  }
  return [];
};
