import { createHash } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { refusal } from '#messages/messages.ts';
import { metricOf } from '#metrics/metrics.ts';
import { type Audience, audienceName } from '#model/audience.ts';
import type { Edition } from '#model/edition.ts';
import type { FurtherTable } from '#model/further-table.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import type { Code } from '#model/words.ts';
import {
  type AskedCell,
  type AskedTable,
  admitTable,
  areOfRelease,
  type Ground,
  type Joint,
  tableKey,
} from '#path/protect/protect.ts';
import { isStanding, type StoredEdition } from '#store/editions.ts';
import {
  type AskedQuestion,
  closedQuestions,
  furtherTables,
  saveClosedQuestion,
  saveFurtherTable,
} from '#store/further-tables.ts';
import { syncFile } from '#store/pool-folder.ts';
import { DoneFirst, type PoolAt } from '../../answering.ts';
import type { OpenPool } from '../../open-pool.ts';
import { type Group, holdingGroup, inGroup } from '../beside/neighbours.ts';
import { requireNotBeside } from '../beside/told-beside.ts';
import { storedEdition } from '../edition-files.ts';
import { housesOf } from '../edition-panel.ts';
import { cellsTooClose, type WithTables } from './cells-too-close.ts';
import { furtherPath, furtherTablesOf } from './further-files.ts';
import {
  askedCells,
  groundAt,
  type Judged,
  judgedRelease,
  type KeptGround,
  keepGround,
  type Sets,
  setsAt,
} from './further-ground.ts';

/** A table asked of a release, by a member or the steward. */
export type AskingFurther = {
  readonly stored: StoredEdition;
  readonly edition: Edition;
  readonly asked: AskedTable;
  readonly audience: Exclude<Audience, { readonly kind: 'public' }>;
};

/** Judged one after the other in this process, and audited so; processes settle it in the catalogue. */
const TURNS = { judged: new Map<string, Promise<unknown>>(), audited: new Map<string, Promise<unknown>>() };

/** Q9: longer than that no release is audited with a table that nobody has seen. */
const AUDIT_SECONDS_MAX = 120;

/**
 * Judges a table that nobody asked for yet, and keeps what became of it, for ever and for everybody. Where what is published
 * would already tell too much beside it, the question is closed: no table is kept, and the question is counted. Where it
 * cannot be judged, the data of the release being gone, nothing is. Refuses with `further-quota-used` where this member has
 * asked all its questions of the release, and with `further-neighbour` in months that a neighbouring pool has told of. Where
 * the release must be audited with the table first, throws that as `DoneFirst`: it takes seconds, in which others are answered.
 */
export async function admitFurther(asOf: PoolAt, asking: AskingFurther): Promise<void> {
  const judging = await judgingOf(asOf, asking);
  if (await isSettled(asOf.pool, judging)) return;
  await inGroup(asOf.pool, (group) => requireAlone(group, asking.stored));
  // Counted while others are judged: what stands behind cells does not depend on who is before.
  const counting = seenIn(asOf, judging).then(() => askedCells(asOf, judging.judged, asking.asked));
  counting.catch(() => undefined);
  const { sha256 } = asking.stored;
  return inTurn(TURNS.judged, sha256, () => admitInTurn(asOf, judging, counting));
}

/** After those that came before, of one release. */
function inTurn(
  turns: Map<string, Promise<unknown>>,
  sha256: string,
  work: () => Promise<void>,
): Promise<void> {
  const turn = (turns.get(sha256) ?? Promise.resolve()).then(work);
  turns.set(
    sha256,
    turn.catch(() => undefined),
  );
  return turn;
}

/** A table asked for, with the release that it is judged against, and the policy of that one. */
type Judging = AskingFurther & {
  readonly key: string;
  readonly askedBy: string;
  readonly policy: PoolPolicy;
  readonly judged: Judged;
};

async function judgingOf({ pool }: PoolAt, asking: AskingFurther): Promise<Judging> {
  return {
    ...asking,
    key: tableKey(asking.asked),
    askedBy: audienceName(asking.audience),
    ...(await judgedRelease(pool, asking.stored, asking.edition)),
  };
}

