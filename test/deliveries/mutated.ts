// The exports of the demonstration as other programs and other hands would have written them: other separators, encodings
// and line ends, titles above, columns in another order and under headers typed otherwise.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import iconv from 'iconv-lite';

import { Random } from '#demo/random.ts';
import { cellsOf } from '../demo/honest-reader.ts';
import { makeDialect, type Shape, writeLines } from '../round-trip/written-in.ts';
import { makePool } from '../truth/drive.ts';
import type { Receipt as CountedReceipt } from '../truth/receipts.ts';

/** A file of our own standard has exact names, in any order. */
const STANDARD =
  /^(organisation|places|productions|performances|price_types|channels|sales|buyers|scans|responses|aggregates)\.csv$/;
const IN_WINDOWS = /^ventes\.csv$/;

/** What was done to one file, for the message of a failing check. */
type Mutation = { readonly name: string; readonly said: string };

/** Writes the house’s files, each changed once by chance from the seed. */
function mutateHouse(from: string, to: string, seed: string): readonly Mutation[] {
  mkdirSync(to, { recursive: true });
  return readdirSync(from).map((name) => {
    const random = new Random(`${seed}/${name}`);
    const bytes = readFileSync(join(from, name));
    if (name.endsWith('.xlsx')) {
      writeFileSync(join(to, name), bytes);
      return { name, said: 'as it was' };
    }
    const { written, said } = name.endsWith('.json')
      ? mutatedJson(bytes, random)
      : mutatedTable(bytes, name, random);
    writeFileSync(join(to, name), written);
    return { name, said };
  });
}

type Mutated = { readonly written: Buffer; readonly said: string };

function mutatedJson(bytes: Buffer, random: Random): Mutated {
  const encoding = random.pick(['utf-8', 'utf-16le', 'utf-16be']);
  const indent = random.pick([0, 1, 2]);
  const text = JSON.stringify(JSON.parse(bytes.toString('utf8')), null, indent);
  return {
    written: iconv.encode(text, encoding, { addBOM: true }),
    said: `${encoding}, indented by ${indent}`,
  };
}

function mutatedTable(bytes: Buffer, name: string, random: Random): Mutated {
  const text = iconv.decode(bytes, IN_WINDOWS.test(name) ? 'windows-1252' : 'utf-8');
  const separator = [';', '\t', ','].find((mark) => text.split('\n', 1)[0]?.includes(mark)) ?? ',';
  const lines = cellsOf(text, separator).filter((cells) => cells.length > 1);
  const width = lines.at(-1)?.length ?? 0;
  // The report on seats, and what a survey asks above its options, open with lines of their own.
  const first = lines.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > width / 2);
  const isSurvey = /sondage|survey|results|reponses/i.test(name);
  const order = isSurvey ? lines.at(-1)?.map((_, index) => index) : shuffled(width, random);
  const typed = STANDARD.test(name) || isSurvey ? (header: string) => header : typist(random);
  const table = lines
    .slice(isSurvey ? 0 : first)
    .map((cells) => (order ?? []).map((index) => cells[index] ?? ''));
  const [header = [], ...rows] = table;
  const titles = isSurvey ? 0 : random.pick([0, 0, 1, 2, 3]);
  const above = ['Rapport de ventes', 'Exporté par la billetterie', '']
    .slice(0, titles)
    .map((line) => [line]);
  const shape: Shape = { ...makeDialect(random), endsWithSeparator: false };
  const said = `${shape.encoding} ${JSON.stringify(shape.separator)} ${JSON.stringify(shape.newline)} ${titles} titles, ${typed('Date d’achat')}`;
  return { written: writeLines([...above, header.map(typed), ...rows], shape), said };
}

/** How one hand types all headers of a file. */
function typist(random: Random): (header: string) => string {
  return random.pick<(header: string) => string>([
    (header) => header,
    (header) => header.toUpperCase(),
    (header) => header.toLowerCase(),
    (header) => header.normalize('NFD').replace(/\p{M}/gu, ''),
    (header) => header.replaceAll(' ', '  '),
    (header) => `${header} `,
    (header) => header.replaceAll(' ', '\u00a0'),
    (header) => header.replaceAll('’', "'"),
    (header) => header.normalize('NFD'),
    (header) => `${header}:`,
  ]);
}

function shuffled(width: number, random: Random): readonly number[] {
  const left = Array.from({ length: width }, (_, index) => index);
  return Array.from({ length: width }, () => left.splice(random.below(left.length), 1)[0] ?? 0);
}

/**
 * A demonstration handed in as it is, then changed from each seed: how many changed files there were, and what their
 * receipts say otherwise.
 */
export async function mutatedDiffer(
  out: string,
  folder: string,
  seeds: readonly number[],
): Promise<{ readonly files: number; readonly differences: readonly string[] }> {
  const asItIs = await makePool(join(folder, 'pool'), out, () => false);
  const differences: string[] = [];
  let files = 0;
  for (const seed of seeds) {
    const to = join(folder, `changed-${seed}`);
    const mutations = mutateDemonstration(out, to, seed);
    const changed = await makePool(`${to}-pool`, to, () => false);
    for (const [slug, expected] of asItIs) {
      const found = differencesOf(changed.get(slug) ?? [], expected, mutations.get(slug) ?? []);
      differences.push(...found.map((one) => `seed ${seed}, ${slug}: ${one}`));
      files += expected.length;
    }
  }
  return { files, differences };
}

/** A demonstration’s folder again, every export of every house changed. Returns what was done, by house. */
function mutateDemonstration(
  out: string,
  to: string,
  seed: number,
): ReadonlyMap<string, readonly Mutation[]> {
  mkdirSync(to);
  for (const name of ['organisations.json', 'consents.json'])
    writeFileSync(join(to, name), readFileSync(join(out, name)));
  const houses = readdirSync(join(out, 'exports'));
  return new Map(
    houses.map((slug) => [
      slug,
      mutateHouse(join(out, 'exports', slug), join(to, 'exports', slug), `${seed}/${slug}`),
    ]),
  );
}

/** What the receipts of the changed files say otherwise than those of the files as they were, a line each. */
function differencesOf(
  receipts: readonly CountedReceipt[],
  expected: readonly CountedReceipt[],
  mutations: readonly Mutation[],
): readonly string[] {
  return expected.flatMap((before) => {
    const after = receipts.find(({ file }) => file.name === before.file.name);
    const said = mutations.find(({ name }) => name === before.file.name)?.said ?? '';
    const told = (one: CountedReceipt | undefined) =>
      JSON.stringify([
        one?.source.id,
        one?.rows,
        one?.totals,
        one?.problems.map(({ code }) => code).filter((code) => code !== 'encoding-guessed'),
        one?.columns.map(({ field }) => field).toSorted(),
      ]);
    return told(after) === told(before)
      ? []
      : [`${before.file.name} (${said}): ${told(after)} instead of ${told(before)}`];
  });
}
