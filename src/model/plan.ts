/**
 * A plan is SQL as plain data: named steps, each reading the steps and inputs before it.
 * It holds no path and no effect; `engine.run(plan, inputs)` is the only effect.
 */
export type Plan = {
  /** Relations that the plan reads and the engine binds (lake tables, a staged sheet). */
  readonly inputs: readonly string[];
  readonly steps: readonly Step[];
  /** The step whose rows are the plan's answer. */
  readonly result: string;
};

/** One named select. The name is a snake_case noun saying what its rows are. */
export type Step = { readonly name: string; readonly sql: string };

/** What a plan's input is bound to by whoever runs it. */
export type Relation =
  | {
      readonly kind: 'parquet';
      readonly files: readonly string[];
      readonly columns: readonly ColumnDefinition[];
    }
  | {
      /** A UTF-8 file of text cells, every record of `columns` fields, no bad record (`decode` saw to it). */
      readonly kind: 'csv';
      readonly file: string;
      readonly separator: string;
      readonly columns: number;
      /** Records before the first data row. */
      readonly skipRows: number;
      /** The first column is the row in the delivered file; or rows follow each other from this number. */
      readonly rowNumber: 'first-column' | { readonly from: number };
    }
  | { readonly kind: 'rows'; readonly columns: readonly ColumnDefinition[]; readonly rows: readonly Row[] };

export type SqlType =
  | 'VARCHAR'
  | 'INTEGER'
  | 'BIGINT'
  | 'UBIGINT'
  | 'HUGEINT'
  | 'DOUBLE'
  | 'BOOLEAN'
  | 'DATE'
  | 'TIMESTAMP'
  | 'SMALLINT'
  | 'VARCHAR[]';

/** A column of a lake table: its name, its SQL type, and what it means (shown in the documentation). */
export type ColumnDefinition = { readonly name: string; readonly type: SqlType; readonly meaning: string };

/** A value as the engine returns it: BIGINT and HUGEINT as number when safe, else bigint; dates as ISO text. */
export type SqlValue = string | number | bigint | boolean | null | readonly SqlValue[];

export type Row = { readonly [column: string]: SqlValue };
