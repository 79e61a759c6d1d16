import { refusal } from '#messages/messages.ts';
import { addToMonth } from '#model/calendar.ts';
import { consentsWithin } from '#model/cell-figure.ts';
import type { Drill, Edition, EditionEvidence, Months } from '#model/edition.ts';
import { type BuiltEdition, type EditionFacts, parametersOfPolicy } from '#path/protect/protect.ts';
import { editions, isStanding, type StoredEdition } from '#store/editions.ts';
import type { Answering, PoolAt } from '../answering.ts';
import { today } from '../answers/asked-facts.ts';
import type { OpenPool } from '../open-pool.ts';
import { requireAgreedPanels, requireUnnamed } from './agreed-panels.ts';
import { type Group, inGroup } from './beside/neighbours.ts';
import { poolsOf } from './beside/pooled-releases.ts';
import {
  type Beside,
  besideKey,
  requireAuditable,
  requireSameBeside,
  type ToldBeside,
  toldBeside,
} from './beside/told-beside.ts';
import { commitRelease } from './commit-release.ts';
import { consentedCells } from './consented-cells.ts';
import { countedChanges } from './counted-changes.ts';
import { earlierReleases, releasesOf } from './earlier-releases.ts';
import { storedEdition } from './edition-files.ts';
import { countedFor, cubeFacts, MONTHS_MAX, type Panel } from './edition-panel.ts';
import { partiesOf } from './parties.ts';
import { policyAt, policyInForce, type SignedPolicy } from './policy.ts';
import type { Draft, Effort } from './prove-edition.ts';
import type { Building } from './prove-in-worker.ts';
import { type ProvedAfter, proveAfter, proveBeside, proveFirst } from './prove-release.ts';
import { requireLaterClock, requireNoConsents, requireNoFurther, requireNoNoise } from './requirements.ts';
import { faultsBefore } from './verify-edition.ts';

/**
 * aggregate → protect, for all cells of a policy at once; then one commit: the release exists whole, or not at all.
 * Months whose releases were all withdrawn are released again under the policy they had, audited against what was told.
 */
export async function buildEdition(
  answering: Answering,
  months: Months,
  building: Building = {},
): Promise<BuiltRelease> {
  return answering.at(async (asOf) => {
    await requireLaterClock(asOf.pool);
    requireOver(asOf, months);
    const before = await releasesOf(asOf.pool, months);
    const standing = before.find(isStanding);
    if (standing) throw refusal('edition-months-taken', { edition: standing.id, ...standing.months });
    // Cells of other months cannot be audited as one system with these.
    const other = before.find((one) => one.months.from !== months.from || one.months.to !== months.to);
    if (other) throw refusal('edition-months-told', { edition: other.id, ...other.months });
    await requireNoNoise(asOf.pool, months);
    await requireNoFurther(asOf.pool, before);
    return makeRelease(asOf, months, before, building);
  });
}

/** E2: releases anew the months of a release that stands; what may not change yet stays as it is, and waits. */
export async function correctEdition(
  answering: Answering,
  id: string,
  building: Building = {},
): Promise<BuiltRelease> {
  return answering.at(async (asOf) => {
    await requireLaterClock(asOf.pool);
    const stored = await storedEdition(asOf.pool, id);
    if (!isStanding(stored)) throw refusal('edition-not-standing', { edition: id });
    const before = await releasesOf(asOf.pool, stored.months);
    return makeRelease(asOf, stored.months, before, building);
  });
}

function makeRelease(
  asOf: PoolAt,
  months: Months,
  before: readonly StoredEdition[],
  building: Building,
): Promise<BuiltRelease> {
  return inGroup(asOf.pool, (group) => makeInGroup(asOf, group, { months, before }, building));
}

async function makeInGroup(
  asOf: PoolAt,
  group: Group,
  { months, before }: { readonly months: Months; readonly before: readonly StoredEdition[] },
  building: Building,
): Promise<BuiltRelease> {
  requireNoConsents(asOf.pool, before);
  const signed = await policyOf(asOf.pool, before);
  requireAgreedPanels(signed.policy, asOf.known, today(asOf));
  building.tell?.({ stage: 'cells', done: 0, of: null });
  const { facts: counted, panel, waiting } = await countedFor(asOf, signed, months);
  const houses = panel.houses.map(({ house }) => house);
  const beside = await toldBeside(group, months, houses);
  await requireAuditable(beside, { months, cube: counted.cube, signed, before });
  const earlier = await earlierReleases(asOf, counted.evidence.holdings, before);
  const changes = await countedChanges(
    asOf,
    { ...cubeFacts(asOf, signed.policy, months), without: waiting },
    earlier.before,
    earlier.holdings,
  );
  const agreed = consentsWithin(consentedCells(asOf.known, today(asOf)), { months, cube: counted.cube });
  const facts: EditionFacts = {
    ...counted,
    evidence: { ...counted.evidence, holdings: earlier.holdings },
    parties: partiesOf(asOf, earlier.holdings),
    policy: parametersOfPolicy(signed.policy),
    coalition: signed.policy.coalition,
    consents: before.length + beside.told.length > 0 ? [] : agreed,
  };
  // What was told under a panel stays so: a correction hides no more than the cells that would name.
  if (before.length === 0) requireUnnamed(facts);
  const draft = await draftOf(asOf, signed, { months, cube: facts.cube, panel, before, beside });
  const replaces = before.find(isStanding)?.id ?? null;
  const chain = { earlier: earlier.releases, stands: replaces !== null, changes };
  const filesOf = ({ built, kept }: Pick<ProvedAfter, 'built' | 'kept'>) => ({
    edition: { ...draft, cells: built.cells },
    behind: { ...behindOf(facts, built, panel, kept), ...(changes.length > 0 ? { changes } : {}) },
  });
  const faultsIn = async (made: Pick<ProvedAfter, 'built' | 'kept'>) => {
    // The proof is of what neighbours have told by now.
    await requireSameBeside(group, months, houses, besideKey(beside));
    return faultsBefore(asOf.pool, filesOf(made));
  };
  const proving = [draft, faultsIn, building] as const;
  const proved =
    beside.told.length > 0
      ? await proveBeside(facts, await poolsOf(asOf, facts, panel, group, beside.told), ...proving)
      : before.length === 0
        ? await proveFirst(facts, ...proving)
        : await proveAfter(facts, chain, ...proving);
  const { edition, behind } = filesOf(proved);
  const { built, drill, effort } = proved;
  const known = { before, tables: earlier.tables, houses, beside: besideKey(beside) };
  await commitRelease(asOf, { edition, behind, drill, replaces, ...known });
  return {
    edition,
    built,
    drill,
    effort,
    replaces,
    cells: countsOf(edition, built),
    value: valueReleased(edition, built, facts.evidence.measures),
  };
}

