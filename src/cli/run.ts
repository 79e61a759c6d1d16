import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';

import { refusal, sayStored } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Language } from '#model/words.ts';
import { type Command, EXIT, flag, printJson, type Terminal, text, type Values } from './command.ts';
import { allCommands, findCommand } from './commands.ts';
import { plainTerminal } from './plain-terminal.ts';
import { usageRefusal } from './usage.ts';

/** Runs one command line and returns its exit status. */
export async function runCommandLine(
  args: readonly string[],
  given: Terminal,
  language: Language,
): Promise<number> {
  const terminal = plainTerminal(given);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.print(await helpText(language));
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const failing = { terminal, language, isJson: rest.includes('--json') };
  const command = await findCommand(name);
  if (!command) {
    const status = fail(refusal('command-unknown', { command: name }), failing);
    terminal.tell(await helpText(language));
    return status;
  }
  const parsed = parse(command, rest);
  if (!parsed) return fail(usageRefusal(command.name, command.usage), failing);
  const chosen = text(parsed.values, 'lang') ?? language;
  if (chosen !== 'fr' && chosen !== 'en')
    return fail(refusal('choice-unknown', { option: 'lang', value: chosen, choices: 'fr, en' }), failing);
  try {
    return (await command.run({ ...parsed, language: chosen, terminal })) ?? EXIT.done;
  } catch (error) {
    return fail(error, { terminal, language: chosen, isJson: flag(parsed.values, 'json') });
  }
}

/** What was asked cannot be understood, whatever the pool holds. */
const WRONG_USAGE: readonly string[] = [
  'command-unknown',
  'command-usage',
  'choice-unknown',
  'number-unreadable',
];

type Failing = { readonly terminal: Terminal; readonly language: Language; readonly isJson: boolean };

function fail(thrown: unknown, { terminal, language, isJson }: Failing): number {
  const error = asRefusal(thrown);
  const told = error ?? faultOfOurs(thrown, terminal);
  const sentence = sayStored(told, language);
  const where = told.params.where ?? null;
  if (isJson) printJson(terminal, { ok: false, errors: [{ code: told.code, message: sentence, where }] });
  terminal.tell(`${sentence} [${told.code}]\n`);
  return WRONG_USAGE.includes(told.code) ? EXIT.usage : EXIT.refused;
}

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG'];

/** SQLite’s own numbers for a full disk: no room to write, to share memory, or opened for reading only because of it. */
const SQLITE_FULL: readonly number[] = [13, 4874, 8];

/** What the machine refuses becomes a sentence too; null is a bug. */
function asRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown;
  const { code, errcode } = (thrown ?? {}) as { readonly code?: string; readonly errcode?: number };
  if (
    code === 'ENOSPC' ||
    SQLITE_FULL.includes(errcode ?? 0) ||
    /No space left|disk is full/i.test(String(thrown))
  )
    return refusal('disk-full', {}, { cause: thrown });
  if (code !== undefined && UNWRITABLE.includes(code))
    return refusal('folder-unwritable', {}, { cause: thrown });
  return null;
}

/** The name of the error and where it arose; its message may quote somebody’s data, and is told to nobody. */
function faultOfOurs(thrown: unknown, terminal: Terminal): Refusal {
  const reference = randomUUID().slice(0, 8);
  const places = thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter(isPlace).slice(0, 8) : [];
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  terminal.tell(`${[`internal-error ${reference} ${name}`, ...places].join('\n')}\n`);
  return refusal('internal-error', { reference }, { cause: thrown });
}

function isPlace(line: string): boolean {
  return /^\s+at /.test(line);
}

function parse(
  command: Command,
  args: readonly string[],
): { words: readonly string[]; values: Values } | null {
  try {
    const options = { ...command.options, lang: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    const isFit = positionals.length >= command.words.min && positionals.length <= command.words.max;
    return isFit ? { words: positionals, values: values as Values } : null;
  } catch {
    return null;
  }
}

async function helpText(language: Language): Promise<string> {
  const commands = await allCommands();
  const width = Math.max(...commands.map((c) => c.name.length)) + 2;
  const lines = commands.map(
    (c) => `  ${c.name.padEnd(width)}${c.summary[language]}\n  ${' '.repeat(width)}${c.name} ${c.usage}`,
  );
  return `parterre <${language === 'fr' ? 'commande' : 'command'}> …\n\n${lines.join('\n')}\n`;
}
