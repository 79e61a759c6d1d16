// Everything of the product that the truth check touches: its command line and its jobs.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { answer } from '#jobs/answer.ts';
import { openAnswering } from '#jobs/answering.ts';
import { recordConsentOf } from '#jobs/consents/consents.ts';
import { ingest } from '#jobs/ingest.ts';
import { openPool } from '#jobs/open-pool.ts';
import { describeOrganisation } from '#jobs/organisation.ts';
import { audienceFrom } from '#model/audience.ts';
import type { AnswerDocument, Ask } from './asking.ts';
import type { Consent } from './pool-figures.ts';
import type { Receipt } from './receipts.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

export type Size = { readonly organisations: number; readonly tickets: number; readonly seed: number };

/** `demo`: the exports of made-up houses, and the truth beside them. */
export async function makeDemonstration(out: string, { organisations, tickets, seed }: Size): Promise<void> {
  const options = { organisations, tickets, seed };
  await run([
    'demo',
    out,
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
  ]);
}

/** Which houses hand their files in by the command line; the others by the same job without a process of their own. */
export type ByCommand = (slug: string) => boolean;

/**
 * A pool with every house described, its consents recorded, and all files of each delivered together; two houses at a
 * time, since a pool bears several writers. Returns the receipts by house.
 */
export async function makePool(
  root: string,
  out: string,
  byCommand: ByCommand = () => true,
): Promise<ReadonlyMap<string, readonly Receipt[]>> {
  await run(['init', root, '--provisional']);
  const houses = readJson<readonly Described[]>(join(out, 'organisations.json'));
  const pool = openPool(root, () => new Date());
  try {
    for (const { slug, ...described } of houses) await describeOrganisation(pool, slug, described);
    const deliver = async (slug: string): Promise<readonly Receipt[]> => {
      const files = filesIn(join(out, 'exports', slug));
      if (!byCommand(slug))
        return ingest(pool, { organisation: slug, files: files.map(handedIn), agree: true, source: null });
      return JSON.parse(await run(['ingest', root, '--organisation', slug, '--agree', ...files, '--json']));
    };
    const receipts = await twoAtATime(houses, async ({ slug }) => [slug, await deliver(slug)] as const);
    for (const consent of readJson<readonly Consent[]>(join(out, 'consents.json')))
      await recordConsentOf(pool, consent);
    return new Map(receipts);
  } finally {
    pool.catalogue.close();
  }
}

type Described = {
  readonly slug: string;
  readonly name: string;
  readonly holding: string;
  readonly sellers: readonly string[];
};

/** Questions asked of an open pool, without a process each; of its lines until `keep` has added them up. */
export async function openQuestions(root: string): Promise<Questions> {
  const pool = openPool(root, () => new Date());
  const answering = await openAnswering(pool);
  return {
    ask: (query, as) => answer(answering, { query, audience: audienceFrom(as) }) as Promise<AnswerDocument>,
    keep: () => answering.keep(),
    close: () => {
      answering.close();
      pool.catalogue.close();
    },
  };
}

export type Questions = { readonly ask: Ask; readonly keep: () => Promise<void>; readonly close: () => void };

/** One question through the command line. */
export function askByCommand(pool: string): Ask {
  return async (question, as) =>
    JSON.parse(
      await run(['query', pool, '-', '--as', as, '--json'], JSON.stringify(question)),
    ) as AnswerDocument;
}

const handedIn = (path: string) => ({ path, name: basename(path) });

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

async function twoAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const done = new Array<R>(items.length);
  const queue = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) done[next.index] = await work(next.item);
  };
  await Promise.all([worker(), worker()]);
  return done;
}

function run(args: readonly string[], input = ''): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const told = { out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told.errors += text));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0
        ? resolve(told.out)
        : reject(new Error(`${args.slice(0, 4).join(' ')} ended with ${status}: ${told.errors}`)),
    );
  });
}
