import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import ssh2, { type Attributes, type SFTPWrapper } from 'ssh2';

import { refusal, say, sayStored } from '#messages/messages.ts';
import type { Refusal } from '#model/problem.ts';
import type { Language } from '#model/words.ts';
import { type DropFolder, type Dropped, isPlainName, type Writing } from './drop-folder.ts';
import { asRefusal } from './faults.ts';

const { OPEN_MODE, STATUS_CODE } = ssh2.utils.sftp;

export type SessionOf = {
  readonly drop: DropFolder;
  /** Where what became of earlier deliveries is told; it may be read. */
  readonly reports: string;
  readonly language: Language;
  readonly touched: () => void;
  /** Whether the key that opened the connection still opens anything. */
  readonly isAdmitted: () => Promise<boolean>;
  /** Lets no more of the client’s connection be read, or more again. */
  readonly hold: (isFull: boolean) => void;
  /** A fault of ours, for whoever runs this. */
  readonly failed: (because: Refusal) => void;
};

type Handle =
  | { readonly kind: 'writing'; readonly writing: Writing }
  | { readonly kind: 'list'; readonly entries: readonly Dropped[]; told: number }
  | { readonly kind: 'report'; readonly text: Buffer };

/** What is answered to a request: a status with its sentence, thrown as a value would be returned. */
class Status extends Error {
  readonly code: number;
  readonly because: Refusal | null;

  constructor(code: number, because: Refusal | null = null) {
    super(because?.code ?? `${code}`);
    this.code = code;
    this.because = because;
  }
}

const HANDLES_MAX = 16;
/**
 * OpenSSH’s client sends 64 requests before it waits for an answer, others wait for none. Of one that has sent more than
 * this no more is read until half is answered: refusing would break the programs that do not wait.
 */
const HELD_ABOVE = 128;
const HELD_ABOVE_BYTES = 8 * 1_048_576;
/** Clients take no answer longer than 256 kB, and years of reports are longer. */
const LISTED_AT_ONCE = 200;
const FOLDER_MODE = 0o40700;
const FILE_MODE = 0o100600;

/**
 * One SFTP session of one house, in which one hands in: put, rename, remove, list what waits, read reports. No path leads
 * anywhere: names are names, and nothing that was sent is read back. Requests are answered one after another, and few
 * wait: a client that sends more is read no further meanwhile.
 */
export class SftpSession {
  readonly #sftp: SFTPWrapper;
  readonly #of: SessionOf;
  readonly #reportsName: string;
  readonly #handles = new Map<number, Handle>();
  #lastHandle = 0;
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;
  #waitingBytes = 0;
  #isHeld = false;

  constructor(sftp: SFTPWrapper, of: SessionOf) {
    this.#sftp = sftp;
    this.#of = of;
    this.#reportsName = say('inbox-reports', {}, of.language);
    this.#listen();
  }

