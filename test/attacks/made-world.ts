// Houses of lognormal sizes, their lines, and their buyers, whom they share: small, quickly made, and true by definition.

import { Random } from '../../src/demo/random.ts';
import type { Region } from './programs/figures.ts';

/** One line of a house: what was bought by whom, and under which values of the dimensions. */
export type Line = {
  readonly house: string;
  readonly at: Readonly<Record<Dimension, string>>;
  readonly person: number;
  readonly quantity: number;
  readonly revenueMinor: number;
};

export type Dimension = keyof typeof VALUES;

const VALUES = {
  discipline: ['theatre', 'music', 'dance', 'humour', 'circus'],
  'performance-month': ['2024-08', '2024-09', '2024-10', '2024-11'],
  channel: ['online', 'counter', 'phone'],
  'purchase-weekday': ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
} as const;

/** The finest values that lines have. */
export const MADE: Readonly<Record<Dimension, readonly string[]>> = VALUES;

export const MONTHS = { from: '2024-08', to: '2024-11' };

/** The standard deviation of the logarithm of sizes, as in the pools of the design. */
const SIGMA = 1.3;
const LINES_MEDIAN = 45;
const LINES_MAX = 900;

export function houseOf(number: number): string {
  return `maison-${String(number + 1).padStart(3, '0')}`;
}

export function madeWorld(houses: number, seed: number): readonly Line[] {
  return Array.from({ length: houses }, (_, i) =>
    linesOf(houseOf(i), houses, new Random(`attacks/${seed}/${houses}/${i}`)),
  ).flat();
}

/** A house has one discipline, a second one time in three, and plays most months. */
export function linesOf(house: string, houses: number, random: Random): readonly Line[] {
  const count = Math.max(
    8,
    Math.min(LINES_MAX, Math.round(LINES_MEDIAN * Math.exp(SIGMA * random.normal()))),
  );
  // The last disciplines have few houses.
  const drawn = () => VALUES.discipline[Math.min(random.below(5), random.below(6))] ?? 'theatre';
  const disciplines = random.happens(1 / 3) ? [drawn(), drawn()] : [drawn()];
  const months = VALUES['performance-month'].filter(() => random.happens(0.85));
  const priceMinor = 100 * random.between(18, 90);
  const publics = 60 * houses;
  return Array.from({ length: count }, (): Line => {
    const quantity = random.happens(0.02) ? random.between(8, 25) : random.between(1, 4);
    return {
      house,
      at: {
        discipline: random.pick(disciplines),
        'performance-month': random.pick(months.length > 0 ? months : ['2024-09']),
        channel: VALUES.channel[Math.min(random.below(3), random.below(4))] ?? 'online',
        'purchase-weekday': random.pick(VALUES['purchase-weekday']),
      },
      person: Math.floor(publics * random.unit() * random.unit()),
      quantity,
      revenueMinor: quantity * (priceMinor + 100 * random.below(12)),
    };
  });
}

/** Whether a line is in a region: made once, asked of every line. */
export function inside(region: Region): (line: Line) => boolean {
  const limits = Object.entries(region).map(([id, codes]) => [id as Dimension, new Set(codes)] as const);
  return ({ at }) => limits.every(([id, codes]) => codes.has(at[id]));
}

/** The calendar is public: disciplines and months in which nobody plays. */
export function unplayed(lines: readonly Line[]): readonly Region[] {
  const regions = MADE.discipline.flatMap((discipline) => [
    { discipline: [discipline] },
    ...MADE['performance-month'].map((month) => ({ discipline: [discipline], 'performance-month': [month] })),
  ]);
  return regions.filter((region) => !lines.some(inside(region)));
}
