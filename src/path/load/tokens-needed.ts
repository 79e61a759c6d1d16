import type { Checked } from '../check/check.ts';
import { isOnlyFees } from './row-key.ts';

/**
 * Whether lines have an identity of which tokens were made, their own or their buyer’s. Fees of whole orders name
 * nobody: who paid them stands on the lines of the tickets, and a person is counted where there is a ticket.
 */
export function tokensAreNeeded({ mapping, identityKey, facts }: Checked): boolean {
  if (isOnlyFees(mapping)) return false;
  return !identityKey.startsWith('null') || facts.companions.buyers !== undefined;
}
