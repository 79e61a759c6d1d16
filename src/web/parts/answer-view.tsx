import { useState } from 'react';
import type { Answer } from '#model/answer.ts';
import type { Query } from '#model/query.ts';
import type { Language } from '#model/words.ts';
import { cellText } from '#path/present/present.ts';
import { words } from '../words.ts';
import { AnswerTable } from './answer-table.tsx';
import { AnswerTools, type View } from './answer-tools.tsx';
import { ChartView } from './chart-view.tsx';
import { RemedyList } from './remedy-list.tsx';
import { WhereFrom } from './where-from.tsx';

type AnswerProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly choose: (query: Query) => void;
  /** On a page of several answers: what it is about stands above its sentence; no notes, no export. */
  readonly heading?: string;
  readonly view?: View;
  /** The pool’s zone, for what is dated. */
  readonly zone?: string | undefined;
  readonly viewed?: (view: View) => void;
  /** As whom one looks, where something may be asked in that name. */
  readonly as?: string;
};

/** Sentence first, picture second, table third; then what is not released and what can be done; then where it comes from. */
export function AnswerView({ answer, language, choose, heading, view, viewed, zone, as }: AnswerProperties) {
  const word = words(language);
  const [chosen, setChosen] = useState<View>(view ?? 'chart');
  const isCompact = heading !== undefined;
  const isDrawn = answer.chart !== 'table' && answer.chart !== 'number' && hasValue(answer);
  // One row is told by the sentence; a picture of it would say nothing more.
  const hasRows =
    answer.rows.length > (isCompact ? 1 : 0) && answer.columns.some(({ kind }) => kind === 'dimension');
  return (
    <article className={isCompact ? 'answer compact' : 'answer'}>
      {isCompact ? <h2 className="about-what">{heading}</h2> : null}
      <Sentence answer={answer} language={language} isHeading={!isCompact} />
      {hasRows ? (
        <>
          <AnswerTools
            answer={answer}
            language={language}
            isDrawn={isDrawn}
            isCompact={isCompact}
            view={chosen}
            choose={(next) => {
              setChosen(next);
              viewed?.(next);
            }}
          />
          <Picture
            answer={answer}
            language={language}
            isDrawn={isDrawn && chosen === 'chart'}
            isCompact={isCompact}
          />
        </>
      ) : null}
      {answer.remedies.length > 0 ? (
        <RemedyList remedies={answer.remedies} language={language} choose={choose} as={as} />
      ) : null}
      {answer.notes.length > 0 && !isCompact ? (
        <section className="notes">
          <h3>{word('toKnow')}</h3>
          <ul>
            {answer.notes.map((note) => (
              <li key={note.code}>{note.text[language]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <WhereFrom answer={answer} language={language} zone={zone} />
    </article>
  );
}

type SentenceProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly isHeading: boolean;
};

/** The sentence and, when the answer is one number that may be shown, that number in large. */
function Sentence({ answer, language, isHeading }: SentenceProperties) {
  const Element = isHeading ? 'h2' : 'p';
  const measure = answer.columns.find(({ kind }) => kind === 'measure');
  const row = answer.chart === 'number' ? answer.rows[0] : undefined;
  const number = row && measure && row[measure.id] != null ? cellText(row, measure, language) : null;
  return (
    <>
      <Element className="sentence">{answer.answer[language]}</Element>
      {number === null || !isHeading ? null : (
        <p className="number" aria-hidden="true">
          {number}
        </p>
      )}
    </>
  );
}

/** Three columns on a letter sheet, drawn somewhat larger than they are. */
const PRINTED_WIDTH = 340;

type PictureProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly isDrawn: boolean;
  readonly isCompact: boolean;
};

/** A map stands beside its table: areas have no order that the eye can read. */
function Picture({ answer, language, isDrawn, isCompact }: PictureProperties) {
  if (!isDrawn) return <AnswerTable answer={answer} language={language} />;
  if (isCompact) return <ChartView answer={answer} language={language} printed={PRINTED_WIDTH} />;
  if (answer.chart !== 'map') return <ChartView answer={answer} language={language} />;
  return (
    <div className="map-and-table">
      <ChartView answer={answer} language={language} />
      <AnswerTable answer={answer} language={language} />
    </div>
  );
}

/** Whether any row may show a number: a picture of nothing but hatching tells less than the sentence. */
function hasValue({ rows, columns }: Answer): boolean {
  const shown = columns.filter(({ kind }) => kind === 'measure' || kind === 'share');
  return rows.some((row) => shown.some(({ id }) => typeof row[id] === 'number'));
}
