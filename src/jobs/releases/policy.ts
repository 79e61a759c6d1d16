import { createHash } from 'node:crypto';

import { refusal } from '#messages/messages.ts';
import type { Panel } from '#model/panel.ts';
import type { PoolPolicy } from '#model/pool-policy.ts';
import { DEFAULT_POLICY, parametersOfPolicy, readPolicy } from '#path/protect/protect.ts';
import {
  newestPolicy,
  policiesRecorded,
  policyOfVersion,
  type StoredPolicy,
  savePolicy,
} from '#store/editions.ts';
import { isSigned, signText } from '#store/signing-key.ts';
import type { OpenPool } from '../open-pool.ts';

export type SignedPolicy = { readonly policy: PoolPolicy; readonly sha256: string };

/** The policy in force, its signature checked; the default’s is signed the first time that a release needs one. */
export async function policyInForce(pool: OpenPool): Promise<SignedPolicy> {
  const stored = await newestPolicy(pool.catalogue);
  return signedPolicy(pool, stored ?? (await recordPolicy(pool, textOfPolicy(DEFAULT_POLICY))));
}

/** The same to look at, where nothing is written: the default’s where none was recorded. */
export async function agreedPolicy(pool: OpenPool): Promise<PoolPolicy> {
  const stored = await newestPolicy(pool.catalogue);
  return stored === null ? DEFAULT_POLICY : signedPolicy(pool, stored).policy;
}

function signedPolicy(pool: OpenPool, stored: StoredPolicy): SignedPolicy {
  if (!isSigned(pool.folder, stored.text, stored.signature))
    throw refusal('policy-signature-wrong', { version: stored.version });
  return { policy: readPolicy(stored.text), sha256: stored.sha256 };
}

/** Whether the policy in force gives no amount before a release; one that somebody else signed says nothing. */
export async function isClosedUntilReleased({ catalogue, folder }: OpenPool): Promise<boolean> {
  const stored = await newestPolicy(catalogue);
  if (stored === null) return DEFAULT_POLICY.releasedOnly;
  return isSigned(folder, stored.text, stored.signature) && readPolicy(stored.text).releasedOnly;
}

/** The default policy, but that amounts are given before the first release, each table examined alone; for a pool without any. */
export async function recordProvisional(pool: OpenPool): Promise<void> {
  if ((await newestPolicy(pool.catalogue)) !== null) return;
  await recordPolicy(pool, textOfPolicy({ ...DEFAULT_POLICY, version: 'provisional', releasedOnly: false }));
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
  const written = textOfPolicy(policy);
  const stored: StoredPolicy = {
    version: policy.version,
    text: written,
    sha256: createHash('sha256').update(written).digest('hex'),
    signature: signText(pool.folder, written),
  };
  return pool.catalogue.transaction(async () => {
    if (await policyOfVersion(pool.catalogue, policy.version))
      throw refusal('policy-version-used', { version: policy.version });
    await requireOwnPanels(pool, policy);
    await savePolicy(pool.catalogue, stored, pool.now().toISOString());
    return stored;
  });
}

/** A house consents to be left out of a panel as it was declared: what is another panel has another id. */
async function requireOwnPanels({ catalogue }: OpenPool, { panels = [] }: PoolPolicy): Promise<void> {
  if (panels.length === 0) return;
  const written = ({ of, without, name }: Panel) => JSON.stringify([of, without, name]);
  const before = (await policiesRecorded(catalogue)).flatMap(({ text }) => readPolicy(text).panels ?? []);
  for (const panel of panels)
    if (before.some((one) => one.id === panel.id && written(one) !== written(panel)))
      throw refusal('policy-panel-reused', { panel: panel.id });
}

export function textOfPolicy(policy: PoolPolicy): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}

/** A policy that somebody proposes, read and checked, and not recorded. */
export function policyOfText(text: string): PoolPolicy {
  return readPolicy(text);
}

/** All rules that a policy means, its own and the default’s. */
export function rulesOfPolicy(policy: PoolPolicy): ReturnType<typeof parametersOfPolicy> {
  return parametersOfPolicy(policy);
}

/** The first number that no policy of the pool has. */
export async function nextVersion(pool: OpenPool): Promise<string> {
  for (let version = 2; ; version += 1)
    if ((await policyOfVersion(pool.catalogue, String(version))) === null) return String(version);
}
