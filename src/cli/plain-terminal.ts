import type { Terminal } from './command.ts';

/** What moves, colours or turns around a terminal, other than its own lines and tabulations. */
const COMMANDING = /\r(?!\n)|(?![\t\r\n])[\p{Cc}\p{Bidi_Control}]/gu;

/** Whatever a file, a question or a folder is called, it is shown and never obeyed. */
export function plainTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    print: (text) => terminal.print(text.replace(COMMANDING, '\ufffd')),
    tell: (text) => terminal.tell(text.replace(COMMANDING, '\ufffd')),
  };
}
