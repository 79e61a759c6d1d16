import { looksCanadianSql } from '../cells/place.ts';
import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** Meant as a Canadian postal code and mistyped; the buyer’s place stays unknown. */
export const fsaUnreadable: FaultRule = (reading) =>
  isMapped(reading, 'postal-code')
    ? [
        {
          code: 'fsa-unreadable',
          severity: 'warning',
          field: 'postal-code',
          when: `fsa is null and coalesce(country, 'CA') = 'CA' and ${looksCanadianSql('postal_code_cell')}`,
        },
      ]
    : [];
