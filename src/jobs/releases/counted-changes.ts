import type { Engine } from '#engine/engine.ts';
import type { CellAt, CountedChange, EditionEvidence } from '#model/edition.ts';
import { LAKE } from '#model/lake.ts';
import type { Relation } from '#model/plan.ts';
import type { Slug } from '#model/words.ts';
import {
  type CubeEvidence,
  type CubeFacts,
  changedPlan,
  countedPlan,
  cubePlan,
  toChangedEvidence,
  toCubeEvidence,
} from '#path/aggregate/aggregate.ts';
import { addressKey, cellsOf, type EarlierRelease } from '#path/protect/protect.ts';
import type { PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import { linkPersonsHere } from '../revisions/link-persons.ts';
import { bindLines, type PoolRevision } from '../revisions/pool-revision.ts';
import { revisionOfRelease } from './counted-from.ts';

/** A release before, under the holdings of today, with the houses that it reckoned with. */
export type Before = { readonly release: EarlierRelease; readonly houses: readonly Slug[] };

/**
 * E2: what changed since each release before, person by person. Who is one person is asked of the lines of both, so that
 * nobody counts twice who is known better, or worse, today. Nothing is said of a release whose lines, counted again, are not
 * what it counted.
 */
export async function countedChanges(
  asOf: PoolAt,
  facts: CubeFacts,
  before: readonly Before[],
  holdings: readonly string[],
): Promise<readonly CountedChange[]> {
  const found: CountedChange[] = [];
  for (const one of before) {
    const then = await revisionOfRelease(asOf, one.release.id);
    if (then === null) continue;
    const change = await asOf.apart((engine) => changeSince(engine, asOf, then, facts, one, holdings));
    if (change !== null) found.push(change);
  }
  return found;
}

async function changeSince(
  engine: Engine,
  { pool, revision }: PoolAt,
  then: PoolRevision,
  facts: CubeFacts,
  { release, houses }: Before,
  holdings: readonly string[],
): Promise<CountedChange | null> {
  await engine.bind({ stored_movements: both(then, revision) });
  await linkPersonsHere(engine, pool);
  const joined = revision.known.organisations.filter(({ slug }) => !houses.includes(slug));
  await count(engine, pool, then, { ...facts, without: joined.map(({ slug }) => slug) }, 'counted_before');
  if (!isOf(await leavesOf(engine, facts), release, holdings)) return null;
  await count(engine, pool, revision, facts, 'counted_after');
  const changed = toChangedEvidence(await engine.run(changedPlan(facts)), facts);
  const cells = new Map(changed.cells.map(({ at, ...persons }) => [addressKey(at), persons]));
  return {
    since: release.id,
    cells: cellsOf(facts.cube).map((at) => cells.get(addressKey(at)) ?? null),
    leaves: changed.leaves,
  };
}

function both(then: PoolRevision, now: PoolRevision): Relation {
  const files = [then, now].flatMap(({ stored: { stored_movements: lines } }) =>
    lines?.kind === 'parquet' ? lines.files : [],
  );
  return { kind: 'parquet', files: [...new Set(files)], columns: LAKE.movements };
}

async function count(
  engine: Engine,
  pool: OpenPool,
  revision: PoolRevision,
  facts: CubeFacts,
  name: string,
): Promise<void> {
  await bindLines(engine, pool, revision);
  await engine.keep(countedPlan({ ...facts, kept: [] }), name);
}

/** The finest combinations of what was counted before. */
async function leavesOf(engine: Engine, facts: CubeFacts): Promise<CubeEvidence> {
  await engine.alias('cube_counted', 'counted_before');
  const only = { ...facts, cube: { ...facts.cube, tables: [] }, kept: ['cube_counted'] };
  return toCubeEvidence(await engine.run(cubePlan(only)), only);
}

/** Whether the leaves are those of the release, holding by holding, in all that adds up. */
function isOf(counted: CubeEvidence, release: EarlierRelease, holdings: readonly string[]): boolean {
  const { measures } = counted;
  const written = (leaves: EditionEvidence['leaves'], names: readonly string[]): readonly string[] =>
    leaves
      .flatMap(({ at, contributions }) =>
        contributions.flatMap(([holding, amounts]) => {
          const own = amounts.filter((_, m) => measures[m]?.isAdditive);
          return own.every((amount) => amount === 0) ? [] : [lineOf(at, names[holding] ?? '', own)];
        }),
      )
      .toSorted();
  const [now, then] = [written(counted.leaves, counted.holdings), written(release.leaves, holdings)];
  return now.length === then.length && now.every((line, i) => line === then[i]);
}

function lineOf(at: CellAt, holding: string, amounts: readonly number[]): string {
  return `${addressKey(at)} ${holding} ${amounts.join()}`;
}
