import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PoolFolder } from './pool-folder.ts';

/**
 * The key with which a pool signs its policies (Ed25519), made the first time that one is signed. Its public half lies
 * beside it, for whoever checks a policy elsewhere.
 */
export function signText(folder: PoolFolder, text: string): string {
  return sign(null, Buffer.from(text), signingKey(folder)).toString('base64');
}

export function isSigned(folder: PoolFolder, text: string, signature: string): boolean {
  const key = createPublicKey(signingKey(folder));
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

function signingKey({ keys }: PoolFolder): KeyObject {
  const file = join(keys, 'signing.key');
  if (!existsSync(file)) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(keys, 'signing.public'), publicKey.export({ type: 'spki', format: 'pem' }));
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return createPrivateKey(readFileSync(file));
}
