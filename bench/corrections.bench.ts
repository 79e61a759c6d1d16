// Corrections of a release of 60 houses, for what came late: how many of the figures that changed are told anew.
import { cpSync } from 'node:fs';
import { join } from 'node:path';

import { openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { editionFile, storedEdition } from '#jobs/releases/edition-files.ts';
import { correctEdition } from '#jobs/releases/editions.ts';
import type { EditionEvidence } from '#model/edition.ts';
import { Refusal } from '#model/problem.ts';
import { organisations } from '#store/organisations.ts';
import { activeBatches } from '#store/receipts.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { onDemonstrationPool } from './demonstration-pool.ts';
import { buildRelease, MONTHS } from './further.bench.ts';
import { deliverLate, type Late } from './late-lines.ts';

type Scenario = Pick<Late, 'percent' | 'as'> & { readonly name: string; readonly houses: number };

const SCENARIOS: readonly Scenario[] = [
  { name: 'tenCheaper', houses: 10, percent: 1.5, as: 'cheaper' },
  { name: 'tenRefunded', houses: 10, percent: 1.5, as: 'refunded' },
  { name: 'tenLate', houses: 10, percent: 2, as: 'any' },
  { name: 'thirtyRefunded', houses: 30, percent: 5, as: 'refunded' },
];

export const corrections: Benchmark = {
  name: 'corrections',
  about:
    'what a correction tells of what came late; baseline: the same, with who changed known by bounds alone',
  run: (options) =>
    onDemonstrationPool(options, async (root, folder) => {
      await buildRelease(root);
      const figures: Record<string, number> = {};
      for (const scenario of SCENARIOS)
        for (const isCounted of [true, false]) {
          const copy = join(folder, `${scenario.name}-${isCounted}`);
          cpSync(root, copy, { recursive: true });
          const found = await corrected(copy, scenario, isCounted);
          const at = `${scenario.name}${isCounted ? '' : 'ByBounds'}`;
          for (const [name, count] of Object.entries(found)) figures[`${at}.${name}`] = count;
          options.tell(`${at}: ${JSON.stringify(found)}`);
        }
      return figures satisfies Figures;
    }),
};

async function corrected(root: string, scenario: Scenario, isCounted: boolean) {
  const pool = openPool(root, () => new Date());
  try {
    const houses = spread(await largestFirst(pool), scenario.houses);
    await deliverLate(pool, { ...scenario, houses, seed: 1 }, MONTHS);
    if (!isCounted) pool.catalogue.run('update editions set counted_from = null');
    const answering = await openAnswering(pool);
    const started = performance.now();
    let rounds = 0;
    const tell = ({ stage }: { readonly stage: string }) => {
      if (stage === 'suppression') rounds += 1;
    };
    try {
      await correctEdition(answering, 'edition-1', { tell });
      return { ...(await toldAnew(pool)), rounds, seconds: secondsSince(started) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'edition-correction-waits') throw error;
      return { told: 0, rounds, seconds: secondsSince(started) };
    } finally {
      answering.close();
    }
  } finally {
    pool.catalogue.close();
  }
}

/** Of the figures that were told and that changed, those that are told anew. */
async function toldAnew(pool: ReturnType<typeof openPool>) {
  const [before, after] = await Promise.all(
    ['edition-1', 'edition-2'].map(async (id) => {
      const stored = await storedEdition(pool, id);
      return {
        cells: JSON.parse(editionFile(pool, stored, 'edition.json')).cells as readonly {
          readonly status: string;
        }[],
        evidence: JSON.parse(editionFile(pool, stored, 'evidence.json')) as EditionEvidence,
      };
    }),
  );
  const kept = new Set(after?.evidence.kept);
  const written = (evidence: EditionEvidence | undefined, i: number) =>
    JSON.stringify(evidence?.cells[i]?.contributions);
  const changed = [...(before?.cells ?? []).entries()].flatMap(([i, { status }]) =>
    status === 'ok' && written(before?.evidence, i) !== written(after?.evidence, i) ? [i] : [],
  );
  return { changed: changed.length, told: changed.filter((i) => !kept.has(i)).length };
}

async function largestFirst(pool: ReturnType<typeof openPool>): Promise<readonly string[]> {
  const houses = await Promise.all(
    (await organisations(pool.catalogue)).map(async ({ slug }) => {
      const batches = await activeBatches(pool.catalogue, { organisation: slug, kind: 'movements' });
      return { slug, rows: batches.reduce((sum, { effectiveRows }) => sum + effectiveRows, 0) };
    }),
  );
  return houses
    .filter(({ rows }) => rows > 0)
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ slug }) => slug);
}

/** Large and small ones alike. */
function spread(houses: readonly string[], count: number): readonly string[] {
  return houses.filter(
    (_, i) => Math.floor((i * count) / houses.length) !== Math.floor(((i - 1) * count) / houses.length),
  );
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 1000);
}
