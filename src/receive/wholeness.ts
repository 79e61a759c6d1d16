/** An entry of a house’s folder, as the disk says that it is. */
export type Entry = {
  readonly name: string;
  readonly isFile: boolean;
  readonly bytes: number;
  readonly mtimeMs: number;
  readonly inode: number;
};

/** And since when it has been so, by our own clock: a copy may bring the file’s old date along. */
export type Seen = Entry & { readonly sinceMs: number; readonly firstMs: number };

export type Patience = {
  /** A file unchanged for so long is whole. */
  readonly quietMs: number;
  /** For so long the others wait for one that is still coming, and then go without it. */
  readonly patienceMs: number;
};

export type Sorted = {
  /** To be handed in now, together; empty while something that may go with them is still coming. */
  readonly whole: readonly Seen[];
  /** Nothing came of them in all that time. */
  readonly unfinished: readonly Seen[];
  /** No files: folders, links, pipes. */
  readonly others: readonly Seen[];
};

/** Names under which programs write a file that is not whole yet. */
const COMING = /(?:\.(?:filepart|part|partial|tmp|temp|crdownload|download|upload|uploading|writing)|~)$/i;
/** What systems and office programs leave in a folder. */
const NOBODYS = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i;

export function isNobodys(name: string): boolean {
  return NOBODYS.test(name);
}

export function isComing({ name, bytes }: Pick<Entry, 'name' | 'bytes'>): boolean {
  return bytes === 0 || COMING.test(name);
}

/** What is seen now, with what was seen before of the same. */
export function look(
  before: ReadonlyMap<string, Seen>,
  entries: readonly Entry[],
  nowMs: number,
): ReadonlyMap<string, Seen> {
  return new Map(
    entries
      .filter(({ name }) => !isNobodys(name))
      .map((entry) => {
        const known = before.get(entry.name);
        const sinceMs = known && isSame(known, entry) ? known.sinceMs : nowMs;
        return [entry.name, { ...entry, sinceMs, firstMs: known?.firstMs ?? nowMs }];
      }),
  );
}

export function isSame(one: Entry, other: Entry): boolean {
  return one.bytes === other.bytes && one.mtimeMs === other.mtimeMs && one.inode === other.inode;
}

/** Files that come together are handed in together: none goes while another is still coming, for as long as patience lasts. */
export function sortOut(seen: Iterable<Seen>, { quietMs, patienceMs }: Patience, nowMs: number): Sorted {
  const all = [...seen];
  const files = all.filter(({ isFile }) => isFile);
  const isQuiet = (file: Seen) => nowMs - file.sinceMs >= (isComing(file) ? patienceMs : quietMs);
  const quiet = files.filter(isQuiet);
  const ready = quiet.filter((file) => !isComing(file));
  const isWaitedOut = ready.some(({ sinceMs }) => nowMs - sinceMs >= patienceMs);
  return {
    whole: quiet.length === files.length || isWaitedOut ? ready : [],
    unfinished: quiet.filter(isComing),
    others: all.filter((entry) => !entry.isFile && nowMs - entry.sinceMs >= quietMs),
  };
}
