// A real pretix in a folder of its own: its interpreter is found by PARTERRE_PRETIX_PYTHON, its database is SQLite.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const HOW_TO_INSTALL = `PARTERRE_PRETIX_PYTHON names no interpreter that has pretix. To install one:
  python3.11 -m venv /somewhere/pretix && /somewhere/pretix/bin/pip install pretix==2026.8.0
  export PARTERRE_PRETIX_PYTHON=/somewhere/pretix/bin/python`;

export type ShopFile = {
  readonly exporter: string;
  readonly format: string;
  readonly variant: string;
  readonly language: string;
  readonly organizer: string;
  readonly event: string | null;
  readonly file: string;
};

/** One position as the database holds it; money in cents. */
export type ShopLine = {
  readonly house: string;
  readonly event: string;
  readonly subevent: number | null;
  readonly starts: string;
  readonly poolStarts: string;
  readonly product: string;
  readonly admits: boolean;
  readonly order: string;
  readonly month: string;
  readonly poolMonth: string;
  readonly test: boolean;
  readonly sold: number;
  readonly back: number;
  readonly gone: boolean;
  /** Its order is paid, or was cancelled as a whole. */
  readonly settled: boolean;
  readonly net: number;
  readonly tax: number;
};

export type ShopFee = {
  readonly house: string;
  readonly event: string;
  readonly test: boolean;
  readonly value: number;
  readonly tax: number;
};

export type Figures = { readonly lines: readonly ShopLine[]; readonly fees: readonly ShopFee[] };

/** Null when there is no interpreter, or no pretix in it. */
export function findPretix(): string | null {
  const python = process.env.PARTERRE_PRETIX_PYTHON ?? '';
  if (python === '' || !existsSync(python)) return null;
  return spawnSync(python, ['-c', 'import pretix'], { stdio: 'ignore' }).status === 0 ? python : null;
}

export class Shop {
  readonly python: string;
  readonly folder: string;
  readonly port: number;

  constructor(python: string, folder: string, port: number) {
    this.python = python;
    this.folder = folder;
    this.port = port;
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(
      join(folder, 'pretix.cfg'),
      `[pretix]
instance_name=Bench
url=http://127.0.0.1:${port}
datadir=${join(folder, 'data')}
[database]
backend=sqlite3
name=${this.database}
[django]
debug=false
`,
    );
  }

  get database(): string {
    return join(this.folder, 'pretix.sqlite3');
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PRETIX_CONFIG_FILE: join(this.folder, 'pretix.cfg'),
      PYTHONDONTWRITEBYTECODE: '1',
    };
  }

  /** An empty database; another one’s, when given, saves two minutes of migrations. */
  make(empty: string | undefined): void {
    if (empty === undefined) this.run(['-m', 'pretix', 'migrate']);
    else copyFileSync(empty, this.database);
  }

  /** Fills it and gives the tokens of its houses. */
  seed(seed: number, orders: number): Readonly<Record<string, string>> {
    return JSON.parse(this.script('seed.py', String(seed), String(orders))) as Record<string, string>;
  }

  export(folder: string, languages: readonly string[]): void {
    this.script('export.py', folder, ...languages);
  }

  figures(): Figures {
    return JSON.parse(this.script('figures.py', this.database)) as Figures;
  }

  script(name: string, ...args: readonly string[]): string {
    return this.run([join(import.meta.dirname, name), ...args]);
  }

  private run(args: readonly string[]): string {
    const done = spawnSync(this.python, args, {
      cwd: this.folder,
      env: this.environment,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (done.status !== 0) throw new Error(`${args.join(' ')}: ${done.stderr.slice(-2000)}`);
    return done.stdout;
  }
}
