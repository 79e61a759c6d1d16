import type { CellAt, Months } from '#model/edition.ts';
import type { NoisyCell, NoisyEdition } from '#model/noisy-edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import { rounded } from './display.ts';
import { cellFault, type Fault, fault, nameOf } from './fault.ts';
import { AREAS, type Thresholds, thresholdsOf, weakerThanAllowed } from './rules.ts';
import { misshapen, OPEN_EDITION } from './shape.ts';
import type { Seals } from './subject.ts';

/**
 * What can be proved of a release with noise from its file, its policy and the ledger: that it is the file that was
 * released, that its noise is as large as what was spent for it asks, that the year can pay for it, and that each cell
 * shows what its rules allow. That noise was drawn, and by chance, no file says: who could see it would see the truth.
 */
export type OpenDataSubject = {
  readonly edition: NoisyEdition;
  readonly policy: PoolPolicy;
  readonly seals: Seals;
  /** The local day of `builtAt`. */
  readonly builtOn: string;
  /** Thousandths of ρ: what the ledger says of this release, and of all within its year. */
  readonly spent: { readonly own: number; readonly ofYear: number };
  /** The twelve months of the pool’s year that it is of. */
  readonly year: Months;
  /** The months that the ledger has of it. */
  readonly months: Months;
  /** Releases of exact figures of any of these, also in neighbouring pools, whatever became of them. */
  readonly exact: readonly string[];
  /** Releases with noise of any of these in neighbouring pools: what hides a person is spent once. */
  readonly noisyBeside: readonly { readonly pool: string; readonly edition: string }[];
  /** Of each measure, what is summed: `tickets`, `minor`; `persons` are counted. */
  readonly unitOf: (metric: Code) => string;
};

export function openDataFaults(subject: OpenDataSubject): readonly Fault[] {
  const { edition, policy, seals } = subject;
  const changed = [
    ...(seals.editionSha256 === seals.recordedSha256
      ? []
      : [fault('verify-file-changed', { file: 'open-edition.json' })]),
    ...(seals.isPolicySigned && seals.policySha256 === edition.policy?.sha256
      ? []
      : [fault('verify-policy-changed', { version: policy.version })]),
  ];
  const misread = misshapen(edition, OPEN_EDITION);
  if (misread !== null) return [...changed, fault('verify-format', { where: misread })];
  return [
    ...changed,
    ...weakerThanAllowed(policy),
    ...monthFaults(subject),
    ...budgetFaults(subject),
    ...noiseFaults(subject),
    ...placeFaults(subject),
    ...edition.cells.flatMap((cell) => cellFaults(cell, subject)),
  ];
}

/** No pool may have less noise than this, nor count a person in more. */
const WEAKEST = {
  factorPercentMax: 15,
  rhoPerYear: 0.5,
  cellsPerPerson: 10,
  ticketsPerPerson: 20,
  revenuePerPersonMinor: 200_000,
};

function noiseOf({ noise }: PoolPolicy): typeof WEAKEST {
  return { ...WEAKEST, ...noise };
}

/** E1 and S4: months that were over, those that were paid for, and of which nobody has exact figures. */
function monthFaults({
  edition: { months },
  months: paid,
  builtOn,
  year,
  exact,
  noisyBeside,
}: OpenDataSubject): readonly Fault[] {
  const isPaid = months.from === paid.from && months.to === paid.to;
  const isOver = months.from <= months.to && months.to < builtOn.slice(0, 7);
  const isOfYear = year.from <= months.from && months.to <= year.to;
  return [
    ...(isOver && isOfYear && isPaid ? [] : [fault('verify-months-open', { to: months.to })]),
    ...exact.map((edition) => fault('verify-noise-exact', { edition })),
    ...noisyBeside.map((other) => fault('verify-beside', other)),
  ];
}

/** S2: what the file says was spent is what the ledger has, and the year has as much. */
function budgetFaults({ edition: { noise }, policy, spent }: OpenDataSubject): readonly Fault[] {
  const { rhoPerYear } = noiseOf(policy);
  const epsilon = noise.rho + 2 * Math.sqrt(noise.rho * Math.log(1 / noise.delta));
  const isTrue = Math.round(noise.rho * 1000) === spent.own && near(noise.epsilon, epsilon, 0.01);
  const isPaid = spent.ofYear <= Math.round(Math.min(rhoPerYear, WEAKEST.rhoPerYear) * 1000);
  return isTrue && isPaid
    ? []
    : [fault('verify-noise-budget', { rho: noise.rho, spent: spent.own / 1000, year: spent.ofYear / 1000 })];
}

