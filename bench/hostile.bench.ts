// Every hostile and broken file of the corpus, a family a process: how each ended, the slowest, and the peak of memory.
import { join } from 'node:path';

import { CORPUS } from '../test/hostile/corpus.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { measured } from './measured-process.ts';

const FAMILY = join(import.meta.dirname, 'hostile-family.ts');

type Told = {
  readonly files: number;
  readonly receipts: number;
  readonly refusals: number;
  readonly slowestMs: number;
  readonly slowest: string;
  readonly wrong: readonly string[];
};

export const hostile: Benchmark = {
  name: 'hostile',
  about: 'every hostile file, to its receipt or refusal; no baseline: each must end as its manifest says',
  async run({ quick, tell }) {
    const figures: Record<string, number | string> = {};
    let [files, wrong] = [0, 0];
    tell(lineOf(['family', 'files', 'receipts', 'refusals', 'slowest s', 'peak MB', 'slowest']));
    for (const { name } of CORPUS) {
      const { output, peakMb } = await measured([FAMILY, name, ...(quick ? ['--quick'] : [])]);
      const told = JSON.parse(output) as Told;
      files += told.files;
      wrong += told.wrong.length;
      const cells = cellsOf(name, told, peakMb);
      figures[name] = cells.slice(1).join(' · ');
      tell(lineOf(cells));
      for (const one of told.wrong) tell(`  WRONG ${one}`);
    }
    return { ...figures, files, wrong } satisfies Figures;
  },
};

function cellsOf(name: string, told: Told, peakMb: number): readonly (string | number)[] {
  const seconds = (told.slowestMs / 1_000).toFixed(1);
  return [name, told.files, told.receipts, told.refusals, seconds, Math.round(peakMb), told.slowest];
}

function lineOf(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(9)))
    .join(' ');
}
