import type { Command } from './command.ts';
import { askCommand } from './commands/ask.ts';
import { confirmCommand } from './commands/confirm.ts';
import { consentCommand } from './commands/consent.ts';
import { declareCommand } from './commands/declare.ts';
import { demoCommand } from './commands/demo.ts';
import { editionCommand } from './commands/edition.ts';
import { ingestCommand } from './commands/ingest.ts';
import { initCommand } from './commands/init.ts';
import { keysCommand } from './commands/keys.ts';
import { labelsCommand } from './commands/labels.ts';
import { lateCommand } from './commands/late.ts';
import { matchesCommand } from './commands/matches.ts';
import { organisationCommand } from './commands/organisation.ts';
import { policyCommand } from './commands/policy.ts';
import { pullCommand } from './commands/pull.ts';
import { queryCommand } from './commands/query.ts';
import { questionsCommand } from './commands/questions.ts';
import { receiptsCommand } from './commands/receipts.ts';
import { receiveCommand } from './commands/receive.ts';
import { recipesCommand } from './commands/recipes.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { undoCommand } from './commands/undo.ts';
import { venuesCommand } from './commands/venues.ts';

/** Every command, in the order in which one meets them. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  demoCommand,
  initCommand,
  organisationCommand,
  ingestCommand,
  pullCommand,
  keysCommand,
  receiveCommand,
  lateCommand,
  receiptsCommand,
  undoCommand,
  confirmCommand,
  recipesCommand,
  askCommand,
  queryCommand,
  questionsCommand,
  declareCommand,
  labelsCommand,
  matchesCommand,
  venuesCommand,
  consentCommand,
  policyCommand,
  editionCommand,
  serveCommand,
];
