import { type Attack, keyOf, type Seen } from './figures.ts';
import { type Followed, tracker } from './tracker.ts';

/**
 * What tables say together and none of them says alone. Tables that were protected one after the other fall to it: what
 * one hides to protect another cell, a second one gives (sdcTools, UserSupport 136).
 */
export const linkedTables: Attack = function* (seen) {
  const tables = [...new Set(seen.figures.map(({ table }) => table))];
  const alone = new Set(
    tables.flatMap((table) => {
      const figures = seen.figures.filter((figure) => figure.table === table);
      return [...tracker({ ...seen, figures })].map((claim) => whatOf(claim, seen));
    }),
  );
  for (const claim of tracker(seen)) if (!alone.has(whatOf(claim, seen))) yield claim;
};

function whatOf({ of, terms }: Followed, { space }: Seen): string {
  return JSON.stringify([of, terms.map(([region, weight]) => [keyOf(region, space), weight]).toSorted()]);
}
