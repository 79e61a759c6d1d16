import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type DuckDBConnection, DuckDBInstance, DuckDBListValue } from '@duckdb/node-api';

export type TruthHouse = {
  readonly slug: string;
  readonly level: 'L1' | 'L2';
  /** How its exports are written; two when it changed ticketing system in 2020. */
  readonly dialects: readonly string[];
  /** Columns of the truth that a reader finds again in all of its files. */
  readonly carries: readonly string[];
  /** What becomes of a ticket given back: a row of its own, another status, nothing, or no tickets at all. */
  readonly shows: string;
};

export type Value = string | number | null;
export type TruthRow = Readonly<Record<string, Value>>;

/** What `demo` wrote in a folder, through SQL of our own: no code of the product is between the files and the figures. */
export class Truth {
  readonly out: string;
  readonly houses: readonly TruthHouse[];
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(
    out: string,
    houses: readonly TruthHouse[],
    instance: DuckDBInstance,
    connection: DuckDBConnection,
  ) {
    this.out = out;
    this.houses = houses;
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(out: string): Promise<Truth> {
    const instance = await DuckDBInstance.create(':memory:', { memory_limit: '3GB' });
    const connection = await instance.connect();
    for (const table of ['organisations', 'performances', 'tickets', 'persons', 'responses']) {
      await connection.run(`create view ${table} as select * from '${join(out, 'truth', table)}.parquet'`);
    }
    const rows = (await connection.runAndReadAll('select * from organisations')).getRowObjects();
    const houses = rows.map(
      ({ slug, level, dialect, carries, shows }): TruthHouse => ({
        slug: String(slug),
        level: level === 'L1' ? 'L1' : 'L2',
        dialects: String(dialect).split('+'),
        shows: String(shows),
        carries: carries instanceof DuckDBListValue ? carries.items.map(String) : [],
      }),
    );
    return new Truth(out, houses, instance, connection);
  }

  /** The rows of a select; every number fits in JavaScript’s. */
  async rows(sql: string): Promise<readonly TruthRow[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader
      .getRowObjects()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            value === null ? null : typeof value === 'string' ? value : Number(value),
          ]),
        ),
      );
  }

  /** From now on the tickets are those of a day, in seconds of local time since 1970: what moved later has not. */
  async asOf(until: number): Promise<void> {
    const tickets = join(this.out, 'truth', 'tickets.parquet');
    await this.run(
      `create or replace view tickets as select * from '${tickets}' where epoch(moved_at) <= ${until}`,
    );
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** A new table, each column of texts or of whole numbers. */
  async fill(table: string, columns: Readonly<Record<string, readonly Value[]>>): Promise<void> {
    const names = Object.keys(columns);
    const lists = Object.values(columns);
    const types = lists.map((list) =>
      list.some((value) => typeof value === 'string') ? 'varchar' : 'bigint',
    );
    await this.run(
      `create or replace table ${table} (${names.map((name, at) => `${name} ${types[at]}`).join(', ')})`,
    );
    const appender = await this.#connection.createAppender(table);
    for (let row = 0; row < (lists[0]?.length ?? 0); row += 1) {
      for (const list of lists) {
        const value = list[row] ?? null;
        if (value === null) appender.appendNull();
        else if (typeof value === 'number') appender.appendBigInt(BigInt(value));
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /** A JSON file that `demo` wrote beside the truth. */
  read<T>(name: string): T {
    return JSON.parse(readFileSync(join(this.out, name), 'utf8')) as T;
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}
