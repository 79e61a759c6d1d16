import { finestOf } from '#model/finest.ts';
import type { FurtherTable } from '#model/further-table.ts';
import { askedTable } from '#path/protect/protect.ts';
import { editions, isStanding, newestFirst } from '#store/editions.ts';
import type { PoolAt } from '../answering.ts';
import { inLinesOf } from './counted-from.ts';
import { openedEdition } from './edition-files.ts';
import { housesOf } from './edition-panel.ts';
import { furtherTablesOf } from './further/further-files.ts';
import { askedCells, groundAt, type Judged, judgedRelease, setsAt } from './further/further-ground.ts';
import { judgedIn } from './further/further-tables.ts';
import { shownEdition } from './shown-edition.ts';

/** What the first question about the newest release would wait for: it is opened, its evidence read, what is published reduced. */
export async function readyRelease(asOf: PoolAt): Promise<void> {
  const { pool } = asOf;
  const [stored] = newestFirst((await editions(pool.catalogue)).filter(isStanding));
  if (stored === undefined) return;
  shownEdition(asOf, stored);
  const { edition } = openedEdition(pool, stored);
  // What was told of these months before is no part of the ledger.
  if (edition.follows !== undefined) return;
  housesOf(pool, stored);
  const { judged } = await judgedRelease(pool, stored, edition);
  const tables = await furtherTablesOf(pool, stored);
  const seen = await inLinesOf(asOf, stored.id, async (then) => {
    await then.bind();
    // What fails here fails where it is asked for.
    await rehearse(then, judged, tables).catch(() => undefined);
    return setsAt(then, judged, tables, []);
  });
  if (seen) groundAt(judged, tables, seen);
}

/**
 * Judges a table that nobody asked for, one dimension of the release within another, and writes nothing of it down: code that has run
 * once takes half the time. Which one it is depends on the policy alone.
 */
async function rehearse(asOf: PoolAt, judged: Judged, tables: readonly FurtherTable[]): Promise<void> {
  const { edition } = judged;
  const [one, other] = edition.cube.further;
  const [metric] = edition.metrics;
  const [code] = other ? finestOf(other, other.nodes[0]?.code ?? '') : [];
  if (one === undefined || other === undefined || metric === undefined || code === undefined) return;
  const asked = askedTable({ metric, by: [one.dimension], where: { [other.dimension]: [code] } }, edition);
  const seen = asked && (await setsAt(asOf, judged, tables, [one.dimension, other.dimension]));
  if (!seen) return;
  const counting = askedCells(asOf, judged, asked);
  counting.catch(() => undefined);
  await judgedIn(judged, tables, seen, counting);
}
