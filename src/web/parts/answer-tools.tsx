import { useState } from 'react';
import type { Answer } from '#model/answer.ts';
import type { Language } from '#model/words.ts';
import { saveCsv } from '../save-csv.ts';
import { words } from '../words.ts';

export type View = 'chart' | 'table';

type ToolsProperties = {
  readonly answer: Answer;
  readonly language: Language;
  readonly isDrawn: boolean;
  readonly isCompact: boolean;
  readonly view: View;
  readonly choose: (view: View) => void;
};

/** Picture or table; take the numbers away; give the address to a colleague. */
export function AnswerTools({ answer, language, isDrawn, isCompact, view, choose }: ToolsProperties) {
  const word = words(language);
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="tools">
      {isDrawn ? (
        <fieldset className="toggle">
          <legend className="unseen">{answer.reading[language]}</legend>
          {(['chart', 'table'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => choose(one)}>
              {word(one === 'chart' && answer.chart === 'map' ? 'map' : one)}
            </button>
          ))}
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
            onClick={() => navigator.clipboard?.writeText(location.href).then(() => setIsCopied(true))}
          >
            <span aria-live="polite">{word(isCopied ? 'copied' : 'copyLink')}</span>
          </button>
        </>
      )}
    </div>
  );
}
