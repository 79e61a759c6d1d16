import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { QUEBEC_FSAS } from '#vocabulary/geography/fsa.ts';
import { readProfile } from '../../scripts/statcan/census.ts';
import { areaKm2, isInside, type Ring, simplified } from '../../scripts/statcan/polygons.ts';

const REFERENCE = '../shared/reference';
const absent = existsSync(REFERENCE) ? false : 'the reference files are not beside this checkout';
const HEADER =
  'CENSUS_YEAR,DGUID,ALT_GEO_CODE,GEO_LEVEL,GEO_NAME,TNR_SF,TNR_LF,DATA_QUALITY_FLAG,CHARACTERISTIC_ID,CHARACTERISTIC_NAME,CHARACTERISTIC_NOTE,C1_COUNT_TOTAL,SYMBOL,C2_COUNT_MEN+,SYMBOL,C3_COUNT_WOMEN+,SYMBOL,C10_RATE_TOTAL,SYMBOL,C11_RATE_MEN+,SYMBOL,C12_RATE_WOMEN+,SYMBOL';

function row(id: number, name: string, count: string): string {
  return `2021,"2021A0011H0H","H0H","Forward sortation area","H0H",3.1,,"00000",${id},"${name}",,${count},"",,"...",,"...",,"...",,"...",,"..."`;
}

async function profileOf(rows: readonly string[]): Promise<ReturnType<typeof readProfile>> {
  const folder = await mkdtemp(join(tmpdir(), 'statcan-'));
  const file = join(folder, 'profile.csv');
  await writeFile(file, `${[HEADER, ...rows].join('\r\n')}\r\n`, 'latin1');
  try {
    return await readProfile(file, () => true);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the official layout is read by position, commas in names included', async () => {
  const census = await profileOf([
    row(1, 'Population, 2021', '169'),
    row(9, '  0 to 14 years', '35'),
    row(15, '    20 to 24 years', '15'),
  ]);
  assert.equal(census.get('H0H')?.population, 169);
  assert.deepEqual(census.get('H0H')?.ages.slice(0, 3), [35, null, 15]);
});

test('an empty count is unknown, never 0', async () => {
  const census = await profileOf([row(1, 'Population, 2021', ''), row(14, '    15 to 19 years', '0')]);
  assert.equal(census.get('H0H')?.population, null);
  assert.equal(census.get('H0H')?.ages[1], 0);
});

test('an id that stands beside another name is refused: the numbering is not the one we know', async () => {
  await assert.rejects(profileOf([row(14, '    20 to 24 years', '5')]), /characteristic 14/);
});

test('the sample in Statistics Canada’s layout gives the figures of our table', {
  skip: absent,
}, async () => {
  const census = await readProfile(
    `${REFERENCE}/statcan-layouts/sample_98-401-X2021013_layout.csv`,
    () => true,
  );
  assert.deepEqual([...census.keys()], ['G1R', 'H2X', 'H3B']);
  for (const [fsa, { population, ages }] of census) {
    const ours = QUEBEC_FSAS.find((one) => one.fsa === fsa);
    assert.equal(population, ours?.population);
    assert.deepEqual(ages, ours?.ages, fsa);
  }
});

test('the tables in the repository are what the importer writes today', { skip: absent }, async () => {
  const out = await mkdtemp(join(tmpdir(), 'statcan-'));
  execFileSync(process.execPath, [
    'scripts/import-statcan.ts',
    ...['--centroids', `${REFERENCE}/fsa/fsa_centroids_2021_full.json`],
    ...['--regions', `${REFERENCE}/qc-admin/quebec_regions_administratives_17.geojson`],
    ...['--polygons', `${REFERENCE}/fsa/fsa_polygons_2021_QC.geojson`],
    ...['--ages', `${REFERENCE}/fsa/fsa_census_age_gender_income_2021.csv`],
    ...['--populations', `${REFERENCE}/fsa/fsa_census_housing_2021.json`, '--out', out],
  ]);
  for (const name of ['quebec-fsa.ts', 'quebec-fsa-shapes.ts']) {
    const kept = `src/vocabulary/geography/${name}`;
    assert.equal(await readFile(join(out, name), 'utf8'), await readFile(kept, 'utf8'), name);
    assert.ok((await stat(kept)).size < 150_000, name);
  }
  await rm(out, { recursive: true });
});

test('a point in a hole is outside', () => {
  const square = (low: number, high: number): Ring => [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
    [low, low],
  ];
  const ring = [[square(0, 10), square(4, 6)]];
  assert.ok(isInside([1, 1], ring));
  assert.ok(!isInside([5, 5], ring));
  assert.ok(!isInside([11, 5], ring));
});

test('simplifying drops the vertices that matter least and keeps the area nearly', () => {
  const circle: Ring = Array.from({ length: 200 }, (_, index) => {
    const angle = (index / 200) * 2 * Math.PI;
    return [0.1 * Math.cos(angle), 0.1 * Math.sin(angle)] as const;
  });
  const few = simplified(circle, 1);
  assert.ok(few.length >= 4 && few.length < 60, `${few.length} vertices`);
  assert.ok(Math.abs(areaKm2(few) / areaKm2(circle) - 1) < 0.1);
});
