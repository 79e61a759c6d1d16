import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CellAt, CubeHierarchy } from '#model/edition.ts';

import { coalitionsOf } from '#path/protect/linear/coalitions.ts';
import type { Leaf } from '#path/protect/linear/cube.ts';
import { addressKey, cellsOf, heightsOfCells, partitionsOf } from '#path/protect/linear/cube.ts';
import { freedomsOf, rowsOf } from '#path/protect/linear/freedoms.ts';
import { faultOf, holdersOf } from '#path/protect/linear/hierarchy.ts';
import { flatHierarchy } from './flat-hierarchy.ts';
import { SMALL_CUBE } from './made-cubes.ts';

const node = (code: string, ...partitions: readonly (readonly string[])[]) => ({ code, partitions });
const hierarchy = (...nodes: CubeHierarchy['nodes']): CubeHierarchy => ({ dimension: 'region', nodes });

describe('a hierarchy', () => {
  test('[L3] may group the same values in several ways', () => {
    const regions = hierarchy(
      node('all', ['east', 'west'], ['city', 'country']),
      node('east', ['a', 'b']),
      node('west', ['c']),
      node('city', ['a', 'c']),
      node('country', ['b']),
      node('a'),
      node('b'),
      node('c'),
    );
    assert.equal(faultOf(regions), null);
    assert.deepEqual(holdersOf(regions).get('a'), ['a', 'east', 'all', 'city']);
  });

  test('[L3] is found faulty, and where, before anything is computed of it', () => {
    const faults: readonly (readonly [CubeHierarchy, string, string])[] = [
      [hierarchy(node('all', ['a']), node('a', ['all'])), 'cycle', 'all'],
      [hierarchy(node('all', ['a', 'b']), node('a')), 'unknown-code', 'all'],
      [hierarchy(node('all', ['a']), node('a'), node('a')), 'code-twice', 'a'],
      [hierarchy(node('all', ['a', 'a']), node('a')), 'parts-overlap', 'all'],
      [hierarchy(node('all', ['a', 'b'], ['a']), node('a'), node('b')), 'parts-differ', 'all'],
    ];
    for (const [faulty, fault, code] of faults) assert.deepEqual(faultOf(faulty), { fault, code });
  });
});

describe('the cells of an edition', () => {
  const at = (region: string, month: string, channel?: string): CellAt => ({
    common: [region, month],
    further: channel === undefined ? null : { dimension: 'channel', code: channel },
  });

  test('[L3] stand once, whichever tables they are in', () => {
    const cells = cellsOf(SMALL_CUBE);
    assert.equal(new Set(cells.map(addressKey)).size, cells.length);
    // 3 regions × 5 periods, alone, by 3 channels and by 3 ages.
    assert.equal(cells.length, 15 * 7);
    assert.deepEqual(heightsOfCells(SMALL_CUBE, [at('everywhere', 'year'), at('north', 'may', 'web')]), [
      1 + 2 + 1 + 1,
      0 + 0 + 0 + 1,
    ]);
  });

  test('[L6] divide along each of their dimensions, and by each further one', () => {
    const parts = partitionsOf(SMALL_CUBE, at('north', 'year')).map((each) => each.length);
    assert.deepEqual(parts, [2, 3, 3]);
    assert.deepEqual(partitionsOf(SMALL_CUBE, at('north', 'may', 'web')), []);
  });

  test('[L3] that two further dimensions divide one whole needs no published whole', () => {
    const leaf = (further: CellAt['further'], ...contributors: readonly number[]): Leaf => ({
      common: ['north', 'may'],
      further,
      contributors,
    });
    const leaves = [
      leaf(null, 0, 1, 2),
      ...['web', 'desk'].map((code) => leaf({ dimension: 'channel', code }, 0, 1, 2)),
      ...['young', 'old'].map((code) => leaf({ dimension: 'age', code }, 0, 1, 2)),
    ];
    const freedoms = freedomsOf(SMALL_CUBE, leaves);
    const further = (dimension: string, code: string): CellAt => ({
      common: ['north', 'may'],
      further: { dimension, code },
    });
    const rows = rowsOf(freedoms, [
      at('north', 'may'),
      further('channel', 'web'),
      further('channel', 'desk'),
      further('age', 'young'),
      further('age', 'old'),
    ]);
    const dense = rows.map((row) =>
      freedoms.contributors.map((_, column) => row.values[row.columns.indexOf(column)] ?? 0),
    );
    const sum = (...numbers: readonly number[]) =>
      dense[0]?.map((_, column) => numbers.reduce((total, i) => total + (dense[i]?.[column] ?? 0), 0));
    assert.deepEqual(sum(1, 2), dense[0]);
    assert.deepEqual(sum(3, 4), dense[0]);
  });

  test('[L3] a table that groups the same values otherwise has rows over the same columns', () => {
    const leaves: readonly Leaf[] = ['april', 'may', 'autumn'].map((month, i) => ({
      common: ['north', month],
      further: null,
      contributors: [i, 3],
    }));
    const freedoms = freedomsOf(SMALL_CUBE, leaves);
    const [regions] = SMALL_CUBE.common;
    const halves: CubeHierarchy = {
      dimension: 'month',
      nodes: [
        node('year', ['mild', 'april']),
        node('mild', ['may', 'autumn']),
        ...['april', 'may', 'autumn'].map((code) => node(code)),
      ],
    };
    const regrouped = { ...SMALL_CUBE, common: [regions ?? halves, halves] };
    const [mild, may, autumn] = rowsOf(
      freedoms,
      [at('north', 'mild'), at('north', 'may'), at('north', 'autumn')],
      regrouped,
    );
    assert.deepEqual(
      [...(mild?.columns ?? [])],
      [...(may?.columns ?? []), ...(autumn?.columns ?? [])].sort((a, b) => a - b),
    );
  });
});

describe('coalitions', () => {
  test('[L5] are nobody, every party, every pair, and once when they know the same', () => {
    const parties = [
      { party: 'hub', knows: new Set([0, 1]) },
      { party: 'house', knows: new Set([1]) },
      { party: 'other', knows: new Set([2]) },
    ];
    const told = (size: 0 | 1 | 2) =>
      coalitionsOf(parties, size).map(({ parties: names }) => names.join('+'));
    assert.deepEqual(told(0), ['']);
    assert.deepEqual(told(1), ['', 'hub', 'house', 'other']);
    assert.deepEqual(told(2), ['', 'hub', 'house', 'other', 'hub+other', 'house+other']);
    assert.deepEqual(
      flatHierarchy('x', 'all', ['a']).nodes.map(({ code }) => code),
      ['all', 'a'],
    );
  });
});
