import fc from 'fast-check';
import type { CellAt, Cube, CubeHierarchy } from '#model/edition.ts';

import type { Leaf } from '#path/protect/linear/cube.ts';
import { flatHierarchy } from './flat-hierarchy.ts';

export type MadeCube = {
  readonly cube: Cube;
  readonly leaves: readonly Leaf[];
  readonly holdings: number;
};

const SEASONS: CubeHierarchy = {
  dimension: 'month',
  nodes: [
    { code: 'year', partitions: [['spring', 'autumn']] },
    { code: 'spring', partitions: [['april', 'may']] },
    { code: 'autumn', partitions: [] },
    { code: 'april', partitions: [] },
    { code: 'may', partitions: [] },
  ],
};
const REGIONS = flatHierarchy('region', 'everywhere', ['north', 'south']);
const CHANNELS = flatHierarchy('channel', 'any-channel', ['web', 'desk', 'phone']);
const AGES = flatHierarchy('age', 'any-age', ['young', 'old', 'unknown']);

export const SMALL_CUBE: Cube = {
  common: [REGIONS, SEASONS],
  further: [CHANNELS, AGES],
  tables: [CHANNELS, AGES].map(({ dimension, nodes }) => ({
    common: [REGIONS, SEASONS].map((hierarchy) => hierarchy.nodes.map(({ code }) => code)),
    further: { dimension, codes: nodes.map(({ code }) => code) },
  })),
};

const FINEST: readonly CellAt['common'][] = ['north', 'south'].flatMap((region) =>
  ['april', 'may', 'autumn'].map((month) => [region, month]),
);

/** A pool of a few holdings: where each sells, to which ages, and through which channels if it knows. */
export const madeCubes: fc.Arbitrary<MadeCube> = cubesWhere(0);

/** The same where all know, so that the parts of a cell are all of it. */
export const completeCubes: fc.Arbitrary<MadeCube> = cubesWhere(1);

function cubesWhere(channelsMin: number): fc.Arbitrary<MadeCube> {
  return fc.integer({ min: 3, max: 6 }).chain((holdings) =>
    fc
      .array(fc.array(presence(channelsMin), { minLength: FINEST.length, maxLength: FINEST.length }), {
        minLength: holdings,
        maxLength: holdings,
      })
      .map((presences) => ({ cube: SMALL_CUBE, leaves: leavesOf(presences), holdings })),
  );
}

type Presence = {
  readonly isThere: boolean;
  readonly channels: readonly string[];
  readonly ages: readonly string[];
};

function presence(channelsMin: number): fc.Arbitrary<Presence> {
  return fc.record({
    isThere: fc.boolean(),
    channels: fc.subarray(['web', 'desk', 'phone'], { minLength: channelsMin }),
    ages: fc.subarray(['young', 'old', 'unknown'], { minLength: 1 }),
  });
}

function leavesOf(presences: readonly (readonly Presence[])[]): readonly Leaf[] {
  return FINEST.flatMap((common, place) => {
    const there = (isIn: (presence: Presence) => boolean): readonly number[] =>
      presences.flatMap((places, holding) => {
        const found = places[place];
        return found?.isThere && isIn(found) ? [holding] : [];
      });
    const leaf = (further: CellAt['further'], contributors: readonly number[]): readonly Leaf[] =>
      contributors.length === 0 ? [] : [{ common, further, contributors }];
    return [
      ...leaf(
        null,
        there(() => true),
      ),
      ...['web', 'desk', 'phone'].flatMap((code) =>
        leaf(
          { dimension: 'channel', code },
          there(({ channels }) => channels.includes(code)),
        ),
      ),
      ...['young', 'old', 'unknown'].flatMap((code) =>
        leaf(
          { dimension: 'age', code },
          there(({ ages }) => ages.includes(code)),
        ),
      ),
    ];
  });
}
