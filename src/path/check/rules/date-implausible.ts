import type { Field } from '#model/fields.ts';
import { sqlText } from '../../sql.ts';
import { isMapped } from '../cells/reading.ts';
import { PERFORMANCE_DATE_FIELDS, ROW_DATE_FIELDS } from '../fields.ts';
import { readAs } from './date-unreadable.ts';
import type { FaultRule } from './rule.ts';

/** Archives of performances reach far back; no box office has lines from before computers. */
const PERFORMANCES_FROM = '1800-01-01';
const LINES_FROM = '1970-01-01';

/** The year 3024, or 0024: a slip of the keyboard that would stretch every season. */
export const dateImplausible: FaultRule = (reading) =>
  [...ROW_DATE_FIELDS, ...PERFORMANCE_DATE_FIELDS]
    .filter((field) => isMapped(reading, field))
    .map((field) => {
      const { from, years } = plausible(field);
      const until = `date ${sqlText(reading.facts.today)} + interval ${years} year`;
      return {
        code: 'date-implausible',
        severity: 'error',
        field,
        when: `${readAs(field)} < date ${sqlText(from)} or ${readAs(field)} > ${until}`,
      };
    });

function plausible(field: Field): { readonly from: string; readonly years: number } {
  if (PERFORMANCE_DATE_FIELDS.includes(field)) return { from: PERFORMANCES_FROM, years: 10 };
  if (field.startsWith('period')) return { from: PERFORMANCES_FROM, years: 2 };
  return { from: LINES_FROM, years: 1 };
}
