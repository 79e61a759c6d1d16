import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { cellText } from '#path/present/present.ts';

/** The same numbers as the picture, same order and same writing, with signs in words. */
export function AnswerTable({ answer, language }: { readonly answer: Answer; readonly language: Language }) {
  return (
    <div className="scroll">
      <table>
        <caption>{answer.reading[language]}</caption>
        <thead>
          <tr>
            {answer.columns.map((column) => (
              <th key={column.id} scope="col" className={column.kind}>
                {column.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own and never move
            <tr key={index} className={row.status === 'x' ? 'masked' : ''}>
              {answer.columns.map((column) =>
                column.kind === 'dimension' ? (
                  <th key={column.id} scope="row">
                    {cellText(row, column, language)}
                  </th>
                ) : (
                  <td key={column.id}>{cellText(row, column, language)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
