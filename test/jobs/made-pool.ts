import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommandLine } from '#cli/run.ts';
import { answer } from '#jobs/answer.ts';
import { type Answering, openAnswering } from '#jobs/answering.ts';
import { openPool } from '#jobs/open-pool.ts';
import { readQuery } from '#jobs/read-query.ts';
import type { Answer } from '#model/answer.ts';
import { audienceFrom } from '#model/audience.ts';
import type { Query } from '#model/query.ts';
import type { Receipt } from '#model/receipt.ts';

export type Ran = { readonly status: number; readonly out: string; readonly err: string };

export type RefusedJson = {
  readonly ok: false;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
};

/** One command line in this process, as a terminal would see it. */
export async function parterre(
  args: readonly string[],
  { language = 'fr', input = '' }: { readonly language?: 'fr' | 'en'; readonly input?: string } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal = {
    print: (text: string) => {
      out += text;
    },
    tell: (text: string) => {
      err += text;
    },
    readStandardInput: async () => input,
    now: () => new Date(),
  };
  const status = await runCommandLine(args, terminal, language);
  return { status, out, err };
}

export type Handing = {
  readonly organisation?: string;
  readonly agree?: boolean;
  readonly options?: readonly string[];
  readonly language?: 'fr' | 'en';
};

export const HOUSE = 'theatre-essai';

/**
 * A real pool in a folder of its own, made through the command line. It is asked as a server asks: held open, which spares
 * each question an engine of its own; another process changes the pool meanwhile, as far as it can tell.
 */
export class MadePool {
  readonly folder: string;
  readonly root: string;
  #opening: Promise<Answering> | null = null;
  #held: Answering | null = null;

  private constructor(folder: string) {
    this.folder = folder;
    this.root = join(folder, 'pool');
  }

  /** `isProvisional`: amounts of the pool are given before it has a release. */
  static async make({ isProvisional = false }: { readonly isProvisional?: boolean } = {}): Promise<MadePool> {
    const pool = new MadePool(mkdtempSync(join(tmpdir(), 'parterre-jobs-')));
    const also = isProvisional ? ['--provisional'] : [];
    const { status, err } = await parterre(['init', pool.root, '--name', 'Essai', ...also]);
    if (status !== 0) throw new Error(err);
    return pool;
  }

  /** The same in a folder of its own, as it is now. */
  copy(): MadePool {
    const pool = new MadePool(mkdtempSync(join(tmpdir(), 'parterre-jobs-')));
    cpSync(this.root, pool.root, { recursive: true });
    return pool;
  }

  /** Held until `close` or `remove`. */
  async answering(): Promise<Answering> {
    this.#opening ??= openAnswering(openPool(this.root, () => new Date()));
    this.#held = await this.#opening;
    return this.#held;
  }

  /** The next question opens it anew, as another process would: for a folder that something else is put into. */
  close(): void {
    this.#held?.close();
    this.#held?.pool.catalogue.close();
    this.#held = null;
    this.#opening = null;
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a file that will be handed in, and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  async ran(files: readonly string[], handing: Handing = {}): Promise<Ran> {
    const { organisation = HOUSE, agree = true, options = [], language = 'fr' } = handing;
    const agreeing = agree ? ['--agree'] : [];
    return parterre(
      ['ingest', this.root, '--organisation', organisation, ...agreeing, ...files, '--json', ...options],
      { language },
    );
  }

  /** Receipts of a delivery that must succeed. */
  async ingest(files: readonly string[], handing: Handing = {}): Promise<readonly Receipt[]> {
    const { status, out, err } = await this.ran(files, handing);
    if (status !== 0) throw new Error(err);
    return JSON.parse(out) as readonly Receipt[];
  }

  async refused(files: readonly string[], handing: Handing = {}): Promise<RefusedJson & Ran> {
    const ran = await this.ran(files, handing);
    return { ...ran, ...(JSON.parse(ran.out) as RefusedJson) };
  }

  async undo(receipt: string): Promise<Ran> {
    return parterre(['undo', this.root, receipt, '--json']);
  }

  async receipts(): Promise<readonly Receipt[]> {
    const { out } = await parterre(['receipts', this.root, '--json']);
    return JSON.parse(out) as readonly Receipt[];
  }

  async query(query: Query, as: string = HOUSE): Promise<Answer> {
    const asked = { query: readQuery(JSON.stringify(query)), audience: audienceFrom(as) };
    return JSON.parse(JSON.stringify(await answer(await this.answering(), asked))) as Answer;
  }

  /** One number of a house’s own data; null when it has none. */
  async figure(metric: string, as: string = HOUSE): Promise<number | null> {
    const { rows } = await this.query({ metric }, as);
    return (rows[0]?.[metric] as number | null | undefined) ?? null;
  }

  /** A number by the values of one criterion; the key of an unknown value is `?`. */
  async figures(metric: string, by: string, as: string = HOUSE): Promise<Readonly<Record<string, unknown>>> {
    const { rows } = await this.query({ metric, by: [by] }, as);
    return Object.fromEntries(rows.map((row) => [row[by] ?? '?', row[metric]]));
  }

  /** What is left in the folder where identity may lie. */
  staging(): readonly string[] {
    return readdirSync(join(this.root, 'staging'));
  }
}
