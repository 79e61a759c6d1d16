import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** Tickets are sold at the door until the performance is over; two days later, one of the two dates is wrong. */
export const purchaseAfterPerformance: FaultRule = (reading) => {
  const field = isMapped(reading, 'purchased-at') ? 'purchased-at' : 'purchased-date';
  return isMapped(reading, field)
    ? [
        {
          code: 'purchase-after-performance',
          severity: 'warning',
          field,
          when: `purchased_at > starts_at + interval 2 day`,
        },
      ]
    : [];
};
