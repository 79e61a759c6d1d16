import { createCipheriv, createHash } from 'node:crypto';

/** What somebody holds: a stolen lake’s tokens, addresses that may be behind them, and one key or both. */
export type Stolen = {
  readonly tokens: ReadonlySet<bigint>;
  readonly addresses: readonly string[];
  readonly member: Buffer | null;
  readonly server: Buffer | null;
};

/**
 * Each address made into a token as the program does (`docs/decisions/0026-tokens.md`), with the keys at hand and none in
 * the place of a missing one: the addresses whose token is there.
 */
export function tokenDictionary({ tokens, addresses, member, server }: Stolen): readonly string[] {
  return addresses.filter((address) => {
    const digest = createHash('sha256').update(`email|${address}`).digest();
    const token = encrypted(encrypted(digest.subarray(0, BLOCK_BYTES), member), server);
    return tokens.has(token.readBigUInt64BE());
  });
}

const BLOCK_BYTES = 16;

function encrypted(block: Buffer, key: Buffer | null): Buffer {
  if (key === null) return block;
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]);
}
