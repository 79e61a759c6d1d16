// The attacks of the design on pools of 12 to 400 houses: what they learn from a pool with a release, from one before it, from
// one that answers provisionally, and with protection off. `scripts/write-attack-docs.ts` puts the result into `docs/disclosure.md`.
import { attackPool, CHANGES, type Outcome } from '../test/attacks/attack-pool.ts';
import { neighbouringQuestions } from '../test/attacks/seen.ts';
import type { Benchmark, Figures } from './benchmark.ts';

/** Houses, and how many pools of as many are attacked: seeds from 1. */
const POOLS = [
  [12, 10],
  [30, 8],
  [60, 6],
  [120, 4],
  [400, 2],
] as const;

const QUICK = [
  [12, 3],
  [30, 2],
  [60, 1],
  [120, 1],
  [400, 1],
] as const;

/** Of the neighbouring questions, one in so many. */
const QUICK_STEP = 3;

/** Larger pools are not made provisional: the smaller ones answer as they do, and say more. */
const PROVISIONAL_MOST = 60;

const DOORS = ['released', 'awaited', 'provisional', 'unprotected'] as const;

export const attacks: Benchmark = {
  name: 'attacks',
  about:
    'what attack programs learn through the doors; baseline: the same with protection off, where each succeeds',
  async run({ quick, tell }) {
    const figures: Record<string, number | string> = {};
    const questions = neighbouringQuestions().filter((_, i) => !quick || i % QUICK_STEP === 0);
    for (const [houses, seeds] of quick ? QUICK : POOLS) {
      const started = process.cpuUsage();
      for (let seed = 1; seed <= seeds; seed += 1) {
        const beforeRelease = seed === 1 && houses <= PROVISIONAL_MOST;
        const attacked = await attackPool({ houses, seed, questions, changes: CHANGES, beforeRelease });
        add(figures, `${houses}.shown`, attacked.shown);
        add(figures, `${houses}.cells`, attacked.cells);
        for (const door of DOORS) addOutcome(figures, `${houses}.${door}`, attacked[door]);
        const learned = (['awaited', 'released'] as const).flatMap((door) =>
          Object.entries(attacked[door])
            .filter(([, { exact, near }]) => exact + near > 0)
            .map(([name, { first }]) => ({ door, name, first })),
        );
        for (const { door, name, first } of learned)
          tell(`${houses} houses, seed ${seed}, ${door}, ${name}: ${JSON.stringify(first)}`);
        tell(`${houses} houses, seed ${seed}: ${learned.length} attacks learned something`);
      }
      figures[`${houses}.pools`] = seeds;
      figures[`${houses}.cpuSeconds`] = Math.round(process.cpuUsage(started).user / 1e6);
    }
    return figures satisfies Figures;
  },
};

function addOutcome(figures: Record<string, number | string>, at: string, outcome: Outcome): void {
  for (const [name, tally] of Object.entries(outcome))
    for (const counted of COUNTED) add(figures, `${at}.${name}.${counted}`, tally[counted]);
}

/** `wrong` is nought, or a program is broken. */
const COUNTED = ['tried', 'exact', 'near', 'wrong'] as const;

function add(figures: Record<string, number | string>, at: string, count: number): void {
  figures[at] = Number(figures[at] ?? 0) + count;
}
