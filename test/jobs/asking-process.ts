import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Query } from '#model/query.ts';
import type { MadePool } from './made-pool.ts';

const ASKER = `
const [jobs, root, as, queries] = process.argv.slice(2);
const { openPool } = await import(jobs + '/open-pool.ts');
const { openAnswering } = await import(jobs + '/answering.ts');
const { answer } = await import(jobs + '/answer.ts');
const pool = openPool(root, () => new Date());
const answering = await openAnswering(pool);
const audience = { kind: 'organisation', slug: as };
await Promise.all(JSON.parse(queries).map((query) => answer(answering, { query, audience })));
answering.close();
pool.catalogue.close();
`;

/** Another process that asks all of these at once. */
export function asking(
  { folder, root }: Pick<MadePool, 'folder' | 'root'>,
  queries: readonly Query[],
  as: string,
): ChildProcess {
  const script = join(folder, 'asker.mjs');
  writeFileSync(script, ASKER);
  const jobs = join(import.meta.dirname, '..', '..', 'src', 'jobs');
  const args = [script, jobs, root, as, JSON.stringify(queries)];
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'ignore' });
}

export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
