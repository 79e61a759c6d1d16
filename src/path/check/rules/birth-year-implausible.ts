import { yearOf } from '#model/calendar.ts';
import { OLDEST_BUYER } from '../../buyers-ages.ts';
import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

export const birthYearImplausible: FaultRule = (reading) => {
  const year = yearOf(reading.facts.today);
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
