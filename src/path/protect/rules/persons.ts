import type { Cell } from '#model/table.ts';

/** P4: enough distinct persons; A11: where persons are recorded at all (a pool of sums has none). */
export function hasEnoughPersons(cell: Cell, personsMin: number): boolean {
  return cell.persons === null || cell.persons >= personsMin;
}

/** Dimensions that say where a buyer lives. */
const AREAS: readonly string[] = ['fsa', 'region'];

/** P9: an area is shown only when enough persons live in it, by Statistics Canada’s number for small areas. */
export function hasEnoughPersonsInArea(
  cell: Cell,
  namedDimensions: readonly string[],
  areaPersonsMin: number,
): boolean {
  return !namedDimensions.some((d) => AREAS.includes(d)) || hasEnoughPersons(cell, areaPersonsMin);
}
