import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** A weight says how many people an answer stands for: what is no number, or below zero, would turn shares over. */
export const weightUnreadable: FaultRule = (reading) =>
  isMapped(reading, 'weight')
    ? [
        {
          code: 'weight-unreadable',
          severity: 'error',
          field: 'weight',
          when: "(weight is null and trim(weight_cell) <> '') or weight < 0",
        },
      ]
    : [];
