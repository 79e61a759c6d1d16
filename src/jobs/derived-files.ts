import { constants, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { editions, isStanding } from '#store/editions.ts';
import { writeWhole } from '#store/pool-folder.ts';
import type { OpenPool } from './open-pool.ts';

/** `<relation>-<revision>[-<made by>].parquet`, and the same while it is written: of a number or of a release. */
const DERIVED =
  /^(?<relation>[a-z_]+)-(?<revision>(?<number>\d+)(?:-apart)?|(?<release>edition-\d+)-[0-9a-f]{8})(?<madeBy>-[0-9a-f]{12})?\.parquet(?:\.[0-9a-f]{8})?$/;

/**
 * Removes what was derived of revisions, and of releases, that nobody reads any more. Of both the one before is left: a
 * process that has not seen the change may still read it.
 */
export async function removePast({ folder, catalogue }: OpenPool): Promise<void> {
  const number = catalogue.revision();
  const all = await editions(catalogue);
  const read = [...all.slice(0, 2), ...all.filter(isStanding).slice(0, 2)].map(({ id }) => id);
  for (const file of readdirSync(folder.derived)) {
    const of = DERIVED.exec(file)?.groups;
    if (of === undefined) continue;
    const { release } = of;
    const isPast = release === undefined ? Number(of['number']) < number - 1 : !read.includes(release);
    if (isPast) rmSync(join(folder.derived, file), { force: true });
  }
}

/** What was derived of a revision stays under another name: that of the release which was counted from its lines. */
export async function keepDerivedAs({ folder }: OpenPool, revision: string, name: string): Promise<void> {
  for (const file of readdirSync(folder.derived)) {
    const of = DERIVED.exec(file)?.groups;
    if (of?.['revision'] !== revision || !file.endsWith('.parquet')) continue;
    const kept = join(folder.derived, `${of['relation']}-${name}${of['madeBy'] ?? ''}.parquet`);
    await writeWhole(kept, async (path) =>
      copyFileSync(join(folder.derived, file), path, constants.COPYFILE_FICLONE),
    );
  }
}
