import {
  divisions,
  keyOf,
  type Measure,
  type Region,
  type Seen,
  setsOf,
  shownOnce,
  type Terms,
} from './figures.ts';

export type Followed = Known & { readonly kind: 'amount'; readonly of: Measure };

type Known = { readonly terms: Terms; readonly amount: number; readonly margin: number };

/**
 * The tracker (Denning, Denning and Schwartz 1979): what C is, from all and from all that is not C; and with what was
 * found, again, in every relation between a region and its parts, until nothing more follows.
 */
export function* tracker(seen: Seen): Generator<Followed> {
  // Persons of C and of not-C may be the same ones: they do not add up.
  for (const measure of ['tickets', 'revenue'] as const) yield* follow(seen, measure);
}

function* follow(seen: Seen, of: Measure): Generator<Followed> {
  const { space } = seen;
  const known = new Map<string, Known>();
  for (const { region, value, half } of shownOnce(seen).filter((one) => one.of === of))
    known.set(keyOf(region, space), { terms: [[region, 1]], amount: value, margin: half });
  const relations = relationsOf(seen);
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const { whole, parts } of relations) {
      const all = [whole, ...parts];
      const unknown = all.filter(({ key }) => !known.has(key));
      const [one] = unknown;
      if (one === undefined || unknown.length > 1) continue;
      const found = solved(one === whole ? 1 : -1, whole, parts, known);
      known.set(one.key, found);
      isNew = true;
      yield { kind: 'amount', of, ...found };
    }
  }
}

type Place = { readonly key: string; readonly region: Region };

function relationsOf(seen: Seen): readonly { readonly whole: Place; readonly parts: readonly Place[] }[] {
  const { space } = seen;
  const sets = setsOf(seen);
  const regions = new Map(seen.figures.map(({ region }) => [keyOf(region, space), region]));
  const placed = (region: Region): Place => ({ key: keyOf(region, space), region });
  return [...regions.values()].flatMap((region) =>
    divisions(region, space, sets)
      .map((parts) => ({ whole: placed(region), parts: parts.map(placed) }))
      .filter(({ parts }) => parts.filter(({ key }) => !regions.has(key)).length <= 1),
  );
}

/** The whole from its parts (1), or a part from the whole and the others (−1). */
function solved(
  sign: 1 | -1,
  whole: Place,
  parts: readonly Place[],
  known: ReadonlyMap<string, Known>,
): Known {
  const weights = new Map<Region, number>();
  let [amount, margin] = [0, 0];
  for (const [place, factor] of [[whole, -sign] as const, ...parts.map((part) => [part, sign] as const)]) {
    const found = known.get(place.key);
    if (!found) continue;
    amount += factor * found.amount;
    margin += found.margin;
    for (const [region, weight] of found.terms)
      weights.set(region, (weights.get(region) ?? 0) + factor * weight);
  }
  return { terms: [...weights].filter(([, weight]) => weight !== 0), amount, margin };
}
