import type { Code } from '#model/words.ts';
import { Basis } from './basis.ts';
import { nameOf } from './fault.ts';
import type { Lattice, Place } from './lattice.ts';
import { modulo, PRIMES, type Row } from './prime-field.ts';

/** How leaves hang together: those of a block (one common leaf by one further dimension) sum to the common leaf. */
export type Links = {
  /** The block of a leaf; −1 for a common one. */
  readonly blockOf: readonly number[];
  /** The further dimension of a leaf; undefined for a common one. */
  readonly dimensionOf: readonly (Code | undefined)[];
  readonly blocks: readonly Block[];
};

type Block = { readonly dimension: Code; readonly whole: number; readonly parts: readonly number[] };

/** All that follows from the figures released, as numbers of leaves: an outsider’s knowledge. */
export type Span = { readonly links: Links; readonly basis: Basis };

export function spanOf(lattice: Lattice, p: number = PRIMES[0]): Span {
  const links = linksOf(lattice);
  const basis = new Basis(p);
  const released = lattice.places
    .filter(({ isReleased, leaves }) => isReleased && leaves.length > 0)
    .toSorted((a, b) => a.leaves.length - b.leaves.length);
  for (const place of released) basis.add(rowOf(place, links, p));
  return { links, basis };
}

/** Whether the total of a cell can be reckoned from what is released. */
export function isImplied(place: Place, span: Span): boolean {
  return leftOfPlace(place, span).size === 0;
}

/** What of the total of a cell does not follow from what is released. */
export function leftOfPlace(place: Place, { links, basis }: Span): Row {
  return basis.remainder(rowOf(place, links, basis.p));
}

/** The same of a leaf. */
export function leftOfLeaf(leaf: number, { links, basis }: Span): Row {
  return basis.remainder(withoutLast(new Map([[leaf, 1]]), links, () => true, basis.p));
}

/**
 * The rows of the reduced form that are sums of leaves, each once: of common leaves, or of those by one further
 * dimension. Undoes `withoutLast`: the last part of a block has the factor of its whole.
 */
export function unionsIn({ links, basis }: Span): readonly (readonly number[])[] {
  const blockAt = new Map(links.blocks.map((block) => [`${block.whole} ${block.dimension}`, block]));
  return basis.rows.flatMap((row) => {
    const dimension = [...row.keys()].map((leaf) => links.dimensionOf[leaf]).find((one) => one !== undefined);
    const sums = new Map<number, number>();
    for (const [leaf, value] of row) {
      const parts = blockAt.get(`${leaf} ${dimension}`)?.parts ?? [leaf];
      for (const part of parts) sums.set(part, ((sums.get(part) ?? 0) + value) % basis.p);
    }
    const taken = [...sums].filter(([, value]) => value !== 0);
    const isUnion = taken.every(([leaf, value]) => value === 1 && links.dimensionOf[leaf] === dimension);
    return isUnion ? [taken.map(([leaf]) => leaf)] : [];
  });
}

function rowOf({ leaves }: Place, links: Links, p: number): Row {
  return withoutLast(new Map(leaves.map((leaf) => [leaf, 1])), links, () => true, p);
}

export function linksOf({ leaves }: Lattice): Links {
  const wholes = new Map<string, number>();
  for (const [i, { at }] of leaves.entries()) if (at.further === null) wholes.set(nameOf(at), i);
  const blocks = new Map<string, Block & { readonly parts: number[]; readonly number: number }>();
  const blockOf = leaves.map(({ at }, i) => {
    if (at.further === null) return -1;
    const common = nameOf({ ...at, further: null });
    const key = `${common} ${at.further.dimension}`;
    // A whole that is not there is a fault of its own; a number that nothing else has stands for it.
    const whole = wholes.get(common) ?? leaves.length + blocks.size;
    const block = blocks.get(key) ?? {
      dimension: at.further.dimension,
      whole,
      parts: [],
      number: blocks.size,
    };
    block.parts.push(i);
    blocks.set(key, block);
    return block.number;
  });
  const dimensionOf = leaves.map(({ at }) => at.further?.dimension);
  return { blockOf, dimensionOf, blocks: [...blocks.values()] };
}

/**
 * The same linear form, written without the last part of each block that `isPresent`: that part is the whole less the
 * others, so that no two ways of writing one form are left. What is not present is nought, and dropped.
 */
export function withoutLast(
  form: ReadonlyMap<number, number>,
  { blockOf, blocks }: Links,
  isPresent: (leaf: number) => boolean,
  p: number,
): Row {
  const row: Row = new Map();
  const add = (leaf: number, value: number): void => {
    const sum = modulo((row.get(leaf) ?? 0) + value, p);
    if (sum === 0) row.delete(leaf);
    else row.set(leaf, sum);
  };
  for (const [leaf, value] of form) {
    if (!isPresent(leaf)) continue;
    const block = blocks[blockOf[leaf] ?? -1];
    if (block === undefined || block.parts.findLast(isPresent) !== leaf) {
      add(leaf, value);
      continue;
    }
    add(block.whole, value);
    for (const part of block.parts) if (part !== leaf && isPresent(part)) add(part, p - value);
  }
  return row;
}
