import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** A ticket that was given has no price; the amount on its line may be what it would have cost. */
export const complimentaryPriced: FaultRule = (reading) =>
  reading.mapping.source.evidence === 'matched' &&
  reading.mapping.kind === 'movements' &&
  isMapped(reading, 'price') &&
  isMapped(reading, 'price-type')
    ? [
        {
          code: 'complimentary-priced',
          severity: 'warning',
          field: 'price',
          when: `price_class = 'complimentary' and coalesce(price, 0) <> 0`,
        },
      ]
    : [];
