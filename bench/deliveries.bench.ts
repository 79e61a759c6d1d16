// A house of each dialect hands in twelve months of overlapping exports; after each, its figures beside the truth of that
// day. Counts are the result.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Season } from '../test/deliveries/monthly.ts';
import { mutatedDiffer } from '../test/deliveries/mutated.ts';
import { told } from '../test/truth/difference.ts';
import type { Benchmark } from './benchmark.ts';

const SIZE = { organisations: 60, tickets: 300_000, seed: 11 };

export const deliveries: Benchmark = {
  name: 'deliveries',
  about:
    'thirteen exports of one house of each dialect, month by month; baseline: SQL on the truth of each day; then all exports written otherwise; baseline: their receipts as they were',
  async run({ quick, tell }) {
    const folder = mkdtempSync(join(tmpdir(), 'parterre-deliveries-'));
    const season = await Season.open(folder, quick ? { ...SIZE, tickets: 60_000 } : SIZE);
    const figures = { ...SIZE, houses: 0, steps: 0, compared: 0, different: 0 };
    try {
      for (const house of season.houses()) {
        figures.houses += 1;
        for await (const { month, findings } of season.months(house)) {
          figures.steps += 1;
          figures.compared += findings.compared;
          figures.different += findings.differences.length;
          if (findings.differences.length > 0)
            tell(`${house.dialects.join('+')} ${month}: ${told(findings, 3)}`);
        }
      }
    } finally {
      season.close();
    }
    try {
      const otherwise = join(folder, 'otherwise');
      mkdirSync(otherwise);
      const { files, differences } = await mutatedDiffer(
        join(folder, 'made'),
        otherwise,
        quick ? [1] : [1, 2, 3],
      );
      for (const one of differences) tell(one);
      return { ...figures, mutatedFiles: files, mutatedDifferent: differences.length };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
