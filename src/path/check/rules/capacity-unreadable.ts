import { isMapped, snake } from '../cells/reading.ts';
import { CAPACITY_FIELDS } from '../fields.ts';
import type { FaultRule } from './rule.ts';

const NONE = String.raw`\s*[-–—]?\s*`;

/** The performance is still worth knowing without its capacity, which stays unknown. */
export const capacityUnreadable: FaultRule = (reading) =>
  CAPACITY_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
    code: 'capacity-unreadable',
    severity: 'warning',
    field,
    when: `${snake(field)} is null and not regexp_full_match(${snake(field)}_cell, '${NONE}')`,
  }));
