import type { Code } from '#model/words.ts';
import type { Bands } from './band-table.ts';
import { AGE_BANDS } from './schemes/age-band.ts';
import { DAYPARTS } from './schemes/daypart.ts';
import { DISTANCE_BANDS } from './schemes/distance-band.ts';
import { LEAD_TIME_BANDS } from './schemes/lead-time-band.ts';

/** Every banded scheme, by scheme code. */
export const BANDS: Readonly<Record<string, Bands>> = {
  'age-band': AGE_BANDS,
  'lead-time-band': LEAD_TIME_BANDS,
  'distance-band': DISTANCE_BANDS,
  daypart: DAYPARTS,
};

/** The band of an age in whole years; null when it cannot be an age. */
export function ageBand(years: number): Code | null {
  return bandOf(AGE_BANDS, years);
}

/** The band of a lead time in whole days (performance day − purchase day); below zero is after the performance. */
export function leadTimeBand(days: number): Code | null {
  return bandOf(LEAD_TIME_BANDS, days);
}

/** The band of a distance in km between the buyer’s area and the venue’s. */
export function distanceBand(km: number): Code | null {
  return bandOf(DISTANCE_BANDS, km);
}

/** The part of the day of a local hour, 0–23. */
export function daypart(hour: number): Code | null {
  return bandOf(DAYPARTS, hour);
}

function bandOf(table: Bands, value: number): Code | null {
  if (Number.isNaN(value)) return null;
  if (table.least !== null && value < table.least) return null;
  if (table.most !== null && value > table.most) return null;
  return table.bands.find((band) => band.to === null || value <= band.to)?.code ?? null;
}
