import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { answerCsv } from '#path/present/present.ts';
import { saveText } from './save-text.ts';

/** The table as a file that a spreadsheet of the reader’s country opens rightly. */
export function saveCsv(answer: Answer, language: Language): void {
  saveText(`parterre-${answer.query.metric}.csv`, answerCsv(answer, language));
}
