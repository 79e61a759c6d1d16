import type { Engine } from '#engine/engine.ts';
import { problem } from '#messages/messages.ts';
import { type BatchKind, LAKE } from '#model/lake.ts';
import type { Relation, Row } from '#model/plan.ts';
import type { Problem } from '#model/problem.ts';
import type { Changes } from '#model/receipt.ts';
import type { ListedBy } from '#model/source.ts';
import type { Code, Slug } from '#model/words.ts';
import { changesPlan, gonePlan, keyColumns, movedPlan, saidTwicePlan } from '#path/load/load.ts';
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
  await bindKnownPerformances(pool, engine, organisation, batches);
  const gone = await goneFromLists(pool, engine, organisation, batches);
  const judged = batches.map((batch) => ({
    ...batch,
    withdraws: gone.get(batch.listing?.source)?.isBelieved ?? false,
  }));
  const emptied = [...gone.values()].flatMap((list) => list.emptied?.batch ?? []);
  const changes = new Map<string, Changes>();
  const problems = new Map(problemsOf(judged, gone));
  const saidTwice = await filesSaidTwice(engine, judged);
  for (const [place, batch] of judged.entries()) {
    const { receipt, kind, listing, withdraws } = batch;
    if (!REPLACED.includes(kind)) continue;
    const ofKind = judged.filter((other) => other.kind === kind);
    const compare = async (older: Relation) => {
      const row = await changesBeside(engine, older, batch, ofKind);
      problems.set(receipt, [...(problems.get(receipt) ?? []), ...saidOf(kind, row)]);
      return row;
    };
    // Of one delivery, a later sheet takes the place of an earlier one as if it came after.
    const before = filesOf(judged.slice(0, place), (other) => other.kind === kind && other.rows > 0);
    if (before.length > 0 && saidTwice.has(batch.file)) await compare(staged(kind, before));
    const earlier = await activeBatches(pool.catalogue, { organisation, kind });
    // Beside nothing all is new, which needs no reading of every row.
    if (earlier.length === 0) continue;
    const row = await compare(relationOf(pool, kind, earlier));
    const moved = kind === 'movements' ? await seemsMoved(engine) : [];
    if (!problems.get(receipt)?.some(({ code }) => code === 'performances-seem-moved'))
      problems.set(receipt, [...(problems.get(receipt) ?? []), ...moved]);
    const known = changes.get(receipt) ?? NONE;
    const wentBack = withdraws ? (gone.get(listing?.source)?.gone ?? 0) : 0;
    changes.set(receipt, {
      new: known.new + Number(row.new),
      changed: known.changed + Number(row.changed),
      identical: known.identical + Number(row.identical),
      missing: known.missing + Math.max(0, Number(row.missing) - wentBack),
      gone: known.gone + wentBack,
    });
  }
  for (const { receipt, rows } of emptied) {
    const before = changes.get(receipt) ?? NONE;
    changes.set(receipt, { ...before, gone: before.gone + rows });
  }
  return { changes, problems, batches: [...judged, ...emptied] };
}

/** Of many sheets most say nothing that another says: found at once, which laying each beside all before it is not. */
async function filesSaidTwice(engine: Engine, batches: readonly StagedBatch[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const kind of REPLACED) {
    const files = filesOf(batches, (batch) => batch.kind === kind && batch.rows > 0);
    if (files.length < 2) continue;
    await engine.bind({ keyed_batches: { kind: 'parquet', files, columns: keyColumns(kind) } });
    for (const { file } of await engine.run(saidTwicePlan(kind))) found.add(String(file));
  }
  return found;
}

/** One row of `changesPlan`, of a batch and of what stood before it. */
async function changesBeside(
  engine: Engine,
  older: Relation,
  { kind, file }: StagedBatch,
  ofKind: readonly StagedBatch[],
): Promise<Row> {
  await engine.bind({
    older_batches: older,
    newer_batch: staged(kind, [file]),
    newer_batches: staged(
      kind,
      ofKind.map((batch) => batch.file),
    ),
  });
  const [row = {}] = await engine.run(changesPlan(kind));
  return row;
}

/** Reads what `changesBeside` bound. */
async function seemsMoved(engine: Engine): Promise<readonly Problem[]> {
  const [row = {}] = await engine.run(movedPlan());
  const [performances, tickets] = [Number(row.performances), Number(row.tickets)];
  return performances > 0 ? [problem('performances-seem-moved', { performances, tickets }, 'warning')] : [];
}

