import type { House } from './houses.ts';
import { DAY } from './local-time.ts';
import { SALES, SEASONS } from './parameters.ts';
import type { People } from './people.ts';
import type { Performance } from './performance.ts';
import { PRICE_CLASSES } from './price-types.ts';
import { renewalNight } from './purchase-time.ts';
import type { Random } from './random.ts';
import type { Till } from './till.ts';

const SUBSCRIPTION = PRICE_CLASSES.indexOf('subscription');
/** Productions of one subscription, at most. */
const LONGEST = 9;
const MOST_OF_A_HALL = 0.75;

/**
 * Series subscriptions: the k-th series sees the k-th performance of each production. Renewed in one night of spring
 * for the season that follows, by nearly the same people each year.
 */
export function sellSubscriptions(
  house: House,
  people: People,
  performances: readonly Performance[],
  till: Till,
  random: Random,
): void {
  const known = people.publicOf[house.index] ?? new Int32Array(0);
  if (known.length === 0) return;
  for (let season = 0; season < SEASONS.length; season += 1) {
    const productions = productionsOf(performances, season).slice(0, LONGEST);
    if (season === 1 || productions.length < 2) continue;
    const night = renewalNight(SEASONS[season]?.year ?? 2024, random);
    const share = shareOfSeries(productions);
    const seriesCount = Math.max(...productions.map((production) => production.length));
    let subscriber = Math.floor(known.length * 0.02 * season);
    let entered = 0;
    for (let series = 0; series < seriesCount; series += 1) {
      const seen = productions.flatMap((production) => production[series] ?? []);
      if (seen.length < 2) continue;
      const targets = seen.reduce((sum, { target }) => sum + target, 0) / seen.length;
      const most = Math.min(...seen.map(({ index }) => till.left[index] ?? 0)) * MOST_OF_A_HALL;
      for (let seats = Math.floor(Math.min(most, targets * share)); seats > 0; ) {
        const buyer = known[subscriber % Math.max(1, Math.floor(known.length * 0.35))] ?? 0;
        subscriber += 1;
        entered += 1;
        const soldAt = night + Math.floor((entered % 5400) / 4) * 1;
        const order = till.open(buyer, soldAt - (soldAt % 60), 'subscription-office', 0, 0);
        const count = Math.min(seats, random.happens(0.7) ? 2 : 1);
        for (const performance of seen) subscribeTo(till, order, performance, count, random);
        seats -= count;
      }
    }
  }
}

/** Runs differ in length and late series see few productions: the others take more, so that the season has its share. */
function shareOfSeries(productions: readonly Performance[][]): number {
  const all = productions.flat();
  const lengths = productions.map(({ length }) => length).sort((a, b) => b - a);
  const inSeries = productions.flatMap((run) => run.slice(0, lengths[1] ?? 0));
  const sum = (list: readonly Performance[]) => list.reduce((total, { target }) => total + target, 0);
  return (SALES.subscriptions * sum(all)) / Math.max(1, sum(inSeries));
}

function subscribeTo(
  till: Till,
  order: ReturnType<Till['open']>,
  performance: Performance,
  count: number,
  random: Random,
): void {
  till.sell(order, performance, SUBSCRIPTION, 0, count, 0);
  if (random.happens(SALES.exchanged)) till.exchange(order, performance);
}

function productionsOf(performances: readonly Performance[], season: number): readonly Performance[][] {
  const productions = new Map<number, Performance[]>();
  for (const performance of performances) {
    if (performance.season !== season || performance.cancelled || performance.target === 0) continue;
    const run = productions.get(performance.production) ?? [];
    if (run.length === 0) productions.set(performance.production, run);
    run.push(performance);
  }
  return [...productions.values()].filter((run) => (run[0]?.onSaleAt ?? 0) > -DAY);
}
