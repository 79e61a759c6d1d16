import type { Command } from './command.ts';

/** Every command, in the order in which one meets them. Each is loaded when it is called: some bring a server with them. */
const LOADED: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
  organisation: async () => (await import('./commands/organisation.ts')).organisationCommand,
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand,
  pull: async () => (await import('./commands/pull.ts')).pullCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  receive: async () => (await import('./commands/receive.ts')).receiveCommand,
  late: async () => (await import('./commands/late.ts')).lateCommand,
  receipts: async () => (await import('./commands/receipts.ts')).receiptsCommand,
  undo: async () => (await import('./commands/undo.ts')).undoCommand,
  confirm: async () => (await import('./commands/confirm.ts')).confirmCommand,
  recipes: async () => (await import('./commands/recipes.ts')).recipesCommand,
  ask: async () => (await import('./commands/ask.ts')).askCommand,
  query: async () => (await import('./commands/query.ts')).queryCommand,
  questions: async () => (await import('./commands/questions.ts')).questionsCommand,
  declare: async () => (await import('./commands/declare.ts')).declareCommand,
  labels: async () => (await import('./commands/labels.ts')).labelsCommand,
  matches: async () => (await import('./commands/matches.ts')).matchesCommand,
  venues: async () => (await import('./commands/venues.ts')).venuesCommand,
  consent: async () => (await import('./commands/consent.ts')).consentCommand,
  policy: async () => (await import('./commands/policy.ts')).policyCommand,
  neighbours: async () => (await import('./commands/neighbours.ts')).neighboursCommand,
  edition: async () => (await import('./commands/edition.ts')).editionCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
};

/** Null when there is none of that name. */
export async function findCommand(name: string): Promise<Command | null> {
  return Object.hasOwn(LOADED, name) ? ((await LOADED[name]?.()) ?? null) : null;
}

export function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(LOADED).map((load) => load()));
}
