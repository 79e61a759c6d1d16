import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { cellText } from '#path/present/present.ts';

/** The table of an answer, its header first, each figure written as the page writes it. */
export function writtenTable({ columns, rows }: Answer, language: Language): readonly (readonly string[])[] {
  return [
    columns.map(({ label }) => label[language]),
    ...rows.map((row) => columns.map((column) => cellText(row, column, language))),
  ];
}
