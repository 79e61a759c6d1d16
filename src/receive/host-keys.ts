import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ssh2 from 'ssh2';

import type { PoolFolder } from '#store/pool-folder.ts';

export type HostKeys = {
  /** Private, newest kind first. */
  readonly keys: readonly string[];
  /** Of the first, as OpenSSH shows it, for a house to compare. */
  readonly fingerprint: string;
};

/** Old programs of ticketing systems know RSA alone. */
const KINDS = { ed25519: makeEd25519, rsa: makeRsa } as const;

/** Made once, and kept with the pool’s other secrets: a server whose key changes is taken for an impostor. */
export function hostKeys({ keys: folder }: PoolFolder): HostKeys {
  const keys = Object.entries(KINDS).map(([kind, make]) => keptKey(join(folder, `sftp-${kind}.key`), make));
  return { keys, fingerprint: fingerprintOf(keys[0] ?? '') };
}

function keptKey(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const making = `${file}.${randomBytes(4).toString('hex')}`;
    writeFileSync(making, make(), { mode: 0o600, flag: 'wx' });
    try {
      // Of two processes that start at once, one gives the key.
      linkSync(making, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(making);
    }
  }
  return readFileSync(file, 'utf8');
}

function makeEd25519(): string {
  return ed25519Pair().private;
}

/** Of the pairs that the package makes it cannot read one in some four hundred itself: then another is made. */
export function ed25519Pair(): { readonly private: string; readonly public: string } {
  for (;;) {
    const pair = ssh2.utils.generateKeyPairSync('ed25519');
    if (!(ssh2.utils.parseKey(pair.private) instanceof Error)) return pair;
  }
}

function makeRsa(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  return privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
}

function fingerprintOf(key: string): string {
  const parsed = ssh2.utils.parseKey(key);
  if (parsed instanceof Error) throw parsed;
  const digest = createHash('sha256').update(parsed.getPublicSSH()).digest('base64');
  return `SHA256:${digest.replace(/=+$/, '')}`;
}

/** One line of a public key as OpenSSH writes it, without the comment, which often is a person’s name; null: it is none. */
export function publicKeyLine(text: string): string | null {
  const [kind, body] = text.trim().split(/\s+/);
  const parsed = ssh2.utils.parseKey(`${kind} ${body}`);
  return parsed instanceof Error || parsed.isPrivateKey() ? null : `${kind} ${body}`;
}
