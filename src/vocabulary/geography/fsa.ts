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

/**
 * The FSA of a Canadian postal code or FSA as people type it (`h2x1y4`, `H2X 1Y4`, `H2X-1Y4`, `H2X`); null when it
 * is neither. A lone letter O is not mended into a zero: that would be guessing.
 */
export function fsaOf(postalCode: string): string | null {
  const compact = postalCode.toUpperCase().replace(/[\s\u00a0.-]+/g, '');
  if (!/^[A-Z]\d[A-Z](?:\d[A-Z]\d)?$/.test(compact)) return null;
  const fsa = compact.slice(0, 3);
  return isFsa(fsa) ? fsa : null;
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

/** Mean radius of the Earth, km (IUGG). */
const EARTH_KM = 6371.0088;

/** Great-circle distance between the centres of two FSAs (haversine), in km; null when a centre is unknown. */
export function distanceKm(fsaA: string, fsaB: string): number | null {
  const [a, b] = [BY_CODE.get(fsaA), BY_CODE.get(fsaB)];
  if (a === undefined || b === undefined) return null;
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((a.lat * Math.PI) / 180) * Math.cos((b.lat * Math.PI) / 180);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half(b.lat - a.lat) + cosines * half(b.lon - a.lon)));
}

/**
 * Inhabitants of an FSA aged `from` to `to` (both included; null is open). A cut inside a census band takes its
 * share by single years and is then not `exact`: 18–35 takes 2/5 of 15–19 and 1/5 of 35–39. Null when a band that
 * is needed is unknown, or when 85 and over would have to be cut.
 */
export function populationAged(
  fsa: string,
  from: number | null,
  to: number | null,
): { readonly people: number; readonly exact: boolean } | null {
  const ages = BY_CODE.get(fsa)?.ages;
  if (ages === undefined) return null;
  let [people, exact] = [0, true];
  for (const [index, band] of CENSUS_AGES.entries()) {
    const share = shareWithin(band, from ?? 0, to);
    if (share === 0) continue;
    const count = ages[index] ?? null;
    if (count === null || share === null) return null;
    people += count * share;
    exact &&= share === 1;
  }
  return { people, exact };
}

/** The share of a band’s single years that lie between two ages; null when an open band would be cut. */
function shareWithin(band: (typeof CENSUS_AGES)[number], from: number, to: number | null): number | null {
  if (band.to === null) {
    if (to !== null && to < band.from) return 0;
    return from <= band.from && to === null ? 1 : null;
  }
  const years = Math.min(band.to, to ?? band.to) - Math.max(band.from, from) + 1;
  return Math.max(0, years) / (band.to - band.from + 1);
}
