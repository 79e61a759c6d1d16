import type { CellAt, Cube } from '#model/edition.ts';
import type { BuiltEdition } from './edition-facts.ts';
import { holdersOf } from './linear/hierarchy.ts';

/** Of the published cells that hold all of a place, those that are missed least: the last in the public order. */
export function lastHolding(
  cube: Cube,
  { cells, published }: BuiltEdition,
  place: CellAt,
  count: number,
): readonly number[] {
  const common = cube.common.map((hierarchy, i) => holdersOf(hierarchy).get(place.common[i] ?? '') ?? []);
  const cut = cube.further.find(({ dimension }) => dimension === place.further?.dimension);
  const codes = cut ? (holdersOf(cut).get(place.further?.code ?? '') ?? []) : [];
  const holds = ({ at }: BuiltEdition['cells'][number]): boolean =>
    at.common.every((code, i) => common[i]?.includes(code)) &&
    (at.further === null ||
      (at.further.dimension === place.further?.dimension && codes.includes(at.further.code)));
  const holding = published.filter((number) => cells[number] && holds(cells[number]));
  return (holding.length > 0 ? holding : published).slice(-count);
}
