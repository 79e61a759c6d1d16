import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CENSUS_AGES, fsaFacts, isFsa, QUEBEC_FSAS, regionOf, zoneOf } from '#vocabulary/geography/fsa.ts';
import { fsaShapes } from '#vocabulary/geography/shapes.ts';
import { isTerm } from '#vocabulary/lookup.ts';

function populationWhere(field: 'region' | 'zone', code: string): number {
  return QUEBEC_FSAS.filter((one) => one[field] === code).reduce(
    (sum, { population }) => sum + (population ?? 0),
    0,
  );
}

test('Québec has 415 FSAs and 8,501,832 inhabitants, one fewer than published', () => {
  assert.equal(QUEBEC_FSAS.length, 415);
  assert.equal(new Set(QUEBEC_FSAS.map(({ fsa }) => fsa)).size, 415);
  const startingWith = (letter: string) => QUEBEC_FSAS.filter(({ fsa }) => fsa.startsWith(letter)).length;
  assert.deepEqual(['G', 'H', 'J'].map(startingWith), [139, 117, 159]);
  assert.equal(
    QUEBEC_FSAS.reduce((sum, { population }) => sum + (population ?? 0), 0),
    8_501_832,
  );
});

test('H2X is what the census says', () => {
  const h2x = fsaFacts('H2X');
  assert.ok(h2x !== null);
  assert.deepEqual([h2x.population, h2x.lat, h2x.lon], [21_548, 45.5115, -73.5684]);
  const aged = (from: number) => h2x.ages[CENSUS_AGES.findIndex((band) => band.from === from)];
  assert.deepEqual([15, 20, 25, 30, 65, 85].map(aged), [1115, 4000, 3340, 2350, 900, 405]);
});

test('each FSA has sixteen age counts that add up to its population, within the census’s rounding', () => {
  for (const { fsa, population, ages } of QUEBEC_FSAS) {
    assert.equal(ages.length, CENSUS_AGES.length, fsa);
    if (fsa === 'H4T') continue;
    const sum = ages.reduce<number>((total, count) => total + (count ?? Number.NaN), 0);
    assert.ok(Math.abs(sum - (population ?? 0)) <= 5 * ages.length, `${fsa}: ${sum} of ${population}`);
  }
});

test('an unknown number is null, never 0', () => {
  assert.deepEqual(
    [fsaFacts('J5N')?.lat, fsaFacts('J5N')?.region, fsaFacts('J5N')?.population],
    [null, null, 169],
  );
  assert.ok(fsaFacts('H4T')?.ages.every((count) => count === null));
});

test('regions add up as the census by FSA does', () => {
  assert.equal(populationWhere('region', 'montreal'), 2_004_256);
  assert.equal(populationWhere('region', 'laval'), 438_374);
  assert.equal(populationWhere('region', 'capitale-nationale'), 753_896);
  for (const { region, zone, fsa } of QUEBEC_FSAS) {
    if (fsa === 'J5N') continue;
    assert.ok(region !== null && isTerm('region', region), fsa);
    assert.ok(zone !== null && isTerm('origin-zone', zone), fsa);
  }
});

test('Brome-Missisquoi and La Haute-Yamaska are in Estrie since 2021', () => {
  for (const fsa of ['J2G', 'J2H', 'J2J', 'J2K', 'J2L', 'J2M', 'J2N', 'J0E'])
    assert.equal(regionOf(fsa), 'estrie', fsa);
  assert.equal(regionOf('J2S'), 'monteregie');
});

test('a buyer’s FSA tells region and zone; one that is new or of no country is unknown', () => {
  assert.deepEqual(['H2X', 'H7N', 'J4W', 'J7C', 'G1R', 'K1A'].map(zoneOf), [
    'montreal-island',
    'laval',
    'south-shore',
    'north-shore',
    'rest-of-quebec',
    'outside-quebec',
  ]);
  assert.deepEqual(['H2X', 'J4W', 'G1R', 'M5V', 'H9Z', '123'].map(regionOf), [
    'montreal',
    'monteregie',
    'capitale-nationale',
    'outside-quebec',
    null,
    null,
  ]);
});

test('an FSA is of three characters, upper case, and of letters that Canada Post uses', () => {
  assert.ok(isFsa('H2X') && !isFsa('h2x') && !isFsa('Z1A') && !isFsa('H2O'));
});

test('outlines exist for every FSA that has a centre, are closed, clockwise and around it', () => {
  const shapes = new Map(fsaShapes().map((shape) => [shape.fsa, shape.outlines]));
  assert.equal(shapes.size, 414);
  for (const { fsa, lat, lon } of QUEBEC_FSAS) {
    if (lat === null || lon === null) continue;
    const outlines = shapes.get(fsa) ?? [];
    assert.ok(outlines.length > 0, fsa);
    const points = outlines.flat();
    const lons = points.map(([x]) => x);
    const lats = points.map(([, y]) => y);
    assert.ok(Math.min(...lons) <= lon && lon <= Math.max(...lons), fsa);
    assert.ok(Math.min(...lats) <= lat && lat <= Math.max(...lats), fsa);
    for (const outline of outlines) {
      assert.ok(outline.length >= 4, fsa);
      assert.deepEqual(outline[0], outline.at(-1), fsa);
      assert.ok(doubledArea(outline) < 0, `${fsa} turns the other way`);
    }
  }
});

function doubledArea(outline: readonly (readonly [number, number])[]): number {
  return outline.slice(1).reduce((sum, [x, y], index) => {
    const [px, py] = outline[index] ?? [x, y];
    return sum + (px * y - x * py);
  }, 0);
}

test('an outline keeps the size of its FSA', () => {
  const h2x = fsaShapes().find(({ fsa }) => fsa === 'H2X');
  const km2 =
    Math.abs(doubledArea(h2x?.outlines[0] ?? []) / 2) * 111.195 ** 2 * Math.cos((45.51 * Math.PI) / 180);
  assert.ok(Math.abs(km2 - 1.56) < 0.1, `${km2} km²`);
});
