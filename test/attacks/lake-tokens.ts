// What somebody has who stole the lake of a pool, and its keys besides.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { Engine } from '#engine/engine.ts';
import { openPool } from '#jobs/open-pool.ts';

export async function stolenFrom(root: string): Promise<{
  readonly tokens: ReadonlySet<bigint>;
  readonly member: Buffer;
  readonly server: Buffer;
}> {
  const pool = openPool(root, () => new Date());
  const { lake, derived } = pool.folder;
  const engine = await Engine.open({ directories: [lake], temporary: join(derived, 'stolen') });
  try {
    const files = readdirSync(lake, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.startsWith('movements') && file.endsWith('.parquet'))
      .map((file) => `'${join(lake, file)}'`);
    const rows = await engine.run({
      inputs: [],
      steps: [
        {
          name: 'tokens',
          sql: `select distinct email_token::varchar as token from read_parquet([${files.join(', ')}])
where email_token is not null`,
        },
      ],
      result: 'tokens',
    });
    const tokens = new Set(rows.map(({ token }) => BigInt(String(token))));
    return { tokens, ...pool.keys };
  } finally {
    engine.close();
    pool.catalogue.close();
  }
}
