import type { Books } from '../books.ts';
import { DAY, type LocalSeconds } from '../local-time.ts';
import { Random } from '../random.ts';

/** Something that went through the till and is no seat, or no sale; never in the truth. */
export type NonSeat = {
  readonly kind: 'gift-card' | 'parking' | 'bar' | 'test' | 'unpaid';
  readonly label: string;
  readonly priceMinor: number;
  readonly soldAt: LocalSeconds;
  /** Reference of the performance beside which it was sold. */
  readonly reference: string;
  /** Number in the file, for its ids. */
  readonly number: number;
};

const LABELS = {
  fr: { 'gift-card': 'Carte-cadeau 50 $', parking: 'Stationnement', bar: 'Billet de bar', test: 'Test' },
  en: { 'gift-card': 'Gift card', parking: 'Parking', bar: 'Drink ticket', test: 'Test' },
} as const;

const PRICES = { 'gift-card': 5000, parking: 1500, bar: 900, test: 100, unpaid: 4500 } as const;
/** One for so many rows. */
const EVERY = 250;

/** What real exports hold beside seats, a few rows in a thousand, in the order of the file. */
export function nonSeatsOf(books: Books, system: 0 | 1, rows: number): readonly NonSeat[] {
  const { house } = books;
  const performances = books.performances.filter((performance) => performance.system === system);
  if (performances.length === 0) return [];
  const random = new Random(`${house.seed}/non-seats/${system}`);
  return Array.from({ length: 5 + Math.floor(rows / EVERY) }, (_, number) => {
    const kind = (['unpaid', 'gift-card', 'test', 'parking', 'bar'] as const)[number % 5] ?? 'unpaid';
    const performance = random.pick(performances);
    const label = kind === 'unpaid' ? (books.prices.labels[0] ?? '') : LABELS[house.language][kind];
    const soldAt = performance.startsAt - random.between(2, 25) * DAY + random.below(600) * 60 - 4 * 3600;
    return {
      kind,
      label,
      priceMinor: PRICES[kind],
      soldAt: soldAt - (soldAt % 60),
      reference: performance.reference,
      number,
    };
  });
}
