import { writtenTable } from '#jobs/answers/written-table.ts';
import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import type { Terminal } from './command.ts';

/** An answer for a terminal: the sentence, how the question was read, the table, what to know. */
export function printAnswer(answer: Answer, language: Language, terminal: Terminal): void {
  const lines = [answer.answer[language], '', answer.reading[language], '', ...tableOf(answer, language)];
  for (const note of answer.notes) lines.push('', note.text[language]);
  for (const { text, consent } of answer.remedies)
    lines.push('', `→ ${text[language]}${consent ? ` (--figure ${consent.figure})` : ''}`);
  terminal.print(`${lines.join('\n')}\n`);
}

/** Words to the left of their column, figures to the right. */
function tableOf(answer: Answer, language: Language): readonly string[] {
  const table = writtenTable(answer, language);
  const isWords = answer.columns.map(({ kind }) => kind === 'dimension');
  const widths = isWords.map((_, i) => Math.max(...table.map((texts) => texts[i]?.length ?? 0)));
  const inWidth = (text: string, i: number): string =>
    isWords[i] ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  return table.map((texts) => texts.map(inWidth).join('  ').trimEnd());
}
