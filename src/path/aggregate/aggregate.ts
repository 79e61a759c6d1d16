import type { Plan } from '#model/plan.ts';
import type { Query } from '#model/query.ts';

import type { AggregateFacts } from './asked.ts';
import { pruned } from './kept.ts';
import { comparisonOf } from './rewrites/compare.ts';
import { rewritten } from './rewritten.ts';
import { sideSteps } from './side.ts';
import { step } from './universes/universe.ts';

export type { AggregateFacts, MetIn } from './asked.ts';
export { changedPlan, toChangedEvidence } from './changed.ts';
export { type CubeFacts, countedPlan, cubePlan } from './cube.ts';
export { type CubeEvidence, toCubeEvidence } from './cube-evidence.ts';
export { type FurtherFacts, furtherPlan, jointPlan } from './further.ts';
export {
  type FurtherEvidence,
  rowKey,
  toFurtherEvidence,
  toJointLeaves,
} from './further-evidence.ts';
export { INPUT_COLUMNS, INPUTS, PLACES_RELATION } from './inputs.ts';
export { emptyPlans, keptPlans, performancesPlan, productionsPlan } from './kept.ts';
export { type NoisyCubeFacts, noisyCubePlan, toBoundedCells } from './noisy-cube.ts';
export { performanceFigures } from './performance-figures.ts';
export { asAnswered } from './rewrites/compare.ts';
export { toTable } from './table.ts';

/** Whether the answer depends on who is one person. */
export function asksOfPersons(query: Query, facts: AggregateFacts): boolean {
  return aggregate(query, { ...facts, kept: [] }).steps.some(({ sql }) => /\bperson\b/.test(sql));
}

/**
 * Returns the plan that answers a typed question; `toTable` makes a table of its rows.
 * A query without meaning is refused with a code of `messages/metrics.ts`.
 */
export function aggregate(query: Query, facts: AggregateFacts): Plan {
  const comparison = comparisonOf(query, facts);
  const asked = sideSteps(rewritten(comparison?.asked ?? query, facts), 'asked', facts);
  const compared = comparison ? sideSteps(rewritten(comparison.compared, facts), 'compared', facts) : [];
  const sides = ["select 'asked' as side, * from asked_cells"];
  if (comparison) sides.push("select 'compared' as side, * from compared_cells");
  const answered = step('answered_cells', sides.join('\nunion all by name\n'));
  return pruned([...asked, ...compared, answered], answered.name, facts.kept ?? []);
}
