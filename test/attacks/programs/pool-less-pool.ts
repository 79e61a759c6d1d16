import type { Claim, Figure, Region, Seen, Shown } from './figures.ts';
import { divisions, isWithin, keyOf, setsOf, shownOnce } from './figures.ts';

type Known = ReadonlyMap<string, Shown>;

/** So often wholes and parts are reckoned from each other, in each pool by itself. */
const ROUNDS = 2;

/**
 * What one pool shows of a region less what another shows of it, and differences of such: houses that both have fall out. What
 * each shows is completed first, by adding up parts and by taking all but one of them from their whole.
 */
export function* poolLessPool(here: Seen, there: Seen): Iterable<Claim> {
  const [one, other] = [reckoned(here), reckoned(there)];
  const less = [...one].flatMap(([key, figure]) => {
    const met = other.get(key);
    return met ? [{ ...figure, value: figure.value - met.value, half: figure.half + met.half }] : [];
  });
  for (const figure of less) yield claimOf([[figure, 1]]);
  for (const whole of less)
    for (const part of less) {
      if (whole === part || whole.of !== part.of || !isWithin(part.region, whole.region, here.space))
        continue;
      yield claimOf([
        [whole, 1],
        [part, -1],
      ]);
    }
}

function claimOf(figures: readonly (readonly [figure: Shown, weight: number])[]): Claim {
  const [first] = figures;
  return {
    kind: 'amount',
    terms: figures.map(([{ region }, weight]) => [region, weight]),
    of: first?.[0].of ?? 'tickets',
    amount: figures.reduce((sum, [{ value }, weight]) => sum + weight * value, 0),
    margin: figures.reduce((sum, [{ half }]) => sum + half, 0),
  };
}

function reckoned(seen: Seen): Known {
  const { space } = seen;
  const sets = setsOf(seen);
  const amounts = shownOnce(seen).filter(({ of }) => of !== 'persons');
  const known = new Map(amounts.map((figure) => [nameOf(figure, seen), figure]));
  const regions = new Map(seen.figures.map(({ region }) => [keyOf(region, space), region]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const measure of ['tickets', 'revenue'] as const)
      for (const region of regions.values())
        for (const parts of divisions(region, space, sets))
          complete({ region, of: measure }, parts, known, seen);
  return known;
}

function complete(
  whole: Pick<Shown, 'region' | 'of'>,
  regions: readonly Region[],
  known: Map<string, Shown>,
  seen: Seen,
): void {
  const found = known.get(nameOf(whole, seen));
  const parts = regions.map((region) => ({ region, of: whole.of }));
  const met = parts.map((part) => known.get(nameOf(part, seen)));
  const missing = parts.filter((_, i) => met[i] === undefined);
  const [value, half] = [sumOf(met, 'value'), sumOf(met, 'half')];
  const [only] = missing;
  const added: Figure = { table: 'reckoned', ...whole, value, half };
  if (missing.length === 0 && !found) known.set(nameOf(whole, seen), added as Shown);
  if (found && only && missing.length === 1)
    known.set(nameOf(only, seen), {
      table: 'reckoned',
      ...only,
      value: found.value - value,
      half: found.half + half,
    });
}

function sumOf(figures: readonly (Shown | undefined)[], field: 'value' | 'half'): number {
  return figures.reduce((sum, figure) => sum + (figure?.[field] ?? 0), 0);
}

function nameOf({ of, region }: Pick<Shown, 'of' | 'region'>, { space }: Seen): string {
  return `${of} ${keyOf(region, space)}`;
}
