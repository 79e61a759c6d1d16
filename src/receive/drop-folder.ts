import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { refusal } from '#messages/messages.ts';
import { codeOf } from './faults.ts';
import { FILE_MEGABYTES_MAX } from './house-folder.ts';

/** Of one house, waiting to be read; a night’s exports are a handful. */
const FILES_MAX = 100;
const BYTES_MAX = 2 * FILE_MEGABYTES_MAX * 1_000_000;
const KEPT_MS = 24 * 3_600_000;
const NAME_BYTES_MAX = 200;

/** Where a file lies until its handle is closed: a connection that breaks off leaves it there, to be taken up again. */
const PARTIAL = '.partial';

export type Dropped = { readonly name: string; readonly bytes: number; readonly modifiedMs: number };

/** A file being written. A second writer of the same name takes it over, and what the first still sends is refused. */
export type Writing = {
  readonly name: string;
  readonly file: FileHandle;
  isTakenOver: boolean;
  /** A part of it was refused: what follows would leave a hole, and it is never whole. */
  hasFailed: boolean;
  /** How long it is so far. */
  bytes: number;
};

export type Opening = { readonly truncates: boolean; readonly isNew: boolean };

/** What one house sent and is not delivered yet. It sees names and sizes, and reads nothing back. */
export class DropFolder {
  readonly #folder: string;
  readonly #nowMs: () => number;
  readonly #writing = new Map<string, Writing>();
  /** What lay there when it was last counted, and came since. */
  #bytes = 0;

  constructor(folder: string, nowMs: () => number) {
    this.#folder = folder;
    this.#nowMs = nowMs;
  }

  async list(): Promise<readonly Dropped[]> {
    const found = await Promise.all([this.#listOf(''), this.#listOf(PARTIAL)]);
    const [whole, coming] = found;
    return [...whole, ...coming.filter(({ name }) => !whole.some((file) => file.name === name))];
  }

  async find(name: string): Promise<Dropped | null> {
    return (await this.list()).find((file) => file.name === name) ?? null;
  }

  /** Opens a file for writing. Without `truncates` it goes on from what came before. Refuses with `sftp-quota`. */
  async begin(name: string, { truncates, isNew }: Opening): Promise<Writing> {
    await mkdir(join(this.#folder, PARTIAL), { recursive: true, mode: 0o700 });
    await this.forgetOld();
    const listed = await this.list();
    const isKnown = listed.some((file) => file.name === name);
    if (isKnown && isNew) throw refusal('sftp-flat', {});
    this.#bytes = total(listed);
    if ((!isKnown && listed.length >= FILES_MAX) || this.#bytes >= BYTES_MAX) throw refusal('sftp-quota', {});
    const other = this.#writing.get(name);
    if (other) await this.#takeOver(other);
    const partial = join(this.#folder, PARTIAL, name);
    if (!truncates) await rename(join(this.#folder, name), partial).catch(ignoreMissing);
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;
    const file = await open(partial, flags | (truncates ? constants.O_TRUNC : 0), 0o600);
    const writing: Writing = {
      name,
      file,
      isTakenOver: false,
      hasFailed: false,
      bytes: (await file.stat()).size,
    };
    this.#writing.set(name, writing);
    return writing;
  }

  async write(writing: Writing, offset: number, bytes: Buffer): Promise<void> {
    if (writing.isTakenOver || writing.hasFailed) throw refusal('body-interrupted', {});
    writing.hasFailed = true;
    await this.#writePart(writing, offset, bytes);
    writing.hasFailed = false;
  }

  async #writePart(writing: Writing, offset: number, bytes: Buffer): Promise<void> {
    const end = offset + bytes.length;
    if (end > FILE_MEGABYTES_MAX * 1_000_000)
      throw refusal('body-too-large', { megabytes: FILE_MEGABYTES_MAX });
    await this.#makeRoom(Math.max(0, end - writing.bytes));
    writing.bytes = Math.max(writing.bytes, end);
    await writing.file.write(bytes, 0, bytes.length, offset);
  }

  /** Many files may be begun before any is long. Refuses with `sftp-quota`. */
  async #makeRoom(bytes: number): Promise<void> {
    // What was delivered meanwhile no longer lies there.
    if (this.#bytes + bytes > BYTES_MAX) this.#bytes = total(await this.list());
    if (this.#bytes + bytes > BYTES_MAX) throw refusal('sftp-quota', {});
    this.#bytes += bytes;
  }

  /** Closed by whoever wrote it: it is whole, on the disk, and counts. Of one that is not, what came stays for a day. */
  async finish(writing: Writing): Promise<void> {
    if (writing.hasFailed) await this.breakOff(writing);
    if (writing.isTakenOver || writing.hasFailed) throw refusal('body-interrupted', {});
    await writing.file.sync();
    await this.#close(writing);
    await rename(join(this.#folder, PARTIAL, writing.name), join(this.#folder, writing.name));
  }

  /** The connection broke off: what came stays for a day. */
  async breakOff(writing: Writing): Promise<void> {
    if (!writing.isTakenOver) await this.#close(writing);
  }

  /** Of a file that is whole, as programs do that send under another name first. Returns whether there is one. */
  async rename(from: string, to: string): Promise<boolean> {
    return rename(join(this.#folder, from), join(this.#folder, to)).then(
      () => true,
      () => false,
    );
  }

  async remove(name: string): Promise<boolean> {
    const isKnown = (await this.find(name)) !== null;
    const other = this.#writing.get(name);
    if (other) await this.#takeOver(other);
    for (const place of ['', PARTIAL]) await rm(join(this.#folder, place, name), { force: true });
    return isKnown;
  }

  async #listOf(place: string): Promise<readonly Dropped[]> {
    const folder = join(this.#folder, place);
    const listed: Dropped[] = [];
    for (const name of await readdir(folder).catch(() => [])) {
      const found = await lstat(join(folder, name)).catch(() => null);
      if (found?.isFile() && isPlainName(name))
        listed.push({ name, bytes: found.size, modifiedMs: found.mtimeMs });
    }
    return listed;
  }

  async #takeOver(other: Writing): Promise<void> {
    await this.#close(other);
    other.isTakenOver = true;
  }

  async #close(writing: Writing): Promise<void> {
    this.#writing.delete(writing.name);
    await writing.file.close();
  }

  /** What broke off and that nobody came back for. */
  async forgetOld(): Promise<void> {
    for (const { name, modifiedMs } of await this.#listOf(PARTIAL))
      if (this.#nowMs() - modifiedMs > KEPT_MS && !this.#writing.has(name))
        await rm(join(this.#folder, PARTIAL, name), { force: true });
  }
}

/** A name without a path, hidden from nobody, that any disk can hold. */
export function isPlainName(name: string): boolean {
  const isShort = Buffer.byteLength(name) <= NAME_BYTES_MAX;
  return (
    isShort && name !== '' && !name.startsWith('.') && name === basename(name) && !/[\\\p{Cc}]/u.test(name)
  );
}

function total(files: readonly Dropped[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
