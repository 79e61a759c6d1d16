import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import type { BatchKind } from '#model/lake.ts';
import type { Consent, Organisation, Pool } from '#model/pool.ts';
import { INPUT_COLUMNS, placesRelation } from '#path/aggregate/aggregate.ts';
import { withPersons } from '#path/link/link.ts';
import { consents, organisations } from '#store/organisations.ts';
import { activeBatches } from '#store/receipts.ts';
import { relationOf } from './commit.ts';
import { linkPersons } from './link-persons.ts';
import type { OpenPool } from './open-pool.ts';

/** A pool made ready to answer: an engine over its lake as of one revision, and what decisions depend on. */
export type Answering = {
  readonly pool: OpenPool;
  readonly engine: Engine;
  /** What the catalogue says now; the engine is first brought to the same revision. */
  readonly known: () => Promise<KnownPool>;
  readonly close: () => void;
};

export type KnownPool = {
  readonly pool: Pool;
  readonly organisations: readonly Organisation[];
  readonly consents: readonly Consent[];
  /** Local date-time of the newest delivery counted. */
  readonly asOf: string | null;
};

const KINDS: readonly BatchKind[] = ['movements', 'performances', 'sums', 'responses'];

export async function openAnswering(pool: OpenPool): Promise<Answering> {
  mkdirSync(pool.folder.derived, { recursive: true });
  const temporary = join(pool.folder.derived, `temporary-${process.pid}`);
  const engine = await Engine.open({ directories: [pool.folder.lake, pool.folder.derived], temporary });
  let fresh: Promise<Fresh> | null = null;
  const known = async (): Promise<KnownPool> => {
    const revision = pool.catalogue.revision();
    const before = await fresh;
    if (before?.revision !== revision) fresh = refresh(pool, engine, revision);
    return (await fresh)?.known ?? (await refresh(pool, engine, revision)).known;
  };
  return { pool, engine, known, close: () => engine.close() };
}

type Fresh = { readonly revision: number; readonly known: KnownPool };

/** Binds what the plans of `aggregate` read, as the catalogue says at this revision. */
async function refresh(pool: OpenPool, engine: Engine, revision: number): Promise<Fresh> {
  const settings = pool.catalogue.pool();
  const houses = await organisations(pool.catalogue);
  for (const kind of KINDS) {
    const batches = await activeBatches(pool.catalogue, { kind });
    await engine.bind({ [`stored_${kind}`]: relationOf(pool, kind, batches) });
  }
  await engine.bind({
    organisations: { kind: 'rows', columns: INPUT_COLUMNS.organisations, rows: houses },
    fsas: placesRelation(),
  });
  await linkPersons(engine, pool, revision);
  const { linkAcrossHouses } = settings.terms;
  await engine.define('movements', withPersons('stored_movements', linkAcrossHouses));
  await engine.define('responses', withPersons('stored_responses', linkAcrossHouses));
  await engine.alias('performances', 'stored_performances');
  await engine.alias('sums', 'stored_sums');
  const newest = pool.catalogue.get<{ at: string }>(
    `select max(received_at) as at from receipts where state = 'committed'`,
  );
  return {
    revision,
    known: {
      pool: settings,
      organisations: houses,
      consents: await consents(pool.catalogue),
      asOf: newest?.at ? localTime(newest.at, settings.zone) : null,
    },
  };
}

/** An instant as the wall clock of the pool’s zone shows it, `YYYY-MM-DDTHH:MM:SS`. */
export function localTime(instant: string, zone: string): string {
  const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
  return shown.replace(' ', 'T');
}