  /** Whatever was being written stays for its sender to go on with. */
  async end(): Promise<void> {
    await this.#turn;
    for (const handle of this.#handles.values())
      if (handle.kind === 'writing') await this.#of.drop.breakOff(handle.writing);
    this.#handles.clear();
  }

  #listen(): void {
    const sftp = this.#sftp;
    // A client that is done waits for the channel to be closed from here.
    sftp.on('end', () => void this.#turn.then(() => sftp.end()));
    sftp.on('OPEN', (id, path, flags) => this.#answer(id, () => this.#open(id, path, flags)));
    sftp.on('WRITE', (id, handle, offset, data) =>
      this.#answer(id, () => this.#write(id, handle, offset, data), data.length),
    );
    sftp.on('READ', (id, handle, offset, length) =>
      this.#answer(id, () => this.#read(id, handle, offset, length)),
    );
    sftp.on('CLOSE', (id, handle) => this.#answer(id, () => this.#close(id, handle)));
    sftp.on('OPENDIR', (id, path) => this.#answer(id, () => this.#openFolder(id, path)));
    sftp.on('READDIR', (id, handle) => this.#answer(id, () => this.#list(id, handle)));
    sftp.on('REALPATH', (id, path) => this.#answer(id, async () => this.#resolve(id, path)));
    sftp.on('STAT', (id, path) => this.#answer(id, () => this.#tellOf(id, path)));
    sftp.on('LSTAT', (id, path) => this.#answer(id, () => this.#tellOf(id, path)));
    sftp.on('FSTAT', (id, handle) => this.#answer(id, () => this.#tellOfHandle(id, handle)));
    sftp.on('RENAME', (id, from, to) => this.#answer(id, () => this.#rename(id, from, to)));
    sftp.on('REMOVE', (id, path) => this.#answer(id, () => this.#remove(id, path)));
    // Programs set a date or rights after a put and fail when they may not: it changes nothing here.
    for (const request of ['SETSTAT', 'FSETSTAT'] as const)
      sftp.on(request, (id: number) => this.#answer(id, async () => sftp.status(id, STATUS_CODE.OK)));
    for (const request of ['MKDIR', 'RMDIR', 'SYMLINK', 'READLINK'] as const)
      sftp.on(request, (id: number) => this.#answer(id, async () => refuse('sftp-flat')));
    sftp.on('EXTENDED', (id) => this.#answer(id, async () => fail(STATUS_CODE.OP_UNSUPPORTED)));
  }

  #answer(id: number, work: () => Promise<void>, bytes = 0): void {
    this.#of.touched();
    this.#count(1, bytes);
    this.#turn = this.#turn
      .then(work)
      .catch(this.#failing(id))
      .then(() => this.#count(-1, -bytes));
  }

  /** Full above what is held, and no more so below half of it. */
  #count(requests: number, bytes: number): void {
    this.#waiting += requests;
    this.#waitingBytes += bytes;
    const part = this.#isHeld ? 0.5 : 1;
    const isFull = this.#waiting > HELD_ABOVE * part || this.#waitingBytes > HELD_ABOVE_BYTES * part;
    if (isFull !== this.#isHeld) this.#of.hold(isFull);
    this.#isHeld = isFull;
  }

  #failing(id: number): (error: unknown) => void {
    return (error) => {
      const { code, because } =
        error instanceof Status ? error : new Status(STATUS_CODE.FAILURE, asRefusal(error));
      if (because?.code === 'internal-error') this.#of.failed(because);
      const sentence = because === null ? undefined : sayStored(because, this.#of.language);
      this.#sftp.status(id, code, sentence);
    };
  }

  async #open(id: number, path: string, flags: number): Promise<void> {
    if (this.#handles.size >= HANDLES_MAX) refuse('sftp-quota');
    if (!(await this.#of.isAdmitted())) fail(STATUS_CODE.PERMISSION_DENIED);
    if ((flags & OPEN_MODE.WRITE) === 0) return this.#openReport(id, path);
    const name = this.#nameIn(path);
    const { drop } = this.#of;
    const isNew = (flags & OPEN_MODE.EXCL) !== 0;
    const writing = await drop.begin(name, { truncates: (flags & OPEN_MODE.TRUNC) !== 0, isNew });
    this.#give(id, { kind: 'writing', writing });
  }

  async #openReport(id: number, path: string): Promise<void> {
    const { dir, base } = posix.parse(plainPath(path));
    if (dir !== `/${this.#reportsName}` || !isPlainName(base)) refuse('sftp-put-only');
    const text = await readFile(join(this.#of.reports, base)).catch(() => null);
    if (text === null) fail(STATUS_CODE.NO_SUCH_FILE);
    this.#give(id, { kind: 'report', text });
  }

  async #write(id: number, handle: Buffer, offset: number, data: Buffer): Promise<void> {
    const known = this.#known(handle);
    if (known.kind !== 'writing') fail(STATUS_CODE.FAILURE);
    await this.#of.drop.write(known.writing, offset, data);
    this.#sftp.status(id, STATUS_CODE.OK);
  }

  async #read(id: number, handle: Buffer, offset: number, length: number): Promise<void> {
    const known = this.#known(handle);
    if (known.kind !== 'report') refuse('sftp-put-only');
    const part = known.text.subarray(offset, offset + Math.min(length, 32_768));
    if (part.length === 0) this.#sftp.status(id, STATUS_CODE.EOF);
    else this.#sftp.data(id, part);
  }

  async #close(id: number, handle: Buffer): Promise<void> {
    const known = this.#known(handle);
    this.#handles.delete(handle.readUInt32BE(0));
    if (known.kind === 'writing') await this.#of.drop.finish(known.writing);
    this.#sftp.status(id, STATUS_CODE.OK);
  }

  async #openFolder(id: number, path: string): Promise<void> {
    const at = plainPath(path);
    if (at !== '/' && at !== `/${this.#reportsName}`) fail(STATUS_CODE.NO_SUCH_FILE);
    const reports = { name: this.#reportsName, bytes: 0, modifiedMs: 0 };
    const entries = at === '/' ? [reports, ...(await this.#of.drop.list())] : await this.#reportsThere();
    this.#give(id, { kind: 'list', entries, told: 0 });
  }

  async #list(id: number, handle: Buffer): Promise<void> {
    const known = this.#known(handle);
    if (known.kind !== 'list') fail(STATUS_CODE.FAILURE);
    const next = known.entries.slice(known.told, known.told + LISTED_AT_ONCE);
    known.told += next.length;
    if (next.length === 0) this.#sftp.status(id, STATUS_CODE.EOF);
    else
      this.#sftp.name(
        id,
        next.map((entry) => listed(entry, entry.name === this.#reportsName)),
      );
  }

  #resolve(id: number, path: string): void {
    const at = plainPath(path);
    this.#sftp.name(id, [{ filename: at, longname: at, attrs: attributes(0, 0, FOLDER_MODE) }]);
  }

  async #tellOf(id: number, path: string): Promise<void> {
    const at = plainPath(path);
    const isFolder = at === '/' || at === `/${this.#reportsName}`;
    if (isFolder) return this.#sftp.attrs(id, attributes(0, 0, FOLDER_MODE));
    const { dir, base } = posix.parse(at);
    const there = dir === '/' ? await this.#of.drop.list() : await this.#reportsThere();
    const found = there.find(({ name }) => name === base);
    if (found === undefined || (dir !== '/' && dir !== `/${this.#reportsName}`))
      fail(STATUS_CODE.NO_SUCH_FILE);
    this.#sftp.attrs(id, attributes(found.bytes, found.modifiedMs, FILE_MODE));
  }

  async #tellOfHandle(id: number, handle: Buffer): Promise<void> {
    const known = this.#known(handle);
    if (known.kind === 'list') return this.#sftp.attrs(id, attributes(0, 0, FOLDER_MODE));
    const bytes = known.kind === 'report' ? known.text.length : (await known.writing.file.stat()).size;
    this.#sftp.attrs(id, attributes(bytes, 0, FILE_MODE));
  }

  async #rename(id: number, from: string, to: string): Promise<void> {
    const isThere = await this.#of.drop.rename(this.#nameIn(from), this.#nameIn(to));
    this.#sftp.status(id, isThere ? STATUS_CODE.OK : STATUS_CODE.NO_SUCH_FILE);
  }

  async #remove(id: number, path: string): Promise<void> {
    const isThere = await this.#of.drop.remove(this.#nameIn(path));
    this.#sftp.status(id, isThere ? STATUS_CODE.OK : STATUS_CODE.NO_SUCH_FILE);
  }

  async #reportsThere(): Promise<readonly Dropped[]> {
    const names = await readdir(this.#of.reports).catch(() => []);
    const found = names.filter(isPlainName).map(async (name) => {
      const { size, mtimeMs } = await stat(join(this.#of.reports, name));
      return { name, bytes: size, modifiedMs: mtimeMs };
    });
    return Promise.all(found);
  }

  /** Refuses whatever is not a plain name at the top. */
  #nameIn(path: string): string {
    const { dir, base } = posix.parse(plainPath(path));
    if (dir !== '/' || !isPlainName(base) || base === this.#reportsName) refuse('sftp-flat');
    return base;
  }

  #give(id: number, handle: Handle): void {
    const number = ++this.#lastHandle;
    this.#handles.set(number, handle);
    const name = Buffer.alloc(4);
    name.writeUInt32BE(number);
    this.#sftp.handle(id, name);
  }

  #known(handle: Buffer): Handle {
    const known = handle.length === 4 ? this.#handles.get(handle.readUInt32BE(0)) : undefined;
    if (known === undefined) fail(STATUS_CODE.FAILURE);
    return known;
  }
}

/** From the top, without `.` or `..` left in it. */
function plainPath(path: string): string {
  return posix.resolve('/', path);
}

function refuse(code: 'sftp-flat' | 'sftp-quota' | 'sftp-put-only'): never {
  throw new Status(STATUS_CODE.PERMISSION_DENIED, refusal(code, {}));
}

function fail(code: number): never {
  throw new Status(code);
}

function attributes(bytes: number, modifiedMs: number, mode: number): Attributes {
  const seconds = Math.floor(modifiedMs / 1000);
  return { mode, uid: 0, gid: 0, size: bytes, atime: seconds, mtime: seconds };
}

function listed({ name, bytes, modifiedMs }: Dropped, isFolder: boolean) {
  const day = new Date(modifiedMs).toISOString().slice(0, 10);
  return {
    filename: name,
    longname: `${isFolder ? 'drwx' : '-rw-'}------ 1 0 0 ${bytes} ${day} ${name}`,
    attrs: attributes(bytes, modifiedMs, isFolder ? FOLDER_MODE : FILE_MODE),
  };
}
