// A real pretix with made-up shops: every export it offers is ingested into a pool of its own and compared, cell by cell,
// with plain SQL on pretix’s database; then its API is pulled, again after changes, and by a puller that is killed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { ingest } from '#jobs/ingest.ts';
import { createPool } from '#jobs/open-pool.ts';
import type { Receipt } from '#model/receipt.ts';
import type { Benchmark, Figures as Found } from './benchmark.ts';
import { differences, expectedCells, heldCells, type Scope } from './pretix/held.ts';
import { comparePulls } from './pretix/pulls.ts';
import { type Figures, findPretix, HOW_TO_INSTALL, Shop, type ShopFile } from './pretix/shop.ts';

const SEED = 7;
const PORT = 8346;

export const pretix: Benchmark = {
  name: 'pretix',
  about: 'exports and API of a real pretix, as ingested; baseline: SQL on its database, sharing no code',
  async run({ quick, tell }) {
    const python = findPretix();
    if (python === null) {
      tell(HOW_TO_INSTALL);
      return { skipped: 1 };
    }
    const folder = mkdtempSync(join(tmpdir(), 'parterre-pretix-'));
    try {
      const shop = new Shop(python, folder, PORT);
      shop.make(process.env.PARTERRE_PRETIX_EMPTY);
      const tokens = shop.seed(SEED, quick ? 60 : 300);
      const exports = join(folder, 'exports');
      shop.export(exports, quick ? ['fr'] : ['fr', 'en']);
      const compared = await compareExports(exports, shop.figures(), tell);
      const pulling = { token: tokens['salle-exemple'] ?? '', kills: quick ? 20 : 50, tell };
      return { ...compared, ...(await comparePulls(shop, pulling)) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function compareExports(
  exports: string,
  database: Figures,
  tell: (text: string) => void,
): Promise<Found> {
  const files = JSON.parse(readFileSync(join(exports, 'manifest.json'), 'utf8')) as readonly ShopFile[];
  const found = { files: 0, refused: 0, unrecognised: 0, setAside: 0, counted: 0, cells: 0, different: 0 };
  for (const one of files) {
    const about = [one.language, one.event ?? one.organizer, one.exporter, one.format, one.variant].join(' ');
    found.files++;
    const outcome = await ingestAlone(one, database);
    if (typeof outcome === 'string') {
      found.refused++;
      tell(`${about}: ${outcome}`);
      continue;
    }
    const { receipt, cells, different } = outcome;
    if (!receipt.source.id.startsWith('pretix')) found.unrecognised++;
    if (receipt.rows.setAside > 0) found.setAside++;
    if (cells > 0) found.counted++;
    found.cells += cells;
    found.different += different.length;
    if (!receipt.source.id.startsWith('pretix') || receipt.rows.setAside > 0 || different.length > 0)
      tell([about, receipt.source.id, ...different.slice(0, 4)].join('\n    '));
  }
  return found;
}

type Outcome = {
  readonly receipt: Receipt;
  readonly cells: number;
  readonly different: readonly string[];
};

/** What became of a file in a pool of its own, or the code by which it was refused. */
async function ingestAlone(file: ShopFile, database: Figures): Promise<Outcome | string> {
  const folder = mkdtempSync(join(tmpdir(), 'parterre-pretix-pool-'));
  const chosen = { name: 'pretix', demonstration: true, linkAcrossHouses: false };
  const pool = await createPool(folder, chosen, () => new Date());
  try {
    const organisation = file.organizer;
    const files = [{ path: file.file, name: basename(file.file) }];
    const [receipt] = await ingest(pool, { organisation, files, agree: true, source: null });
    if (!receipt) return 'no receipt';
    const scope = scopeOf(file);
    if (scope === null) return { receipt, cells: 0, different: countedNothing(receipt) };
    const expected = expectedCells(database, scope);
    const held = await heldCells(pool, organisation, scope);
    return { receipt, cells: expected.size, different: differences(expected, held) };
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  } finally {
    pool.catalogue.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reports that repeat the sales must count nothing. */
function countedNothing({ rows, source, totals }: Receipt): readonly string[] {
  const isProgramme = source.id === 'pretix-events' && totals.tickets === null;
  return rows.kept === 0 || isProgramme ? [] : [`kept ${rows.kept} rows`];
}

/** What of the database an export is to hold; null for one that counts nothing. */
function scopeOf({ exporter, format, variant, organizer, event }: ShopFile): Scope | null {
  const all = variant === 'all';
  const sheet = {
    house: organizer,
    event,
    tests: true,
    gone: all,
    cancelledOrders: all,
    unpaidGone: all,
    starts: false,
    universal: false,
  };
  if (exporter === 'json')
    return {
      ...sheet,
      tests: false,
      gone: false,
      cancelledOrders: true,
      universal: true,
      tickets: true,
      fees: true,
    };
  if (exporter !== 'orderlist') return null;
  if (format === 'xlsx') return { ...sheet, tickets: true, fees: true };
  if (format.startsWith('positions')) return { ...sheet, tickets: true, fees: false };
  return { ...sheet, tickets: false, fees: true };
}
