import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { answerCsv } from '#path/present/present.ts';

/** The table as a file that a spreadsheet of the reader’s country opens rightly. */
export function saveCsv(answer: Answer, language: Language): void {
  const file = new Blob([answerCsv(answer, language)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `parterre-${answer.query.metric}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
