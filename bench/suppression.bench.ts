// Editions of simulated pools: time, memory, fill-in, and what is masked, by cells and by houses. What it is compared with
// is what its authors measured: GaussSuppression, plain, 14,160 cells in 28 to 35 s on two cores.
import { join } from 'node:path';

import type { Benchmark, Figures } from './benchmark.ts';
import { measured } from './measured-process.ts';
import type { Shape } from './simulated-cube.ts';

type Size = 0 | 1 | 2;
type Run = readonly [name: string, houses: number, shape: Shape, size: Size];

const ONE = join(import.meta.dirname, 'suppress-one.ts');

const SHAPES = {
  c1000: { base: [5, 9, 17], cut: [1, 9, 5], further: 1 },
  c5000: { base: [22, 9, 17], cut: [5, 9, 5], further: 1 },
  c20000: { base: [22, 9, 17], cut: [22, 9, 5], further: 3 },
  c60000: { base: [22, 9, 17], cut: [22, 9, 17], further: 3 },
} as const satisfies Record<string, Shape>;

/** The tables of the design’s cost in utility, each alone. */
const PLAIN = {
  disciplineMonth: { base: [1, 9, 17], cut: [1, 1, 1], further: 0 },
  regionDiscipline: { base: [22, 9, 1], cut: [1, 1, 1], further: 0 },
  regionDisciplineMonth: { base: [22, 9, 17], cut: [1, 1, 1], further: 0 },
} as const satisfies Record<string, Shape>;

const QUICK: readonly Run[] = [
  ['cells1000', 60, SHAPES.c1000, 2],
  ['cells5000', 60, SHAPES.c5000, 2],
];

const ALL: readonly Run[] = [
  ...QUICK,
  ['cells20000', 60, SHAPES.c20000, 1],
  ['cells60000', 60, SHAPES.c60000, 1],
  ...[12, 30, 120, 400].map((houses): Run => [`houses${houses}`, houses, SHAPES.c5000, houses > 60 ? 1 : 2]),
  ['houses400Cells20000', 400, SHAPES.c20000, 1],
  ['disciplineMonth30', 30, PLAIN.disciplineMonth, 1],
  ['disciplineMonth120', 120, PLAIN.disciplineMonth, 1],
  ['regionDiscipline30', 30, PLAIN.regionDiscipline, 1],
  ['regionDiscipline120', 120, PLAIN.regionDiscipline, 1],
  ['regionDiscipline400', 400, PLAIN.regionDiscipline, 1],
  ['regionDisciplineMonth400', 400, PLAIN.regionDisciplineMonth, 1],
];

export const suppression: Benchmark = {
  name: 'suppression',
  about:
    'editions of simulated pools, with every audit; baseline: GaussSuppression, 14,160 cells in 28 to 35 s',
  async run({ quick, tell }) {
    const figures: Record<string, number | string> = {};
    for (const [name, houses, shape, size] of quick ? QUICK : ALL) {
      const asked = JSON.stringify({ houses, shape, size, seed: 1 });
      const { output, peakMb } = await measured([ONE, asked]);
      const found: Figures = JSON.parse(output);
      tell(`${name}: ${found['cells']} cells in ${found['seconds']} s`);
      for (const [figure, value] of Object.entries({ houses, coalitions: size, ...found }))
        figures[`${name}.${figure}`] = value;
      figures[`${name}.peakMb`] = Math.round(peakMb);
    }
    return figures;
  },
};
