// A first release whose builder leaves a union that fails: what its proof finds, and what it costs.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nameOf } from '#verify/fault.ts';
import type { Subject } from '#verify/subject.ts';
import { faultsOf } from '#verify/verify.ts';
import { madeLines, releaseOf, releaseWithout, type Size } from './made-release.ts';

const SIZE: Size = {
  houses: 20,
  lines: 20,
  disciplines: 4,
  months: { from: '2024-09', to: '2024-12' },
  further: ['channel', 'age-band'],
  coalition: 1,
  seed: 3,
};

const shownBy = ({ edition }: Subject): readonly string[] =>
  edition.cells.flatMap(({ at, status }) => (status === 'ok' ? [nameOf(at)] : []));

test('[W1] a union that fails its proof follows no more once it is forbidden, for one fine cell', () => {
  const lines = madeLines(SIZE);
  const built = releaseOf(SIZE, lines);
  const [fault, ...others] = faultsOf(built);
  assert.equal(fault?.code, 'verify-combination');
  assert.deepEqual(others, []);
  const again = releaseWithout(SIZE, lines, [fault?.union ?? []]);
  assert.deepEqual(faultsOf(again), []);
  const shown = new Set(shownBy(again));
  // Of theatre nobody knows where, in December, by the youngest: the cells that hold it stay.
  assert.deepEqual(
    shownBy(built).filter((name) => !shown.has(name)),
    ['all · other-values · 2024-q4 · age-band under-15'],
  );
});

test('[W1] a cell without its released months, of two levels, follows no more either: a month yields, not the whole', () => {
  const size = { ...SIZE, seed: 37 };
  const lines = madeLines(size);
  const built = releaseOf(size, lines);
  const faults = faultsOf(built);
  assert.deepEqual(
    faults.map(({ code, params }) => [code, params['cell']]),
    [['verify-union', 'theatre · all · all']],
  );
  const again = releaseWithout(size, lines, [faults[0]?.union ?? []]);
  assert.deepEqual(faultsOf(again), []);
  const shown = new Set(shownBy(again));
  assert.deepEqual(
    shownBy(built).filter((name) => !shown.has(name)),
    ['theatre · all · 2024-12'],
  );
});
