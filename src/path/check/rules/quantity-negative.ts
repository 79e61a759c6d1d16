import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** A sale of fewer than no tickets: the status says sold, the number says returned, and nothing says which is right. */
export const quantityNegative: FaultRule = (reading) =>
  isMapped(reading, 'quantity') && reading.mapping.kind === 'movements'
    ? [
        {
          code: 'quantity-negative',
          severity: 'error',
          field: 'quantity',
          when: `quantity < 0 and moves = 'sale'`,
        },
      ]
    : [];
