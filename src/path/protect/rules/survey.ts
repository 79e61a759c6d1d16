import type { Evidence } from '#model/table.ts';
import type { Policy } from '../policy.ts';

/** A2: a survey share is no amount; what it needs is houses and respondents. */
export function hasEnoughSurveyHouses(base: Evidence, policy: Policy): boolean {
  return base.holdings >= policy.surveyHoldingsMin;
}

export function hasEnoughRespondents(base: Evidence, policy: Policy): boolean {
  return base.total >= policy.surveyRespondentsMin;
}

/**
 * Half-width in points of the 95 % interval of a share (Agresti and Coull 1998: two successes and two failures are
 * added, so that 0 % and 100 % have a margin too). Rounded up to a whole point.
 */
export function marginInPoints(share: number, respondents: number): number {
  const n = respondents + 4;
  const p = (share * respondents + 2) / n;
  return Math.ceil(100 * 1.96 * Math.sqrt((p * (1 - p)) / n));
}
