import type { Engine } from '#engine/engine.ts';
import { problem } from '#messages/messages.ts';
import type { Problem } from '#model/problem.ts';
import type { Checked } from '#path/check/check.ts';
import { numbersAgain } from '#path/load/load.ts';
import type { StagedBatch } from './commit.ts';
import { heldOf } from './held-of.ts';
import type { Loading } from './loading.ts';

/** Keeps as `numbers_again` the performances of a sheet that have the number of another; null when it has none at other hours. */
export async function bindNumbersAgain(
  { pool, engine, organisation }: Loading,
  checked: Checked,
  before: readonly StagedBatch[],
): Promise<readonly Problem[] | null> {
  const plans = numbersAgain(checked);
  if (plans === null) return null;
  await engine.keep(plans.atOtherHours, 'at_other_hours');
  const atOtherHours = await countOf(engine, 'at_other_hours');
  if (atOtherHours === 0) return null;
  for (const kind of ['movements', 'sums'] as const)
    await engine.bind({ [`held_${kind}`]: await heldOf(pool, organisation, kind, before) });
  await engine.keep(plans.again, 'numbers_again');
  const others = await countOf(engine, 'numbers_again');
  const moved = atOtherHours - others;
  return [
    ...(others > 0 ? [problem('performance-numbers-again', { performances: others }, 'warning')] : []),
    ...(moved > 0 ? [problem('performances-moved', { performances: moved }, 'info')] : []),
  ];
}

async function countOf(engine: Engine, kept: string): Promise<number> {
  const step = { name: 'counted', sql: `select count(*) as rows from ${kept}` };
  const [row = {}] = await engine.run({ inputs: [kept], steps: [step], result: step.name });
  return Number(row.rows);
}
