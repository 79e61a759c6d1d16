import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { BoundedCell, NoisyCell, OneWayCell } from '#model/noisy-edition.ts';
import { noiseOfPolicy } from '#path/protect/noise/noise-parameters.ts';
import { noisyMeasures } from '#path/protect/noise/noisy-cube.ts';
import { type NoisyFacts, noisyRelease } from '#path/protect/noise/noisy-release.ts';
import { POLICY } from '#path/protect/protect.ts';
import { fixedBytes } from './fixed-bytes.ts';

const NOISE = noiseOfPolicy({ common: [], further: [] });
const MEASURES = noisyMeasures({ metrics: ['tickets-issued', 'revenue', 'average-price'] }, NOISE);
/** So much that the noise of persons is nothing, and only factors are left. */
const NO_NOISE = 10 ** 15;

const even = (houses: number, tickets: number, buyers: number): BoundedCell => ({
  totals: [houses * tickets, houses * tickets * 3000, houses * buyers],
  contributions: Array.from(
    { length: houses },
    (_, i) => [`house-${i}`, [tickets, tickets * 3000, buyers]] as const,
  ),
});

const factorOf: NoisyFacts['factorOf'] = (holding) => (Number(holding.slice(6)) % 2 === 0 ? 1.13 : 0.88);

function released(cells: readonly BoundedCell[], over: Partial<NoisyFacts> = {}): readonly NoisyCell[] {
  const at = (i: number): OneWayCell => ({ at: { common: [`cell-${i}`], further: null }, of: null });
  const facts: NoisyFacts = {
    cells: cells.map((_, i) => at(i)),
    evidence: cells,
    measures: MEASURES,
    factorOf,
    noise: NOISE,
    rho: NO_NOISE,
    policy: POLICY,
    ...over,
  };
  return noisyRelease(facts, fixedBytes('release')).cells;
}

const valuesOf = (cell: NoisyCell | undefined) => cell?.figures.map((figure) => figure?.value ?? null);

describe('a release with noise', () => {
  it('[S1] shows the sum of contributions times their factors, and persons without any', () => {
    assert.deepEqual(
      MEASURES.map(({ metric }) => metric.id),
      ['tickets-issued', 'revenue', 'buyers'],
    );
    const [cell] = released([even(11, 1000, 100)]);
    // Six of eleven upwards: 6 × 1,130 + 5 × 880.
    assert.deepEqual(valuesOf(cell), [11_180, 33_500_000, 1100]);
    assert.deepEqual(
      cell?.figures.map((figure) => figure?.precision),
      ['2-to-5', '2-to-5', 'under-2'],
    );
  });

  it('[S1] marks a figure by the variance of its factors: under 2 % from forty-one even houses on', () => {
    const precisions = [6, 7, 40, 41].map(
      (houses) => released([even(houses, 500, 50)])[0]?.figures[0]?.precision,
    );
    // 0.1258 / √n, a little more because the factors themselves differ.
    assert.deepEqual(precisions, [undefined, '2-to-5', '2-to-5', 'under-2']);
  });

  it('[S1] shows nothing of which one house has more than two fifths, not even its persons', () => {
    const { contributions } = even(30, 100, 20);
    const dominated = (tickets: number): BoundedCell => ({
      totals: [0, 0, 30 * 20],
      contributions: [...contributions, ['house-31', [tickets, tickets * 3000, tickets / 5]]],
    });
    const [open, closed] = released([dominated(500), dominated(2800)]);
    assert.ok(open?.figures.every((figure) => figure !== null));
    assert.deepEqual(valuesOf(closed), [null, null, null]);
  });

  it('[S3] shows no cell of two houses, of none, or of few persons by their noisy number', () => {
    const wide = { ...NOISE, factorPercentMin: 0, factorPercentMax: 0 };
    const cells = [even(2, 1000, 100), even(3, 1000, 100), even(0, 0, 0), even(9, 100, 1)];
    const shown = released(cells, { noise: wide, factorOf: () => 1 });
    assert.deepEqual(
      shown.map((cell) => cell.figures.some((figure) => figure !== null)),
      [false, true, false, false],
    );
    assert.ok(shown.every(({ figures }) => figures.length === 3));
  });

  it('[S3] [P9] shows an area from a hundred noisy buyers on', () => {
    const at = { common: ['all'], further: { dimension: 'region', code: 'capitale' } };
    const cells: readonly OneWayCell[] = [{ at, of: { dimension: 'region', finest: ['capitale'] } }];
    const shown = [9, 10].map((buyers) => released([even(10, 1000, buyers)], { cells })[0]);
    assert.deepEqual(
      shown.map((cell) => cell?.figures.some((figure) => figure !== null)),
      [false, true],
    );
  });

  it('[S1] tells amounts only as times their factors: other houses with the same products are the same release', () => {
    const cell = even(12, 1000, 100);
    const other: BoundedCell = {
      ...cell,
      contributions: cell.contributions.map(([holding, [tickets = 0, revenue = 0, buyers = 0]]) => {
        const change = factorOf(holding, 'tickets') / 1.1;
        return [holding, [tickets * change, revenue * change, buyers]] as const;
      }),
    };
    assert.deepEqual(valuesOf(released([cell])[0]), valuesOf(released([other], { factorOf: () => 1.1 })[0]));
  });

  it('[S2] draws noise for every cell, whatever is in it, so that none depends on another', () => {
    const cell = even(40, 5000, 1000);
    const [, beside] = released([even(0, 0, 0), cell], { rho: 500 });
    const [, again] = released([even(30, 7000, 10), cell], { rho: 500 });
    assert.deepEqual(beside, again);
    const exact = released([cell, cell]);
    assert.notDeepEqual(valuesOf(beside), valuesOf(exact[1]));
  });

  it('[S2] says how large its noise is: of three measures, each a third of ρ', () => {
    const cells: readonly OneWayCell[] = [];
    const { measures } = noisyRelease(
      { cells, evidence: [], measures: MEASURES, factorOf, noise: NOISE, rho: 500, policy: POLICY },
      fixedBytes('none'),
    );
    // √(10 / (2 × 0.5 / 3)) = 5.48 persons, and so many times 20 tickets × 1.15 + 1, and 2,000 $ × 1.15.
    assert.deepEqual(
      measures.map(({ deviation }) => deviation),
      [130, 1_300_000, 5.5],
    );
  });
});
