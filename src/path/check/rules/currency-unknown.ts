import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** Amounts of an unknown currency would be added to dollars. */
export const currencyUnknown: FaultRule = (reading) =>
  isMapped(reading, 'currency')
    ? [{ code: 'currency-unknown', severity: 'error', field: 'currency', when: 'currency is null' }]
    : [];
