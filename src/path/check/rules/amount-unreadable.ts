import { isMapped, snake } from '../cells/reading.ts';
import { MONEY_FIELDS } from '../fields.ts';
import type { FaultRule } from './rule.ts';

/** A cell that holds something and is no amount. A dash stands for none. */
export const amountUnreadable: FaultRule = (reading) =>
  MONEY_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
    code: 'amount-unreadable',
    severity: 'error',
    field,
    when: `${snake(field)} is null and trim(${snake(field)}_cell) not in ('', '-', '–', '—', '$', '- $', 'n/a', 'N/A')`,
  }));
