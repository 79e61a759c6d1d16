// Releases of sixty made-up houses with every audit and the proof, by how many cells their policy has: seconds, processor
// time and peak memory of `edition build` in a process whose heap is limited as on a machine of 4 GB. What they are
// compared with is the goal: 5,000 cells in 60 seconds.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { openPool } from '#jobs/open-pool.ts';
import { recordPolicy, textOfPolicy } from '#jobs/releases/policy.ts';
import type { Months } from '#model/edition.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import { cellCount, cubeOfPolicy, DEFAULT_POLICY } from '#path/protect/protect.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { onDemonstrationPool } from './demonstration-pool.ts';
import { measured } from './measured-process.ts';

const MAIN = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
const HEAP_MEGABYTES = 4096;
const YEAR: Months = { from: '2024-09', to: '2025-07' };

type Shape = { readonly further: readonly string[] | null; readonly months: Months };

/** The default policy with some of its breakdowns, or all, over a year or three. */
const SHAPES: Readonly<Record<string, Shape>> = {
  commonOnly: { further: [], months: YEAR },
  twoBreakdowns: { further: ['purchase-weekday', 'origin-class'], months: YEAR },
  everyBreakdown: { further: null, months: YEAR },
  threeYears: { further: null, months: { from: '2022-08', to: '2025-07' } },
};

export const growth: Benchmark = {
  name: 'growth',
  about: 'releases of 60 houses with every audit, by cells; baseline: the goal, 5,000 cells in 60 s',
  run: (asked) => onDemonstrationPool(asked, (root, folder) => measureGrowth(root, folder, asked.tell)),
};

/** Of a demonstration pool without a release; it stays so. */
async function measureGrowth(root: string, folder: string, tell: (text: string) => void): Promise<Figures> {
  const figures: Record<string, number | string> = {};
  for (const [name, { further, months }] of Object.entries(SHAPES)) {
    const policy = policyOf(further);
    const copy = join(folder, name);
    cpSync(root, copy, { recursive: true });
    const pool = openPool(copy, () => new Date());
    await recordPolicy(pool, textOfPolicy(policy));
    pool.catalogue.close();
    const heap = `--max-old-space-size=${HEAP_MEGABYTES}`;
    const args = ['edition', 'build', copy, '--from', months.from, '--to', months.to, '--json'];
    const { output, seconds, processorSeconds, peakMb } = await measured([heap, MAIN, ...args]);
    const built = JSON.parse(output);
    const found = {
      cells: cellCount(cubeOfPolicy(policy, months)),
      cellsOfSomebody: built.cells,
      released: built.released,
      valuePercent: built.value,
      rounds: built.effort.rounds,
      programs: built.effort.programs,
      seconds: Math.round(seconds),
      processorSeconds: Math.round(processorSeconds),
      peakMb: Math.round(peakMb),
    };
    tell(`${name}: ${JSON.stringify(found)}`);
    for (const [figure, value] of Object.entries(found)) figures[`${name}.${figure}`] = value;
    rmSync(copy, { recursive: true, force: true });
  }
  return figures;
}

function policyOf(further: readonly string[] | null): PoolPolicy {
  const cuts = DEFAULT_POLICY.further.filter(({ dimension }) => further?.includes(dimension) ?? true);
  return { ...DEFAULT_POLICY, version: '2', further: cuts };
}
