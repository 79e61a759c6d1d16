import type { LinearProgram, LinearSum, ReachQuestion, Shortfall } from '#model/linear-program.ts';
import type { Code } from '#model/words.ts';
import { type Claim, isShown, keyOf, type Measure, type Region, type Seen, type Space } from './figures.ts';

/** A house, and what it has in a region; somebody outside has no name and nothing anywhere. */
export type Attacker = {
  readonly house: string | null;
  readonly own: (region: Region, of: Measure) => number;
};

export const OUTSIDE: Attacker = { house: null, own: () => 0 };

/** Figures put to a solver, and the hidden regions whose most it is asked for. */
export type Reconstruction = {
  readonly of: Measure;
  readonly program: LinearProgram;
  readonly question: ReachQuestion;
  readonly by: string | null;
  readonly hidden: readonly Region[];
  /** One unit of an amount, as the program counts. */
  readonly scale: number;
};

/** The largest figure is this much in the program, so that the solver’s margins are small beside every amount. */
const LARGEST = 100;

/** More than any sum can be: the solver then says how much the most is. */
const BEYOND = 100 * LARGEST;

/**
 * All figures of one measure at once (Garfinkel, Abowd and Martindale, “Understanding database reconstruction attacks”,
 * CACM 2019): amounts of finest regions, none less than what one has there oneself, each figure within its rounding.
 * `base` are the dimensions that all tables share; others stand beside them one at a time.
 */
export function reconstruction(
  { figures, space }: Seen,
  of: Measure,
  base: readonly Code[],
  { house, own }: Attacker,
): Reconstruction {
  const shown = figures
    .filter(isShown)
    .filter((figure) => figure.of === of && furtherOf(figure.region, base) !== null);
  // Where no amount is shown, nothing but the program’s own limit would bound one.
  const isBounded = shown.some(({ value }) => value > 0);
  const hidden = new Map(
    figures
      .filter(
        (figure) =>
          isBounded && figure.of === of && figure.value === null && furtherOf(figure.region, base) !== null,
      )
      .map(({ region }) => [keyOf(region, space), region]),
  );
  const further = Object.keys(space).filter((id) => !base.includes(id));
  const columns = columnsOf(space, base, further);
  const within = (region: Region): readonly number[] => columns.within(region, furtherOf(region, base) ?? '');
  const scale = LARGEST / Math.max(1, ...shown.map(({ value }) => value));
  const lower = columns.regions.map((region) => own(region, of) * scale);
  const halves = shown.map(({ half }) => half * scale);
  const sums = shown.map(({ region, value }, i): LinearSum => {
    const inside = [...within(region), columns.regions.length + i];
    return {
      columns: Int32Array.from(inside),
      factors: Int32Array.from(inside, () => 1),
      equals: value * scale,
    };
  });
  // Each further dimension divides the same amounts.
  const divided = columns.regions.flatMap((region, column): LinearSum[] =>
    column >= columns.finest
      ? []
      : further.map((id) => {
          const parts = columns.within(region, id);
          return {
            columns: Int32Array.from([column, ...parts]),
            factors: Int32Array.from([-1, ...parts.map(() => 1)]),
            equals: 0,
          };
        }),
  );
  const low = Float64Array.from([...lower, ...halves.map((half) => -half)]);
  return {
    of,
    by: house,
    scale,
    hidden: [...hidden.values()],
    program: {
      // An attacker knows no solution to begin with.
      truth: new Float64Array(low.length),
      lower: low,
      upper: Float64Array.from([...lower.map(() => BEYOND), ...halves]),
      sums: [...sums, ...divided],
    },
    question: {
      known: new Int32Array(0),
      targets: [...hidden.values()].map((region) => ({
        columns: Int32Array.from(within(region)),
        atLeast: BEYOND / 10,
      })),
    },
  };
}

/** What the solver’s answers say. */
export function* bounds(
  { hidden, of, by, scale }: Reconstruction,
  answers: readonly Shortfall[],
): Generator<Claim> {
  for (const { target, most } of answers) {
    const region = hidden[target];
    if (region) yield { kind: 'most', terms: [[region, 1]], of, amount: most / scale, by };
  }
}

/** The one further dimension that a region is limited in, or the empty name; null where there are two. */
function furtherOf(region: Region, base: readonly Code[]): Code | null {
  const further = Object.keys(region).filter((id) => !base.includes(id));
  return further.length > 1 ? null : (further[0] ?? '');
}

/** One column for each finest region of the base, then for each of them and each value of one further dimension. */
function columnsOf(space: Space, base: readonly Code[], further: readonly Code[]) {
  const finest = base.reduce<readonly Region[]>(
    (regions, id) =>
      regions.flatMap((region) => (space[id] ?? []).map((code) => ({ ...region, [id]: [code] }))),
    [{}],
  );
  const cut = further.flatMap((id) =>
    finest.flatMap((region) => (space[id] ?? []).map((code) => ({ ...region, [id]: [code] }))),
  );
  const regions = [...finest, ...cut];
  const holds = (whole: Region, part: Region): boolean =>
    Object.entries(whole).every(([id, codes]) => codes.includes(part[id]?.[0] ?? ''));
  const within = (region: Region, id: Code): readonly number[] =>
    regions.flatMap((part, column) => {
      const isOf = id === '' ? column < finest.length : column >= finest.length && part[id] !== undefined;
      return isOf && holds(region, part) ? [column] : [];
    });
  return { regions, finest: finest.length, within };
}
