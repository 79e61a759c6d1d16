import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Truth } from './truth.ts';

/** The administrative regions of Québec by their official number, in its order. */
const REGIONS = [
  'bas-saint-laurent',
  'saguenay-lac-saint-jean',
  'capitale-nationale',
  'mauricie',
  'estrie',
  'montreal',
  'outaouais',
  'abitibi-temiscamingue',
  'cote-nord',
  'nord-du-quebec',
  'gaspesie-iles-de-la-madeleine',
  'chaudiere-appalaches',
  'laval',
  'lanaudiere',
  'laurentides',
  'monteregie',
  'centre-du-quebec',
] as const;

/** In the public order: by number, then those who live elsewhere. */
export const REGION_ORDER: readonly string[] = [...REGIONS, 'outside-quebec'];

const FACTS = join(import.meta.dirname, '..', '..', 'src', 'vocabulary', 'geography', 'quebec-fsa.ts');

/** Makes the table `areas (fsa, region)` from Statistics Canada’s facts, read as text: facts are shared, code is not. */
export async function makeAreas(truth: Truth): Promise<void> {
  const lines = [...readFileSync(FACTS, 'utf8').matchAll(/^([GHJ]\d[A-Z]) \S+ \S+ (\d\d) /gm)];
  await truth.fill('areas', {
    fsa: lines.map(([, fsa]) => fsa ?? null),
    region: lines.map(([, , number]) => REGIONS[Number(number) - 1] ?? null),
  });
}

/** Where the buyer of a row of `seen` lives. Codes beyond G, H and J are another province’s. */
export const REGION_SQL = `case
  when substr(fsa, 1, 1) in ('G', 'H', 'J') then (select region from areas as a where a.fsa = seen.fsa)
  when fsa is not null or country <> 'CA' then 'outside-quebec' end`;
