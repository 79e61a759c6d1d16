import { refusal } from '#messages/messages.ts';
import type { CellAt } from '#model/edition.ts';
import { Refusal } from '#model/problem.ts';
import {
  type BuiltEdition,
  type Chain,
  chainedFacts,
  type EditionFacts,
  lastHolding,
  newestOf,
  ownOfPools,
  type Pools,
  pooledFacts,
} from '#path/protect/protect.ts';
import type { Fault } from '#verify/fault.ts';
import { againAfter, type Draft, FIRST, type ProvedEdition } from './prove-edition.ts';
import { type Building, proveInWorker, taskOf } from './prove-in-worker.ts';

/** As often as a release is made anew for what the proof of it finds. */
const ATTEMPTS_MAX = 8;

/** So often a union that fails is only kept from following; then cells that hold its place are taken back besides. */
const ATTEMPTS_EXACT = 4;

export type ProvedAfter = ProvedEdition & { readonly kept: readonly number[] };

/**
 * A release that is the first of its months. What several cells leave together is not asked of every combination while it
 * is made; so its proof is run before it is one. A union that fails may not follow when it is made again: the public order
 * says which cell yields. For any other fault a cell that holds the place is taken back, then twice as many. Throws the
 * refusal `edition-proof-failed` where that does not end.
 */
export async function proveFirst(
  facts: EditionFacts,
  draft: Draft,
  faultsIn: (made: ProvedAfter) => Promise<readonly Fault[]>,
  building: Building,
): Promise<ProvedAfter> {
  const withheld = new Set<number>();
  const unions: (readonly CellAt[])[] = [];
  let again = FIRST;
  for (let attempt = 1; ; attempt += 1) {
    const proved = await proveInWorker(taskOf(facts, draft, again), building);
    const made = { ...proved, kept: [] };
    const faults = await faultsIn(made);
    if (faults.length === 0) return made;
    if (attempt === ATTEMPTS_MAX || faults.every(({ at }) => at === null))
      throw refusal('edition-proof-failed', { faults: faults.length });
    for (const { at, union } of faults) {
      if (union) unions.push(union);
      const doublings = attempt - 1 - (union ? ATTEMPTS_EXACT : 0);
      if (at === null || doublings < 0) continue;
      for (const cell of lastHolding(facts.cube, proved.built, at, 2 ** doublings)) withheld.add(cell);
    }
    again = againAfter(proved, { withheld: [...withheld], unions });
  }
}

/**
 * A release after others of the same months. What changed leaves few in many places, and what is left in several places
 * together is not asked of every one while it is made; so its proof is run before it is one, and for each fault a cell
 * that holds the place waits too, then twice as many. Throws the refusal `edition-correction-waits` where that does not end.
 */
export async function proveAfter(
  facts: EditionFacts,
  chain: Chain,
  draft: Draft,
  faultsIn: (made: ProvedAfter) => Promise<readonly Fault[]>,
  building: Building,
): Promise<ProvedAfter> {
  const system = {
    facts: chainedFacts(facts, chain),
    ownOf: (built: BuiltEdition) => newestOf(built, facts, chain),
  };
  const proved = await proveWithin(facts, system, draft, faultsIn, building);
  if (proved === null) throw refusal('edition-correction-waits', {});
  return proved;
}

/** The same beside what other pools told of the same houses (A7). Throws the refusal `edition-neighbour-too-much`. */
export async function proveBeside(
  facts: EditionFacts,
  pools: Pools,
  draft: Draft,
  faultsIn: (made: ProvedAfter) => Promise<readonly Fault[]>,
  building: Building,
): Promise<ProvedAfter> {
  const system = {
    facts: pooledFacts(facts, pools),
    ownOf: (built: BuiltEdition) => ({ ...ownOfPools(built, facts), kept: [] }),
  };
  const proved = await proveWithin(facts, system, draft, faultsIn, building).catch((error: unknown) => {
    // What was told of these months is the neighbours’: withdrawing nothing here would cure it.
    if (error instanceof Refusal && error.code === 'edition-told-too-much') return null;
    throw error;
  });
  if (proved === null) throw refusal('edition-neighbour-too-much', {});
  return proved;
}

/** A system of more releases than the one in the making, which is some of its cells. */
type Wider = {
  readonly facts: EditionFacts;
  readonly ownOf: (built: BuiltEdition) => ReturnType<typeof newestOf>;
};

/** Null where faults do not end. */
async function proveWithin(
  facts: EditionFacts,
  wider: Wider,
  draft: Draft,
  faultsIn: (made: ProvedAfter) => Promise<readonly Fault[]>,
  building: Building,
): Promise<ProvedAfter | null> {
  const { after } = wider.facts;
  const waiting = new Set<number>();
  let again = FIRST;
  for (let attempt = 1; after && attempt <= ATTEMPTS_MAX; attempt += 1) {
    const asked = after.asked.filter((cell) => !waiting.has(cell));
    const proving = { ...wider.facts, after: { ...after, asked } };
    const task = taskOf(proving, { ...draft, cube: wider.facts.cube }, again);
    const proved = await proveInWorker(task, building);
    const { built, kept, numbers } = wider.ownOf(proved.built);
    const made = { ...proved, built, kept };
    const faults = await faultsIn(made);
    if (faults.length === 0) return made;
    if (faults.every(({ at }) => at === null)) return null;
    for (const { at } of faults)
      for (const cell of at ? lastHolding(facts.cube, built, at, 2 ** (attempt - 1)) : [])
        waiting.add(numbers[cell] ?? -1);
    again = againAfter(proved, {});
  }
  return null;
}
