import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

/** Population of one FSA in the 2021 census; null where Statistics Canada gives no number, which is never 0. */
export type Census = {
  readonly population: number | null;
  /** As `CENSUS_AGES`: 0–14, 15–19, 20–24 … 80–84, 85 and over. */
  readonly ages: readonly (number | null)[];
};

/** Characteristic ids of the 2021 Census Profile (98-401-X2021013), with the name that must stand beside each. */
const POPULATION = 1;
const UNDER_15 = 9;
const FIVE_YEARS = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28];
const FROM_85 = 29;
const FROM_85_PARTS = [30, 31, 32, 33];
const NAMES: ReadonlyMap<number, RegExp> = new Map([
  [POPULATION, /^Population, 2021$/],
  [UNDER_15, /^0 to 14 years$/],
  ...FIVE_YEARS.map(
    (id, index) => [id, new RegExp(`^${15 + 5 * index} to ${19 + 5 * index} years$`)] as const,
  ),
  [FROM_85, /^85 years and over$/],
  ...FROM_85_PARTS.map(
    (id, index) => [id, new RegExp(`^${index < 3 ? `${85 + 5 * index} to` : '100 years and over'}`)] as const,
  ),
]);

/**
 * The official Census Profile by FSA, read by position because six columns are all called SYMBOL: Windows-1252,
 * text quoted and numbers not, one FSA being 2,631 consecutive rows. `-` reads standard input, so that the 645 MB
 * member of the published ZIP need not be unpacked (`unzip -p … | node scripts/import-statcan.ts --profile -`).
 */
export async function readProfile(
  file: string,
  wanted: (fsa: string) => boolean,
): Promise<Map<string, Census>> {
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({
    input: Readable.from(decoded(bytes)),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  const values = new Map<string, Map<number, number | null>>();
  for await (const line of lines) {
    const cells = cellsOf(line);
    const fsa = cells[2] ?? '';
    if (cells[3] !== 'Forward sortation area' || !wanted(fsa)) continue;
    const id = Number(cells[8]);
    const name = NAMES.get(id);
    if (name === undefined) continue;
    if (!name.test((cells[9] ?? '').trim()))
      throw new Error(`${fsa}: characteristic ${id} is called “${cells[9]}”`);
    const ofFsa = values.get(fsa) ?? new Map<number, number | null>();
    ofFsa.set(id, cells[11] === '' || cells[11] === undefined ? null : Number(cells[11]));
    values.set(fsa, ofFsa);
  }
  return new Map([...values].map(([fsa, ofFsa]) => [fsa, censusFrom((id) => ofFsa.get(id) ?? null)]));
}

/**
 * Extracts of the same profile that others published: ages as `rta,variable,category,count,prop` (whose category
 * `18_19` is wrongly named: it is characteristic 14, 15 to 19 years) and populations as JSON.
 */
export async function readExtracts(
  ages: string,
  populations: string,
  wanted: (fsa: string) => boolean,
): Promise<Map<string, Census>> {
  const counts = new Map<string, number | null>();
  for (const line of (await readFile(ages, 'utf8')).split(/\r?\n/)) {
    const [fsa = '', variable, category, count] = cellsOf(line);
    if (variable === 'ses_age' && wanted(fsa))
      counts.set(`${fsa} ${category}`, count === 'NA' ? null : Number(count));
  }
  const byFsa = JSON.parse(await readFile(populations, 'utf8')) as Record<string, { population?: number }>;
  return new Map(
    Object.entries(byFsa)
      .filter(([fsa]) => wanted(fsa))
      .map(([fsa, { population }]) => [
        fsa,
        censusFrom((id) =>
          id === POPULATION ? (population ?? null) : (counts.get(`${fsa} ${extractName(id)}`) ?? null),
        ),
      ]),
  );
}

/** The extract has neither 0–14 (9) nor 85 and over (29), only parts. */
function extractName(id: number): string | null {
  if (id === UNDER_15 || id === FROM_85) return null;
  if (id === 14) return '18_19';
  if (id === 33) return '100+';
  const index = FIVE_YEARS.includes(id)
    ? FIVE_YEARS.indexOf(id)
    : FIVE_YEARS.length + FROM_85_PARTS.indexOf(id);
  return `${15 + 5 * index}_${19 + 5 * index}`;
}

function censusFrom(countOf: (id: number) => number | null): Census {
  const population = countOf(POPULATION);
  const fives = FIVE_YEARS.map(countOf);
  const over = countOf(FROM_85) ?? sum(FROM_85_PARTS.map(countOf));
  // The extract has no 0–14: what remains of the population, within the census’s random rounding to 5.
  const rest = sum([...fives, over]);
  const under =
    countOf(UNDER_15) ?? (population === null || rest === null ? null : Math.max(0, population - rest));
  return { population, ages: [under, ...fives, over] };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce(
    (total, value) => (total === null || value === null ? null : total + value),
    0 as number | null,
  );
}

async function* decoded(bytes: AsyncIterable<Uint8Array | string>): AsyncIterable<string> {
  const decoder = new TextDecoder('windows-1252');
  for await (const chunk of bytes)
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
}

/** Cells of one CSV line; the profile has no line break inside quotes. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}
