import { WITHOUT_CENTS } from '#model/currency.ts';
import { MONEY_FIELDS } from '#model/fields.ts';
import { sqlList } from '../../sql.ts';
import { decimalSql } from '../cells/amount.ts';
import { isMapped, snake } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** `12.5` yen: a mark that is no decimal and no thousands either. */
export const amountInNoCents: FaultRule = (reading) =>
  isMapped(reading, 'currency')
    ? MONEY_FIELDS.filter((field) => isMapped(reading, field)).map((field) => ({
        code: 'amount-in-no-cents',
        severity: 'error',
        field,
        when: `${snake(field)} is null and currency in ${sqlList(WITHOUT_CENTS)}
  and ${decimalSql(`${snake(field)}_cell`, reading.mapping.decimal)} is not null`,
      }))
    : [];
