import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { programmeFile, salesFile } from './made-files.ts';
import { MadePool, parterre } from './made-pool.ts';

/** Of both pools. */
export const THEATRES = Array.from({ length: 7 }, (_, i) => `theatre-${i + 1}`);
export const DANCERS = Array.from({ length: 7 }, (_, i) => `danse-${i + 1}`);

/** Of the city’s pool alone. */
export const ALONE = 'theatre-du-quai';

export const MONTHS = ['2024-10', '2024-11'];

const POLICY = {
  format: 'parterre-policy-1',
  version: 'ensemble',
  metrics: ['tickets-issued', 'revenue', 'buyers'],
  common: [{ dimension: 'discipline' }],
  further: [{ dimension: 'channel' }],
  // A neighbour’s release closes what is otherwise counted afresh.
  releasedOnly: false,
};

/** So many buyers in each month, of two tickets each. */
export async function handIn(
  pool: MadePool,
  root: string,
  house: string,
  buyers: readonly number[],
  named = '',
): Promise<void> {
  const discipline = house.startsWith('danse') ? 'dance' : 'theatre';
  const programme = programmeFile(
    MONTHS.map((month, i) => ({
      id: `p${i}${named}`,
      discipline,
      startsAt: `${month}-${named === '' ? 12 : 13} 20:00:00`,
    })),
  );
  const sold = MONTHS.flatMap((_, month) =>
    Array.from({ length: buyers[month] ?? 0 }, (_, i) => ({
      performance: `p${month}${named}`,
      ticket: `t${month}-${i}${named}`,
      order: `o${month}-${i}${named}`,
      soldAt: '2024-09-10 12:00:00',
      channel: i % 2 === 0 ? 'Web' : 'Téléphone',
      quantity: 2,
    })),
  );
  const orders = sold.map(({ order }) => `${order},${house}-${order}@exemple.test`);
  const files = [
    pool.file(`${house}${named}-ventes.csv`, salesFile(sold)),
    pool.file(`${house}${named}-programme.csv`, programme),
    pool.file(`${house}${named}-acheteurs.csv`, ['order_id,email', ...orders, ''].join('\n')),
  ];
  const said = await parterre(['ingest', root, '--organisation', house, '--agree', ...files, '--json']);
  if (said.status !== 0) throw new Error(said.err);
}

/** A city’s pool and a region’s, of the same houses but one, which the city’s alone has. */
export class TwoPools {
  readonly made: MadePool;
  /** The folders of both. */
  readonly city: string;
  readonly region: string;

  private constructor(made: MadePool) {
    this.made = made;
    this.region = made.root;
    this.city = join(made.folder, 'ville');
  }

  static async make(): Promise<TwoPools> {
    const pools = new TwoPools(await MadePool.make());
    const policy = join(pools.made.folder, 'policy.json');
    writeFileSync(policy, JSON.stringify(POLICY));
    const recorded = await parterre(['policy', pools.region, '--record', policy]);
    if (recorded.status !== 0) throw new Error(recorded.err);
    for (const [i, house] of [...THEATRES, ...DANCERS].entries())
      await handIn(pools.made, pools.region, house, [40 + i, 44 - i]);
    cpSync(pools.region, pools.city, { recursive: true });
    await handIn(pools.made, pools.city, ALONE, [55, 61]);
    return pools;
  }

  /** Neither has released anything, in a folder of their own. */
  copy(name: string): { readonly city: string; readonly region: string } {
    const [city, region] = [join(this.made.folder, name, 'ville'), join(this.made.folder, name, 'region')];
    cpSync(this.city, city, { recursive: true });
    cpSync(this.region, region, { recursive: true });
    return { city, region };
  }

  remove(): void {
    this.made.remove();
  }
}

/** A command with `--json`: its status, what it printed, and the code of its refusal. */
export async function said(...args: readonly string[]) {
  const { status, out, err } = await parterre([...args, '--json']);
  const printed = out === '' ? {} : JSON.parse(out);
  return { status, printed, code: printed.errors?.[0]?.code as string | undefined, err };
}

export function build(root: string, from = '2024-10', to = '2024-11') {
  return said('edition', 'build', root, '--from', from, '--to', to);
}

/** A file of a release. */
export function fileOf<T>(root: string, id: string, name: string): T {
  const folder = readdirSync(join(root, 'editions')).find((one) => one.startsWith(`${id}.`)) ?? '';
  return JSON.parse(readFileSync(join(root, 'editions', folder, name), 'utf8')) as T;
}