/** What is kept under lock of a release as built. */
function behindOf(
  { evidence, parties }: EditionFacts,
  built: BuiltEdition,
  panel: Panel,
  kept: readonly number[],
): Omit<EditionEvidence, 'sha256'> {
  return {
    format: 'parterre-edition-evidence-1',
    holdings: evidence.holdings,
    panel: panel.houses,
    kept,
    consented: built.consented,
    toldByConsent: built.toldByConsent,
    parties: parties.map(({ party, knows }) => ({ party, knows: [...knows] })),
    measures: evidence.measures,
    cells: built.evidence,
    leaves: evidence.leaves,
  };
}

type Drafting = Pick<Edition, 'months' | 'cube'> & {
  readonly panel: Panel;
  readonly before: readonly StoredEdition[];
  readonly beside: Beside;
};

async function draftOf(
  { pool, known }: PoolAt,
  { policy, sha256 }: SignedPolicy,
  { months, cube, panel, before, beside }: Drafting,
): Promise<Draft> {
  const id = `edition-${(await editions(pool.catalogue)).length + 1}`;
  return {
    format: 'parterre-edition-1',
    id,
    pool: known.pool.name,
    builtAt: pool.now().toISOString(),
    policy: { version: policy.version, sha256 },
    months,
    panel: { holdings: panel.holdings, since: panel.since ?? id },
    ...(before.length > 0 ? { follows: before.map((one) => ({ id: one.id, sha256: one.sha256 })) } : {}),
    ...(beside.told.length > 0 ? { beside: beside.told.map(namedBeside) } : {}),
    cube,
    metrics: policy.metrics,
  };
}

export type BuiltRelease = {
  readonly edition: Edition;
  readonly built: BuiltEdition;
  readonly drill: Drill;
  readonly effort: Effort;
  /** Cells where anything is recorded, and those that are released: the first is for the steward. */
  readonly cells: { readonly recorded: number; readonly released: number };
  /** Whole percent of the revenue of all disciplines, over the whole period, that is released by discipline. */
  readonly value: number;
  /** The release of these months that it takes the place of. */
  readonly replaces: string | null;
};

/** E1: months that can be read, and are over. */
export function requireOver(asOf: PoolAt, { from, to }: Months): void {
  const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  if (!isMonth(from) || !isMonth(to) || from > to || addToMonth(from, MONTHS_MAX) <= to)
    throw refusal('edition-months-unreadable', { from, to });
  const last = lastMonthOver(asOf);
  if (to > last) throw refusal('edition-months-open', { to, last });
}

export function lastMonthOver(asOf: PoolAt): string {
  return addToMonth(today(asOf).slice(0, 7), -1);
}

/** Under the policy in force; after others of the same months under theirs, whose cells the audit is of. */
async function policyOf(pool: OpenPool, before: readonly StoredEdition[]): Promise<SignedPolicy> {
  const [first] = before;
  return first ? policyAt(pool, first.policy) : policyInForce(pool);
}

function namedBeside({ name, stored }: ToldBeside): NonNullable<Edition['beside']>[number] {
  return { pool: name, id: stored.id, sha256: stored.sha256 };
}

function countsOf({ cells }: Edition, { evidence }: BuiltEdition): BuiltRelease['cells'] {
  return {
    recorded: evidence.filter(({ contributions }) => contributions.length > 0).length,
    released: cells.filter(({ status }) => status === 'ok').length,
  };
}

function valueReleased(
  { cells, cube }: Edition,
  { evidence }: BuiltEdition,
  measures: EditionEvidence['measures'],
): number {
  const revenue = measures.findIndex(({ of }) => of === 'revenue');
  let [shown, all] = [0, 0];
  for (const [i, { at, status }] of cells.entries()) {
    const [first, ...others] = at.common;
    if (at.further || first === wholeOf(cube, 0) || others.some((code, n) => code !== wholeOf(cube, n + 1)))
      continue;
    const amount = evidence[i]?.totals[revenue] ?? 0;
    all += amount;
    if (status === 'ok') shown += amount;
  }
  return all === 0 ? 0 : Math.round((100 * shown) / all);
}

function wholeOf({ common }: Edition['cube'], position: number): string {
  return common[position]?.nodes[0]?.code ?? '';
}
