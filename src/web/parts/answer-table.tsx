import { useState } from 'react';

import { formatNumber } from '#messages/numbers.ts';
import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { cellText } from '#path/present/present.ts';
import { words } from '../words.ts';

/** A table longer than this opens on its first rows. */
const ROWS_SHOWN = 12;

/** The same numbers as the picture, same order and same writing, with signs in words. */
export function AnswerTable({ answer, language }: { readonly answer: Answer; readonly language: Language }) {
  const word = words(language);
  const [isWhole, setIsWhole] = useState(false);
  const { columns, rows } = answer;
  const isLong = rows.length > ROWS_SHOWN + 3;
  const shown = isLong && !isWhole ? rows.slice(0, ROWS_SHOWN) : rows;
  return (
    <div className="answer-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="scroll" tabIndex={0} aria-label={answer.reading[language]}>
        <table>
          <caption>{answer.reading[language]}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={column.kind}>
                  {column.label[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id of their own and never move
              <tr key={index} className={row.status === 'x' ? 'masked' : ''}>
                {columns.map((column) =>
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
      </section>
      {isLong ? (
        <button type="button" className="quiet" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? word('showFewer') : `${word('showAll')} (${formatNumber(rows.length, language)})`}
        </button>
      ) : null}
    </div>
  );
}
