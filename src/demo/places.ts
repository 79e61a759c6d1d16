import { cumulated, type Random } from './random.ts';

/** Where buyers live. */
export type Zone = 'island' | 'south-shore' | 'north-shore' | 'laval' | 'rest-of-quebec' | 'outside';

export const ZONES: readonly Zone[] = [
  'island',
  'south-shore',
  'north-shore',
  'laval',
  'rest-of-quebec',
  'outside',
];

/**
 * Forward sortation areas by zone and their weight: residents in thousands (Statistics Canada, 2021 Census,
 * rounded), doubled or more where cultural outings are denser (judgement). The rest of each postal code is made up.
 */
const WEIGHTS: Readonly<Record<Exclude<Zone, 'outside'>, string>> = {
  island: `H1A 20 H1B 14 H1E 22 H1G 28 H1H 22 H1K 26 H1L 26 H1M 24 H1N 24 H1P 10 H1R 18 H1S 18 H1T 34 H1V 36
    H1W 46 H1X 44 H1Y 48 H1Z 26 H2A 22 H2B 22 H2C 20 H2E 34 H2G 48 H2H 36 H2J 70 H2K 52 H2L 60 H2M 20 H2N 8
    H2P 22 H2R 44 H2S 52 H2T 44 H2V 50 H2W 34 H2X 50 H2Y 16 H2Z 10 H3A 10 H3B 5 H3C 30 H3E 32 H3G 22 H3H 28 H3J 22
    H3K 26 H3L 30 H3M 14 H3N 24 H3P 16 H3R 14 H3S 24 H3T 16 H3V 8 H3W 22 H3X 20 H3Y 16 H3Z 16 H4A 34 H4B 20
    H4C 28 H4E 26 H4G 40 H4H 20 H4J 14 H4K 8 H4L 24 H4M 10 H4N 18 H4P 8 H4R 20 H4V 16 H4W 16 H4X 6 H8N 20
    H8P 14 H8R 16 H8S 22 H8T 12 H8Y 10 H8Z 8 H9A 8 H9B 10 H9C 6 H9G 8 H9H 12 H9J 12 H9P 3 H9R 16 H9S 16 H9W 10 H9X 6`,
  'south-shore': `J4B 42 J4G 10 J4H 28 J4J 34 J4K 32 J4L 32 J4M 13 J4N 11 J4P 16 J4R 13 J4S 8 J4T 18 J4V 18 J4W 18
    J4X 18 J4Y 24 J4Z 28 J3V 32 J3Y 50 J3E 30 J3G 26 J3H 20 J3L 34 J5R 36 J2W 18 J3B 20 J6J 16 J6K 16`,
  'north-shore': `J6V 14 J6W 32 J6X 25 J6Y 22 J6Z 20 J7A 16 J7B 12 J7C 38 J7E 30 J7G 16 J7H 9 J7J 20 J7K 26 J7M 18
    J7N 20 J7P 24 J7R 28 J7Y 18 J7Z 24 J5Y 22 J5Z 20 J6A 26 J6E 24 J5W 14`,
  laval: `H7A 18 H7C 10 H7E 26 H7G 24 H7H 16 H7K 22 H7L 26 H7M 24 H7N 28 H7P 22 H7R 18 H7S 4 H7T 12 H7V 22 H7W 24
    H7X 20 H7Y 8`,
  'rest-of-quebec': `J1H 24 J1K 8 J1L 14 J1N 20 J1X 20 J2B 16 J2C 18 J2G 22 J2S 24 J3P 14 J5L 14 J6S 18 J7T 24 J7V 40
    J8A 10 J8B 14 J8C 10 J8E 10 J8H 8 J8T 18 J8X 10 J9H 14 J0K 36 J0L 26 J0R 18 J0T 24 G1R 20 G1S 16 G1V 14 G1X 12
    G6V 12 G6P 12 G8T 14 G9A 16 G7H 10 G5L 10`,
};

/** Canadian areas beyond Québec, then codes from abroad. */
const ELSEWHERE = ['K1A', 'K1N', 'K1Y', 'M4Y', 'M5V', 'M6G', 'V6B', 'T2P', 'B3H', 'E1C'] as const;
const ABROAD = ['05401', '10001', '10027', '02139', '12901', '75011', '69003', '1000', 'SW1A 1AA'] as const;

/** Letters of the fourth and sixth places; Canada Post leaves out D, F, I, O, Q and U. */
const LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

type Areas = { readonly codes: readonly string[]; readonly cumulative: Float64Array };

const AREAS = new Map<Zone, Areas>(
  Object.entries(WEIGHTS).map(([zone, text]) => [zone as Zone, areas(text)]),
);

function areas(text: string): Areas {
  const words = text.split(/\s+/);
  const codes = words.filter((_, index) => index % 2 === 0);
  const weights = words.filter((_, index) => index % 2 === 1).map(Number);
  return { codes, cumulative: cumulated(weights) };
}

export type Home = {
  /** As its owner writes it when careful: `H2X 1Y4`; a foreign code is kept whole. */
  readonly postalCode: string;
  /** Null abroad. */
  readonly fsa: string | null;
  readonly country: 'CA' | 'US' | 'FR' | 'BE' | 'GB';
};

/** A made-up home in a zone. */
export function homeIn(zone: Zone, random: Random): Home {
  if (zone === 'outside' && random.happens(0.45)) return abroad(random);
  const known = AREAS.get(zone);
  const fsa = known ? (known.codes[random.weighted(known.cumulative)] ?? 'H2X') : random.pick(ELSEWHERE);
  const rest = `${random.below(10)}${LETTERS[random.below(20)]}${random.below(10)}`;
  return { postalCode: `${fsa} ${rest}`, fsa, country: 'CA' };
}

function abroad(random: Random): Home {
  const postalCode = random.pick(ABROAD);
  const country = postalCode.startsWith('SW')
    ? 'GB'
    : postalCode === '1000'
      ? 'BE'
      : /^(75|69)/.test(postalCode)
        ? 'FR'
        : 'US';
  return { postalCode, fsa: null, country };
}
