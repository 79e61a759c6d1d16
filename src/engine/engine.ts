import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBType,
  UBIGINT,
} from '@duckdb/node-api';

import type { ColumnDefinition, Plan, Relation, Row, SqlType, Step } from '#model/plan.ts';
import { olderParquetSql, quoteName, quoteText, relationSql } from './relation.ts';
import { plainValue } from './values.ts';

export type EngineOptions = {
  /** Folders that the engine may read and write; everything else on the machine is closed to it. */
  readonly directories: readonly string[];
  /** Where what does not fit in memory goes. */
  readonly temporary: string;
  readonly memoryLimitMb?: number;
  readonly threads?: number;
};

type Kind = 'view' | 'table';

const VIEWED_ROWS_MAX = 100;

/** Keys are all different: the sooner a column of them is seen not to be of few values, the cheaper it is written. */
const PARQUET = 'format parquet, row_group_size 122880, dictionary_size_limit 10000';

/** One column of integers of 64 bits, as plans pass them to functions. */
export type Integers = readonly (bigint | null)[];

const APPENDED: Readonly<Partial<Record<SqlType, DuckDBType>>> = { BIGINT, UBIGINT };

/**
 * DuckDB, embedded. Runs plans, which are data; knows nothing about tickets.
 * A database file is never opened: Parquet batches are the truth, and everything here is derived or temporary.
 */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** Whether this engine opened the instance, or stands beside the one that did. */
  readonly #isFirst: boolean;
  readonly #temporary: string;
  /** What each name was last made as. */
  readonly #kinds = new Map<string, Kind>();
  /** The relation that each name is bound to, as long as nothing else is made of the name. */
  readonly #bound = new Map<string, Relation>();
  /** Of all engines, so that no file takes the place of one of which the engine may remember parts. */
  static #staged = 0;

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    temporary: string,
    isFirst: boolean,
  ) {
    this.#temporary = temporary;
    this.#instance = instance;
    this.#connection = connection;
    this.#isFirst = isFirst;
  }

  static async open(options: EngineOptions): Promise<Engine> {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: `${options.memoryLimitMb ?? 4096}MB`,
      temp_directory: options.temporary,
      ...(options.threads ? { threads: String(options.threads) } : {}),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    // A plan that names a relation of a hundred files eight times would read each file’s footer eight times.
    await connection.run('set parquet_metadata_cache = true');
    const folders = options.directories.map(quoteText).join(', ');
    await connection.run(`set allowed_directories = [${folders}]`);
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    return new Engine(instance, connection, options.temporary, true);
  }

  /**
   * Another one that shares memory, threads and limits with this one and runs at the same time. What is bound to one
   * is not seen by the others, so that each may stand at a revision of its own. Closed before the first.
   */
  async beside(): Promise<Engine> {
    return new Engine(this.#instance, await this.#instance.connect(), this.#temporary, false);
  }

  /**
   * Binds inputs as views; a large input that many plans read is better `keep`-ed. The very relation that a name is bound to
   * is not bound again.
   */
  async bind(inputs: Readonly<Record<string, Relation>>): Promise<void> {
    for (const [name, relation] of Object.entries(inputs)) {
      const quoted = quoteName(name);
      if (this.#bound.get(quoted) === relation) continue;
      // Many rows in a view are many to understand anew in each plan that reads it.
      const kind = relation.kind === 'rows' && relation.rows.length > VIEWED_ROWS_MAX ? 'table' : 'view';
      await this.#make(kind, quoted, relationSql(relation)).catch(async (error: unknown) => {
        if (relation.kind !== 'parquet' || !isOfUnknownColumn(error)) throw error;
        await this.#make('view', quoted, olderParquetSql(relation));
      });
      this.#bound.set(quoted, relation);
    }
  }

  /** Binds a file that `write` wrote, with the columns that it has. */
  async bindWritten(name: string, file: string): Promise<void> {
    await this.#make('view', quoteName(name), `from read_parquet(${quoteText(file)})`);
  }

  /**
   * Stages the chosen columns of a text relation as a view of `source_row, c0, c3, …` in file order. What it reads is a
   * Parquet file: rows are numbered there without a window over them, and what a few cells say of a million rows is
   * computed once for each of the few.
   */
  async stage(
    name: string,
    relation: Extract<Relation, { kind: 'csv' }>,
    columns: readonly number[],
  ): Promise<void> {
    const { rowNumber } = relation;
    const cells = columns.map((index) => quoteName(`c${index}`));
    const isNumbered = rowNumber === 'first-column';
    const written = isNumbered ? ['source_row', ...cells] : cells;
    const file = quoteText(join(this.#temporary, `${name}.${Engine.#staged++}.parquet`));
    mkdirSync(this.#temporary, { recursive: true, mode: 0o700 });
    await this.#connection.run(
      `copy (select ${written.join(', ') || '0 as nothing'} ${relationSql(relation)}) to ${file} (${PARQUET}, compression uncompressed)`,
    );
    const number = isNumbered ? '' : `file_row_number + ${rowNumber.from} as `;
    await this.#make(
      'view',
      quoteName(name),
      `select ${[`${number}source_row`, ...cells].join(', ')} from read_parquet(${file}, file_row_number = true)`,
    );
  }

  /** Gives a plan a name that later plans may read; nothing is computed until they do. */
  async define(name: string, plan: Plan): Promise<void> {
    await this.#make('view', quoteName(name), `${composed(plan)}`);
  }

  /** Another name for a table or view, as plans call it. */
  async alias(name: string, table: string): Promise<void> {
    await this.#make('view', quoteName(name), `from ${quoteName(table)}`);
  }

  /** The rows of a plan's result. */
  async run(plan: Plan): Promise<readonly Row[]> {
    return this.#rows(composed(plan));
  }

  /** Runs a plan and keeps its result as a table that later plans may name as an input. */
  async keep(plan: Plan, name: string = plan.result): Promise<void> {
    await this.#make('table', quoteName(name), `${composed(plan)}`);
  }

  /** Runs a plan into a Parquet file (the caller renames it into place). Returns its rows. */
  async write(plan: Plan, file: string): Promise<number> {
    const copied = await this.#rows(
      `copy (${composed(plan)}) to ${quoteText(file)} (${PARQUET}, compression zstd, compression_level 1)`,
    );
    return Number(Object.values(copied[0] ?? { count: 0 })[0] ?? 0);
  }

  /** Runs a plan into a text of comma-separated values, without a header. */
  async writeCsv(plan: Plan, file: string): Promise<void> {
    await this.#connection.run(`copy (${composed(plan)}) to ${quoteText(file)} (format csv, header false)`);
  }

  /**
   * Passes the rows of a plan, some thousands of integers at a time, through a function of columns into a new table:
   * for what may not be written in SQL, such as a key.
   */
  async through(
    plan: Plan,
    into: { readonly name: string; readonly columns: readonly ColumnDefinition[] },
    change: (columns: readonly Integers[]) => readonly Integers[],
  ): Promise<void> {
    const typed = into.columns.map((column) => `${quoteName(column.name)} ${column.type}`).join(', ');
    await this.#forget('table', quoteName(into.name));
    await this.#connection.run(`create or replace temp table ${quoteName(into.name)} (${typed})`);
    const given = await this.#connection.run(composed(plan));
    const appender = await this.#connection.createAppender(into.name);
    const types = into.columns.map(({ type }) => APPENDED[type] ?? UBIGINT);
    for (
      let chunk = await given.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await given.fetchChunk()
    ) {
      const changed = change(chunk.getColumns() as (bigint | null)[][]);
      const made = DuckDBDataChunk.create(types, chunk.rowCount);
      made.setColumns(changed.map((column) => [...column]));
      appender.appendDataChunk(made);
    }
    appender.closeSync();
  }

  /** The integers of a plan’s result, column by column. */
  async columns(plan: Plan): Promise<readonly Integers[]> {
    const reader = await this.#connection.runAndReadAll(composed(plan));
    return reader.getColumns() as (bigint | null)[][];
  }

  /** The engine's own account of how it would run the plan. */
  async explain(plan: Plan): Promise<string> {
    const rows = await this.#rows(`explain ${composed(plan)}`);
    return rows.map((row) => String(row['explain_value'] ?? '')).join('\n');
  }

  /** Runs a plan one step at a time, giving each step's first rows: for debugging and documentation. */
  async runStepByStep(
    plan: Plan,
    rowsMax = 10,
  ): Promise<readonly { readonly step: Step; readonly rows: readonly Row[] }[]> {
    const shown: { step: Step; rows: readonly Row[] }[] = [];
    for (const step of plan.steps) {
      const steps = plan.steps.slice(0, plan.steps.indexOf(step) + 1);
      const rows = await this.#rows(
        `from (${composed({ ...plan, steps, result: step.name })}) limit ${rowsMax}`,
      );
      shown.push({ step, rows });
    }
    return shown;
  }

  /** Ends what is running, with an error where it was called. */
  interrupt(): void {
    this.#connection.interrupt();
  }

  close(): void {
    this.#connection.closeSync();
    if (this.#isFirst) this.#instance.closeSync();
  }

  async #make(kind: Kind, quoted: string, sql: string): Promise<void> {
    await this.#forget(kind, quoted);
    await this.#connection.run(`create or replace temp ${kind} ${quoted} as ${sql}`);
  }

  /** A name that was a view may become a table, which the engine does not replace by itself. */
  async #forget(kind: Kind, quoted: string): Promise<void> {
    this.#bound.delete(quoted);
    const known = this.#kinds.get(quoted);
    if (known !== undefined && known !== kind)
      await this.#connection.run(`drop ${known} if exists ${quoted}`);
    this.#kinds.set(quoted, kind);
  }

  async #rows(sql: string): Promise<readonly Row[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    const names = reader.columnNames();
    return reader.getRows().map((values) => {
      const row: Record<string, Row[string]> = {};
      for (const [index, name] of names.entries()) row[name] = plainValue(values[index] ?? null);
      return row;
    });
  }
}

/** A plan as one statement: its steps as common table expressions. */
export function composed(plan: Plan): string {
  const steps = plan.steps.map((step) => `${quoteName(step.name)} as (\n${step.sql}\n)`).join(',\n');
  const from = `select * from ${quoteName(plan.result)}`;
  return steps ? `with ${steps}\n${from}` : from;
}

function isOfUnknownColumn(error: unknown): boolean {
  return error instanceof Error && /Referenced column .* not found/.test(error.message);
}
