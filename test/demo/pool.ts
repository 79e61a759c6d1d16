import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { generateDemonstration } from '#demo/demo.ts';
import { Engine } from '#engine/engine.ts';
import type { Row } from '#model/plan.ts';

export type MadePool = {
  readonly out: string;
  readonly ask: (sql: string) => Promise<readonly Row[]>;
  readonly close: () => void;
};

const TABLES = ['organisations', 'performances', 'tickets', 'persons', 'responses'];

/** A pool in a new folder, and its truth to ask. */
export async function makePool(organisations: number, tickets: number, seed: number): Promise<MadePool> {
  const out = mkdtempSync(join(tmpdir(), 'parterre-demo-'));
  await generateDemonstration({ out, organisations, tickets, seed });
  const engine = await Engine.open({ directories: [out], temporary: out });
  const steps = TABLES.map((name) => ({
    name,
    sql: `select * from read_parquet('${join(out, 'truth', `${name}.parquet`)}')`,
  }));
  const ask = (sql: string) =>
    engine.run({ inputs: [], steps: [...steps, { name: 'asked', sql }], result: 'asked' });
  return { out, ask, close: () => engine.close() };
}
