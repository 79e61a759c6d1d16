import type { Reading } from './reading.ts';

/** What amounts are in where their row says nothing: what the file says of all, its house or its system; else the pool’s. */
export function homeCurrency({ mapping, facts }: Reading): string {
  return mapping.constants.currency ?? facts.currency;
}

/** Whether each row has a currency of its own, in a column or as the sign of its amount. */
export function hasCurrencies({ mapping }: Reading): boolean {
  return mapping.columns.currency !== undefined;
}
