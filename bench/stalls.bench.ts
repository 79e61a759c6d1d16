// The longest that the thread which serves answers nobody while a hostile file is handed in, a family a process.
import { join } from 'node:path';

import { CORPUS } from '../test/hostile/corpus.ts';
import type { Benchmark, Figures } from './benchmark.ts';
import { measured } from './measured-process.ts';
import { WIDE } from './stalls-wide.ts';

const FAMILY = join(import.meta.dirname, 'stalls-family.ts');
const STALL_MAX_MS = 100;

type Stall = { readonly what: string; readonly ms: number };

export const stalls: Benchmark = {
  name: 'stalls',
  about: `event-loop delay while each hostile file is handed in; no baseline: none is to reach ${STALL_MAX_MS} ms`,
  async run({ quick, tell }) {
    const figures: Record<string, number | string> = {};
    const all: Stall[] = [];
    for (const { name } of [WIDE, ...CORPUS]) {
      const { output } = await measured([FAMILY, name, ...(quick ? ['--quick'] : [])]);
      const told = JSON.parse(output) as readonly Stall[];
      all.push(...told);
      figures[name] = `${told[0]?.ms ?? 0} ms (${told[0]?.what ?? 'nothing'})`;
      for (const { what, ms } of told.filter((one) => one.ms >= STALL_MAX_MS))
        tell(`${name}: ${ms} ms: ${what}`);
    }
    const long = all.filter(({ ms }) => ms >= STALL_MAX_MS).length;
    return {
      ...figures,
      files: all.length,
      [`stalls of ${STALL_MAX_MS} ms or more`]: long,
    } satisfies Figures;
  },
};
