import { MONEY_FIELDS } from '#model/fields.ts';
import { isMapped, snake } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

const NONE = String.raw`(?i)[\s\x{A0}$€]*(?:[-–—][\s\x{A0}$€]*|n/a)?`;

/** A cell that holds something and is no amount. A dash stands for none, as in `$ -`. */
export const amountUnreadable: FaultRule = (reading) =>
  MONEY_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
    code: 'amount-unreadable',
    severity: 'error',
    field,
    when: `${snake(field)} is null and not regexp_full_match(${snake(field)}_cell, '${NONE}')`,
  }));
