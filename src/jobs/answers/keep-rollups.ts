import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Engine } from '#engine/engine.ts';
import type { Plan } from '#model/plan.ts';
import { keptPlans } from '#path/aggregate/aggregate.ts';
import { writeWhole } from '#store/pool-folder.ts';
import type { OpenPool } from '../open-pool.ts';
import { removePast } from '../revisions/derived-files.ts';
import { madeBy } from '../revisions/made-by.ts';
import { bindRevision, type PoolRevision } from '../revisions/pool-revision.ts';

/** How far the keeping is. */
export type Kept = { readonly done: number; readonly of: number };

export type Keeping = {
  /** Asked before each file: one that nobody will read any more is not made. */
  readonly isWanted: () => boolean;
  readonly tell?: (kept: Kept) => void;
};

/**
 * Results that many questions share, written once for a revision as `derived/<name>-<revision>-<made by>.parquet`,
 * which every process reads from the moment that the file is there. Rebuildable: they may be deleted at any time
 * when nobody asks.
 */
export async function keepRollups(
  engine: Engine,
  pool: OpenPool,
  revision: PoolRevision,
  { isWanted, tell }: Keeping,
): Promise<void> {
  const plans = plansOf(revision);
  await bindRevision(engine, pool, revision);
  for (const [done, plan] of plans.entries()) {
    if (!isWanted()) return;
    tell?.({ done, of: plans.length });
    const file = keptFile(pool, plan.result, revision.name);
    if (!existsSync(file)) await writeWhole(file, (path) => engine.write(plan, path));
    await engine.bindWritten(plan.result, file);
  }
  await removePast(pool);
}

/** Names of the results that are there for a revision. */
export function keptAt(pool: OpenPool, revision: string): readonly string[] {
  return names().filter((name) => existsSync(keptFile(pool, name, revision)));
}

export async function bindKept(
  engine: Engine,
  pool: OpenPool,
  revision: string,
  kept: readonly string[],
): Promise<void> {
  for (const name of kept) await engine.bindWritten(name, keptFile(pool, name, revision));
}

export function areAllKept(pool: OpenPool, revision: Pick<PoolRevision, 'name' | 'kind'>): boolean {
  const kept = keptAt(pool, revision.name);
  return plansOf(revision).every(({ result }) => kept.includes(result));
}

/** Of each house apart only persons are asked. */
function plansOf({ kind }: Pick<PoolRevision, 'kind'>): readonly Plan[] {
  return kind === 'apart' ? keptPlans({ ofPersons: true }) : keptPlans();
}

function keptFile({ folder }: OpenPool, name: string, revision: string): string {
  return join(folder.derived, `${name}-${revision}-${madeBy()}.parquet`);
}

let knownNames: readonly string[] | null = null;

function names(): readonly string[] {
  knownNames ??= keptPlans().map(({ result }) => result);
  return knownNames;
}
