// Pulling from the shop’s own API: all of it, what changed, and through a puller that is killed again and again.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openPool } from '#jobs/open-pool.ts';
import { type Cells, differences, expectedCells, heldCells, type Scope } from './held.ts';
import type { Shop } from './shop.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const HOUSE = 'salle-exemple';

const SCOPE: Scope = {
  house: HOUSE,
  event: null,
  tests: false,
  gone: true,
  cancelledOrders: true,
  unpaidGone: false,
  starts: true,
  universal: true,
  tickets: true,
  fees: true,
};

export type PullOptions = {
  readonly token: string;
  /** How many times the puller is to be killed before it ends by itself. */
  readonly kills: number;
  readonly tell: (text: string) => void;
};

export async function comparePulls(
  shop: Shop,
  { token, kills, tell }: PullOptions,
): Promise<Readonly<Record<string, number>>> {
  const server = await serve(shop);
  try {
    const puller = new Puller(shop, token);
    const check = async (what: string): Promise<number> => {
      const found = differences(puller.expected(), await puller.held());
      if (found.length > 0) tell([what, ...found.slice(0, 5)].join('\n    '));
      return found.length;
    };
    const pullMs = timed(() => puller.pull());
    const pullDifferent = await check('whole pull');
    const changed = Number(shop.script('change.py', '1', '40'));
    const unlikeBefore = differences(puller.expected(), await puller.held()).length;
    const againMs = timed(() => puller.pull());
    const againDifferent = await check('pull of what changed');
    const outcome = { killed: 0, finished: 0, wrong: 0, leftovers: 0 };
    for (let time = 0; outcome.killed < kills && time < 3 * kills; time++) {
      const before = await puller.held();
      shop.script('change.py', String(time + 2), '4');
      const isWhole = time % 4 === 3;
      const wasKilled = await puller.killedAfter(Math.random() * (isWhole ? pullMs : againMs), isWhole);
      outcome[wasKilled ? 'killed' : 'finished']++;
      const held = await puller.held();
      // The pull counts whole or not at all.
      const isBefore = differences(before, held).length === 0;
      if (!isBefore && differences(puller.expected(), held).length > 0) outcome.wrong++;
      if (puller.leftovers() > 0) outcome.leftovers++;
    }
    puller.pull();
    const killedDifferent = await check('pull after the kills');
    return {
      pullMs,
      pullCells: puller.expected().size,
      pullDifferent,
      changed,
      unlikeBefore,
      againMs,
      againDifferent,
      ...outcome,
      killedDifferent,
    };
  } finally {
    server.kill();
  }
}

class Puller {
  readonly #shop: Shop;
  readonly #root: string;
  readonly #tokenFile: string;

  constructor(shop: Shop, token: string) {
    this.#shop = shop;
    this.#root = join(shop.folder, 'pool');
    this.#tokenFile = join(shop.folder, 'token');
    writeFileSync(this.#tokenFile, token, { mode: 0o600 });
    run(['init', this.#root]);
  }

  pull(): void {
    run(this.#words());
  }

  killedAfter(milliseconds: number, isWhole: boolean): Promise<boolean> {
    const words = [...this.#words(), ...(isWhole ? ['--all'] : [])];
    const child = spawn(process.execPath, [CLI, ...words], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    return new Promise((resolve) => {
      child.on('exit', (_code, signal) => {
        clearTimeout(timer);
        resolve(signal === 'SIGKILL');
      });
    });
  }

  expected(): Cells {
    return expectedCells(this.#shop.figures(), SCOPE);
  }

  /** Opening the pool sweeps what a killed process left in its staging. */
  async held(): Promise<Cells> {
    const pool = openPool(this.#root, () => new Date());
    try {
      return await heldCells(pool, HOUSE, SCOPE);
    } finally {
      pool.catalogue.close();
    }
  }

  leftovers(): number {
    return readdirSync(join(this.#root, 'staging')).length;
  }

  #words(): readonly string[] {
    const from = `http://127.0.0.1:${this.#shop.port}/${HOUSE}`;
    return [
      ...['pull', this.#root, '--organisation', HOUSE, '--from', from],
      ...['--token-file', this.#tokenFile, '--agree'],
    ];
  }
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return Math.round(performance.now() - started);
}

function run(args: readonly string[]): void {
  const done = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${args[0]} ended with ${done.status}: ${done.stderr}`);
}

function serve(shop: Shop): Promise<ChildProcess> {
  const child = spawn(shop.python, [join(import.meta.dirname, 'serve.py'), String(shop.port)], {
    cwd: shop.folder,
    env: shop.environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`pretix ended with ${code}`)));
  });
}
