import { refusal } from '#messages/messages.ts';

/** The parameters of disclosure control. A decision is made under one version of them. */
export type Policy = {
  readonly version: string;
  /** P1: at least this many holdings contribute. */
  readonly holdingsMin: number;
  /** P2: what the two largest leave must be at least this percentage of the largest. Confidential. */
  readonly pPercent: number;
  /** P3: no holding has more than this percentage of a cell; 100 where a pool does not ask for it. */
  readonly holdingPercentMax: number;
  /** P4: at least this many distinct persons, where persons are recorded. */
  readonly personsMin: number;
  /** P5: what the two largest persons leave must be at least this percentage of the largest. Confidential. */
  readonly buyerPercent: number;
  /** P6: a part of more than this percentage of a whole of fewer persons than this is masked with it. */
  readonly homogeneityPercent: number;
  readonly homogeneityPersonsMin: number;
  /** P9: an area is shown from this many persons. */
  readonly areaPersonsMin: number;
  /** A2: houses and respondents behind a survey share. */
  readonly surveyHoldingsMin: number;
  readonly surveyRespondentsMin: number;
  /** Display: counts to the nearest `countStep`; money to `moneyDigits`, never finer than `moneyStepMinor`. */
  readonly countStep: number;
  readonly moneyDigits: number;
  readonly moneyStepMinor: number;
  readonly quantileDigits: number;
  /** Q9: from this further table of a release on, none is told before the release was audited with it. */
  readonly auditedFromTable: number;
  /** A pool table of more cells is refused. */
  readonly cellsMax: number;
};

export const POLICY: Policy = {
  version: '1',
  holdingsMin: 5,
  pPercent: 15,
  holdingPercentMax: 100,
  personsMin: 10,
  buyerPercent: 10,
  homogeneityPercent: 95,
  homogeneityPersonsMin: 100,
  areaPersonsMin: 100,
  surveyHoldingsMin: 5,
  surveyRespondentsMin: 50,
  countStep: 5,
  moneyDigits: 3,
  moneyStepMinor: 10_000,
  quantileDigits: 2,
  auditedFromTable: 4,
  cellsMax: 10_000,
};

/** Parameters whose protection grows with their value; a pool may raise them and never lower them. */
const RAISED_ONLY = [
  'holdingsMin',
  'pPercent',
  'personsMin',
  'buyerPercent',
  'homogeneityPersonsMin',
  'areaPersonsMin',
  'surveyHoldingsMin',
  'surveyRespondentsMin',
  'countStep',
  'moneyStepMinor',
] as const satisfies readonly (keyof Policy)[];

/** Parameters whose protection grows as they fall. */
const LOWERED_ONLY = [
  'holdingPercentMax',
  'homogeneityPercent',
  'auditedFromTable',
] as const satisfies readonly (keyof Policy)[];

export type StricterParameters = Partial<
  Pick<Policy, (typeof RAISED_ONLY)[number] | (typeof LOWERED_ONLY)[number]>
>;

/** What a pool may set at all: the rest, how figures are shown above all, is the same for every pool. */
export const PARAMETERS_OF_POOLS: readonly string[] = [...RAISED_ONLY, ...LOWERED_ONLY];

export function isParameterOfPool(name: string): name is keyof StricterParameters {
  return PARAMETERS_OF_POOLS.includes(name);
}

/** A pool’s own policy: the default or stricter. Throws the refusals `policy-too-weak` and `policy-too-lax`. */
export function stricterPolicy(version: string, changes: StricterParameters, from: Policy = POLICY): Policy {
  for (const parameter of RAISED_ONLY) {
    const value = changes[parameter];
    if (value !== undefined && !(value >= from[parameter])) {
      throw refusal('policy-too-weak', { parameter, least: from[parameter] });
    }
  }
  for (const parameter of LOWERED_ONLY) {
    const value = changes[parameter];
    if (value !== undefined && !(value <= from[parameter] && value > 0)) {
      throw refusal('policy-too-lax', { parameter, most: from[parameter] });
    }
  }
  return { ...from, ...changes, version };
}
