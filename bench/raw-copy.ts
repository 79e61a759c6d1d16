// The baseline of `ingest`: what DuckDB alone makes of the file, told its dialect, nothing checked, nothing mapped.
import { DuckDBInstance } from '@duckdb/node-api';

const [source = '', target = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(
  `copy (select * from read_csv('${source}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"'))
   to '${target}' (format parquet, compression zstd)`,
);
connection.closeSync();
