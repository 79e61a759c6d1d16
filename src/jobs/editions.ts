import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import { addToMonth, monthsIn } from '#model/calendar.ts';
import type { Cube, Drill, Edition, EditionEvidence, Months } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Refusal } from '#model/problem.ts';
import { type CubeFacts, cubePlan, toCubeEvidence } from '#path/aggregate/aggregate.ts';
import {
  type BuiltEdition,
  cellCount,
  cellsInTable,
  cubeOfPolicy,
  type EditionFacts,
  parametersOfPolicy,
} from '#path/protect/protect.ts';
import { editions, type StoredEdition, saveEdition } from '#store/editions.ts';
import { claimsWithin, noisyEditions } from '#store/noisy-editions.ts';
import { syncFile } from '#store/pool-folder.ts';
import type { Answering, PoolAt } from './answering.ts';
import { today } from './asked-facts.ts';
import type { OpenPool } from './open-pool.ts';
import { policyInForce, type SignedPolicy } from './policy.ts';
import type { Draft, Effort } from './prove-edition.ts';
import { type Building, proveInWorker } from './prove-in-worker.ts';

const MONTHS_MAX = 36;

/** A release of more cells than this is asked for in parts: its audit would outgrow a machine of 4 GB. */
const CELLS_MAX = 60_000;

/** aggregate → protect, for all cells of a policy at once; then one commit: the release exists whole, or not at all. */
export async function buildEdition(
  answering: Answering,
  months: Months,
  building: Building = {},
): Promise<BuiltRelease> {
  const { pool } = answering;
  const signed = await policyInForce(pool);
  return answering.at(async (asOf) => {
    await requireFree(asOf, months);
    const facts = cubeFacts(asOf, signed.policy, months);
    building.tell?.({ stage: 'cells', done: 0, of: null });
    const evidence = toCubeEvidence(await asOf.run(cubePlan(facts)), facts);
    const parties = partiesOf(asOf, evidence.holdings);
    const draft = await draftOf(asOf, signed, months, facts.cube);
    const { coalition, metrics } = signed.policy;
    const policy = parametersOfPolicy(signed.policy);
    const proving = { cube: facts.cube, metrics, evidence, parties, policy, coalition };
    const { built, drill, effort } = await proveInWorker({ facts: proving, draft }, building);
    const edition: Edition = { ...draft, cells: built.cells };
    const behind = {
      format: 'parterre-edition-evidence-1' as const,
      holdings: evidence.holdings,
      parties: parties.map(({ party, knows }) => ({ party, knows: [...knows] })),
      measures: evidence.measures,
      cells: built.evidence,
      leaves: evidence.leaves,
    };
    await release(pool, edition, behind, drill);
    const value = valueReleased(edition, built, evidence.measures);
    return { edition, built, drill, effort, value };
  });
}

async function draftOf(
  { pool, known }: PoolAt,
  { policy, sha256 }: SignedPolicy,
  months: Months,
  cube: Edition['cube'],
): Promise<Draft> {
  const sequence = (await editions(pool.catalogue)).length + 1;
  return {
    format: 'parterre-edition-1',
    id: `edition-${sequence}`,
    pool: known.pool.name,
    builtAt: pool.now().toISOString(),
    policy: { version: policy.version, sha256 },
    months,
    cube,
    metrics: policy.metrics,
  };
}

export type BuiltRelease = {
  readonly edition: Edition;
  readonly built: BuiltEdition;
  readonly drill: Drill;
  readonly effort: Effort;
  /** Whole percent of the revenue of all disciplines, over the whole period, that is released by discipline. */
  readonly value: number;
};

/** E1: months that are over; E2: none that is released already. */
async function requireFree(asOf: PoolAt, months: Months): Promise<void> {
  requireOver(asOf, months);
  await requireUntaken(asOf.pool, months);
}

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

async function requireUntaken({ catalogue }: OpenPool, months: Months): Promise<void> {
  const { from, to } = months;
  const taken = (await editions(catalogue)).find(
    (one) => one.withdrawn === null && one.months.from <= to && from <= one.months.to,
  );
  if (taken) throw refusal('edition-months-taken', { edition: taken.id, ...taken.months });
  await requireNoNoise(catalogue, months);
}

/** S4: exact figures of months that were given with noise would undo it. */
async function requireNoNoise(catalogue: OpenPool['catalogue'], months: Months): Promise<void> {
  const noisy = await claimsWithin(catalogue, months);
  if (noisy[0]) throw refusal('edition-months-noisy', { edition: noisy[0].id, ...noisy[0].months });
}

