import { isMapped, snake } from '../cells/reading.ts';
import { PERFORMANCE_DATE_FIELDS, ROW_DATE_FIELDS } from '../fields.ts';
import type { FaultRule } from './rule.ts';

/** The column in which each date, once read, stands. */
const READ_AS: Readonly<Record<string, string>> = {
  'purchased-date': 'purchased_at',
  'performance-start': 'starts_at',
  'performance-date': 'starts_at',
};

export function readAs(field: string): string {
  return READ_AS[field] ?? field.replaceAll('-', '_');
}

/** Cells by which systems say that there is no date. (A long `in` would become a join over every row.) */
export const NO_DATE = String.raw`(?i)\s*(?:[-–—]|n/?a|null|none|s\.o\.|0000.*|1980-01-01 00:00:00)?\s*`;

/** A cell that holds something and is no date by any format of its column. */
export const dateUnreadable: FaultRule = (reading) =>
  [...ROW_DATE_FIELDS, ...PERFORMANCE_DATE_FIELDS]
    .filter((field) => isMapped(reading, field))
    .map((field) => {
      const written = `${snake(field)}_cell`;
      return {
        code: 'date-unreadable',
        severity: 'error',
        field,
        when: `${readAs(field)} is null and not regexp_full_match(${written}, '${NO_DATE}')`,
      };
    });