/** Whether it was admitted or closed. Refuses where it was neither, and this member may ask no more. */
async function isSettled(pool: OpenPool, { stored, policy, key, askedBy }: Judging): Promise<boolean> {
  const asked = await questionsAsked(pool, stored);
  if (asked.some((one) => one.key === key)) return true;
  requireQuota(asked, askedBy, stored, policy);
  return false;
}

/** The new questions asked of a release: those that became tables, and those that are closed. */
async function questionsAsked(
  { catalogue }: OpenPool,
  { sha256 }: StoredEdition,
): Promise<readonly AskedQuestion[]> {
  return [...(await furtherTables(catalogue, sha256)), ...(await closedQuestions(catalogue, sha256))];
}

async function seenIn(asOf: PoolAt, { stored, judged, asked }: Judging) {
  const tables = await furtherTablesOf(asOf.pool, stored);
  const further = asked.further.map(({ dimension }) => dimension);
  return { tables, further, seen: await setsAt(asOf, judged, tables, further) };
}

async function admitInTurn(
  asOf: PoolAt,
  judging: Judging,
  counting: Promise<readonly AskedCell[]>,
): Promise<void> {
  const { stored, asked, judged } = judging;
  const { pool } = asOf;
  for (;;) {
    if (await isSettled(pool, judging)) return;
    const { tables, further, seen } = await seenIn(asOf, judging);
    if (seen === null) return;
    const { ground, cells, isOfRelease, admitted } = await judgedIn(judged, tables, seen, counting);
    if (ground !== null && !isOfRelease) return;
    if (ground === null || admitted === null) return keepClosed(pool, judging);
    const table: FurtherTable = {
      format: 'parterre-further-table-1',
      edition: stored.sha256,
      number: tables.length + 1,
      by: asked.by,
      where: asked.where,
      cells: admitted.cells,
      evidence: cells.map(({ behind }) => behind),
      ...(admitted.followed.length > 0 ? { followed: admitted.followed } : {}),
      joint: newJoint(ground.facts, further, tables),
    };
    const { sets, joints } = seen;
    const admissible = {
      table,
      tables,
      joints,
      after: { tables: table.number, sets, ground: admitted.ground },
    };
    if (table.number >= judged.policy.auditedFromTable)
      throw new DoneFirst(() =>
        inTurn(TURNS.audited, stored.sha256, () => auditInTurn(pool, judging, admissible)),
      );
    if (await isKept(pool, judging, admissible)) return;
  }
}

/** What becomes of the cells of a table; what is published is reduced while the engine counts them. */
export async function judgedIn(
  judged: Judged,
  tables: readonly FurtherTable[],
  seen: Sets,
  counting: Promise<readonly AskedCell[]>,
) {
  // So that the engine has begun before this process reduces, which it does without a pause.
  await nextTurn();
  const ground = groundAt(judged, tables, seen);
  const cells = await counting;
  const isOfRelease = ground !== null && areOfRelease(cells, ground.facts);
  const metrics = judged.edition.metrics.flatMap((id) => metricOf(id) ?? []);
  return { ground, cells, isOfRelease, admitted: isOfRelease ? admitTable(ground, cells, metrics) : null };
}

/** A table that passes the rules, with those before it, and what the next is judged against once it is kept. */
type Admissible = {
  readonly table: FurtherTable;
  readonly tables: readonly FurtherTable[];
  readonly joints: readonly Joint[];
  readonly after: KeptGround;
};

/** Q9: kept, or closed. Where another was kept meanwhile, neither: it is judged anew, against that one too. */
async function auditInTurn(pool: OpenPool, judging: Judging, admissible: Admissible): Promise<void> {
  const { stored, judged } = judging;
  const { table, tables, joints } = admissible;
  if (await isSettled(pool, judging)) return;
  if ((await furtherTables(pool.catalogue, stored.sha256)).length !== tables.length) return;
  const isProved = await leavesAllOpen({ ...judged, tables: [...tables, table], joints });
  if (isProved) await isKept(pool, judging, admissible);
  else await keepClosed(pool, judging);
}

