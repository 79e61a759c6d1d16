import { isMapped, thisYear } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** Nobody buys at 115 or in the cradle; such a year is unknown. */
export const OLDEST_BUYER = 115;

export const birthYearImplausible: FaultRule = (reading) => {
  const year = thisYear(reading.facts);
  const field = isMapped(reading, 'birth-year') ? 'birth-year' : 'birth-date';
  return isMapped(reading, field)
    ? [
        {
          code: 'birth-year-implausible',
          severity: 'warning',
          field,
          when: `birth_year < ${year - OLDEST_BUYER} or birth_year > ${year}`,
        },
      ]
    : [];
};
