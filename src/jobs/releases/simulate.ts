import { refusal } from '#messages/messages.ts';
import { addToMonth } from '#model/calendar.ts';
import type { Months } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import { Refusal } from '#model/problem.ts';
import type { Simulation, SimulationBasis } from '#model/simulation.ts';
import { cubePlan, toCubeEvidence } from '#path/aggregate/aggregate.ts';
import {
  type EditionFacts,
  holdingsNeeded,
  parametersOfPolicy,
  protectEdition,
  simulationOf,
  withoutPanels,
} from '#path/protect/protect.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { requireUnnamed } from './agreed-panels.ts';
import { cubeFacts } from './edition-panel.ts';
import { lastMonthOver, requireOver } from './editions.ts';
import { partiesOf } from './parties.ts';
import { type Building, proveInWorker, taskOf } from './prove-in-worker.ts';

const MONTHS_A_YEAR = 12;

export type Simulating = {
  readonly policy: PoolPolicy;
  /** The last twelve months that are over, where none are given. */
  readonly months: Months | null;
  readonly basis: SimulationBasis;
};

/** What a policy would hide of the pool as it stands, and what its totals would where it has panels; nothing is released or written. */
export async function simulatePolicy(
  answering: Answering,
  simulating: Simulating,
  building: Building = {},
): Promise<Simulation> {
  return answering.at(async (asOf) => {
    const simulation = await simulateAt(asOf, simulating, building);
    if (!simulating.policy.panels?.length) return simulation;
    const without = { ...simulating, policy: withoutPanels(simulating.policy) };
    const { values, shares } = await simulateAt(asOf, without, building);
    return { ...simulation, withoutPanels: { values, shares } };
  });
}

export async function simulateAt(
  asOf: PoolAt,
  { policy, months: given, basis }: Simulating,
  building: Building,
): Promise<Simulation> {
  const months = given ?? lastYear(asOf);
  requireOver(asOf, months);
  requireInReach(asOf, policy);
  const cube = cubeFacts(asOf, policy, months);
  building.tell?.({ stage: 'cells', done: 0, of: null });
  const evidence = toCubeEvidence(await asOf.run(cubePlan(cube)), cube);
  const facts: EditionFacts = {
    cube: cube.cube,
    metrics: cube.metrics,
    evidence,
    parties: partiesOf(asOf, evidence.holdings),
    policy: parametersOfPolicy(policy),
    coalition: policy.coalition,
  };
  requireUnnamed(facts);
  const published = await publishedBy(asOf, policy, { facts, months, basis }, building);
  return simulationOf(facts, { months, basis, published });
}

/** A policy under which nothing could be released, whatever the houses sell, is contradictory for this pool. */
function requireInReach({ known }: PoolAt, policy: PoolPolicy): void {
  const needed = holdingsNeeded(policy);
  const holdings = new Set(known.organisations.map(({ slug, holding }) => holding ?? slug)).size;
  if (needed > holdings) throw refusal('policy-out-of-reach', { needed, holdings });
}

function lastYear(asOf: PoolAt): Months {
  const to = lastMonthOver(asOf);
  return { from: addToMonth(to, 1 - MONTHS_A_YEAR), to };
}

async function publishedBy(
  { pool, known }: PoolAt,
  policy: PoolPolicy,
  {
    facts,
    months,
    basis,
  }: Pick<Simulating, 'basis'> & { readonly facts: EditionFacts; readonly months: Months },
  building: Building,
): Promise<readonly number[] | null> {
  if (basis === 'rules') return null;
  if (basis === 'subtraction') {
    building.tell?.({ stage: 'suppression', done: 1, of: null });
    return protectEdition(facts).published;
  }
  const draft = {
    format: 'parterre-edition-1',
    id: 'simulation',
    pool: known.pool.name,
    builtAt: pool.now().toISOString(),
    policy: { version: policy.version, sha256: '' },
    months,
    cube: facts.cube,
    metrics: policy.metrics,
  } as const;
  try {
    return (await proveInWorker(taskOf(facts, draft), building)).built.published;
  } catch (error) {
    // A release that fails its drill is not made: nothing of it would be shown.
    if (error instanceof Refusal && error.code === 'edition-drill-failed') return [];
    throw error;
  }
}
