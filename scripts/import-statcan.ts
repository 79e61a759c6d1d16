// Writes src/vocabulary/geography/quebec-fsa.ts and quebec-fsa-shapes.ts from files of Statistics Canada (2021 Census,
// Open Licence) and the region limits of the Government of Québec (CC BY 4.0).
//
//   node scripts/import-statcan.ts --centroids C.json --regions R.geojson --polygons FSA.geojson \
//     (--profile 98-401-X2021013_English_CSV_data.csv|- | --ages AGES.csv --populations P.json)
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { type Census, readExtracts, readProfile } from './statcan/census.ts';
import { NORTH_SHORE, REGION_CORRECTIONS, REGION_NUMBERS, SOUTH_SHORE } from './statcan/places.ts';
import { areaKm2, isInside, type Polygons, polygonsBy, type Ring, simplified } from './statcan/polygons.ts';

type Centroids = Readonly<Record<string, readonly [lat: number, lon: number]>>;

const SOURCE = `Source: Statistics Canada, 2021 Census of Population and 2021 forward sortation area boundary file, reproduced
 * and distributed on an “as is” basis with the permission of Statistics Canada (Open Licence).`;

/** Unknown numbers are a dash: never 0. */
const UNKNOWN = '-';

export function isQuebec(fsa: string): boolean {
  return /^[GHJ]\d[A-Z]$/.test(fsa);
}

/** One line an FSA: code, latitude, longitude, region number, zone letter, population, sixteen age counts. */
export function tableOf(
  census: ReadonlyMap<string, Census>,
  centroids: Centroids,
  regions: ReadonlyMap<string, Polygons>,
): string {
  const lines = [...census]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fsa, { population, ages }]) => {
      const [lat, lon] = centroids[fsa] ?? [];
      const region = lat === undefined || lon === undefined ? UNKNOWN : regionNumber(fsa, lat, lon, regions);
      const numbers = [population, ...ages].map((value) => value ?? UNKNOWN);
      return [
        fsa,
        lat?.toFixed(4) ?? UNKNOWN,
        lon?.toFixed(4) ?? UNKNOWN,
        region,
        zoneLetter(fsa, region),
        ...numbers,
      ].join(' ');
    });
  return lines.join('\n');
}

function regionNumber(fsa: string, lat: number, lon: number, regions: ReadonlyMap<string, Polygons>): string {
  const corrected = REGION_CORRECTIONS[fsa];
  if (corrected !== undefined) return corrected;
  for (const [name, polygons] of regions) {
    if (isInside([lon, lat], polygons)) return REGION_NUMBERS[name] ?? UNKNOWN;
  }
  return UNKNOWN;
}

/** I the island of Montréal, L Laval, S and N the two shores, Q the rest of Québec. */
function zoneLetter(fsa: string, region: string): string {
  if (region === UNKNOWN) return UNKNOWN;
  if (region === '06') return 'I';
  if (region === '13') return 'L';
  if (SOUTH_SHORE.includes(fsa)) return 'S';
  return NORTH_SHORE.includes(fsa) ? 'N' : 'Q';
}

/** Around Montréal a street block counts; elsewhere the map only shows where things are. */
const DETAIL = {
  near: { leastKm2: 0.03, decimals: 4, leastPartKm2: 0.2 },
  far: { leastKm2: 12, decimals: 3, leastPartKm2: 60 },
} as const;

/**
 * One line an FSA: code, decimals, then its outlines separated by `;`, each the integers of its first point (longitude,
 * latitude) followed by differences. Outlines run clockwise, as d3-geo wants them.
 */
export function shapesOf(polygons: ReadonlyMap<string, Polygons>, isNear: (fsa: string) => boolean): string {
  const lines = [...polygons]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([fsa, parts]) => {
      const outlines = parts.map(([outline = []]) => clockwise(outline.slice(0, -1)));
      const largest = Math.max(...outlines.map(sizeKm2));
      // A small urban FSA far from Montréal keeps its shape: the detail follows its size.
      const detail = isNear(fsa) ? DETAIL.near : DETAIL.far;
      const leastKm2 = Math.min(detail.leastKm2, largest / 400);
      const leastPartKm2 = Math.min(detail.leastPartKm2, largest / 4);
      const kept = outlines.filter((outline) => sizeKm2(outline) >= leastPartKm2);
      const decimals = largest < 100 ? 4 : detail.decimals;
      const encoded = kept.map((outline) => differences(simplified(outline, leastKm2), 10 ** decimals));
      return `${fsa} ${decimals} ${encoded.join(';')}`;
    });
  return lines.join('\n');
}

function sizeKm2(ring: Ring): number {
  return Math.abs(areaKm2(ring));
}

function clockwise(ring: Ring): Ring {
  return areaKm2(ring) > 0 ? [...ring].reverse() : ring;
}

function differences(ring: Ring, scale: number): string {
  const numbers: number[] = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of ring) {
    const [nx, ny] = [Math.round(lon * scale), Math.round(lat * scale)];
    if (nx === x && ny === y) continue;
    numbers.push(nx - x, ny - y);
    [x, y] = [nx, ny];
  }
  return numbers.join(' ');
}

function moduleOf(name: string, meaning: string, text: string): string {
  return `/**\n * ${meaning}\n * ${SOURCE}\n * Written by scripts/import-statcan.ts; not edited by hand.\n */\nexport const ${name} = \`\n${text}\n\`;\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string' },
      ages: { type: 'string' },
      populations: { type: 'string' },
      centroids: { type: 'string' },
      regions: { type: 'string' },
      polygons: { type: 'string' },
      out: { type: 'string', default: 'src/vocabulary/geography' },
    },
  });
  const { profile, ages, populations, centroids, regions, polygons, out } = values;
  if (centroids === undefined || regions === undefined || polygons === undefined)
    throw new Error('see the usage above');
  const census = await (profile !== undefined
    ? readProfile(profile, isQuebec)
    : readExtracts(ages ?? '', populations ?? '', isQuebec));
  const centres = JSON.parse(await readFile(centroids, 'utf8')) as Centroids;
  const table = tableOf(census, centres, polygonsBy('name', await readFile(regions, 'utf8')));
  const near = new Set(
    table
      .split('\n')
      .filter((line) => 'ILSN'.includes(line.split(' ')[4] ?? ''))
      .map((line) => line.slice(0, 3)),
  );
  const shapes = shapesOf(polygonsBy('CFSAUID', await readFile(polygons, 'utf8')), (fsa) => near.has(fsa));
  await writeFile(
    `${out}/quebec-fsa.ts`,
    moduleOf('QUEBEC_FSA', 'Forward sortation areas of Québec, one a line.', table),
  );
  await writeFile(
    `${out}/quebec-fsa-shapes.ts`,
    moduleOf(
      'QUEBEC_FSA_SHAPES',
      'Simplified outlines of the forward sortation areas of Québec, one a line.',
      shapes,
    ),
  );
}

if (import.meta.main) await main();
