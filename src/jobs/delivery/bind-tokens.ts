import { createCipheriv } from 'node:crypto';

import type { Engine } from '#engine/engine.ts';
import type { ColumnDefinition } from '#model/plan.ts';
import type { Checked } from '#path/check/check.ts';
import { pseudonymise } from '#path/pseudonymise/pseudonymise.ts';
import type { PoolKeys } from '#store/pool-folder.ts';

const TOKENS: readonly ColumnDefinition[] = [
  {
    name: 'identity_key',
    type: 'UBIGINT',
    meaning: 'hash of the identity cells of a row, within this delivery',
  },
  { name: 'email_token', type: 'UBIGINT', meaning: 'token of the e-mail' },
  { name: 'name_token', type: 'UBIGINT', meaning: 'token of name and postal code' },
];

export type Naming = {
  readonly checked: Checked;
  /** Sheets of this delivery before this one that say who bought what other sheets list: their tokens stay for these. */
  readonly buyersBefore: number;
};

/** Identity → tokens, in the relation `tokens`: a sheet’s own, and those of the sheets of buyers before it. */
export async function bindTokens(
  engine: Engine,
  keys: PoolKeys,
  { checked, buyersBefore }: Naming,
): Promise<void> {
  const digests = pseudonymise(checked);
  const table = checked.mapping.kind === 'buyers' ? buyersTokens(buyersBefore) : 'own_tokens';
  if (digests === null) await engine.bind({ [table]: { kind: 'rows', columns: TOKENS, rows: [] } });
  else await engine.through(digests, { name: table, columns: TOKENS }, (columns) => tokensOf(columns, keys));
  const tables = [table, ...Array.from({ length: buyersBefore }, (_, sheet) => buyersTokens(sheet))];
  await engine.define('tokens', {
    inputs: tables,
    steps: [{ name: 'all_tokens', sql: tables.map((name) => `select * from ${name}`).join(' union ') }],
    result: 'all_tokens',
  });
}

function buyersTokens(sheet: number): string {
  return `buyers_tokens_${sheet}`;
}

/** `identity_key, email_high, email_low, name_high, name_low` → `identity_key, email_token, name_token`. */
export function tokensOf(
  columns: readonly (readonly (bigint | null)[])[],
  keys: PoolKeys,
): readonly (readonly (bigint | null)[])[] {
  const [identity = [], emailHigh = [], emailLow = [], nameHigh = [], nameLow = []] = columns;
  return [identity, encrypted(emailHigh, emailLow, keys), encrypted(nameHigh, nameLow, keys)];
}

const BLOCK_BYTES = 16;

/**
 * A digest encrypted as one AES-256 block under the member key, then under the server key, cut to 64 bits: a keyed
 * pseudorandom function of the identity (`docs/decisions/0026-tokens.md`). A thief of the lake needs both keys.
 */
function encrypted(
  high: readonly (bigint | null)[],
  low: readonly (bigint | null)[],
  keys: PoolKeys,
): readonly (bigint | null)[] {
  const blocks = Buffer.alloc(high.length * BLOCK_BYTES);
  const halves = viewOf(blocks);
  for (const [index, half] of high.entries()) {
    if (half === null) continue;
    halves.setBigUint64(index * BLOCK_BYTES, half);
    halves.setBigUint64(index * BLOCK_BYTES + 8, low[index] ?? 0n);
  }
  const tokens = viewOf(encryptBlocks(encryptBlocks(blocks, keys.member), keys.server));
  return high.map((half, index) => (half === null ? null : tokens.getBigUint64(index * BLOCK_BYTES)));
}

/** Quicker than the methods of a buffer, and there are millions. */
function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Each block alone: equal identities must give equal tokens. */
function encryptBlocks(blocks: Buffer, key: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(blocks), cipher.final()]);
}