/** Named after its content too: two builds at once do not meet, and the catalogue says which one counts. */
export function editionFolder(
  { folder }: OpenPool,
  { id, sha256 }: Pick<StoredEdition, 'id' | 'sha256'>,
): string {
  return join(folder.editions, `${id}.${sha256.slice(0, 12)}`);
}

export function cubeFacts(asOf: PoolAt, policy: PoolPolicy, months: Months): CubeFacts {
  const cube = cubeOfPolicy(policy, months);
  if (cellCount(cube) > CELLS_MAX) throw tooLarge(policy, months, cube);
  const metrics = policy.metrics.flatMap((id) => metricOf(id) ?? []);
  return { cube, metrics, months, currency: asOf.known.pool.currency, kept: asOf.kept };
}

/** With the estimate, and what of it would do: so many months, or one breakdown less. */
function tooLarge(policy: PoolPolicy, months: Months, cube: Cube): Refusal {
  let fitting = monthsIn(`${months.from}-01`, `${months.to}-01`);
  while (fitting > 0) {
    const to = addToMonth(months.from, fitting - 1);
    if (cellCount(cubeOfPolicy(policy, { from: months.from, to })) <= CELLS_MAX) break;
    fitting -= 1;
  }
  const [largest] = cube.tables
    .filter(({ further }) => further !== null)
    .toSorted((a, b) => cellsInTable(b) - cellsInTable(a));
  return refusal('edition-too-large', {
    cells: cellCount(cube),
    most: CELLS_MAX,
    months: fitting,
    breakdown: largest?.further?.dimension ?? '',
    breakdownCells: largest ? cellsInTable(largest) : 0,
  });
}

/** A6: a house knows its own holding; a box office that sells for others knows what it sells for them besides. */
export function partiesOf({ known }: PoolAt, holdings: readonly string[]): EditionFacts['parties'] {
  const number = new Map(holdings.map((holding, i) => [holding, i]));
  const holdingOf = new Map(known.organisations.map(({ slug, holding }) => [slug, holding]));
  const numbersOf = (slugs: readonly string[]) =>
    new Set(slugs.flatMap((slug) => number.get(holdingOf.get(slug) ?? slug) ?? []));
  return known.organisations.flatMap(({ slug }) => {
    const tenants = known.organisations
      .filter(({ sellers }) => sellers.includes(slug))
      .map((one) => one.slug);
    const own = { party: slug, knows: numbersOf([slug]) };
    // What it does not sell for a tenant stays unknown to it: both readings are audited.
    return tenants.length === 0 ? [own] : [own, { party: slug, knows: numbersOf([slug, ...tenants]) }];
  });
}

/** Written beside, synced, given its name, then known to the catalogue: a crash before that releases nothing. */
async function release(
  pool: OpenPool,
  edition: Edition,
  behind: Omit<EditionEvidence, 'sha256'>,
  drill: Drill,
): Promise<void> {
  const text = `${JSON.stringify(edition)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const folder = editionFolder(pool, { id: edition.id, sha256 });
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  writeFileSync(join(making, 'edition.json'), text);
  writeFileSync(join(making, 'evidence.json'), `${JSON.stringify({ ...behind, sha256 })}\n`, { mode: 0o600 });
  writeFileSync(join(making, 'drill.json'), `${JSON.stringify({ ...drill, sha256 })}\n`);
  for (const file of ['edition.json', 'evidence.json', 'drill.json']) syncFile(join(making, file));
  renameSync(making, folder);
  await pool.catalogue.transaction(async () => {
    const { id, months, builtAt } = edition;
    await requireUntaken(pool, months);
    await saveEdition(pool.catalogue, {
      id,
      policy: edition.policy.version,
      months,
      sha256,
      builtAt,
      withdrawn: null,
    });
  });
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

export async function storedEdition(pool: OpenPool, id: string | null): Promise<StoredEdition> {
  const all = await editions(pool.catalogue);
  const found =
    id === null ? all.find(({ withdrawn }) => withdrawn === null) : all.find((one) => one.id === id);
  if (!found && (await noisyEditions(pool.catalogue)).some((one) => one.id === id))
    throw refusal('edition-noisy', { edition: id ?? '' });
  if (!found) throw id === null ? refusal('edition-none', {}) : refusal('edition-unknown', { edition: id });
  return found;
}

/** The text of a file of a release. */
export function editionFile(
  pool: OpenPool,
  edition: Pick<StoredEdition, 'id' | 'sha256'>,
  name: 'edition.json' | 'evidence.json' | 'drill.json',
): string {
  const file = join(editionFolder(pool, edition), name);
  if (!existsSync(file)) throw refusal('edition-unknown', { edition: edition.id });
  return readFileSync(file, 'utf8');
}
