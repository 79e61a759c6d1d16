import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import type { Plan } from '#model/plan.ts';
import { stagedName } from './truth-rows.ts';
import { TRUTH, type TruthColumn, type TruthTable } from './truth-tables.ts';

const TABLES: readonly TruthTable[] = ['organisations', 'performances', 'tickets', 'persons', 'responses'];

/** Staged text → one Parquet file a table, rows in the order of the houses and of their books. */
export async function writeTruth(staging: string, folder: string, houses: number): Promise<void> {
  // One thread: with several, the cut into row groups, and so the bytes, could depend on their race.
  const engine = await Engine.open({ directories: [staging, folder], temporary: staging, threads: 1 });
  try {
    for (const table of TABLES) {
      const files = Array.from({ length: houses }, (_, index) => join(staging, stagedName(table, index)));
      await engine.write(
        planOf(
          table,
          files.filter((file) => existsSync(file)),
        ),
        join(folder, `${table}.parquet`),
      );
    }
  } finally {
    engine.close();
  }
}

function planOf(table: TruthTable, files: readonly string[]): Plan {
  const columns: readonly TruthColumn[] = TRUTH[table];
  const staged = columns.map(({ name, type, staged: text }) => `'${name}': '${text?.type ?? type}'`);
  const selected = columns.map(({ name, staged: text }) => (text ? `${text.sql(name)} as ${name}` : name));
  const list = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ');
  const none = columns.map(({ name, type }) => `null::${type} as ${name}`).join(', ');
  const sql =
    files.length === 0
      ? `select ${none} where false`
      : `select ${selected.join(', ')} from read_csv([${list}], auto_detect = false, header = false, delim = ',',
    quote = '"', escape = '"', nullstr = '', columns = {${staged.join(', ')}})`;
  return { inputs: [], steps: [{ name: table, sql }], result: table };
}
