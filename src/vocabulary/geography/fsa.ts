import type { Code } from '#model/words.ts';

import { REGION_BY_NUMBER } from '../schemes/region.ts';
import { QUEBEC_FSA } from './quebec-fsa.ts';

/**
 * A forward sortation area of Québec, the first three characters of a postal code. Facts of the 2021 census
 * (Statistics Canada, Open Licence). Null is unknown: `J5N` has people and no outline, `H4T` no age counts.
 */
export type Fsa = {
  readonly fsa: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Code of the `region` scheme. */
  readonly region: Code | null;
  /** Code of the `origin-zone` scheme. */
  readonly zone: Code | null;
  readonly population: number | null;
  /** Inhabitants in each of `CENSUS_AGES`, rounded by the census to 5 (0–14: what remains of the population). */
  readonly ages: readonly (number | null)[];
};

/** The census’s age bands, both ends included; the last is open. */
export const CENSUS_AGES: readonly { readonly from: number; readonly to: number | null }[] = [
  { from: 0, to: 14 },
  ...Array.from({ length: 14 }, (_, index) => ({ from: 15 + 5 * index, to: 19 + 5 * index })),
  { from: 85, to: null },
];

const ZONES: Readonly<Record<string, Code>> = {
  I: 'montreal-island',
  L: 'laval',
  S: 'south-shore',
  N: 'north-shore',
  Q: 'rest-of-quebec',
};

/** Every FSA of Québec in the 2021 census, in order of code. */
export const QUEBEC_FSAS: readonly Fsa[] = QUEBEC_FSA.trim().split('\n').map(parsed);

const BY_CODE: ReadonlyMap<string, Fsa> = new Map(QUEBEC_FSAS.map((one) => [one.fsa, one]));

function parsed(line: string): Fsa {
  const [fsa = '', lat = '-', lon = '-', region = '-', zone = '-', population = '-', ...ages] =
    line.split(' ');
  return {
    fsa,
    lat: number(lat),
    lon: number(lon),
    region: REGION_BY_NUMBER.get(region) ?? null,
    zone: ZONES[zone] ?? null,
    population: number(population),
    ages: ages.map(number),
  };
}

function number(text: string): number | null {
  return text === '-' ? null : Number(text);
}

/** The facts of an FSA; null outside Québec or when it was created since the census. */
export function fsaFacts(fsa: string): Fsa | null {
  return BY_CODE.get(fsa) ?? null;
}

/** A well-formed Canadian FSA, upper case: no D F I O Q U, and no W or Z first. */
const FSA_PATTERN = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]$/;

export function isFsa(text: string): boolean {
  return FSA_PATTERN.test(text);
}

/** `region` of a buyer by FSA; null when the FSA is of Québec and not in the census table. */
export function regionOf(fsa: string): Code | null {
  return isOfQuebec(fsa) ? (BY_CODE.get(fsa)?.region ?? null) : outsideQuebec(fsa);
}

/** `origin-zone` of a buyer by FSA; null as for `regionOf`. */
export function zoneOf(fsa: string): Code | null {
  return isOfQuebec(fsa) ? (BY_CODE.get(fsa)?.zone ?? null) : outsideQuebec(fsa);
}

function isOfQuebec(fsa: string): boolean {
  return /^[GHJ]/.test(fsa);
}

function outsideQuebec(fsa: string): Code | null {
  return isFsa(fsa) ? 'outside-quebec' : null;
}
