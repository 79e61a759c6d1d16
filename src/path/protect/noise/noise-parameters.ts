import { refusal } from '#messages/messages.ts';
import type { NoiseParameters } from '#model/noisy-edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { PERIOD } from '../cube-of-policy.ts';

type Numbers = Omit<NoiseParameters, 'by'>;

/** Few enough that most people are in no more than ten cells. */
const BY = ['discipline', 'municipality', 'age-band', 'origin-class', 'new-or-returning'];

const DEFAULT: Numbers = {
  factorPercentMin: 10,
  factorPercentMax: 15,
  driftPercent: 2,
  rhoPerYear: 0.5,
  yearStartsIn: 9,
  cellsPerPerson: 10,
  ticketsPerPerson: 20,
  revenuePerPersonMinor: 200_000,
};

/** An interval that is narrower would give a holding away to whoever finds out the sign of its factor. */
const WIDTH_MIN = DEFAULT.factorPercentMax - DEFAULT.factorPercentMin;

/** What each may be, the default’s being the least strict; the month of a year is anyone. */
const RANGES: Readonly<Record<keyof Numbers, readonly [from: number, to: number]>> = {
  factorPercentMin: [DEFAULT.factorPercentMin, 40],
  factorPercentMax: [DEFAULT.factorPercentMax, 50],
  driftPercent: [DEFAULT.driftPercent, WIDTH_MIN],
  rhoPerYear: [0.001, DEFAULT.rhoPerYear],
  yearStartsIn: [1, 12],
  cellsPerPerson: [1, DEFAULT.cellsPerPerson],
  ticketsPerPerson: [1, DEFAULT.ticketsPerPerson],
  revenuePerPersonMinor: [1, DEFAULT.revenuePerPersonMinor],
};

const WHOLE: readonly (keyof Numbers)[] = [
  'yearStartsIn',
  'cellsPerPerson',
  'ticketsPerPerson',
  'revenuePerPersonMinor',
];

/** The noise of a pool: the default’s, with what its policy makes stricter, cut by what its cube has. */
export function noiseOfPolicy({ noise, common, further }: Cuts): NoiseParameters {
  const cut = dimensionsOf({ common, further });
  return { by: BY.filter((dimension) => cut.includes(dimension)), ...DEFAULT, ...noise };
}

type Cuts = Pick<PoolPolicy, 'noise' | 'common' | 'further'>;

function dimensionsOf({ common, further }: Omit<Cuts, 'noise'>): readonly Code[] {
  return [...common, ...further].map(({ dimension }) => dimension).concat(PERIOD);
}

/** What a written policy says of noise, checked. Refuses with `policy-unreadable`, naming the parameter at fault. */
export function readNoise(
  { by, ...numbers }: Readonly<Record<string, unknown>>,
  cuts: Omit<Cuts, 'noise'>,
): Partial<NoiseParameters> {
  for (const [name, value] of Object.entries(numbers)) {
    const range = isParameter(name) ? RANGES[name] : undefined;
    const isInRange =
      range !== undefined && typeof value === 'number' && range[0] <= value && value <= range[1];
    const isFine = !WHOLE.some((one) => one === name) || Number.isInteger(value);
    if (!isInRange || !isFine) throw unreadable(`noise.${name}: ${String(value)}`);
  }
  const known = dimensionsOf(cuts);
  if (
    by !== undefined &&
    !(Array.isArray(by) && new Set(by).size === by.length && by.every((id) => known.includes(id)))
  )
    throw unreadable(`noise.by: ${String(by)}`);
  const read = { ...numbers, ...(by === undefined ? {} : { by }) } as Partial<NoiseParameters>;
  const { factorPercentMin, factorPercentMax, rhoPerYear } = { ...DEFAULT, ...read };
  if (factorPercentMax - factorPercentMin < WIDTH_MIN)
    throw unreadable(`noise.factorPercentMax < factorPercentMin + ${WIDTH_MIN}`);
  if (thousandthsOf(rhoPerYear) / 1000 !== rhoPerYear) throw unreadable(`noise.rhoPerYear: ${rhoPerYear}`);
  return read;
}

/** ρ in the units of the ledger. */
export function thousandthsOf(rho: number): number {
  return Math.round(rho * 1000);
}

function isParameter(name: string): name is keyof Numbers {
  return Object.hasOwn(RANGES, name);
}

function unreadable(fault: string) {
  return refusal('policy-unreadable', { fault });
}
