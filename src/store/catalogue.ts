import { statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

import { refusal } from '#messages/messages.ts';
import type { Pool } from '#model/pool.ts';
import { MIGRATIONS } from './migrations.ts';

/** How long a writer waits for another one to finish its commit. */
const BUSY_MS = 120_000;

/**
 * The catalogue of a pool: it alone decides what exists. SQLite in WAL mode, so that the command line and a
 * server may hold it at once; readers never wait. The interface is asynchronous for the sake of other stores.
 */
export class Catalogue {
  readonly #database: DatabaseSync;
  /** The end of the last transaction, or reading beside them, begun by this process: they queue. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #statements = new Map<string, StatementSync>();

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  static open(file: string): Catalogue {
    const database = openDatabase(file);
    const catalogue = new Catalogue(database);
    try {
      catalogue.#migrate();
    } catch (error) {
      database.close();
      throw error;
    }
    return catalogue;
  }

  all<T>(sql: string, ...values: readonly SqliteValue[]): readonly T[] {
    return this.#prepared(sql).all(...values) as unknown as readonly T[];
  }

  get<T>(sql: string, ...values: readonly SqliteValue[]): T | null {
    return (this.#prepared(sql).get(...values) as unknown as T | undefined) ?? null;
  }

  run(sql: string, ...values: readonly SqliteValue[]): void {
    this.#prepared(sql).run(...values);
  }

  /**
   * One writer at a time; everything inside exists at once or not at all, across a crash too. `work` only reads and
   * writes the catalogue: other processes wait for it.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.inTurn(() => this.#transact(work));
  }

  /** Readings between two transactions of this process: on its one connection, what one of them takes back could be seen. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #transact<T>(work: () => Promise<T>): Promise<T> {
    this.#database.exec('begin immediate');
    try {
      const result = await work();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** A number that grows with each change of what the pool holds: answers and views are stale when it has grown. */
  revision(): number {
    return this.get<{ number: number }>('select number from revision')?.number ?? 0;
  }

  /** The revision of the last change of lines, or of how they are read: what is derived of them holds since. */
  linesRevision(): number {
    return this.get<{ lines: number }>('select lines from revision')?.lines ?? 0;
  }

  /** That revision, as no other: a pool restored from a backup comes to the same numbers again with other lines. */
  linesName(): string {
    const { lines, stamp } =
      this.get<{ lines: number; stamp: string }>('select lines, stamp from revision') ?? {};
    return `${lines ?? 0}-${stamp ?? ''}`;
  }

  /** `ofLines`: whether anything that is derived of lines changes with it. */
  bumpRevision({ ofLines = true } = {}): void {
    // In one statement: between two, others would read new lines under the name of the old ones.
    this.run(
      `update revision set number = number + 1, lines = iif(?1, number + 1, lines), stamp = iif(?1, lower(hex(randomblob(4))), stamp)`,
      ofLines ? 1 : 0,
    );
  }

  hasPool(): boolean {
    return this.get('select 1 from pool') !== null;
  }

  pool(): Pool {
    const row = this.get<{ json: string }>('select json from pool');
    if (!row) throw refusal('pool-missing', {});
    return JSON.parse(row.json) as Pool;
  }

  savePool(pool: Pool): void {
    this.run('insert or replace into pool values (1, ?)', JSON.stringify(pool));
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #migrate(): void {
    // Nothing is written to a catalogue that is up to date: a pool opens on a full disk, and beside a writer.
    if (this.#version() === MIGRATIONS.length) return;
    // Two processes may open a new pool at once: the second waits, then finds nothing left to do.
    this.#database.exec('begin immediate');
    try {
      const version = this.#version();
      if (version > MIGRATIONS.length) throw refusal('pool-newer', {});
      for (const statements of MIGRATIONS.slice(version)) this.#database.exec(statements);
      this.#database.exec(`pragma user_version = ${MIGRATIONS.length}`);
      this.#database.exec('commit');
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** A full disk has already ended the transaction. */
  #rollBack(): void {
    if (this.#database.isTransaction) this.#database.exec('rollback');
  }

  #version(): number {
    return Number(this.#database.prepare('pragma user_version').get()?.['user_version'] ?? 0);
  }
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec(
      `pragma busy_timeout = ${BUSY_MS}; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on`,
    );
    return database;
  } catch (error) {
    database.close();
    if (!isOutOfSpace(error) || !isWhole(file)) throw error;
    // What is there can still be read: nobody else has it open, or its shared memory would be there.
    return new DatabaseSync(new URL(`${pathToFileURL(file)}?immutable=1`), { readOnly: true });
  }
}

/** SQLite’s number for shared memory that finds no room on the disk. */
const NO_ROOM_FOR_SHARED_MEMORY = 4874;

function isOutOfSpace(error: unknown): boolean {
  return (error as { readonly errcode?: number }).errcode === NO_ROOM_FOR_SHARED_MEMORY;
}

/** Everything committed is in the file itself, and not in a log beside it. */
function isWhole(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

type SqliteValue = string | number | bigint | null;
