import { type Attack, type Figure, keyOf, type Seen } from './figures.ts';

/**
 * A mean beside what it is of (Handbook on Statistical Disclosure Control, 5.7): where one part is hidden, the mean and
 * the other give it; where both are shown, a mean of exact parts singles out the counts that agree with it.
 */
export const meanTimesCount: Attack = function* (seen) {
  for (const { mean, tickets, revenue } of places(seen)) {
    if (mean?.value == null || mean.value <= 0) continue;
    const { region } = mean;
    const terms = [[region, 1]] as const;
    const [low, high] = [mean.value - mean.half, mean.value + mean.half];
    if (revenue?.value == null && tickets?.value != null) {
      const amount = mean.value * tickets.value;
      yield {
        kind: 'amount',
        terms,
        of: 'revenue',
        amount,
        margin: high * (tickets.value + tickets.half) - amount,
      };
    }
    if (tickets?.value == null && revenue?.value != null && low > 0) {
      const amount = revenue.value / mean.value;
      yield {
        kind: 'amount',
        terms,
        of: 'tickets',
        amount,
        margin: (revenue.value + revenue.half) / low - amount,
      };
    }
    if (tickets?.value == null || revenue === undefined || revenue.value === null) continue;
    // A mean of the figures as shown tells nothing that they do not.
    if (tickets.value > 0 && Math.round(revenue.value / tickets.value) === mean.value) continue;
    const { value, half } = revenue;
    const counts = wholesWithin(tickets).filter(
      (count) => count * high >= value - half && count * low <= value + half,
    );
    const [least, most] = [counts[0], counts.at(-1)];
    if (least === undefined || most === undefined || most - least >= 2 * Math.floor(tickets.half)) continue;
    const [amount, margin] = [(least + most) / 2, (most - least) / 2];
    yield { kind: 'unrounded', terms, of: 'tickets', amount, margin };
  }
};

function wholesWithin({ value, half }: Figure): readonly number[] {
  const least = Math.max(1, Math.ceil((value ?? 0) - half));
  const most = Math.floor((value ?? 0) + half);
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
}

type Place = Partial<Record<Figure['of'], Figure>>;

/** All figures of one region: a hidden one stands only where no table shows it. */
function places({ figures, space }: Seen): Iterable<Place> {
  const found = new Map<string, Place>();
  for (const figure of figures) {
    const key = keyOf(figure.region, space);
    const place = found.get(key) ?? {};
    found.set(key, place);
    if (place[figure.of]?.value == null) place[figure.of] = figure;
  }
  return found.values();
}