/** What the house is to know of what its delivery does to earlier ones, before it counts. */
function saidOf(kind: BatchKind, row: Row): readonly Problem[] {
  const count = (name: string) => Number(row[name]);
  const [changed, identical] = [count('changed'), count('identical')];
  const [restored, again] = [count('restored'), count('numbered_again')];
  const [otherDay, nameless, otherwise] = [
    count('bought_otherwise'),
    count('nameless'),
    count('told_otherwise'),
  ];
  const tickets = { before: Number(row.tickets_before), after: Number(row.tickets_after) };
  const undated = {
    lines: Number(row.undated),
    before: Number(row.undated_before),
    after: Number(row.undated_after),
  };
  // Sales go on, so that sums grow, and lists of tickets without number nor day; another line that says another thing than
  // before is the exception.
  const isPlain =
    kind === 'sums' || nameless > 0
      ? tickets.after >= tickets.before
      : changed <= Math.max(GONE_ALWAYS, identical);
  if (kind === 'responses')
    return changed > identical ? [problem('answers-replaced', { answers: changed }, 'warning')] : [];
  const isTold = kind === 'sums' ? changed > 0 : kind === 'movements' && (nameless > 0 || !isPlain);
  const replaced =
    otherDay > identical
      ? // Of another day it is another sale, to which the box office gave a number of before.
        [problem('sale-numbers-again', { sales: otherDay, ...tickets }, 'warning')]
      : isTold
        ? [problem('lines-replaced', { lines: changed, ...tickets }, isPlain ? 'info' : 'warning')]
        : [];
  return [
    ...(restored > 0 && row.ends_earlier === true
      ? [problem('file-seems-older', { tickets: restored }, 'warning')]
      : []),
    ...(again > 0
      ? [
          problem(
            'ticket-numbers-again',
            { tickets: again, others: Number(row.tickets_beside_again) },
            'warning',
          ),
        ]
      : []),
    ...(otherwise > 0 ? [problem('orders-told-twice', { orders: otherwise }, 'warning')] : []),
    ...(undated.lines > 0 ? [problem('lines-undated-again', undated, 'warning')] : []),
    ...(undated.lines > 0 ? [] : replaced),
  ];
}

type Gone = {
  readonly of: ListedBy;
  readonly gone: number;
  /** What those gone held. */
  readonly tickets: number;
  readonly isBelieved: boolean;
  readonly emptied: Emptied | null;
};

/**
 * Whether what is gone from a list was given back. Totals of the same performances are the same totals again where most are said again and no
 * fewer tickets are: what is gone was then called otherwise or given back. Else they are of another box office, or another price.
 */
const IS_BELIEVED: Readonly<Record<ListedBy, (gone: number, row: Row) => boolean>> = {
  order: () => true,
  performance: (gone, { listed }) => gone <= Math.max(GONE_ALWAYS, GONE_SHARE_MAX * Number(listed)),
  sum: (gone, { listed, tickets, tickets_listed }) =>
    gone <= Number(listed) / 2 && Number(tickets_listed) >= Number(tickets),
};

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
  for (const { source, of } of new Map(lists.map((listing) => [listing.source, listing])).values()) {
    const kind = of === 'sum' ? 'sums' : 'movements';
    const active = await activeBatches(pool.catalogue, { organisation, kind });
    const earlier = active.filter(({ listing }) => listing?.source === source);
    if (earlier.length === 0) continue;
    const files = filesOf(batches, ({ listing }) => listing?.source === source);
    await engine.bind({
      older_batches: relationOf(pool, kind, earlier),
      listed_0: staged(kind, files),
    });
    const [row = {}] = await engine.run(gonePlan(of));
    const gone = Number(row.gone);
    const isBelieved = IS_BELIEVED[of](gone, row);
    const emptied = of === 'performance' ? await emptiedBy(engine, source, batches) : null;
    found.set(source, { of, gone, tickets: Number(row.tickets_gone), isBelieved, emptied });
  }
  return found;
}

/** Said once a list, on the last of its files. */
function problemsOf(
  batches: readonly StagedBatch[],
  found: ReadonlyMap<Code | undefined, Gone>,
): ReadonlyMap<string, readonly Problem[]> {
  const problems = new Map<string, readonly Problem[]>();
  for (const [source, { of, gone, tickets, isBelieved, emptied }] of found) {
    const last = batches.findLast((batch) => batch.listing?.source === source);
    if (!last) continue;
    if (of === 'sum') {
      const code = isBelieved ? 'sums-gone' : 'sums-not-said-again';
      const sums = gone > 0 ? [problem(code, { sums: gone, tickets }, 'warning')] : [];
      if (sums.length > 0) problems.set(last.receipt, sums);
      continue;
    }
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
