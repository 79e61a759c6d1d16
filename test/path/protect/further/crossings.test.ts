// What is not known of crossings is left open, and no amount changes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { withCrossings } from '#path/protect/further/crossings.ts';
import type { Joint } from '#path/protect/protect.ts';

type Leaf = readonly [values: readonly string[], ...of: (readonly [holding: number, tickets: number])[]];

function jointOf(dimensions: readonly string[], leaves: readonly Leaf[]): Joint {
  return {
    dimensions,
    leaves: leaves.map(([values, ...of]) => ({
      common: ['c1'],
      values,
      contributions: of.map(([holding, tickets]) => [holding, [tickets, 0]] as const),
    })),
  };
}

function told({ leaves }: Joint): readonly string[] {
  return leaves
    .flatMap(({ values, contributions }) =>
      contributions.map(([holding, amounts]) => `${values.join('/')} ${holding}: ${amounts.join()}`),
    )
    .toSorted();
}

describe('[W4] the crossings of a set', () => {
  it('are all that a holding could be in, of the values that it has', () => {
    const joint = jointOf(
      ['channel', 'price-class'],
      [
        [
          ['online', 'full'],
          [0, 7],
          [1, 3],
        ],
        [
          ['counter', 'reduced'],
          [0, 5],
        ],
      ],
    );
    assert.deepEqual(told(withCrossings(joint)), [
      'counter/full 0: 0,0',
      'counter/reduced 0: 5,0',
      'online/full 0: 7,0',
      'online/full 1: 3,0',
      'online/reduced 0: 0,0',
    ]);
  });

  it('are none of dimensions that say something of each other', () => {
    const leaves: readonly Leaf[] = [
      [
        ['full', 'online', 'full-adult'],
        [0, 7],
      ],
      [
        ['reduced', 'counter', 'reduced-student'],
        [0, 5],
      ],
    ];
    const joint = jointOf(['price-class', 'channel', 'price-class-detail'], leaves);
    assert.deepEqual(told(withCrossings(joint)), [
      'full/counter/full-adult 0: 0,0',
      'full/online/full-adult 0: 7,0',
      'reduced/counter/reduced-student 0: 5,0',
      'reduced/online/reduced-student 0: 0,0',
    ]);
    const alone = jointOf(['channel'], [[['online'], [0, 7]]]);
    assert.equal(withCrossings(alone), alone);
  });

  it('stay as they were counted where they are too many to be asked about', () => {
    const diagonal = (count: number) =>
      jointOf(
        ['channel', 'price-class'],
        Array.from(
          { length: count },
          (_, i): Leaf => [
            [`c${i}`, `p${i}`],
            [0, 1],
          ],
        ),
      );
    const [few, many] = [diagonal(100), diagonal(150)];
    assert.equal(withCrossings(few).leaves.length, 10_000);
    assert.equal(withCrossings(many), many);
  });
});
