// Hands in every file of one family of hostile files, the dear ones too, and tells how each ended: a process of its own,
// so that its memory can be told from that of the others.
import { openPool } from '#jobs/open-pool.ts';
import { CORPUS } from '../test/hostile/corpus.ts';
import { endsAs, handIn } from '../test/hostile/hand-in.ts';
import { MadePool } from '../test/jobs/made-pool.ts';

const files = CORPUS.find(({ name }) => name === process.argv[2])?.files ?? [];
const isQuick = process.argv.includes('--quick');
const made = await MadePool.make();
const pool = openPool(made.root, () => new Date());
const told = { files: 0, receipts: 0, refusals: 0, slowestMs: 0, slowest: '', wrong: [] as string[] };
for (const [index, { what, bytes, name = 'export.csv', ends, isDear }] of files.entries()) {
  if (isQuick && isDear === true) continue;
  const handing = { name, bytes: bytes(), organisation: `essai-${index}` };
  try {
    const { ending, milliseconds } = await handIn(pool, handing);
    told['refused' in ending ? 'refusals' : 'receipts']++;
    if (!endsAs(ending, ends)) told.wrong.push(`${what}: ${JSON.stringify(ending)}`);
    if (milliseconds > told.slowestMs) [told.slowestMs, told.slowest] = [milliseconds, what];
  } catch (error) {
    told.wrong.push(`${what}: ${error instanceof Error ? error.name : typeof error}`);
  }
  told.files++;
}
if (made.staging().length > 0) told.wrong.push('something is left in the staging folder');
pool.catalogue.close();
made.remove();
process.stdout.write(JSON.stringify(told));
