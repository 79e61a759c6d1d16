import { isMapped, snake } from '../cells/reading.ts';
import { COUNT_FIELDS } from '../fields.ts';
import type { FaultRule } from './rule.ts';

/** No line sells a million tickets; no sum of visits reaches a billion. A barcode read as a quantity does. */
export const quantityImplausible: FaultRule = (reading) => {
  const most = reading.mapping.source.grain === 'sum' ? 1_000_000_000 : 1_000_000;
  return COUNT_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
    code: 'quantity-implausible',
    severity: 'error',
    field,
    when: `abs(${snake(field)}) > ${most}`,
  }));
};
