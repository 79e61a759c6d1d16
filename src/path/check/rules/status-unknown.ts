import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** Whether such a row was sold, cancelled or neither is not ours to guess. */
export const statusUnknown: FaultRule = (reading) =>
  isMapped(reading, 'status') && reading.mapping.source.statuses
    ? [
        {
          code: 'status-unknown',
          severity: 'error',
          field: 'status',
          when: isMapped(reading, 'movement')
            ? 'movement_word is null and status_word is not null and moves is null'
            : 'status_word is not null and moves is null',
        },
      ]
    : [];
