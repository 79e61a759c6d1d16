import type { Engine } from '#engine/engine.ts';
import { localTime } from '#model/calendar.ts';
import type { BatchKind } from '#model/lake.ts';
import type { Plan, Relation } from '#model/plan.ts';
import type { Consent, Organisation, Pool } from '#model/pool.ts';
import { emptyPlans, INPUT_COLUMNS, PLACES_RELATION } from '#path/aggregate/aggregate.ts';
import { withPersons } from '#path/link/link.ts';
import { consents } from '#store/consents.ts';
import { organisations } from '#store/organisations.ts';
import { activeBatches, newestDelivery } from '#store/receipts.ts';
import { type Agreed, bindAgreed, readAgreed } from '../agree/agreed.ts';
import { relationOf } from '../delivery/commit.ts';
import type { OpenPool } from '../open-pool.ts';
import { arePersonsLinked, bindPersons, linkPersons } from './link-persons.ts';

export type KnownPool = {
  readonly pool: Pool;
  readonly organisations: readonly Organisation[];
  readonly consents: readonly Consent[];
  /** Local date-time of the newest delivery counted. */
  readonly asOf: string | null;
};

/** What the catalogue says at one revision; its files do not change afterwards. */
export type PoolRevision = {
  readonly number: number;
  /** What is derived of its lines is called after: the revision of their last change, or the release that these lines were counted for. */
  readonly name: string;
  readonly kind: 'newest' | 'released' | 'apart';
  readonly known: KnownPool;
  readonly stored: Readonly<Record<string, Relation>>;
  /** What houses said of their words since they handed them in. */
  readonly agreed: Agreed;
};

const KINDS: readonly BatchKind[] = ['movements', 'performances', 'sums', 'responses', 'labels'];

/** Read again if a commit falls between two readings: nothing may be of one revision and something of the next. */
export async function readRevision(pool: OpenPool): Promise<PoolRevision> {
  return pool.catalogue.inTurn(() => readUndisturbed(pool));
}

async function readUndisturbed(pool: OpenPool): Promise<PoolRevision> {
  for (;;) {
    const number = pool.catalogue.revision();
    const read = {
      number,
      name: pool.catalogue.linesName(),
      kind: 'newest' as const,
      known: await readKnown(pool),
      stored: await readStored(pool),
      agreed: await readAgreed(pool),
    };
    if (pool.catalogue.revision() === number) return read;
  }
}

/**
 * The same lines, with each house’s persons found in its own: what a house asks of itself must not change with what others
 * hand in (D6). Itself where the terms link nobody from house to house.
 */
export function apart(revision: PoolRevision): PoolRevision {
  const { known, name } = revision;
  const { terms } = known.pool;
  if (!terms.linkAcrossHouses) return revision;
  const pool = { ...known.pool, terms: { ...terms, linkAcrossHouses: false } };
  return { ...revision, name: `${name}-apart`, kind: 'apart', known: { ...known, pool } };
}

export function isReady(pool: OpenPool, { name }: PoolRevision): boolean {
  return arePersonsLinked(pool, name);
}

/** Who is one person at this revision, unless it was found out before. */
export async function makeReady(engine: Engine, pool: OpenPool, revision: PoolRevision): Promise<void> {
  if (isReady(pool, revision)) return;
  await engine.bind(revision.stored);
  await linkPersons(engine, pool, revision.name, revision.known.pool.terms.linkAcrossHouses);
}

/** Binds what the plans of `aggregate` read; the revision was made ready. */
export async function bindRevision(engine: Engine, pool: OpenPool, revision: PoolRevision): Promise<void> {
  await bindPersons(engine, pool, revision.name);
  await bindLines(engine, pool, revision);
}

/** The same, where it is bound already who is one person. */
export async function bindLines(
  engine: Engine,
  pool: OpenPool,
  { known, stored, agreed }: Pick<PoolRevision, 'known' | 'stored' | 'agreed'>,
): Promise<void> {
  await engine.bind({
    ...stored,
    organisations: { kind: 'rows', columns: INPUT_COLUMNS.organisations, rows: known.organisations },
    fsas: PLACES_RELATION,
  });
  const { linkAcrossHouses } = known.pool.terms;
  const read = await bindAgreed(engine, pool, agreed);
  await engine.define('movements', withPersons('movements', linkAcrossHouses, read.movements));
  await engine.define('responses', withPersons('responses', linkAcrossHouses, read.responses));
  await engine.alias('performances', read.performances);
  await engine.alias('sums', read.sums);
}

/** What nothing can be in at this revision: it is there before any file is. */
export function emptyAt({ known, stored }: Pick<PoolRevision, 'known' | 'stored'>): readonly Plan[] {
  const sums = stored.stored_sums;
  return emptyPlans({
    hasSellers: known.organisations.some(({ sellers }) => sellers.length > 0),
    hasSums: sums?.kind !== 'parquet' || sums.files.length > 0,
  });
}

async function readStored(pool: OpenPool): Promise<PoolRevision['stored']> {
  const stored: Record<string, Relation> = {};
  for (const kind of KINDS)
    stored[`stored_${kind}`] = relationOf(pool, kind, await activeBatches(pool.catalogue, { kind }));
  return stored;
}

async function readKnown(pool: OpenPool): Promise<KnownPool> {
  const settings = pool.catalogue.pool();
  const newest = await newestDelivery(pool.catalogue, null);
  return {
    pool: settings,
    organisations: await organisations(pool.catalogue),
    consents: await consents(pool.catalogue),
    asOf: newest === null ? null : localTime(newest, settings.zone),
  };
}
