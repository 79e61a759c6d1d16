// What an attack is given: the figures that a door shows to everybody, and what is public about them. It sees no more.
import type { Code } from '#model/words.ts';

/** Values of some dimensions; a dimension that is not named is not limited. */
export type Region = Readonly<Record<Code, readonly Code[]>>;

/** The finest values of each dimension. */
export type Space = Readonly<Record<Code, readonly Code[]>>;

export type Measure = 'tickets' | 'revenue' | 'persons';

export type Figure = {
  /** The table that shows it: figures of one table were protected together, at least. */
  readonly table: string;
  readonly region: Region;
  readonly of: Measure | 'mean' | 'median' | 'share';
  /** Of what a share is, in percent, and of which whole: everything, where it is not said. */
  readonly shareOf?: Measure;
  readonly whole?: Region;
  /** Null where it is not released. */
  readonly value: number | null;
  /** How far what is true may be from it, by the rules of display, which everybody knows. */
  readonly half: number;
};

export type Seen = { readonly space: Space; readonly figures: readonly Figure[] };

/** Regions, each times its weight. */
export type Terms = readonly (readonly [region: Region, weight: number])[];

/** What an attack says that it found: the judge compares it with what is true. */
export type Claim =
  /** The amounts of the terms come to this, give or take the margin: found by one house, where it took what it knows. */
  | (Found & { readonly kind: 'amount'; readonly margin: number; readonly by?: string })
  /** They come to no more than this, for a house that knows what it has there, or for somebody outside. */
  | (Found & { readonly kind: 'most'; readonly by: string | null })
  /** The same as an amount, closer than what is displayed says. */
  | (Found & { readonly kind: 'unrounded'; readonly margin: number })
  /** A figure shown is that of the persons in here. */
  | (Omit<Found, 'amount'> & { readonly kind: 'shown' });

type Found = { readonly terms: Terms; readonly of: Measure; readonly amount: number };

/** A program: from what a door shows to what follows. */
export type Attack = (seen: Seen) => Iterable<Claim>;

const MEASURES: readonly string[] = ['tickets', 'revenue', 'persons'] satisfies readonly Measure[];

/** A figure that is shown, and counts something. */
export type Shown = Figure & { readonly of: Measure; readonly value: number };

export function isShown(figure: Figure): figure is Shown {
  return figure.value !== null && MEASURES.includes(figure.of);
}

const KEYS = new WeakMap<Space, WeakMap<Region, string>>();

/** The same region has the same key; a dimension all of whose values are named is not limited. */
export function keyOf(region: Region, space: Space): string {
  const keys = KEYS.get(space) ?? new WeakMap<Region, string>();
  KEYS.set(space, keys);
  const known = keys.get(region);
  if (known !== undefined) return known;
  // Written by hand: a program asks for the keys of a million regions, most of one value a dimension.
  let key = '';
  for (const id of Object.keys(space)) {
    const codes = region[id];
    if (codes === undefined || codes.length >= (space[id]?.length ?? 0)) continue;
    key += `${id}:${codes.length === 1 ? codes[0] : codes.toSorted().join('|')};`;
  }
  keys.set(region, key);
  return key;
}

export function isWithin(part: Region, whole: Region, space: Space): boolean {
  return Object.entries(whole).every(([id, codes]) =>
    (part[id] ?? space[id] ?? []).every((code) => codes.includes(code)),
  );
}

/** Each shown amount once, the closest where several tables show it. */
export function shownOnce({ figures, space }: Seen): readonly Shown[] {
  const found = new Map<string, Shown>();
  for (const figure of figures.filter(isShown)) {
    const key = `${figure.of} ${keyOf(figure.region, space)}`;
    if (figure.half < (found.get(key)?.half ?? Infinity)) found.set(key, figure);
  }
  return [...found.values()];
}

/** Ways in which a region is divided along one dimension: value by value, and each of these sets against the rest. */
export function divisions(
  region: Region,
  space: Space,
  sets: Readonly<Record<Code, readonly (readonly Code[])[]>>,
): readonly (readonly Region[])[] {
  return Object.entries(space).flatMap(([id, all]) => {
    const codes = region[id] ?? all;
    if (codes.length < 2) return [];
    const pairs = (sets[id] ?? []).filter(
      (set) => set.length < codes.length && set.every((code) => codes.includes(code)),
    );
    return [
      codes.map((code) => ({ ...region, [id]: [code] })),
      ...pairs.map((set) =>
        [set, codes.filter((code) => !set.includes(code))].map((each) => ({ ...region, [id]: each })),
      ),
    ];
  });
}

/** The sets of values that figures are about, by dimension: what `divisions` divides by. */
export function setsOf({ figures, space }: Seen): Readonly<Record<Code, readonly (readonly Code[])[]>> {
  return Object.fromEntries(
    Object.keys(space).map((id) => {
      const sets = figures.flatMap(({ region }) => (region[id] ? [region[id]] : []));
      return [id, [...new Map(sets.map((codes) => [codes.toSorted().join(), codes])).values()]];
    }),
  );
}
