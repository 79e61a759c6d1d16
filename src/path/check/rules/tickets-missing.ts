import { isMapped } from '../cells/reading.ts';
import type { FaultRule } from './rule.ts';

/** An amount beside a count that nobody wrote: the revenue counts, and nobody knows of how many tickets. */
export const ticketsMissing: FaultRule = (reading) => {
  const isOfLines = reading.mapping.source.evidence === 'matched' && reading.mapping.kind === 'movements';
  if (
    !isOfLines ||
    !isMapped(reading, 'quantity') ||
    !isMapped(reading, 'price') ||
    isMapped(reading, 'ticket-id')
  )
    return [];
  return [
    {
      code: 'tickets-missing',
      severity: 'warning',
      field: 'quantity',
      when: 'quantity_cell is null and coalesce(price, 0) <> 0',
    },
  ];
};
