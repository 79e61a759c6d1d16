import { createHmac } from 'node:crypto';

import { fold } from '#model/fold.ts';
import type { Slug } from '#model/words.ts';
import type { PoolKeys } from '#store/pool-folder.ts';

/**
 * Keyed digests of a house’s own words: the catalogue remembers what was said of them, and never the words. Without the
 * pool’s secret, nobody who has the lake or the catalogue can try words one by one.
 */
function digest({ server }: PoolKeys, ...parts: readonly string[]): Buffer {
  return createHmac('sha256', server).update(JSON.stringify(parts)).digest();
}

/** A label of one house, as the lake keeps it: a number of 64 bits, in decimal digits. */
export function labelKey(keys: PoolKeys, house: Slug, field: string, label: string): string {
  return String(digest(keys, 'label', house, field, fold(label)).readBigUInt64LE());
}

/** The same label wherever it is written. */
export function sharedLabelKey(keys: PoolKeys, field: string, label: string): string {
  return digest(keys, 'label', field, fold(label)).toString('hex', 0, 16);
}

/** A production of a house, by its key there. */
export function productionDigest(keys: PoolKeys, house: Slug, production: string): string {
  return digest(keys, 'production', house, production).toString('hex', 0, 16);
}

/** A venue as a house writes it. */
export function venueDigest(keys: PoolKeys, house: Slug, venue: string): string {
  return digest(keys, 'venue', house, fold(venue)).toString('hex', 0, 16);
}

/** Chance that is always the same for the same words: a number in [0, 1), of 48 bits. */
export function noiseDraw(keys: PoolKeys): (...words: readonly string[]) => number {
  return (...words) => digest(keys, 'noise', ...words).readUIntBE(0, 6) / 2 ** 48;
}
