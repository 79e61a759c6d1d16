import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

export const movementUnknown: FaultRule = (reading) =>
  isMapped(reading, 'movement')
    ? [
        {
          code: 'movement-unknown',
          severity: 'error',
          field: 'movement',
          when: 'movement_word is not null and moves is null',
        },
      ]
    : [];
