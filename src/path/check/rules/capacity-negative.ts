import { isMapped, snake } from '../cells/reading.ts';
import { CAPACITY_FIELDS } from '../fields.ts';
import type { FaultRule } from './rule.ts';

export const capacityNegative: FaultRule = (reading) =>
  CAPACITY_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
    code: 'capacity-negative',
    severity: 'error',
    field,
    when: `${snake(field)} < 0`,
  }));
