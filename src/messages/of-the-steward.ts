import { COMMANDS } from './commands.ts';
import { DOSSIER } from './dossier.ts';
import { NEIGHBOURING } from './neighbouring.ts';
import { POLICIES } from './policies.ts';
import { SIMULATING } from './simulating.ts';
import { VERIFYING } from './verifying.ts';

/**
 * What the page never says: the command line does, or the server, whose sentences reach the page written. The page is built
 * without them (`vite.config.ts`), since a visitor would load them all.
 */
export const OF_THE_STEWARD = {
  ...COMMANDS,
  ...DOSSIER,
  ...NEIGHBOURING,
  ...POLICIES,
  ...SIMULATING,
  ...VERIFYING,
};
