import { minorDigits } from '#model/currency.ts';
import { MONEY_FIELDS } from '#model/fields.ts';
import { hasCurrencies, homeCurrency } from '../cells/currency.ts';
import { isMapped, snake } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

const MARKED = String.raw`\D*\d[\d\s]*[.,]\d+\D*`;

/** `12.5` yen: a mark that is no decimal and no thousands either. */
export const amountInNoCents: FaultRule = (reading) =>
  hasCurrencies(reading) || minorDigits(homeCurrency(reading)) === 0
    ? MONEY_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
        code: 'amount-in-no-cents',
        severity: 'error',
        field,
        when: `${snake(field)} is null and currency_exponent = 0 and regexp_full_match(${snake(field)}_cell, '${MARKED}')`,
      }))
    : [];
