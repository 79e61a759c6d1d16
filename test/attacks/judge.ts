// The judge alone knows what is true. Rounding protects nothing before it: a claim about one house counts, however wide.
import { inside, type Line } from './made-world.ts';
import type { Claim, Measure, Region, Terms } from './programs/figures.ts';

/** `wrong`: the program misread what it saw, and is broken. */
export type Verdict = 'nothing' | 'near' | 'exact' | 'wrong';

export type Judge = {
  /** What a claim tells to whom it tells most: to somebody outside, or to a house that subtracts what it has itself. */
  readonly verdict: (claim: Claim) => Verdict;
  /** What a house has in a region: its own lines. */
  readonly own: (house: string, region: Region, of: Measure) => number;
  /** The houses in a region, the largest first. */
  readonly ranked: (region: Region, of: Measure) => readonly string[];
};

/**
 * Percent of the largest within which nobody may come, half as many where a contribution is negative, and persons below
 * which nothing is shown (`SPEC.md`, P2, P7 and P4).
 */
const P_PERCENT = 15;
const PERSONS_MIN = 10;

/** Whole tickets within half of what a count is rounded to: a claim of as many tells nothing. */
const COUNT_HALF = 2;

/** The solver’s own margin. */
const SOLVER = 1e-3;

type Amounts = { tickets: number; revenue: number };
type Parts = ReadonlyMap<string, Readonly<Amounts>>;

export function judgeOf(lines: readonly Line[]): Judge {
  const partsIn = remembered((region: Region) => partsOf(lines.filter(inside(region))));
  return {
    own: (house, region, of) => amountOf(partsIn(region).get(house), of),
    ranked: (region, of) =>
      [...partsIn(region)]
        .toSorted(([, a], [, b]) => amountOf(b, of) - amountOf(a, of))
        .map(([house]) => house),
    verdict: (claim) => verdictOn(claim, sumOf(claim.terms, partsIn), lines),
  };
}

function verdictOn(claim: Claim, parts: Parts, lines: readonly Line[]): Verdict {
  if (claim.kind === 'shown') return isFew(personsLeft(lines, claim.terms)) ? 'exact' : 'nothing';
  const { of, amount } = claim;
  const total =
    of === 'persons'
      ? personsLeft(lines, claim.terms)
      : [...parts.values()].reduce((sum, each) => sum + each[of], 0);
  const away = claim.kind === 'most' ? Math.max(0, total - amount) : Math.abs(total - amount);
  const margin =
    claim.kind === 'most' ? SOLVER * Math.max(1, Math.abs(amount)) : claim.margin + 1e-6 * Math.abs(total);
  if (away > margin + 1e-6) return 'wrong';
  if (claim.kind === 'unrounded') return claim.margin < COUNT_HALF ? 'exact' : 'nothing';
  if (of === 'persons' && (isFew(total) || isFewForOneOf(lines, claim.terms))) return 'exact';
  const houses = [...parts].filter(([, each]) => isSomething(each));
  const amounts = houses.map(([house, each]) => ({ house, amount: Math.abs(amountOf(each, of)) }));
  const percent = houses.some(([, each]) => amountOf(each, of) < 0) ? P_PERCENT / 2 : P_PERCENT;
  if (claim.kind === 'most') return isNear(amounts, amount, claim.by, percent) ? 'near' : 'nothing';
  if (houses.every(([house]) => house === claim.by)) return 'nothing';
  // Of two houses each finds the other.
  const known = claim.by === undefined ? 1 : houses.filter(([house]) => house === claim.by).length;
  if (houses.length - known <= 1 || isOfFew(houses, lines, claim)) return 'exact';
  // Houses share persons, of whom none has more than there are (`SPEC.md`, P2): their parts do not add up.
  if (of === 'persons') return 'nothing';
  const sum = amounts.reduce((all, each) => all + each.amount, 0);
  return isNear(amounts, sum, claim.by ?? null, percent) ? 'near' : 'nothing';
}

type Amount = { readonly house: string; readonly amount: number };

/**
 * Whether a bound on a sum, less what a house has in it, is within the percentage of the largest other house. Of a bound
 * that everybody can compute, the second largest house makes most: whoever knows less comes less close.
 */
