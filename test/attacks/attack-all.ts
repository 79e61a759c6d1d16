// Every program on what a door shows, and what came of it.
import type { Code } from '#model/words.ts';
import { solve } from '#solve/solve.ts';
import { type Judge, judgeOf } from './judge.ts';
import { type Line, MADE, unplayed } from './made-world.ts';
import { askedAgain } from './programs/asked-again.ts';
import type { Attack, Claim, Figure, Seen, Space } from './programs/figures.ts';
import { linkedTables } from './programs/linked-tables.ts';
import { meanTimesCount } from './programs/mean-times-count.ts';
import { medianOfFew } from './programs/median-of-few.ts';
import { nestedDifference } from './programs/nested-difference.ts';
import { ownSubtraction } from './programs/own-subtraction.ts';
import { ratioTimesDenominator } from './programs/ratio-times-denominator.ts';
import { bounds, OUTSIDE, reconstruction } from './programs/reconstruction.ts';
import { tracker } from './programs/tracker.ts';
import { unionOfMasked } from './programs/union-of-masked.ts';
import { withAndWithout } from './programs/with-and-without.ts';
import { seenIn } from './seen.ts';

/** Those that look at what is shown, and at nothing else. */
const LOOKING = {
  'own-subtraction': ownSubtraction,
  'nested-difference': nestedDifference,
  tracker,
  'union-of-masked': unionOfMasked,
  'linked-tables': linkedTables,
  'mean-times-count': meanTimesCount,
  'ratio-times-denominator': ratioTimesDenominator,
  'median-of-few': medianOfFew,
  'with-and-without': withAndWithout,
} as const satisfies Readonly<Record<string, Attack>>;

/** All that are tried on what a door shows once. */
export const PROGRAMS = [
  ...(Object.keys(LOOKING) as (keyof typeof LOOKING)[]),
  'insiders-tracker',
  'reconstruction',
] as const;

export type ProgramName = (typeof PROGRAMS)[number];

/** How many claims were made, and what they told; the first that told something. */
export type Tally = {
  readonly tried: number;
  readonly exact: number;
  readonly near: number;
  readonly wrong: number;
  readonly first: Claim | null;
};

export async function attack(
  name: ProgramName,
  figures: readonly Figure[],
  lines: readonly Line[],
  judge: Judge = judgeOf(lines),
  space: Space = MADE,
): Promise<Tally> {
  const seen = seenIn(figures, unplayed(lines), space);
  if (name === 'reconstruction') return tally(await reconstructed(seen, judge), judge);
  return tally(name === 'insiders-tracker' ? insidersTracker(seen, judge) : LOOKING[name](seen), judge);
}

/** The same questions before and after some lines came or went. */
export function attackAgain(
  before: readonly Figure[],
  after: readonly Figure[],
  changed: readonly Line[],
): Tally {
  return tally(askedAgain(seenIn(before), seenIn(after)), judgeOf(changed));
}

function tally(claims: Iterable<Claim>, judge: Judge): Tally {
  const found = { tried: 0, exact: 0, near: 0, wrong: 0 };
  let first: Claim | null = null;
  for (const claim of claims) {
    found.tried += 1;
    const verdict = judge.verdict(claim);
    if (verdict === 'nothing') continue;
    found[verdict] += 1;
    if (first === null || verdict === 'wrong') first = claim;
  }
  return { ...found, first };
}

/** The tracker of each house, which knows what is hidden wherever it is alone: by the calendar, and by its own figures. */
function* insidersTracker({ space, figures }: Seen, judge: Judge): Generator<Claim> {
  const hidden = figures.filter(({ of, value }) => value === null && (of === 'tickets' || of === 'revenue'));
  const alone = hidden.flatMap((figure) => {
    const [house, second] = judge.ranked(figure.region, 'tickets');
    return house === undefined || second !== undefined ? [] : [{ house, figure }];
  });
  for (const house of new Set(alone.map((one) => one.house))) {
    const own = alone.filter((one) => one.house === house);
    const known = own.map(({ figure }): Figure => {
      const of = figure.of === 'revenue' ? 'revenue' : 'tickets';
      return { ...figure, value: judge.own(house, figure.region, of), half: 0 };
    });
    for (const claim of tracker({ space, figures: [...figures, ...known] })) yield { ...claim, by: house };
  }
}

/** The dimensions that the tables of a release share. */
const BASE: readonly Code[] = ['discipline', 'performance-month'];

const INSIDERS_MAX = 2;

/** Somebody outside, then the houses with the second largest amounts, each with what it has itself. */
async function reconstructed(seen: Seen, judge: Judge): Promise<readonly Claim[]> {
  const measures = ['tickets', 'revenue'] as const;
  const attacked = measures.flatMap((of) => {
    const outside = reconstruction(seen, of, BASE, OUTSIDE);
    const seconds = outside.hidden.flatMap((region) => judge.ranked(region, of)[1] ?? []);
    const insiders = mostOften(seconds).map((house) =>
      reconstruction(seen, of, BASE, { house, own: (region, measure) => judge.own(house, region, measure) }),
    );
    return [outside, ...insiders];
  });
  const tried = attacked.filter(({ question }) => question.targets.length > 0);
  const answers = await solve(tried.map(({ program, question }) => ({ program, questions: [question] })));
  return tried.flatMap((each, i) => [...bounds(each, answers[i]?.shortfalls[0] ?? [])]);
}

/** Who is the second largest in most hidden regions knows most of the rest. */
function mostOften(houses: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const house of houses) times.set(house, (times.get(house) ?? 0) + 1);
  const ranked = [...times].toSorted(([, a], [, b]) => b - a);
  return ranked.slice(0, INSIDERS_MAX).map(([house]) => house);
}
