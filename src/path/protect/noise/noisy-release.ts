import { assertThat } from '#model/assertion.ts';
import type {
  BoundedCell,
  NoiseParameters,
  NoisyCell,
  NoisyEdition,
  NoisyMeasure,
  OneWayCell,
} from '#model/noisy-edition.ts';
import type { Policy } from '../policy.ts';
import { displayCount, displayMoney } from '../rules/display.ts';
import { AREAS } from '../rules/persons.ts';
import { discreteGaussian, type RandomBytes } from './discrete-gaussian.ts';
import { factorVariance } from './factors.ts';
import { type Fraction, fraction, toNumber } from './fraction.ts';
import { BUYERS } from './noisy-cube.ts';
import { coefficientOf, precisionOf } from './precision.ts';
import { isWithin, rhoOf, shareOf, varianceOf } from './zcdp.ts';

/** Rule S3: persons as in every release (P4, P9); of holdings three, since none is known closely. */
const HOLDINGS_MIN = 3;

export type NoisyFacts = {
  readonly cells: readonly OneWayCell[];
  readonly evidence: readonly BoundedCell[];
  readonly measures: readonly NoisyMeasure[];
  /** The secret factor of a holding for one family of measures: those of one unit. */
  readonly factorOf: (holding: string, family: string) => number;
  readonly noise: NoiseParameters;
  /** To be spent, in thousandths. */
  readonly rho: number;
  readonly policy: Policy;
};

export type NoisyRelease = Pick<NoisyEdition, 'cells' | 'measures'>;

/**
 * The figures of a release with noise, which is drawn here, once, for every cell alike, whatever is in it. What is shown
 * of amounts depends on noisy figures and on contributions times their factors alone, besides who contributes.
 */
export function noisyRelease(facts: NoisyFacts, random: RandomBytes): NoisyRelease {
  const { measures, noise, rho } = facts;
  const cells = BigInt(noise.cellsPerPerson);
  const share = shareOf(rho, measures.length);
  const bounds = measures.map((measure) => boundOf(measure, noise));
  const variances = bounds.map((bound) => varianceOf(cells, bound, share));
  const costs = bounds.map((bound, i) => rhoOf(cells, bound, variances[i] ?? fraction(1n)));
  assertThat(isWithin(costs, rho), 'the noise of a release costs what was spent for it');
  return {
    measures: measures.map(({ metric }, i) => ({
      metric: metric.id,
      deviation: deviationOf(variances[i]),
    })),
    cells: facts.cells.map(({ at, of }, i) => {
      const evidence = facts.evidence[i] ?? { totals: [], contributions: [] };
      const drawn = measures.map((_, m) => noisyFigure(evidence, m, variances[m], facts, random));
      const { personsMin, areaPersonsMin } = facts.policy;
      const least = AREAS.includes(of?.dimension ?? '') ? areaPersonsMin : personsMin;
      return { at, figures: shown(evidence, drawn, least, facts) };
    }),
  };
}

function deviationOf(variance: Fraction | undefined): number {
  return variance ? Number(Math.sqrt(toNumber(variance)).toPrecision(2)) : 0;
}

/** What one person changes of a figure: a factor enlarges it, and rounding to a whole number may add one. */
function boundOf({ perPerson, aggregate }: NoisyMeasure, { factorPercentMax }: NoiseParameters): bigint {
  const isCount = aggregate.kind !== 'sum';
  return BigInt(isCount ? perPerson : Math.ceil(perPerson * (1 + factorPercentMax / 100)) + 1);
}

type Drawn = {
  readonly value: number;
  /** Coefficient of variation by the noise, and by the factors alone as they are, or would be for persons. */
  readonly coefficient: number;
  readonly concentration: number;
};

function noisyFigure(
  { totals, contributions }: BoundedCell,
  position: number,
  variance: Fraction | undefined,
  { measures, factorOf, noise }: NoisyFacts,
  random: RandomBytes,
): Drawn {
  const aggregate = measures[position]?.aggregate;
  const isSum = aggregate?.kind === 'sum';
  const factor = (holding: string): number => (isSum ? factorOf(holding, aggregate.unit) : 1);
  const amounts = contributions.map(([holding, each]) => factor(holding) * (each[position] ?? 0));
  const exact = isSum ? amounts.reduce((sum, amount) => sum + amount, 0) : (totals[position] ?? 0);
  const added = variance ? discreteGaussian(variance, random) : 0n;
  const value = Math.round(exact) + Number(added);
  const ofFactor = factorVariance(noise);
  const spread = variance ? toNumber(variance) : 0;
  return {
    value,
    coefficient: coefficientOf(amounts, value, { ofFactor: isSum ? ofFactor : 0, added: spread }),
    concentration: coefficientOf(amounts, value, { ofFactor, added: 0 }),
  };
}

function shown(
  { contributions }: BoundedCell,
  drawn: readonly Drawn[],
  buyersMin: number,
  { measures, policy }: NoisyFacts,
): NoisyCell['figures'] {
  const buyers = drawn[measures.findIndex(({ aggregate }) => aggregate.name === BUYERS)]?.value ?? 0;
  const present = contributions.filter(([, amounts]) => amounts.some((amount) => amount !== 0));
  const isShown = present.length >= HOLDINGS_MIN && buyers >= buyersMin;
  return drawn.map(({ value, coefficient, concentration }, i) => {
    const precision = precisionOf(coefficient);
    if (!isShown || precision === null || precisionOf(concentration) === null) return null;
    const isMoney = measures[i]?.aggregate.unit === 'minor';
    return { value: isMoney ? displayMoney(value, policy) : displayCount(value, policy), precision };
  });
}