function isNear(amounts: readonly Amount[], bound: number, by: string | null, percent: number): boolean {
  const ranked = amounts.toSorted((a, b) => b.amount - a.amount);
  const attacker = by === null ? ranked[1] : ranked.find(({ house }) => house === by);
  const target = ranked.find((one) => one !== attacker)?.amount ?? 0;
  return target > 0 && bound - (attacker?.amount ?? 0) - target < (percent / 100) * target - 1e-6 * target;
}

function isFew(persons: number): boolean {
  return persons > 0 && persons < PERSONS_MIN;
}

/** Whether few persons are left of amounts, or few whom others serve once a house takes away its own lines (P4). */
function isOfFew(
  houses: readonly (readonly [string, Amounts])[],
  lines: readonly Line[],
  { terms, by, of }: Extract<Claim, { kind: 'amount' }>,
): boolean {
  // Persons are counted only where the tickets of all but one house could be those of few.
  const tickets = houses.map(([, each]) => Math.abs(each.tickets));
  const others = tickets.reduce((sum, each) => sum + each, 0) - Math.max(...tickets);
  if (others >= 60 * PERSONS_MIN) return false;
  const behind = linesBehind(lines, terms);
  // Who of its own is in no part, a house does not know: they may be there at another’s.
  const own = of === 'persons' ? [] : by === undefined ? houses.map(([house]) => house) : [by];
  return [null, ...own].some((mine) => isFew(personsOf(behind.filter(({ house }) => house !== mine))));
}

/** Of a single count of persons: whether few of them are not a house’s own. */
function isFewForOneOf(lines: readonly Line[], terms: Terms): boolean {
  const [first, ...others] = terms;
  if (first === undefined || others.length > 0) return false;
  const counted = lines.filter(inside(first[0]));
  const all = personsOf(counted);
  return [...new Set(counted.map(({ house }) => house))].some((own) =>
    isFew(all - personsOf(counted.filter(({ house }) => house === own))),
  );
}

function isSomething({ tickets, revenue }: Amounts): boolean {
  return Math.abs(tickets) > 1e-6 || Math.abs(revenue) > 1e-6;
}

function amountOf(amounts: Amounts | undefined, of: Measure): number {
  return of === 'persons' ? 0 : (amounts?.[of] ?? 0);
}

function partsOf(lines: readonly Line[]): Parts {
  const parts = new Map<string, Amounts>();
  for (const { house, quantity, revenueMinor } of lines) {
    const sum = parts.get(house) ?? { tickets: 0, revenue: 0 };
    sum.tickets += quantity;
    sum.revenue += revenueMinor;
    parts.set(house, sum);
  }
  return parts;
}

function sumOf(terms: Terms, partsIn: (region: Region) => Parts): Parts {
  const sum = new Map<string, Amounts>();
  for (const [region, weight] of terms)
    for (const [house, { tickets, revenue }] of partsIn(region)) {
      const found = sum.get(house) ?? { tickets: 0, revenue: 0 };
      found.tickets += weight * tickets;
      found.revenue += weight * revenue;
      sum.set(house, found);
    }
  return sum;
}

/** Lines that the terms do not cancel: they are behind what is left of amounts. */
function linesBehind(lines: readonly Line[], terms: Terms): readonly Line[] {
  const weights = terms.map(([region, weight]) => ({ isIn: inside(region), weight }));
  return lines.filter(
    (line) => Math.abs(weights.reduce((sum, { isIn, weight }) => sum + (isIn(line) ? weight : 0), 0)) > 1e-6,
  );
}

function personsOf(lines: readonly Line[]): number {
  return new Set(lines.map(({ person }) => person)).size;
}

/** Persons of a whole who are in none of its parts: what is left of counts of persons, who may be in both. */
function personsLeft(lines: readonly Line[], terms: Terms): number {
  const within = (sign: number): Set<number> => {
    const regions = terms.flatMap(([region, weight]) => (Math.sign(weight) === sign ? [inside(region)] : []));
    return new Set(lines.filter((line) => regions.some((isIn) => isIn(line))).map(({ person }) => person));
  };
  const parts = within(-1);
  return [...within(1)].filter((person) => !parts.has(person)).length;
}

/** Regions are few, and asked for again and again. */
function remembered<V>(make: (region: Region) => V): (region: Region) => V {
  const found = new Map<string, V>();
  const seen = new WeakMap<Region, V>();
  return (region) => {
    const direct = seen.get(region);
    if (direct !== undefined) return direct;
    const key = JSON.stringify(region);
    const known = found.get(key) ?? make(region);
    found.set(key, known);
    seen.set(region, known);
    return known;
  };
}
