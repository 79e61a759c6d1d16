import { parseArgs } from 'node:util';

import { refusal, say, sayStored } from '#messages/messages.ts';
import { Refusal } from '#model/problem.ts';
import type { Language } from '#model/words.ts';
import { type Command, EXIT, flag, printJson, type Terminal, text, type Values } from './command.ts';
import { COMMANDS } from './commands.ts';

/** Runs one command line and returns its exit status. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.print(helpText(language));
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    terminal.tell(`${say('command-unknown', { command: name }, language)}\n${helpText(language)}`);
    return EXIT.usage;
  }
  const parsed = parse(command, rest);
  if (!parsed) {
    terminal.tell(`${say('command-usage', { usage: `${command.name} ${command.usage}` }, language)}\n`);
    return EXIT.usage;
  }
  const chosen =
    text(parsed.values, 'lang') === 'en' ? 'en' : text(parsed.values, 'lang') === 'fr' ? 'fr' : language;
  try {
    return (await command.run({ ...parsed, language: chosen, terminal })) ?? EXIT.done;
  } catch (error) {
    return fail(error, { terminal, language: chosen, isJson: flag(parsed.values, 'json') });
  }
}

type Failing = { readonly terminal: Terminal; readonly language: Language; readonly isJson: boolean };

function fail(thrown: unknown, { terminal, language, isJson }: Failing): number {
  const error = asRefusal(thrown);
  if (!(error instanceof Refusal)) throw thrown;
  const sentence = sayStored(error, language);
  if (isJson) printJson(terminal, { ok: false, errors: [{ code: error.code, message: sentence }] });
  terminal.tell(`${sentence} [${error.code}]\n`);
  return EXIT.refused;
}

/** What the machine refuses becomes a sentence too; anything else is a bug and is shown as one. */
function asRefusal(thrown: unknown): unknown {
  const code = (thrown as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || String(thrown).includes('No space left'))
    return refusal('disk-full', {}, { cause: thrown });
  return thrown;
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

function helpText(language: Language): string {
  const width = Math.max(...COMMANDS.map((c) => c.name.length)) + 2;
  const lines = COMMANDS.map(
    (c) => `  ${c.name.padEnd(width)}${c.summary[language]}\n  ${' '.repeat(width)}${c.name} ${c.usage}`,
  );
  return `parterre <${language === 'fr' ? 'commande' : 'command'}> …\n\n${lines.join('\n')}\n`;
}
