import { hasCurrencies } from '../cells/currency.ts';
import type { FaultRule } from './rule.ts';

/** Amounts of an unknown currency would be added to dollars. */
export const currencyUnknown: FaultRule = (reading) =>
  hasCurrencies(reading)
    ? [{ code: 'currency-unknown', severity: 'error', field: 'currency', when: 'currency is null' }]
    : [];
