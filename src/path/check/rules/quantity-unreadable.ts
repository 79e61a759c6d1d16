import { isMapped, snake } from '../cells/reading.ts';
import { COUNT_FIELDS } from '../fields.ts';
import type { FaultRule } from './rule.ts';

const NONE = String.raw`\s*[-–—]?\s*`;

/** Tickets and visits are counted in whole numbers. */
export const quantityUnreadable: FaultRule = (reading) =>
  COUNT_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
    code: 'quantity-unreadable',
    severity: 'error',
    field,
    when: `${snake(field)} is null and not regexp_full_match(${snake(field)}_cell, '${NONE}')`,
  }));
