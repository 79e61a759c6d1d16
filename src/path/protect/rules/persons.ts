import type { Metric } from '#model/metric.ts';
import type { Cell } from '#model/table.ts';
import { partsOf } from '../measure.ts';
import { agreed } from './undecided.ts';

/** P4: enough distinct persons; A11: where persons are recorded at all (a pool of sums has none). */
export function hasEnoughPersons(cell: Cell, personsMin: number): boolean {
  if (cell.persons === null) return true;
  return agreed(cell.persons >= personsMin, (cell.personsMost ?? cell.persons) >= personsMin);
}

/** D1 of P4: each part that counts persons is enough of them too, or a ratio would tell of a few. */
export function hasEnoughPersonsInParts(cell: Cell, metric: Metric, personsMin: number): boolean {
  return partsOf(metric).every(([part, { unit }]) => {
    const value = cell.parts[part]?.value ?? null;
    return unit !== 'persons' || value === null || value >= personsMin;
  });
}

/** Dimensions that say where a buyer lives. */
export const AREAS: readonly string[] = ['fsa', 'region'];

/** P9: an area is shown only when enough persons live in it, by Statistics Canada’s number for small areas. */
export function hasEnoughPersonsInArea(
  cell: Cell,
  namedDimensions: readonly string[],
  areaPersonsMin: number,
): boolean {
  return !namedDimensions.some((d) => AREAS.includes(d)) || hasEnoughPersons(cell, areaPersonsMin);
}
