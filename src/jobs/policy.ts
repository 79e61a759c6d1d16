import { createHash } from 'node:crypto';

import { refusal } from '#messages/messages.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import { DEFAULT_POLICY, readPolicy } from '#path/protect/protect.ts';
import { newestPolicy, policyOfVersion, type StoredPolicy, savePolicy } from '#store/editions.ts';
import { isSigned, signText } from '#store/signing-key.ts';
import type { OpenPool } from './open-pool.ts';

export type SignedPolicy = { readonly policy: PoolPolicy; readonly sha256: string };

/** The policy in force, its signature checked; the default’s is signed the first time that one is needed. */
export async function policyInForce(pool: OpenPool): Promise<SignedPolicy> {
  const stored = (await newestPolicy(pool.catalogue)) ?? (await recordPolicy(pool, textOf(DEFAULT_POLICY)));
  if (!isSigned(pool.folder, stored.text, stored.signature))
    throw refusal('policy-signature-wrong', { version: stored.version });
  return { policy: readPolicy(stored.text), sha256: stored.sha256 };
}

/** A policy that a release was built under, its signature checked. */
export async function policyAt(pool: OpenPool, version: string): Promise<SignedPolicy> {
  const stored = await policyOfVersion(pool.catalogue, version);
  if (!stored || !isSigned(pool.folder, stored.text, stored.signature))
    throw refusal('policy-signature-wrong', { version });
  return { policy: readPolicy(stored.text), sha256: stored.sha256 };
}

/** Records and signs a policy that the members agreed on; refuses one that cannot be read, is too weak or reuses a version. */
export async function recordPolicy(pool: OpenPool, text: string): Promise<StoredPolicy> {
  const policy = readPolicy(text);
  const written = textOf(policy);
  const stored: StoredPolicy = {
    version: policy.version,
    text: written,
    sha256: createHash('sha256').update(written).digest('hex'),
    signature: signText(pool.folder, written),
  };
  return pool.catalogue.transaction(async () => {
    if (await policyOfVersion(pool.catalogue, policy.version))
      throw refusal('policy-version-used', { version: policy.version });
    await savePolicy(pool.catalogue, stored, pool.now().toISOString());
    return stored;
  });
}

function textOf(policy: PoolPolicy): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}
