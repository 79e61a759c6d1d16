import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';

import { LAKE } from '#model/lake.ts';
import type { Relation } from '#model/plan.ts';
import { type CountedFrom, countedFrom } from '#store/editions.ts';
import type { Agreed } from '../agree/agreed.ts';
import type { PoolAt } from '../answering.ts';
import type { OpenPool } from '../open-pool.ts';
import type { KnownPool, PoolRevision } from '../revisions/pool-revision.ts';

/** Relations that figures are counted from. */
const COUNTED = ['movements', 'performances', 'sums'] as const;

/** What a release is counted from, for the catalogue. */
export function countedFromOf({ pool, revision }: Pick<PoolAt, 'pool' | 'revision'>): CountedFrom {
  const filesOf = (relation: Relation | undefined) => (relation?.kind === 'parquet' ? relation.files : []);
  const files = COUNTED.map((kind) => [
    kind,
    filesOf(revision.stored[`stored_${kind}`]).map((file) => relative(pool.folder.root, file)),
  ]);
  const sellers = revision.known.organisations.map((house) => [house.slug, house.sellers]);
  return { files: Object.fromEntries(files), agreed: revision.agreed, sellers: Object.fromEntries(sellers) };
}

/**
 * The lines of a release, as the houses of today read them: those of the pool, where nothing came since. Null where they are
 * not there any more.
 */
export async function revisionOfRelease(
  asOf: Pick<PoolAt, 'pool' | 'revision'>,
  id: string,
): Promise<PoolRevision | null> {
  const { pool, revision } = asOf;
  const from = await countedFrom(pool.catalogue, id);
  if (from === null) return null;
  const { sellers, ...now } = countedFromOf(asOf);
  if (JSON.stringify(from) === JSON.stringify(from.sellers ? { ...now, sellers } : now)) return revision;
  const relations = COUNTED.map((kind) => [`stored_${kind}`, relationOfFiles(pool, kind, from)] as const);
  const isThere = relations.every(([, { files }]) => files.every((file) => existsSync(file)));
  return isThere
    ? {
        ...revision,
        name: releaseName(id, from, membersThen(from, revision), revision),
        kind: 'released',
        known: { ...revision.known, organisations: membersThen(from, revision) },
        stored: { ...revision.stored, ...Object.fromEntries(relations) },
        agreed: agreedOf(from),
      }
    : null;
}

/** Work in the lines of a release, whatever came since; null where they are not there any more. */
export async function inLinesOf<T>(
  asOf: PoolAt,
  id: string,
  work: (then: PoolAt) => Promise<T>,
): Promise<T | null> {
  const counted = await revisionOfRelease(asOf, id);
  return counted === null ? null : asOf.on(counted, work);
}

/** Who was a member, with who sold for it then; who is held together is as of today, since they learn together. */
function membersThen(
  { sellers }: CountedFrom,
  { known: { organisations } }: PoolRevision,
): KnownPool['organisations'] {
  if (sellers === undefined) return organisations;
  return organisations.flatMap((house) => {
    const then = sellers[house.slug];
    return then === undefined ? [] : [{ ...house, sellers: then }];
  });
}

/**
 * What is derived of the lines of a release is called after it, and after what it depends on: who is held together, who sells for whom, and the
 * lines, which are others where a pool restored from a backup made another release of this name.
 */
export function releaseName(
  id: string,
  { files, agreed }: CountedFrom,
  members: KnownPool['organisations'],
  { known }: Pick<PoolRevision, 'known'>,
): string {
  const held = members.map(({ slug, holding, sellers }) => [slug, holding, sellers]);
  const terms = JSON.stringify([files, agreed, held, known.pool.terms.linkAcrossHouses]);
  return `${id}-${createHash('sha256').update(terms).digest('hex').slice(0, 8)}`;
}

function relationOfFiles({ folder }: OpenPool, kind: (typeof COUNTED)[number], { files }: CountedFrom) {
  const own = (files[kind] ?? []).map((file) => join(folder.root, file));
  return { kind: 'parquet', files: own, columns: LAKE[kind] } as const;
}

/** As it was when it was written: `countedFromOf` wrote it. */
function agreedOf({ agreed }: CountedFrom): Agreed {
  return agreed as Agreed;
}
