import { readFile } from 'node:fs/promises';

import { refusal } from '#messages/messages.ts';
import type { Terminal } from './command.ts';

/** The text of a file, or of standard input for `-`. Refuses with `file-missing`. */
export async function contents(file: string, terminal: Terminal): Promise<string> {
  if (file === '-') return terminal.readStandardInput();
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw refusal('file-missing', { file }, { cause: error });
  }
}
