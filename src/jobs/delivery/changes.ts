import type { Engine } from '#engine/engine.ts';
import { problem } from '#messages/messages.ts';
import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Relation } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import type { Changes } from '#model/receipt.ts';
import type { Code, Slug } from '#model/words.ts';
import { changesPlan, gonePlan } from '#path/load/load.ts';
import { activeBatches } from '#store/receipts.ts';
import type { OpenPool } from '../open-pool.ts';
import { REPLACED, relationOf, type StagedBatch } from './commit.ts';
import { type Emptied, emptiedBy } from './emptied.ts';
import { bindKnownPerformances } from './known-performances.ts';

const NONE: Changes = { new: 0, changed: 0, identical: 0, missing: 0, gone: 0 };

/**
 * A list of performances that lacks more than this share of what earlier ones held is taken for a part of one: people give back some
 * tickets in a hundred, not one in four. A few are always believed.
 */
const GONE_SHARE_MAX = 0.25;
const GONE_ALWAYS = 5;

/** What a delivery changes of what its house’s earlier ones said. */
export type Beside = {
  /** By receipt; none for a file beside which there is nothing. */
  readonly changes: ReadonlyMap<string, Changes>;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  /** The batches, those of lists knowing whether what they no longer hold was given back. */
  readonly batches: readonly StagedBatch[];
};

export async function besideEarlier(
  pool: OpenPool,
  engine: Engine,
  organisation: Slug,
  batches: readonly StagedBatch[],
): Promise<Beside> {
  const gone = await goneFromLists(pool, engine, organisation, batches);
  const judged = batches.map((batch) => ({
    ...batch,
    withdraws: gone.get(batch.listing?.source)?.isBelieved ?? false,
  }));
  const emptied = [...gone.values()].flatMap((list) => list.emptied?.batch ?? []);
  const changes = new Map<string, Changes>();
  const problems = new Map(problemsOf(judged, gone));
  for (const { receipt, kind, file, listing, withdraws } of judged) {
    if (!REPLACED.includes(kind)) continue;
    const earlier = await activeBatches(pool.catalogue, { organisation, kind });
    // Beside nothing all is new, which needs no reading of every row.
    if (earlier.length === 0) continue;
    await engine.bind({
      older_batches: relationOf(pool, kind, earlier),
      newer_batch: staged(kind, [file]),
      newer_batches: staged(
        kind,
        filesOf(judged, (other) => other.kind === kind),
      ),
    });
    const [row = {}] = await engine.run(changesPlan(kind));
    if (Number(row.restored) > 0 && row.ends_earlier === true) {
      const older = problem('file-seems-older', { tickets: Number(row.restored) }, 'warning');
      problems.set(receipt, [...(problems.get(receipt) ?? []), older]);
    }
    const before = changes.get(receipt) ?? NONE;
    const wentBack = withdraws ? (gone.get(listing?.source)?.gone ?? 0) : 0;
    changes.set(receipt, {
      new: before.new + Number(row.new),
      changed: before.changed + Number(row.changed),
      identical: before.identical + Number(row.identical),
      missing: before.missing + Math.max(0, Number(row.missing) - wentBack),
      gone: before.gone + wentBack,
    });
  }
  for (const { receipt, rows } of emptied) {
    const before = changes.get(receipt) ?? NONE;
    changes.set(receipt, { ...before, gone: before.gone + rows });
  }
  return { changes, problems, batches: [...judged, ...emptied] };
}

type Gone = { readonly gone: number; readonly isBelieved: boolean; readonly emptied: Emptied | null };

/** What earlier deliveries of the same list held, and all files of this delivery together no longer do. */
async function goneFromLists(
  pool: OpenPool,
  engine: Engine,
  organisation: Slug,
  batches: readonly StagedBatch[],
): Promise<ReadonlyMap<Code | undefined, Gone>> {
  const found = new Map<Code | undefined, Gone>();
  const lists = batches.flatMap(({ listing, rows }) => (listing && rows > 0 ? listing : []));
  if (lists.length === 0) return found;
  await bindKnownPerformances(pool, engine, organisation, batches);
  const active = await activeBatches(pool.catalogue, { organisation, kind: 'movements' });
  for (const { source, of } of new Map(lists.map((listing) => [listing.source, listing])).values()) {
    const earlier = active.filter(({ listing }) => listing?.source === source);
    if (earlier.length === 0) continue;
    const files = filesOf(batches, ({ listing }) => listing?.source === source);
    await engine.bind({
      older_batches: relationOf(pool, 'movements', earlier),
      listed_0: staged('movements', files),
    });
    const [row = {}] = await engine.run(gonePlan(of));
    const gone = Number(row.gone);
    const isBelieved = of === 'order' || gone <= Math.max(GONE_ALWAYS, GONE_SHARE_MAX * Number(row.listed));
    const emptied = of === 'performance' ? await emptiedBy(engine, source, batches) : null;
    found.set(source, { gone, isBelieved, emptied });
  }
  return found;
}

/** Said once a list, on the last of its files. */
function problemsOf(
  batches: readonly StagedBatch[],
  found: ReadonlyMap<Code | undefined, Gone>,
): ReadonlyMap<string, readonly Problem[]> {
  const problems = new Map<string, readonly Problem[]>();
  for (const [source, { gone, isBelieved, emptied }] of found) {
    const last = batches.findLast((batch) => batch.listing?.source === source);
    if (!last) continue;
    const back = (isBelieved ? gone : 0) + (emptied?.batch?.rows ?? 0);
    const said = [
      ...(back > 0 ? [problem('tickets-given-back', { tickets: back }, 'info')] : []),
      ...(gone > 0 && !isBelieved ? [problem('list-incomplete', { tickets: gone }, 'warning')] : []),
      ...(emptied && !emptied.batch ? [problem('performances-not-listed', emptied.passed, 'warning')] : []),
    ];
    if (said.length > 0) problems.set(last.receipt, [...(problems.get(last.receipt) ?? []), ...said]);
  }
  return problems;
}

function filesOf(
  batches: readonly StagedBatch[],
  isChosen: (batch: StagedBatch) => boolean,
): readonly string[] {
  return batches.filter(isChosen).map(({ file }) => file);
}

function staged(kind: BatchKind, files: readonly string[]): Relation {
  return { kind: 'parquet', files, columns: LAKE[kind] };
}
