import type { CellAt, Cube, Edition } from '#model/edition.ts';
import { addressKey, holdersIn, partitionsOf } from '../linear/cube.ts';

/** A sum of released cells, each times its weight, that somebody computes. */
export type Claim = ReadonlyMap<number, number>;

/** What an attack reads: addresses and what is released, by the number of the cell. */
export type Released = {
  readonly cube: Cube;
  readonly cells: readonly CellAt[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly isShown: readonly boolean[];
};

export function releasedOf({ cube, cells }: Edition): Released {
  return {
    cube,
    cells: cells.map(({ at }) => at),
    numberOf: new Map(cells.map(({ at }, i) => [addressKey(at), i])),
    isShown: cells.map(({ status }) => status === 'ok'),
  };
}

/** Each released cell by itself, from which one subtracts what one knows. */
export function* ownSubtractions({ isShown }: Released): Generator<Claim> {
  for (const [cell, shown] of isShown.entries()) if (shown) yield new Map([[cell, 1]]);
}

/** Of any two released cells of which one holds the other, the difference. */
export function* nestedDifferences({ cube, cells, numberOf, isShown }: Released): Generator<Claim> {
  const holders = holdersIn(cube);
  for (const [part, at] of cells.entries()) {
    if (!isShown[part]) continue;
    for (const address of holders(at)) {
      const whole = numberOf.get(addressKey(address));
      if (whole === undefined || whole === part || !isShown[whole]) continue;
      yield new Map([
        [whole, 1],
        [part, -1],
      ]);
    }
  }
}

/** What released parts leave of a released whole: its hidden parts, taken together. */
export function* unionsOfHidden(released: Released): Generator<Claim> {
  const { cube, cells, numberOf, isShown } = released;
  for (const [whole, at] of cells.entries()) {
    if (!isShown[whole]) continue;
    for (const parts of partitionsOf(cube, at)) {
      const shown = parts.flatMap((part) => numberOf.get(addressKey(part)) ?? []).filter((n) => isShown[n]);
      if (shown.length === 0 || shown.length === parts.length) continue;
      yield new Map([[whole, 1], ...shown.map((part) => [part, -1] as const)]);
    }
  }
}

/**
 * Hidden cells computed one after the other: wherever a cell and its parts leave one unknown, that is known from then
 * on, and used in every other relation (“C and not-C”, the classic tracker, until nothing more follows).
 */
export function* trackers(released: Released): Generator<Claim> {
  const { cells, isShown } = released;
  const known = new Map<number, Claim>();
  for (const [cell, shown] of isShown.entries()) if (shown) known.set(cell, new Map([[cell, 1]]));
  const relations = relationsOf(released);
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const relation of relations) {
      const unknown = relation.filter(([cell]) => !known.has(cell));
      const [one] = unknown;
      if (one === undefined || unknown.length > 1) continue;
      const claim = sumOf(
        relation.filter((term) => term !== one),
        known,
        -one[1],
      );
      known.set(one[0], claim);
      isNew = true;
      if (cells[one[0]] !== undefined) yield claim;
    }
  }
}

/** Each cell and its parts as terms that sum to nought; all parts are cells. */
function relationsOf({
  cube,
  cells,
  numberOf,
}: Released): readonly (readonly (readonly [number, number])[])[] {
  return cells.flatMap((at, whole) =>
    partitionsOf(cube, at).flatMap((parts) => {
      const numbers = parts.flatMap((part) => numberOf.get(addressKey(part)) ?? []);
      if (numbers.length < parts.length) return [];
      return [[[whole, 1] as const, ...numbers.map((number) => [number, -1] as const)]];
    }),
  );
}

function sumOf(
  terms: readonly (readonly [number, number])[],
  known: ReadonlyMap<number, Claim>,
  divisor: number,
): Claim {
  const sum = new Map<number, number>();
  for (const [cell, factor] of terms)
    for (const [shown, weight] of known.get(cell) ?? []) {
      const total = (sum.get(shown) ?? 0) + (weight * factor) / divisor;
      if (total === 0) sum.delete(shown);
      else sum.set(shown, total);
    }
  return sum;
}