/** Whether nobody comes too close to anything hidden. What is not proved, in time and memory, is not held for proved. */
async function leavesAllOpen(facts: WithTables): Promise<boolean> {
  try {
    return (await cellsTooClose(facts, { secondsMax: AUDIT_SECONDS_MAX })).length === 0;
  } catch (error) {
    if (UNFINISHED.includes((error as { readonly code?: string }).code ?? '')) return false;
    throw error;
  }
}

const UNFINISHED = ['audit-too-slow', 'audit-stopped', 'ERR_WORKER_OUT_OF_MEMORY'];

async function isKept(pool: OpenPool, judging: Judging, { table, after }: Admissible): Promise<boolean> {
  const kept = await keep(pool, table, judging);
  if (kept) keepGround(judging.stored.sha256, after);
  return kept;
}

/** The set of leaves that the table is the first to be seen in. */
function newJoint(
  { joints, evidence }: Ground['facts'],
  further: readonly Code[],
  tables: readonly FurtherTable[],
): FurtherTable['joint'] {
  const [first] = further;
  const joint = joints.find(({ dimensions }) => first !== undefined && dimensions.includes(first));
  if (joint === undefined) return null;
  const isOne = ({ dimensions }: Pick<Joint, 'dimensions'>): boolean =>
    dimensions.join() === joint.dimensions.join();
  const isReleased =
    joint.dimensions.length === 1 && evidence.leaves.some(({ at }) => at.further?.dimension === first);
  return isReleased || tables.some((table) => table.joint && isOne(table.joint)) ? null : joint;
}

/** Q5: what a member has asked for of a release, whatever became of it. */
function requireQuota(
  asked: readonly AskedQuestion[],
  askedBy: string,
  { id }: StoredEdition,
  { tablesPerMember }: PoolPolicy,
): void {
  const own = asked.filter((one) => one.askedBy === askedBy).length;
  if (own >= tablesPerMember) throw refusal('further-quota-used', { edition: id, most: tablesPerMember });
}

/** Counted as a table is, so that nobody asks on and on where the answer tells that what is published would tell too much. */
async function keepClosed(pool: OpenPool, { stored, key, askedBy, policy }: Judging): Promise<void> {
  await pool.catalogue.transaction(async () => {
    const asked = await questionsAsked(pool, stored);
    if (asked.some((one) => one.key === key)) return;
    requireQuota(asked, askedBy, stored, policy);
    const askedAt = pool.now().toISOString();
    await saveClosedQuestion(pool.catalogue, { edition: stored.sha256, key, askedBy, askedAt });
  });
}

/** The file first, then the catalogue, which alone says that the table exists; false when another was kept meanwhile. */
async function keep(
  pool: OpenPool,
  table: FurtherTable,
  { stored, key, askedBy, policy }: Judging,
): Promise<boolean> {
  const text = `${JSON.stringify(table)}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = furtherPath(pool, stored, { number: table.number, sha256 });
  writeFileSync(`${file}.${process.pid}`, text, { mode: 0o600 });
  syncFile(`${file}.${process.pid}`);
  renameSync(`${file}.${process.pid}`, file);
  const kept = async (): Promise<boolean> => {
    const rows = await furtherTables(pool.catalogue, stored.sha256);
    const isOut = !isStanding(await storedEdition(pool, stored.id));
    if (isOut || rows.length + 1 !== table.number) return false;
    requireQuota(await questionsAsked(pool, stored), askedBy, stored, policy);
    const askedAt = pool.now().toISOString();
    await saveFurtherTable(pool.catalogue, {
      edition: stored.sha256,
      number: table.number,
      key,
      askedBy,
      askedAt,
      sha256,
    });
    return true;
  };
  try {
    return await holdingGroup(pool, async (group) => {
      await requireAlone(group, stored);
      return pool.catalogue.transaction(kept);
    });
  } finally {
    // Another process may have kept the very same.
    const rows = await furtherTables(pool.catalogue, stored.sha256);
    if (!rows.some((row) => row.sha256 === sha256)) rmSync(file, { force: true });
  }
}

/** A7: what is published of a release alone is no more what is known, once a neighbour has released the months too. */
function requireAlone(group: Group, stored: StoredEdition): Promise<void> {
  return requireNotBeside(group, stored, housesOf(group.pools[0], stored));
}
