import type { Checked } from '../check/check.ts';
import { isMapped } from './mapped.ts';

/** Sums of periods still have a discipline and a town: those of the house, kept as a performance without a start. */
export function statesPlace({ mapping }: Checked): boolean {
  return isMapped(mapping, 'discipline', 'municipality', 'venue-kind', 'target-audience');
}

export function placeKey({ mapping }: Checked): string {
  return isMapped(mapping, 'house')
    ? `'house|' || coalesce(house_word, '')`
    : isMapped(mapping, 'presenter')
      ? `'house|' || coalesce(presenter_word, '')`
      : `'house|'`;
}