/**
 * S2: a person moves so many cells by so much at most; m measures share ρ; σ² = cells × bound² / (2 ρ / m) (Bun and
 * Steinke 2016, proposition 1.6). A factor enlarges an amount, and rounding it to a whole number may add one.
 */
function noiseFaults({ edition, policy, unitOf }: OpenDataSubject): readonly Fault[] {
  const { noise, measures } = edition;
  const agreed = noiseOf(policy);
  const isBounded =
    noise.cellsPerPerson <= agreed.cellsPerPerson &&
    noise.ticketsPerPerson <= agreed.ticketsPerPerson &&
    noise.revenuePerPersonMinor <= agreed.revenuePerPersonMinor;
  const share = noise.rho / measures.length;
  const amount = (most: number): number => Math.ceil(most * (1 + agreed.factorPercentMax / 100)) + 1;
  const boundOf = (metric: Code): number => {
    const unit = unitOf(metric);
    if (unit === 'persons') return 1;
    return amount(unit === 'minor' ? noise.revenuePerPersonMinor : noise.ticketsPerPerson);
  };
  const small = measures.filter(({ metric, deviation }) => {
    const needed = boundOf(metric) * Math.sqrt(noise.cellsPerPerson / (2 * share));
    return deviation < Number(needed.toPrecision(2));
  });
  return [
    ...(isBounded ? [] : [fault('verify-noise-bounds')]),
    ...small.map(({ metric, deviation }) => fault('verify-noise-small', { metric, deviation })),
  ];
}

/** The whole, and parts of it by one dimension of the policy, each once. */
function placeFaults({ edition: { cells, common }, policy }: OpenDataSubject): readonly Fault[] {
  const agreed = policy.noise?.by ?? [...common, ...policy.further.map(({ dimension }) => dimension)];
  const whole = cells[0]?.at.common ?? [];
  const seen = new Set<string>();
  return cells.flatMap(({ at }, i) => {
    const cut = dimensionsCut(at, whole, common);
    const isPlace = cut.length === (i === 0 ? 0 : 1) && cut.every((one) => agreed.includes(one));
    const isNew = !seen.has(nameOf(at));
    seen.add(nameOf(at));
    return isPlace && isNew ? [] : [cellFault('verify-cell-extra', at)];
  });
}

function dimensionsCut(at: CellAt, whole: readonly Code[], common: readonly Code[]): readonly Code[] {
  const ofCommon = common.filter((_, i) => at.common[i] !== whole[i]);
  return at.further ? [...ofCommon, at.further.dimension] : ofCommon;
}

/** S1 and S3: displayed as any figure is, as precise as it says, and of enough buyers. */
function cellFaults(
  { at, figures }: NoisyCell,
  { edition, policy, unitOf }: OpenDataSubject,
): readonly Fault[] {
  const thresholds = thresholdsOf(policy);
  const { measures, common } = edition;
  const [dimension = ''] = dimensionsCut(at, edition.cells[0]?.at.common ?? [], common);
  const least = AREAS.has(dimension) ? thresholds.areaPersonsMin : thresholds.personsMin;
  return measures.flatMap(({ metric, deviation }, i): readonly Fault[] => {
    const figure = figures[i] ?? null;
    if (figure === null) return [];
    const { value, precision } = figure;
    const unit = unitOf(metric);
    const isOfFew = unit === 'persons' && value + thresholds.countStep / 2 < least;
    const isRounded = value === rounded(value, unit, thresholds);
    // What is told of the deviation has two digits, which may be a twentieth too much.
    const isPrecise =
      deviation * 0.95 < tolerated(value, unit, thresholds) * (precision === 'under-2' ? 0.02 : 0.05);
    return [
      ...(isRounded ? [] : [cellFault('verify-value', at, { metric })]),
      ...(isPrecise ? [] : [cellFault('verify-noise-precision', at, { metric })]),
      ...(isOfFew ? [cellFault('verify-rule', at, { rule: 'S3' })] : []),
    ];
  });
}

/** The largest that a figure can have been before it was displayed. */
function tolerated(
  value: number,
  unit: string,
  { countStep, moneyStepMinor, moneyDigits }: Thresholds,
): number {
  if (unit !== 'minor') return value + countStep / 2;
  return (
    value + Math.max(moneyStepMinor, 10 ** (Math.floor(Math.log10(Math.max(value, 1))) + 1 - moneyDigits)) / 2
  );
}

function near(one: number, other: number, part: number): boolean {
  return Math.abs(one - other) <= part * Math.abs(other);
}
