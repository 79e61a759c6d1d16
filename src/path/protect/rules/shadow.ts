import type { DisclosureRule } from '#model/metric.ts';
import type { Cell, Evidence } from '#model/table.ts';
import type { Policy } from '../policy.ts';
import { isUndominated } from './dominance.ts';
import { hasEnoughHoldings } from './organisations.ts';
import { hasEnoughRespondents, hasEnoughSurveyHouses } from './survey.ts';

/**
 * P8: tickets, revenue and persons of one cell share the status of the strictest, since means and ratios tell one
 * from another. A measure that is nought for everybody (the revenue of complimentary tickets) has no shadow; a cell
 * in which everything is nought is not shown, like any other that is too small.
 */
export function protectsOrganisations(cell: Cell, disclosure: DisclosureRule, policy: Policy): boolean {
  const shadows = cell.evidence.filter((evidence) => evidence.total !== 0);
  if (shadows.length === 0) return false;
  return shadows.every((evidence) => protectsOne(evidence, disclosure, policy));
}

function protectsOne(evidence: Evidence, disclosure: DisclosureRule, policy: Policy): boolean {
  if (disclosure === 'survey-share') return hasEnoughSurveyHouses(evidence, policy);
  return hasEnoughHoldings(evidence, policy.holdingsMin) && isUndominated(evidence, policy.pPercent);
}

/** The part of A2 that no consent lifts. */
export function hasEnoughAnswers(cell: Cell, disclosure: DisclosureRule, policy: Policy): boolean {
  if (disclosure !== 'survey-share') return true;
  const base = respondentsOf(cell);
  return base !== null && hasEnoughRespondents(base, policy);
}

export function respondentsOf(cell: Cell): Evidence | null {
  return cell.evidence.find((evidence) => evidence.of === 'respondents') ?? null;
}
