import { useState } from 'react';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Language } from '#model/words.ts';
import { chartSvg } from '#path/present/present.ts';
import { saveCsv } from '../save-csv.ts';
import { words } from '../words.ts';
import { AnswerTable } from './answer-table.tsx';
import { WhereFrom } from './where-from.tsx';

type AnswerProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly choose: (query: Query) => void;
  /** On a page of several answers: no notes opened, no export. */
  readonly isCompact?: boolean;
};

/** Sentence first, picture second, table third; then what is not released and what can be done; then where it comes from. */
export function AnswerView({ answer, language, choose, isCompact = false }: AnswerProperties) {
  const word = words(language);
  const [isTable, setIsTable] = useState(answer.chart === 'table');
  const svg = answer.chart === 'table' || answer.chart === 'number' ? null : chartSvg(answer, language);
  const hasRows = answer.rows.length > 0 && answer.columns.some((column) => column.kind === 'dimension');
  const Heading = isCompact ? 'h2' : 'p';
  return (
    <article className={isCompact ? 'answer compact' : 'answer'}>
      <Heading className="sentence">{answer.answer[language]}</Heading>
      {hasRows ? (
        <>
          <div className="tools">
            {svg ? (
              <fieldset className="toggle">
                <button type="button" aria-pressed={!isTable} onClick={() => setIsTable(false)}>
                  {word(answer.chart === 'map' ? 'map' : 'chart')}
                </button>
                <button type="button" aria-pressed={isTable} onClick={() => setIsTable(true)}>
                  {word('table')}
                </button>
              </fieldset>
            ) : null}
            {isCompact ? null : (
              <>
                <button type="button" className="quiet" onClick={() => saveCsv(answer, language)}>
                  {word('exportCsv')}
                </button>
                <button
                  type="button"
                  className="quiet"
                  onClick={() => navigator.clipboard?.writeText(location.href)}
                >
                  {word('copyLink')}
                </button>
              </>
            )}
          </div>
          {svg && !isTable ? (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, whose every text is escaped
            <figure className="chart" dangerouslySetInnerHTML={{ __html: svg }} />
          ) : (
            <AnswerTable answer={answer} language={language} />
          )}
        </>
      ) : null}
      {answer.remedies.length > 0 ? (
        <section className="remedies">
          <h2>{word('whatYouCanDo')}</h2>
          <ul>
            {answer.remedies.map((remedy) => (
              <li key={remedy.text.fr}>
                {remedy.text[language]}{' '}
                <button type="button" onClick={() => choose(remedy.query)}>
                  {word('see')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {answer.notes.length > 0 && !isCompact ? (
        <section className="notes">
          <h2>{word('toKnow')}</h2>
          <ul>
            {answer.notes.map((note) => (
              <li key={note.code}>{note.text[language]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <WhereFrom answer={answer} language={language} />
    </article>
  );
}
