import type { Organisation } from '#model/pool.ts';
import type { Evidence } from '#model/table.ts';
import type { Slug } from '#model/words.ts';

/** P1: enough holdings contribute that none can be told apart. */
export function hasEnoughHoldings(evidence: Evidence, holdingsMin: number): boolean {
  return evidence.holdings >= holdingsMin;
}

/** Houses under one control count once; a house that the pool does not know counts for itself. */
export function holdingsOf(
  houses: readonly Slug[],
  organisations: readonly Organisation[],
): ReadonlySet<string> {
  const holding = new Map(organisations.map((house) => [house.slug, house.holding]));
  return new Set(houses.map((house) => holding.get(house) ?? house));
}
