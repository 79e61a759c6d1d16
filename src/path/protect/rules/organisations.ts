import type { Evidence } from '#model/table.ts';

/** P1: enough holdings contribute that none can be told apart. */
export function hasEnoughHoldings(evidence: Evidence, holdingsMin: number): boolean {
  return evidence.holdings >= holdingsMin;
}
