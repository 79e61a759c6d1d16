import type { ColumnDefinition, Relation, Row, SqlValue } from '#model/plan.ts';

/** The SQL that reads a bound relation. The only place where a path meets SQL. */
export function relationSql(relation: Relation): string {
  switch (relation.kind) {
    case 'parquet':
      return parquetSql(relation.files, relation.columns);
    case 'csv':
      return csvSql(relation);
    case 'rows':
      return rowsSql(relation.columns, relation.rows);
  }
}

function parquetSql(files: readonly string[], columns: readonly ColumnDefinition[]): string {
  if (files.length === 0) return rowsSql(columns, []);
  const list = files.map(quoteText).join(', ');
  // By name, so that a batch written before a column existed reads as null there.
  const schema = columns.map((c) => quoteName(c.name)).join(', ');
  return `select ${schema} from read_parquet([${list}], union_by_name = true, hive_partitioning = false)`;
}

/**
 * The same of batches that were all written before a column existed: a table without rows says what the files lack. Only
 * then, because it costs the engine some of what it knows of the files.
 */
export function olderParquetSql({ files, columns }: Extract<Relation, { kind: 'parquet' }>): string {
  const list = files.map(quoteText).join(', ');
  const schema = columns.map((c) => quoteName(c.name)).join(', ');
  return `select ${schema} from (select * from read_parquet([${list}], union_by_name = true, hive_partitioning = false)
    union all by name ${rowsSql(columns, [])})`;
}

type CsvRelation = Extract<Relation, { kind: 'csv' }>;

function csvSql({ file, separator, columns, skipRows, rowNumber }: CsvRelation): string {
  const names = Array.from({ length: columns }, (_, index) =>
    rowNumber === 'first-column' ? index - 1 : index,
  );
  const typed = names.map((n) => (n < 0 ? `'source_row': 'BIGINT'` : `'c${n}': 'VARCHAR'`)).join(', ');
  // The dialect is fixed: DuckDB's sniffer loses rows without a word, so that nothing is left for it to guess.
  // Its buffers are sixteen of its longest lines unless told. `decode` lets no record be longer than 4 MiB, which in
  // UTF-8 may take three times that.
  return `from read_csv(${quoteText(file)}, auto_detect = false, header = false, skip = ${skipRows},
    delim = ${quoteText(separator)}, quote = '"', escape = '"', nullstr = '', max_line_size = 16777216,
    buffer_size = 33554432,
    strict_mode = true, columns = {${typed}})`;
}

function rowsSql(columns: readonly ColumnDefinition[], rows: readonly Row[]): string {
  const names = columns.map((c) => quoteName(c.name)).join(', ');
  if (rows.length === 0) {
    const nulls = columns.map((c) => `null::${c.type} as ${quoteName(c.name)}`).join(', ');
    return `select ${nulls} where false`;
  }
  const values = rows.map((row) => `(${columns.map((c) => literal(row[c.name] ?? null)).join(', ')})`);
  const casts = columns.map((c) => `${quoteName(c.name)}::${c.type} as ${quoteName(c.name)}`).join(', ');
  return `select ${casts} from (values ${values.join(', ')}) as given(${names})`;
}

/** Without its type, which the column is given as a whole: a cast of each would take three times as long to understand. */
function literal(value: SqlValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  return quoteText(String(value));
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
