import { constants, copyFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { editions, isStanding } from '#store/editions.ts';
import { writeWhole } from '#store/pool-folder.ts';
import type { OpenPool } from '../open-pool.ts';

/** `<relation>-<revision>[-<made by>].parquet`, and the same while it is written: of a number with its stamp, or of a release. */
const DERIVED =
  /^(?<relation>[a-z_]+)-(?<revision>(?<number>\d+)(?:-[0-9a-f]{8})?(?:-apart)?|(?<release>edition-\d+)-[0-9a-f]{8})(?<madeBy>-[0-9a-f]{12})?\.parquet(?:\.[0-9a-f]{8})?$/;

/** So long what was derived of an older release stays, for who asks of it. */
const ASKED_MS = 24 * 3600 * 1000;

/**
 * Removes what was derived of revisions, and of releases, that nobody reads any more. Of both the one before is left: a
 * process that has not seen the change may still read it. Of older releases, and under other holdings, it is made again when
 * it is asked for, and then stays a day.
 */
export async function removePast({ folder, catalogue, now }: OpenPool): Promise<void> {
  const newest = catalogue.linesRevision();
  const numbers = readdirSync(folder.derived).map((file) =>
    Number(DERIVED.exec(file)?.groups?.['number'] ?? 0),
  );
  const before = Math.max(0, ...numbers.filter((number) => number < newest));
  const standing = (await editions(catalogue)).filter(isStanding);
  const read = standing.slice(0, 2).map(({ id }) => id);
  for (const file of readdirSync(folder.derived)) {
    const of = DERIVED.exec(file)?.groups;
    if (of === undefined) continue;
    const path = join(folder.derived, file);
    const isPast =
      of['release'] === undefined
        ? Number(of['number']) < before || isOfOtherLines(of['revision'] ?? '', catalogue)
        : !(read.includes(of['release']) && isNewestOf(folder, of['release'], file)) &&
          now().getTime() - writtenAt(path) > ASKED_MS;
    if (isPast) rmSync(path, { force: true });
  }
}

/** Of this number, and of what a backup took the place of or an older version made. */
function isOfOtherLines(revision: string, catalogue: OpenPool['catalogue']): boolean {
  const name = catalogue.linesName();
  const [number] = name.split('-');
  return revision.split('-')[0] === number && revision !== name && revision !== `${name}-apart`;
}

/** Whether a file of a release is of the lines, holdings and sellers that its newest file is of. */
function isNewestOf({ derived }: OpenPool['folder'], release: string, file: string): boolean {
  const files = readdirSync(derived).filter((name) => DERIVED.exec(name)?.groups?.['release'] === release);
  const newest = files.toSorted((a, b) => writtenAt(join(derived, b)) - writtenAt(join(derived, a)))[0];
  const revisionOf = (name: string) => DERIVED.exec(name)?.groups?.['revision'];
  return newest !== undefined && revisionOf(newest) === revisionOf(file);
}

/** Another process may have removed it. */
function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
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
