import type { Answer, AnswerColumn, AnswerRow } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import type { Terminal } from './command.ts';

/** An answer for a terminal: the sentence, how the question was read, the table, what to know. */
export function printAnswer(answer: Answer, language: Language, terminal: Terminal): void {
  const lines = [answer.answer[language], '', answer.reading[language], ''];
  const header = answer.columns.map((column) => column.label[language]);
  const rows = answer.rows.map((row) => answer.columns.map((column) => cell(row, column, language)));
  const widths = header.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  for (const row of [header, ...rows]) {
    lines.push(
      row
        .map((value, index) => value.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  for (const note of answer.notes) lines.push('', note.text[language]);
  for (const { text, consent } of answer.remedies)
    lines.push('', `→ ${text[language]}${consent ? ` (--figure ${consent.figure})` : ''}`);
  terminal.print(`${lines.join('\n')}\n`);
}

function cell(row: AnswerRow, column: AnswerColumn, language: Language): string {
  const value = row[column.id];
  if (value === null || value === undefined) {
    if (column.kind === 'dimension') return '?';
    // Of a row that is shown, what stands beside it may be not.
    return row.status === 'ok' ? '–' : row.status;
  }
  return column.values?.[String(value)]?.[language] ?? String(value);
}
