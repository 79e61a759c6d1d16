import type { Checked } from '../check/check.ts';

/** Whether lines have an identity of which tokens were made, their own or their buyer’s. */
export function tokensAreNeeded({ identityKey, facts }: Checked): boolean {
  return !identityKey.startsWith('null') || facts.companions.buyers !== undefined;
}
