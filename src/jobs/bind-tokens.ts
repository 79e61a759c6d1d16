import type { Engine } from '#engine/engine.ts';
import type { Checked } from '#path/check/check.ts';
import type { OpenPool } from './open-pool.ts';

/** Identity → tokens, bound as `tokens`. */
export async function bindTokens(_pool: OpenPool, engine: Engine, _checked: Checked): Promise<void> {
  await engine.bind({
    tokens: {
      kind: 'rows',
      columns: [
        { name: 'identity_key', type: 'UBIGINT', meaning: 'hash of the identity of a row' },
        { name: 'email_token', type: 'UBIGINT', meaning: 'token of the e-mail' },
        { name: 'name_token', type: 'UBIGINT', meaning: 'token of name and postal code' },
      ],
      rows: [],
    },
  });
}
