import { refusal } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import type { Edition, EditionEvidence } from '#model/edition.ts';
import type { FurtherTable } from '#model/further-table.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import {
  type CubeFacts,
  furtherPlan,
  jointPlan,
  rowKey,
  toFurtherEvidence,
  toJointLeaves,
} from '#path/aggregate/aggregate.ts';
import {
  type AskedCell,
  type AskedTable,
  type Ground,
  groundOf,
  hierarchyNamed,
  isOfRelease,
  type Joint,
  jointOfRelease,
  jointSets,
  type Policy,
  parametersOfPolicy,
  type ReleasedCell,
  readPolicy,
  releasedCells,
} from '#path/protect/protect.ts';
import { policyOfVersion, type StoredEdition } from '#store/editions.ts';
import type { PoolAt } from '../../answering.ts';
import type { OpenPool } from '../../open-pool.ts';
import { Recent } from '../../recent.ts';
import { editionEvidence } from '../edition-files.ts';

/** A release as further tables are judged against it. */
export type Judged = {
  readonly sha256: string;
  readonly edition: Edition;
  readonly evidence: EditionEvidence;
  readonly released: readonly ReleasedCell[];
  readonly policy: Policy;
  readonly coalition: 1 | 2;
};

/** The ground after `tables` tables, in these sets of dimensions; null where what is published says too much already. */
export type KeptGround = { readonly tables: number; readonly sets: string; readonly ground: Ground | null };

/** The sets of dimensions that a release is seen in, found to be of its data. */
export type Sets = { readonly sets: string; readonly joints: readonly Joint[] };

/** The last ground of each release. */
const GROUNDS = new Recent<KeptGround>(4);

/** Sets in which a release, with what was published since, says too much: what is published only grows. */
const CLOSED = new Recent<true>(1_000);

/** The leaves of sets of dimensions, counted once for all who ask: found to be of a release once, they are. */
const JOINTS = new Recent<Promise<Joint | null>>(50);

/** Null when the data are no longer those of the release. */
export async function setsAt(
  asOf: PoolAt,
  judged: Judged,
  tables: readonly FurtherTable[],
  further: readonly Code[],
): Promise<Sets | null> {
  const all = jointsNeeded(judged.edition, tables, further);
  const joints: Joint[] = [];
  for (const set of all) {
    const joint = await jointAt(asOf, judged, set);
    if (joint === null) return null;
    joints.push(joint);
  }
  return { sets: JSON.stringify(all), joints };
}

/** The sets of dimensions that a release, its tables and a question are seen in. */
export function jointsNeeded(
  { cube }: Edition,
  tables: readonly FurtherTable[],
  further: readonly Code[] = [],
): readonly (readonly Code[])[] {
  const common = cube.common.map(({ dimension }) => dimension);
  const ofTables = tables.map(({ by, where }) =>
    [...new Set([...by, ...Object.keys(where)])].filter((id) => !common.includes(id)),
  );
  return jointSets(
    cube.further.map(({ dimension }) => dimension),
    [...ofTables, further].filter((set) => set.length > 0),
  );
}

/** Null when nothing more can be told of these dimensions together. */
export function groundAt(
  judged: Judged,
  tables: readonly FurtherTable[],
  { sets, joints }: Sets,
): Ground | null {
  const kept = GROUNDS.get(judged.sha256);
  if (kept?.tables === tables.length && kept.sets === sets) return kept.ground;
  const closed = `${judged.sha256} ${sets}`;
  const ground = CLOSED.get(closed) ? null : groundOf({ ...judged, tables, joints });
  if (ground === null) CLOSED.set(closed, true);
  keepGround(judged.sha256, { tables: tables.length, sets, ground });
  return ground;
}

/** The next table is asked of the same dimensions, more often than not. */
export function keepGround(sha256: string, kept: KeptGround): void {
  GROUNDS.set(sha256, kept);
}

async function jointAt(asOf: PoolAt, judged: Judged, set: readonly Code[]): Promise<Joint | null> {
  const { sha256, edition, evidence } = judged;
  const [only, second] = set;
  const isReleased = edition.cube.further.some(({ dimension }) => dimension === only);
  if (only !== undefined && second === undefined && isReleased) return jointOfRelease(only, evidence);
  const key = `${sha256} ${set.join()}`;
  // Those of another revision may not be of the release, or their files may be gone.
  const met = await JOINTS.get(key)?.catch(() => null);
  if (met) return met;
  const counting = countedJoint(asOf, judged, set);
  JOINTS.set(key, counting);
  return counting;
}

async function countedJoint(
  asOf: PoolAt,
  { edition, evidence }: Judged,
  set: readonly Code[],
): Promise<Joint | null> {
  const facts = cubeFactsOf(asOf, edition, set);
  const rows = await asOf.run(jointPlan(facts));
  const joint = { dimensions: set, leaves: toJointLeaves(rows, facts, evidence.holdings) };
  return isOfRelease(joint, evidence) ? joint : null;
}

/** What stands behind each cell asked for; nothing behind one that nobody is in. */
export async function askedCells(
  asOf: PoolAt,
  { edition, evidence }: Judged,
  asked: AskedTable,
): Promise<readonly AskedCell[]> {
  const further = asked.further.map(({ dimension }) => dimension);
  const facts = { ...cubeFactsOf(asOf, edition, further), by: asked.by, where: asked.where };
  const found = toFurtherEvidence(await asOf.run(furtherPlan(facts)), facts, evidence.holdings);
  const nobody = { totals: evidence.measures.map(() => 0), contributions: [], couldNamePersons: false };
  return asked.cells.map(({ key, region }) => ({ region, behind: found.get(rowKey(key)) ?? nobody }));
}

function cubeFactsOf({ known, kept }: PoolAt, edition: Edition, further: readonly Code[]): CubeFacts {
  const { cube, months } = edition;
  const hierarchies = further.flatMap((id) => hierarchyNamed(id, cube) ?? []);
  const metrics = edition.metrics.flatMap((id) => metricOf(id) ?? []);
  return {
    cube: { common: cube.common, further: hierarchies, tables: [] },
    metrics,
    months,
    currency: known.pool.currency,
    kept,
  };
}

const JUDGED = new Recent<{ readonly policy: PoolPolicy; readonly judged: Judged }>(8);

/** A release and the policy that it was made under, whatever is in force since. */
export async function judgedRelease(
  pool: OpenPool,
  stored: StoredEdition,
  edition: Edition,
): Promise<{ readonly policy: PoolPolicy; readonly judged: Judged }> {
  const known = JUDGED.get(stored.sha256);
  if (known) return known;
  const found = await policyOfVersion(pool.catalogue, stored.policy);
  if (found?.sha256 !== edition.policy.sha256)
    throw refusal('policy-signature-wrong', { version: stored.policy });
  const policy = readPolicy(found.text);
  const evidence = editionEvidence(pool, stored);
  const judged: Judged = {
    sha256: stored.sha256,
    edition,
    evidence,
    released: releasedCells(edition, evidence),
    policy: parametersOfPolicy(policy),
    coalition: policy.coalition,
  };
  JUDGED.set(stored.sha256, { policy, judged });
  return { policy, judged };
}
